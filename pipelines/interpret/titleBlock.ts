import type {Basis, Scenario} from "../types.ts";
import type {Grid, GridCell} from "./grid.ts";
import {organisationAt} from "./office.ts";
import type {FoundPeriod} from "./period.ts";
import {wordsOf} from "./phraseFinder.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import type {World} from "./world.ts";

/** What stands above a table (and, for the source, below it). */
export interface TitleBlock {
  readonly title: string | null;
  /** Lines that name a reporting body, top to bottom: the last one reports. */
  readonly officeLines: readonly GridCell[];
  /** "Địa phương: tỉnh Lai Châu". */
  readonly placeLine: string | null;
  readonly periods: readonly PeriodCandidate[];
  readonly impossible: {readonly cell: GridCell; readonly text: string} | null;
  readonly unit: WrittenUnit | null;
  readonly version: number;
  readonly source: string | null;
  readonly scenario: Scenario | null;
  readonly basisHint: Basis | null;
}

export interface PeriodCandidate {
  readonly found: FoundPeriod;
  readonly from: "title" | "line" | "other";
  readonly cell: GridCell;
}

const KEY =
  /^(?<key>đơn vị báo cáo|cơ quan báo cáo|tên đơn vị|địa phương|địa bàn|kỳ báo cáo|kỳ số liệu|kỳ|thời gian|nguồn(?: số liệu)?|lần báo cáo|source|period|reporting office|place)\s*:\s*(?<value>.*)$/iu;
const OPENS_TITLE =
  /^(?:báo cáo|bảng|biểu tổng hợp|biểu|tổng hợp|kết quả|danh sách|phân bổ|dự toán|số liệu|số lũy kế|tiến độ|tình hình|thống kê|kế hoạch|xuất cấp|hỗ trợ|report|table)(?:\s|$)/iu;
const NO_TITLE =
  /^(?:biểu|mẫu|phụ lục)(?: số| mẫu)?\s*[\d.]|^cộng hòa xã hội|^cộng hoà xã hội|^độc lập|^kính gửi|^\(?(?:kèm theo|ban hành|theo (?:quyết định|nghị quyết|công văn|thông tư|nghị định))(?=\s)|^\(theo\s|^số\s*:|^table\s*\d|^đảng cộng sản/iu;
/** "Hà Nội, ngày 5 tháng 4": where and when it was signed; a title may end with a day, too. */
const SIGNED_AT = /^[^,]{1,30},\s*ngày\s*[\d.…_\s]*tháng/iu;
const REFERS =
  /(?:quyết định|nghị quyết|công văn|thông tư|kèm theo|nghị định|kế hoạch số)\s+(?:số\b|.*\d+\/)/iu;
const VERSION = /\blần\s*(?:thứ\s*)?(\d{1,2}|hai|ba|tư)(?![\p{L}\d])/iu;
const REVISED =
  /báo cáo\s+(?:điều chỉnh|bổ sung|thay thế|đính chính)|\((?:[^)]*\s)?(?:điều chỉnh|bổ sung|thay thế|đính chính)[^)]*\)|(?:điều chỉnh|bổ sung|thay thế)\s+lần/iu;
const CONGRESS = /đại hội|hội nghị|nhiệm kỳ/iu;
const VERSION_WORDS: Readonly<Record<string, number>> = {hai: 2, ba: 3, tư: 4};
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 10;
const LONGEST_BARE_UNIT = 40;

/** Reads the rows from one position up to the header, and the source line below the table. */
export function readTitleBlock(grid: Grid, from: number, to: number, world: World): TitleBlock {
  const cells = grid.rows.slice(from, to).flatMap((row) => row.cells);
  const keys = cells.flatMap((cell) => keyOf(cell, grid));
  const free = cells.filter(
    (cell) => !isKey(cell.text) && !NO_TITLE.test(cell.text) && !isValueOfKey(cell, grid)
  );
  const titleCells = findTitle(free, world);
  const title = titleCells.map((cell) => cell.text).join(" ");
  const valueOf = (...names: string[]): string | null =>
    keys.find(({key}) => names.some((name) => key.startsWith(name)))?.value ?? null;
  const periodCells = periodCandidates(titleCells, keys, free, world);
  return {
    title: title === "" ? null : title.slice(0, LONGEST_TITLE),
    officeLines: officeLines(free, keys, titleCells, world),
    placeLine: valueOf("địa phương", "địa bàn", "place"),
    periods: periodCells,
    impossible: impossiblePeriod([...titleCells, ...keys.map(({cell}) => cell)], world),
    unit: unitLine(cells, world),
    version: versionOf([title, valueOf("lần báo cáo") ?? "", ...free.map(({text}) => text)]),
    source: valueOf("nguồn", "source"),
    scenario: scenarioOf(title),
    basisHint: periodCells.find(({found}) => found.basisHint !== null)?.found.basisHint ?? null
  };
}

/** The text behind "Nguồn:" in the rows below a table, or null. */
export function findSource(grid: Grid, from: number): string | null {
  for (const row of grid.rows.slice(from)) {
    for (const cell of row.cells) {
      if (!cell.words.hasColon) continue;
      const {key, value} = KEY.exec(cell.text)?.groups ?? {};
      if (key !== undefined && /^(?:nguồn|source)/iu.test(key)) {
        return value !== undefined && value !== "" ? value : (nextCell(grid, cell)?.text ?? null);
      }
    }
  }
  return null;
}

interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly cell: GridCell;
}

/** Most cells hold no colon, and are not worth the expression. */
function isKey(text: string): boolean {
  return text.includes(":") && KEY.test(text);
}

function keyOf(cell: GridCell, grid: Grid): readonly KeyLine[] {
  if (!cell.text.includes(":")) return [];
  const groups = KEY.exec(cell.text)?.groups;
  if (groups === undefined) return [];
  const key = (groups["key"] ?? "").toLowerCase();
  const value = groups["value"] ?? "";
  if (value !== "") return [{key, value, cell}];
  const next = nextCell(grid, cell);
  return next === undefined ? [] : [{key, value: next.text, cell: next}];
}

function isValueOfKey(cell: GridCell, grid: Grid): boolean {
  const before = grid.rowAt.get(cell.row)?.cells.findLast((each) => each.column < cell.column);
  return before !== undefined && before.text.endsWith(":") && KEY.test(before.text);
}

function nextCell(grid: Grid, cell: GridCell): GridCell | undefined {
  return grid.rowAt.get(cell.row)?.cells.find((each) => each.column > cell.column);
}

/** "BÁO CÁO …" with the lines that go on below it; else the longest line in capitals. */
function findTitle(cells: readonly GridCell[], world: World): readonly GridCell[] {
  const candidates = cells.filter(
    (cell) =>
      cell.kind === "text" &&
      world.texts.unitLine(cell.text) === null &&
      !SIGNED_AT.test(cell.text) &&
      !/^\(/.test(cell.text) &&
      (organisationAt(cell.text, world) === null || OPENS_TITLE.test(cell.text))
  );
  const opening =
    candidates.find(({text}) => OPENS_TITLE.test(text)) ??
    candidates.find(({text}) => world.forms.find(wordsOf(text)).length > 0) ??
    longestCapitals(candidates);
  if (opening === undefined) return [];
  const title = [opening];
  for (const cell of cells) {
    const last = title.at(-1) ?? opening;
    if (cell.row <= last.row) continue;
    if (cell.row > last.row + 1 || !isGoingOn(cell, opening, world)) break;
    title.push(cell);
  }
  return title;
}

function isGoingOn(cell: GridCell, opening: GridCell, world: World): boolean {
  if (cell.column !== opening.column || SIGNED_AT.test(cell.text)) return false;
  if (REFERS.test(cell.text) || world.texts.unitLine(cell.text) !== null) return false;
  return !/^\((?!.*(?:quý|năm|tháng|ngày|lần))/iu.test(cell.text);
}

function longestCapitals(cells: readonly GridCell[]): GridCell | undefined {
  let longest: GridCell | undefined;
  for (const cell of cells) {
    const isCapital = cell.text === cell.text.toUpperCase() && /\p{Lu}/u.test(cell.text);
    const isLonger = cell.text.length > (longest?.text.length ?? SHORTEST_TITLE - 1);
    if (isCapital && isLonger) longest = cell;
  }
  return longest;
}

function officeLines(
  cells: readonly GridCell[],
  keys: readonly KeyLine[],
  titleCells: readonly GridCell[],
  world: World
): readonly GridCell[] {
  const named = keys.filter(({key}) => /^(?:đơn vị|cơ quan|tên đơn vị|reporting)/iu.test(key));
  const spoken = named.map(({cell, value}) => ({...cell, text: value}));
  const titleRow = titleCells[0]?.row ?? Infinity;
  const above = cells.filter(
    (cell) =>
      cell.row < titleRow && cell.text.length < 150 && organisationAt(cell.text, world) !== null
  );
  return [...above, ...spoken];
}

function periodCandidates(
  titleCells: readonly GridCell[],
  keys: readonly KeyLine[],
  free: readonly GridCell[],
  world: World
): readonly PeriodCandidate[] {
  const candidates: PeriodCandidate[] = [];
  const add = (cell: GridCell | undefined, text: string, from: PeriodCandidate["from"]): void => {
    const found = world.texts.periods(text)[0];
    if (cell !== undefined && found !== undefined) candidates.push({found, from, cell});
  };
  const titles = titleCells.filter(({text}) => !REFERS.test(text));
  add(titles[0], titles.map((cell) => cell.text).join(" "), "title");
  for (const {key, value, cell} of keys) {
    if (/^(?:kỳ|thời gian|period)/iu.test(key)) add(cell, value, "line");
  }
  for (const cell of free) {
    if (titleCells.includes(cell) || SIGNED_AT.test(cell.text) || REFERS.test(cell.text)) continue;
    add(cell, cell.text, "other");
  }
  return candidates;
}

function impossiblePeriod(cells: readonly GridCell[], world: World): TitleBlock["impossible"] {
  for (const cell of cells) {
    const text = REFERS.test(cell.text) ? null : world.texts.impossiblePeriod(cell.text);
    if (text !== null) return {cell, text};
  }
  return null;
}

function unitLine(cells: readonly GridCell[], world: World): WrittenUnit | null {
  for (const cell of cells) {
    const line = world.texts.unitLine(cell.text);
    if (line !== null) return line;
  }
  // "Triệu đồng - Million dong" in a corner, without saying that it is the unit.
  for (const cell of cells) {
    const unit = cell.text.length < LONGEST_BARE_UNIT ? world.texts.unit(cell.text) : null;
    if (unit?.base === "VND") return {text: cell.text, unit};
  }
  return null;
}

/** "lần 2" → 2; "điều chỉnh", "bổ sung", "thay thế" without a number → 2. */
function versionOf(texts: readonly string[]): number {
  let version = 1;
  for (const text of texts) {
    if (CONGRESS.test(text)) continue;
    const named = VERSION.exec(text)?.[1]?.toLowerCase();
    if (named !== undefined) version = Math.max(version, VERSION_WORDS[named] ?? Number(named));
    else if (REVISED.test(text)) version = Math.max(version, 2);
  }
  return version;
}

/** A plan names itself in its title; "báo cáo kết quả thực hiện kế hoạch" is no plan. */
function scenarioOf(title: string): Scenario | null {
  if (/dự toán/iu.test(title)) return "target";
  if (/(?:kết quả|thực hiện|tình hình|báo cáo|quyết toán)/iu.test(title)) return null;
  return /(?:kế hoạch|chỉ tiêu giao)/iu.test(title) ? "target" : null;
}
