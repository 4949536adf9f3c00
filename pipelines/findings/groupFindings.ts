import {parseAddress} from "../address.ts";
import type {Finding, Severity} from "../types.ts";
import type {Language} from "./catalogue.ts";
import {describeFinding, severityOf} from "./catalogue.ts";
import {cellRanges} from "./cellRanges.ts";

export interface FindingCell {
  readonly sheet: string;
  readonly cell: string;
}

/** Like mistakes, told once. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** In the words of the first of them, where they differ by a name or figure: see `isExample`. */
  readonly message: string;
  readonly remedy: string;
  /** True where `message` and `remedy` are those of the first cell and the others have their own. */
  readonly isExample: boolean;
  /** In reading order, each once. Empty where the file or a whole sheet is meant. */
  readonly cells: readonly FindingCell[];
  /** Where, as text: `Biểu 1!C5:C12, D7; Biểu 2!A3`, a sheet's name, or "cả tệp". */
  readonly ranges: string;
  /** The offending texts, each once. */
  readonly texts: readonly string[];
  /** How many rows are touched; 0 where the file or a whole sheet is meant. */
  readonly rows: number;
  /** All of the group: of the whole file first, then sheet by sheet, in reading order. */
  readonly findings: readonly Finding[];
}

/** A code that is worded in more ways than this is told once, with the first as the example. */
const MOST_WORDINGS = 3;
const MOST_RANGES = 60;
const LAST = {row: Number.MAX_SAFE_INTEGER, column: 0};
const RANK: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2};
const WHOLE_FILE: Readonly<Record<Language, string>> = {vi: "cả tệp", en: "whole file"};

/**
 * One group for like mistakes, however many cells they are in. First what blocks: errors, and among
 * them those of the whole file and of whole sheets; then what touches most rows.
 */
export function groupFindings(
  findings: readonly Finding[],
  language: Language
): readonly FindingGroup[] {
  const groups = [...byCode(findings).values()]
    .flatMap((alike) => {
      const wordings = byWording(alike, language);
      return wordings.length > MOST_WORDINGS ? [alike] : wordings;
    })
    .map((alike) => groupOf(alike, language));
  return groups.sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      scopeOf(a) - scopeOf(b) ||
      b.rows - a.rows ||
      b.findings.length - a.findings.length
  );
}

/** 0 the whole file, 1 a whole sheet, 2 cells. */
function scopeOf({findings}: FindingGroup): number {
  if (findings.some(({sheet}) => sheet === null)) return 0;
  return findings.some(({cell}) => cell === null) ? 1 : 2;
}

function byCode(findings: readonly Finding[]): Map<string, Finding[]> {
  const codes = new Map<string, Finding[]>();
  for (const finding of findings) addTo(codes, finding.code, finding);
  return codes;
}

function byWording(findings: readonly Finding[], language: Language): Finding[][] {
  const wordings = new Map<string, Finding[]>();
  for (const finding of findings) {
    const {message, remedy} = describeFinding(finding, language);
    addTo(wordings, `${message}\0${remedy}`, finding);
    if (wordings.size > MOST_WORDINGS) break;
  }
  return [...wordings.values()];
}

function addTo(lists: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
}

function groupOf(findings: readonly Finding[], language: Language): FindingGroup {
  const first = findings[0];
  if (first === undefined) throw new Error("a group of no finding");
  const sheets = cellsBySheet(findings);
  const cells = [...sheets].flatMap(([sheet, names]) =>
    inReadingOrder(names).map((cell) => ({sheet, cell}))
  );
  return {
    code: first.code,
    severity: severityOf(first),
    ...describeFinding(first, language),
    isExample: byWording(findings, language).length > 1,
    cells,
    ranges: rangesOf(findings, sheets, language),
    texts: [...new Set(findings.map(({text}) => text))].filter((text) => text !== ""),
    rows: new Set(cells.map(({sheet, cell}) => `${sheet}\0${cell.replace(/^[A-Z]+/, "")}`)).size,
    findings: inPlaceOrder(findings)
  };
}

function inPlaceOrder(findings: readonly Finding[]): Finding[] {
  const sheets = [...new Set(findings.map(({sheet}) => sheet))];
  return findings
    .map((finding) => ({
      finding,
      sheet: finding.sheet === null ? -1 : sheets.indexOf(finding.sheet),
      place: parseAddress(finding.cell ?? "A1") ?? LAST
    }))
    .sort(
      (a, b) => a.sheet - b.sheet || a.place.row - b.place.row || a.place.column - b.place.column
    )
    .map(({finding}) => finding);
}

function cellsBySheet(findings: readonly Finding[]): Map<string, Set<string>> {
  const sheets = new Map<string, Set<string>>();
  for (const {sheet, cell} of findings) {
    if (sheet === null || cell === null) continue;
    const cells = sheets.get(sheet);
    if (cells === undefined) sheets.set(sheet, new Set([cell]));
    else cells.add(cell);
  }
  return sheets;
}

function inReadingOrder(names: ReadonlySet<string>): string[] {
  return [...names]
    .map((name) => ({name, place: parseAddress(name) ?? LAST}))
    .sort(({place: a}, {place: b}) => (a.row === b.row ? a.column - b.column : a.row - b.row))
    .map(({name}) => name);
}

function rangesOf(
  findings: readonly Finding[],
  sheets: ReadonlyMap<string, ReadonlySet<string>>,
  language: Language
): string {
  const places: string[] = [];
  if (findings.some(({sheet}) => sheet === null)) places.push(WHOLE_FILE[language]);
  for (const {sheet, cell} of findings) {
    if (sheet !== null && cell === null && !places.includes(sheet)) places.push(sheet);
  }
  let left = MOST_RANGES;
  for (const [sheet, cells] of sheets) {
    const ranges = cellRanges([...cells]);
    const shown = ranges.slice(0, left);
    left -= shown.length;
    const rest = shown.length < ranges.length ? ", …" : "";
    if (shown.length > 0) places.push(`${sheet}!${shown.join(", ")}${rest}`);
  }
  return places.join("; ");
}
