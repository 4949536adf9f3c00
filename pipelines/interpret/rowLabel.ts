import {foldKeepingMarks, foldText} from "./foldText.ts";

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
/** "II", "B." */
const SECTION = /^\(?(?:[IVX]{1,5}|[A-H])(?:[.)/]|$)/;
const YEAR = /(?:19|20)\d\d/;
const ROMAN = /^\(?(?=[IVXLC])(?:X{0,4})(?:IX|IV|V?I{0,3})[.)]?$/;
const LETTER = /^\(?[A-H][.)]?$/;
const ORDINAL = /^\(?(\d{1,3}(?:\.\d{1,2})*)[.)]?$/;
const LEADING_ORDINAL =
  /^(?:(?<roman>(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))[.)/]\s+|(?<letter>[A-HĐ])[.)]\s+|(?<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})|(?<small>[a-hđ])\)\s*)/u;
const DASH = /^[-–—+•*●▪]\s*(?=\p{L})/u;
const PART = /^(?:trong đó|tr\.? ?đó|of which|bao gồm|chia ra)\s*[:,-]?\s*/iu;

/** What a label says behind its ordinal. */
export interface LabelWords {
  readonly text: string;
  /** A dash or "Trong đó". */
  readonly isPart: boolean;
  /** "Trong đó:" alone: what follows are parts. */
  readonly opensParts: boolean;
  /** "Tổng cộng", "Cả nước". */
  readonly isTotal: boolean;
}

/** How the start of a row ranks it: A → 0; I → 0.5; 1 → 1; 1.1 → 2; a) → 3; a dash → 4. */
export interface RowLabel extends LabelWords {
  readonly ordinal: "roman" | "letter" | "number" | null;
  readonly depth: number | null;
}

type Rank = Readonly<{ordinal: RowLabel["ordinal"]; depth: number}>;

/** The label of a row and what its ordinal (its own cell, or leading the label) says of its rank. */
export function readRowLabel(
  ordinal: string,
  label: {readonly label: LabelWords; readonly loneLabel: RowLabel}
): RowLabel {
  const rank = rankOf(ordinal);
  if (rank !== null) return ranked(rank, label.label);
  const lone = label.loneLabel;
  return /^[-–—+]$/.test(ordinal) ? {...lone, depth: DEPTH_OF_PARTS, isPart: true} : lone;
}

/** A label whose ordinal, if it has any, leads it. */
export function readLoneLabel(label: string): RowLabel {
  const lead = LEADING_ORDINAL.exec(label);
  if (lead === null) return ranked(null, readLabelWords(label));
  const {roman, letter, number, small} = lead.groups ?? {};
  const rank = rankOf(roman ?? letter ?? number ?? (small === undefined ? "" : `${small})`));
  return ranked(rank, readLabelWords(rank === null ? label : label.slice(lead[0].length)));
}

export function readLabelWords(label: string): LabelWords {
  const dashed = DASH.exec(label);
  const undashed = dashed === null ? label : label.slice(dashed[0].length);
  const part = PART.exec(undashed);
  const rest = part === null ? undashed : undashed.slice(part[0].length).replace(DASH, "");
  const text = rest.trim();
  return {
    text,
    isPart: dashed !== null || part !== null,
    opensParts: part !== null && text === "",
    isTotal: isTotalLabel(text)
  };
}

const DEPTH_OF_PARTS = 4;

function ranked(rank: Rank | null, {isPart, isTotal, opensParts, text}: LabelWords): RowLabel {
  const ordinal = rank?.ordinal ?? null;
  const depth = isPart ? DEPTH_OF_PARTS : (rank?.depth ?? null);
  return {text, isPart, opensParts, isTotal, ordinal, depth};
}

function rankOf(text: string): Rank | null {
  if (text === "") return null;
  if (ROMAN.test(text)) return {ordinal: "roman", depth: 0.5};
  if (LETTER.test(text)) return {ordinal: "letter", depth: 0};
  const number = ORDINAL.exec(text)?.[1];
  if (number !== undefined) return {ordinal: "number", depth: number.split(".").length};
  return /^[a-zđ]\)?$/.test(text) ? {ordinal: null, depth: 3} : null;
}

/** "II. NHÀ ĐẠI ĐOÀN KẾT", "B" */
export function opensSection(text: string): boolean {
  return SECTION.test(text);
}

/** "KẾ HOẠCH VỐN NĂM 2012" */
export function holdsYear(text: string): boolean {
  return YEAR.test(text);
}

/** "Ghi chú: …", "Nguồn: …", "Người lập biểu": what stands below a table. */
export function opensNotes(text: string): boolean {
  return SOURCE_LINE.test(text) || END.test(`${foldText(text)} `);
}

/** "Hà Nội, ngày 5 tháng 4 …" */
export function isSigned(text: string): boolean {
  return SIGNED_AT.test(text);
}

export function isTotalLabel(text: string): boolean {
  if (!TOTAL_START.test(text)) return false;
  const folded = foldKeepingMarks(text);
  return TOTAL.test(folded) || (foldText(folded) === folded && PLAIN_TOTAL.test(folded));
}

/** "ĐÔNG BẮC - NORTH EAST": the heading and sub-total of its provinces, also where no numeral stands before it. */
export function isRegionLabel(text: string): boolean {
  return REGION.test(foldText(text).replaceAll(" ", ""));
}
