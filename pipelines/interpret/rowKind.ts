import type {GridCell, GridRow} from "./grid.ts";

const YEAR = /^(?:năm\s+)?(?:19|20)\d\d$/i;
const NUMBERING = /^\(?(?:[A-Ha-h]|\d{1,2}[a-e]?)\)?(?:\s*=\s*[\d\s+\-=()./x*%]+)?$/;
const FORMULA_CELL = /^\(?\d{1,2}\)?\s*=\s*\(?\d/;

export function looksYear(text: string): boolean {
  return YEAR.test(text);
}

export function looksNumeric(cell: GridCell): boolean {
  return cell.kind === "number" || (cell.kind === "text" && cell.words.isFigure);
}

/** "830.000Đ/THÁNG VÀ" goes on from the line above; "25 căn" is a figure. */
export function isSentence({kind, text}: GridCell): boolean {
  return kind === "text" && /^\S*\d/.test(text) && /\p{L}{3,}.*\p{L}{2,}/u.test(text);
}

/** "SỐ" over "TT", "S" over "T": the line above begins the header. */
export function opensOrdinal(above: GridRow, below: GridRow): boolean {
  const first = above.cells[0];
  if (first === undefined) return false;
  const under = below.byColumn[first.column]?.text ?? "";
  return /^(?:s t|t t|số tt|so tt|số thứ tự)$/iu.test(`${first.text} ${under}`);
}

/** "A B 1 2 3" or "4=5+6" under a header. */
export function isNumberingRow(row: GridRow | undefined): boolean {
  if (row?.cells.every(isNumbering) !== true) return false;
  const cells = row.cells.filter(({kind}) => kind !== "error");
  if (cells.length < 2) return false;
  if (cells.some((cell) => FORMULA_CELL.test(cell.text))) return true;
  if (cells.some((cell) => /^\(\d/.test(cell.text))) return true;
  if (cells.length < 3) return false;
  const numbers = cells.map((cell) => cell.text).filter((text) => /^\d+$/.test(text));
  const isRun = numbers.every((text, at) => Number(text) === Number(numbers[0]) + at);
  // The running number's own column may have none.
  return isRun && (numbers[0] === "1" || (numbers[0] === "2" && numbers.length > 3));
}

/** "6=4-5" in a cell may have been taken for a formula. */
function isNumbering({kind, text}: GridCell): boolean {
  return kind === "error" || NUMBERING.test(text);
}

/** A note, a source line or a signature: the table ends above it. */
export function endsTable({cells}: GridRow): boolean {
  const first = cells[0];
  if (first === undefined || cells.some(looksNumeric)) return false;
  return first.words.opensNotes || cells.some(({words}) => words.isSigned);
}
