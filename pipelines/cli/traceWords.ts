import {basename, extname} from "node:path";

import {traceEn} from "../../src/texts/traceEn.ts";
import {traceVi} from "../../src/texts/traceVi.ts";
import type {Language} from "../findings/catalogue.ts";
import type {TracedCell, TraceTerm} from "../query/trace.ts";
import {sayOfTrace} from "./traceTexts.ts";

export interface TraceLayout {
  readonly lang: Language;
  /** True where every line is shown, however many there are. */
  readonly isWhole: boolean;
}

/** `Hà Nội, TINH_NGHIA`: the place and the part of its total that the cell is about. */
export function placeAndPart(cell: TracedCell): string {
  const {place, house_type, beneficiary, funding_source, work_kind} = cell;
  return [place, house_type, beneficiary, funding_source, work_kind]
    .filter((part) => part !== null)
    .join(", ");
}

/** A text file is one sheet, named after it. */
export function cellName({file, sheet, cell}: Pick<TraceTerm, "file" | "sheet" | "cell">): string {
  return sheet === basename(file, extname(file)) ? cell : `${sheet}!${cell}`;
}

export function officeName(office: {
  readonly organisation: string | null;
  readonly office_place: string | null;
}): string {
  return [office.organisation, office.office_place].filter((part) => part !== null).join(", ");
}

export function textsOf(lang: Language): typeof traceVi {
  return lang === "vi" ? traceVi : traceEn;
}

/** Lines of one table; the rest is told by its number. */
const MOST_LINES = 40;

/** The lines that are shown, and how many more there are. */
export function shownLines<Row>(
  rows: readonly Row[],
  {isWhole, lang}: TraceLayout
): [readonly Row[], string] {
  if (isWhole || rows.length <= MOST_LINES) return [rows, ""];
  const count = rows.length - MOST_LINES;
  return [rows.slice(0, MOST_LINES), `${sayOfTrace(lang, "more", {count})}\n`];
}
