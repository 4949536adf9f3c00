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

/** The row and column that an A1 name such as `AB12` stands for, or null where it is none. */
export function parseAddress(name: string): {row: number; column: number} | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return {row: Number(match[2]) - 1, column: column - 1};
}
