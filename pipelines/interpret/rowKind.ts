import {foldKeepingMarks, foldText} from "./foldText.ts";
import type {GridCell, GridRow} from "./grid.ts";

const YEAR = /^(?:năm\s+)?(?:19|20)\d\d$/i;
const NUMBERING = /^\(?(?:[A-Ha-h]|\d{1,2}[a-e]?)\)?(?:\s*=\s*[\d\s+\-=()./x*%]+)?$/;
const FORMULA_CELL = /^\(?\d{1,2}\)?\s*=\s*\(?\d/;
const TOTAL =
  /^(?:(?:tổng số|tổng cộng|cộng tổng|cộng|cả nước|toàn (?:quốc|tỉnh|thành phố|huyện|xã|vùng)|grand total|total|whole country)(?: |$)|(?:tổng|cả tỉnh)$)/;
/** Spares most rows the folding. */
const TOTAL_START = /^[^\p{L}]{0,3}(?:t|c|grand|whole)/iu;
const PLAIN_TOTAL =
  /^(?:tong so|tong cong|ca nuoc|toan (?:quoc|tinh|huyen|xa)|grand total|total|whole country)(?: |$)|^(?:tong|cong)$/;
/** The regions of every division since 1997, as statistics and budgets name them, without spaces. */
const REGION =
  /^(?:vung)?(?:mien(?:bac|trung|nam|nuiphiabac|nuitrungduphiabac|dongnambo)|trungdu(?:va)?miennui(?:phiabac|bacbo)|(?:dong|tay)bac|(?:dongbang|db)s(?:ong)?(?:hong|cuulong)|bact(?:rung)?bo|(?:duyenhai|dh)(?:namtrungbo|mientrung|trungbo)|namtrungbo|taynguyen|dongnambo|taynambo)/;
const END =
  /^(?:ghi chu|chu thich|noi nhan|nguoi lap|lap bieu|nguoi bao cao|thu truong|tm |kt |tl |chu tich|truong ban|note |notes |source |luu y|ke toan|xac nhan)/;
const SOURCE_LINE = /^nguồn(?: số liệu| tin)?\s*:/iu;
const SIGNED_AT = /^[^,]{1,30},\s*ngày\s*[\d.…_\s]*tháng/i;
const ROMAN = /^\(?(?=[IVXLC])(?:X{0,4})(?:IX|IV|V?I{0,3})[.)]?$/;
const LETTER = /^\(?[A-H][.)]?$/;
const ORDINAL = /^\(?(\d{1,3}(?:\.\d{1,2})*)[.)]?$/;
const LEADING_ORDINAL =
  /^(?:(?<roman>(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))[.)/]\s+|(?<letter>[A-HĐ])[.)]\s+|(?<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})|(?<small>[a-hđ])\)\s*)/u;
const DASH = /^[-–—+•*●▪]\s*(?=\p{L})/u;
const PART = /^(?:trong đó|tr\.? ?đó|of which|bao gồm|chia ra)\s*[:,-]?\s*/iu;

/** How the start of a row ranks it: A → 0; I → 0.5; 1 → 1; 1.1 → 2; a) → 3; a dash → 4. */
export interface RowLabel {
  readonly text: string;
  readonly ordinal: "roman" | "letter" | "number" | null;
  readonly depth: number | null;
  /** A dash or "Trong đó". */
  readonly isPart: boolean;
  /** "Trong đó:" alone: what follows are parts. */
  readonly opensParts: boolean;
}

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
  // "6=4-5" in a cell may have been taken for a formula.
  const isOther = ({kind, text}: GridCell): boolean => kind !== "error" && !NUMBERING.test(text);
  if (row === undefined || row.cells.some(isOther)) return false;
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

export function isTotalLabel(text: string): boolean {
  if (!TOTAL_START.test(text)) return false;
  const folded = foldKeepingMarks(text);
  return TOTAL.test(folded) || (foldText(folded) === folded && PLAIN_TOTAL.test(folded));
}

/** A note, a source line or a signature: the table ends above it. */
export function endsTable(row: GridRow): boolean {
  const first = row.cells[0];
  if (first === undefined || row.cells.some(looksNumeric)) return false;
  if (SOURCE_LINE.test(first.text)) return true;
  if (END.test(`${foldText(first.text)} `)) return true;
  return row.cells.some((cell) => SIGNED_AT.test(cell.text));
}

/** "ĐÔNG BẮC - NORTH EAST": the heading and sub-total of its provinces, also where no numeral stands before it. */
export function isRegionLabel(text: string): boolean {
  return REGION.test(foldText(text).replaceAll(" ", ""));
}

/** The label of a row and what its ordinal (its own cell, or leading the label) says of its rank. */
export function readRowLabel(ordinal: string, label: string): RowLabel {
  let text = label;
  let rank = rankOf(ordinal);
  if (rank === null) {
    const lead = LEADING_ORDINAL.exec(text);
    if (lead !== null) {
      const {roman, letter, number, small} = lead.groups ?? {};
      rank = rankOf(roman ?? letter ?? number ?? (small === undefined ? "" : `${small})`));
      if (rank !== null) text = text.slice(lead[0].length);
    }
  }
  const dashed = DASH.exec(text) ?? (/^[-–—+]$/.test(ordinal) ? [""] : null);
  if (dashed !== null) text = text.slice(dashed[0].length);
  const part = PART.exec(text);
  if (part !== null) text = text.slice(part[0].length).replace(DASH, "");
  return {
    text: text.trim(),
    ordinal: rank?.ordinal ?? null,
    depth: dashed !== null || part !== null ? 4 : (rank?.depth ?? null),
    isPart: dashed !== null || part !== null,
    opensParts: part !== null && text.trim() === ""
  };
}

function rankOf(text: string): {ordinal: RowLabel["ordinal"]; depth: number} | null {
  if (text === "") return null;
  if (ROMAN.test(text)) return {ordinal: "roman", depth: 0.5};
  if (LETTER.test(text)) return {ordinal: "letter", depth: 0};
  const number = ORDINAL.exec(text)?.[1];
  if (number !== undefined) return {ordinal: "number", depth: number.split(".").length};
  return /^[a-zđ]\)?$/.test(text) ? {ordinal: null, depth: 3} : null;
}
