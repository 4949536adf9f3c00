/** A1 names of cells. Rows and columns count from 0. */

export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  return COLUMN_NAMES[column] ?? spellColumn(column);
}

/** Of the columns that tables have: every cell that is read asks for one. */
const COLUMN_NAMES: readonly string[] = Array.from({length: 256}, (_, column) =>
  spellColumn(column)
);

function spellColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

const LETTER_A = 65;
const MOST_LETTERS = 3;
const ZERO = 48;
const MOST_DIGITS = 7;

/** The row and column that an A1 name such as `AB12` stands for, or null where it is none. */
export function parseAddress(name: string): {row: number; column: number} | null {
  let at = 0;
  let column = 0;
  for (let letter = letterAt(name, at); letter > 0; letter = letterAt(name, ++at)) {
    column = column * 26 + letter;
  }
  const digits = name.length - at;
  if (at === 0 || at > MOST_LETTERS || digits === 0 || digits > MOST_DIGITS) return null;
  if (name.charCodeAt(at) === ZERO) return null;
  let row = 0;
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return {row: row - 1, column: column - 1};
}

/** A → 1, Z → 26; 0 for what is no capital letter. */
function letterAt(name: string, at: number): number {
  const letter = name.charCodeAt(at) - LETTER_A + 1;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
