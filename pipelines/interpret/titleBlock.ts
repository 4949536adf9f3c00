import type {Basis, Scenario} from "../types.ts";
import type {CellWords} from "./cellWords.ts";
import type {Grid, GridCell} from "./grid.ts";
import {cellAfter, wordsIn} from "./grid.ts";
import {organisationAt} from "./office.ts";
import type {FoundPeriod} from "./period.ts";
import {bracketedMoney} from "./unit.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import type {World} from "./world.ts";

/** What stands above a table. */
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

const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 10;
const LONGEST_BARE_UNIT = 40;
/** The letters of every word for money. Numbers and dates of letters stand in one return each, and are none. */
const MAY_BE_MONEY = /[đð₫\u00ad\u200b-\u200f\u2060\ufeff]|vnd|dong|t[rỷỉyi]|billion/iu;
const LONGEST_OFFICE = 150;
const NAMES_OFFICE = /^(?:đơn vị|cơ quan|tên đơn vị|reporting)/iu;
const NAMES_PERIOD = /^(?:kỳ|thời gian|period)/iu;

/** Reads the rows from one position up to the header. */
export function readTitleBlock(grid: Grid, from: number, to: number, world: World): TitleBlock {
  const cells: TitleCell[] = [];
  const keys: KeyLine[] = [];
  const free: TitleCell[] = [];
  for (let position = from; position < to; position++) {
    for (const cell of grid.rows[position]?.cells ?? []) {
      const words = wordsIn(cell, world.texts.cell);
      const key = keyOf(cell, words, grid);
      cells.push({cell, words});
      if (key !== null) keys.push(key);
      const {isNoTitle, key: own} = words.titleLine;
      if (own === null && !isNoTitle && !isValueOfKey(cell, grid)) free.push({cell, words});
    }
  }
  const titleCells = findTitle(free, world);
  const title = titleCells.map(({cell}) => cell.text).join(" ");
  const periods = periodCandidates(titleCells, keys, free, world);
  return {
    title: title === "" ? null : title.slice(0, LONGEST_TITLE),
    officeLines: officeLines(free, keys, titleCells, world),
    placeLine: valueOf(keys, "địa phương", "địa bàn", "place"),
    periods,
    impossible: impossiblePeriod(titleCells, keys, world),
    unit: unitLine(cells, world) ?? unitInTitle(title),
    version: versionOf([title, valueOf(keys, "lần báo cáo") ?? ""], free, world),
    source: valueOf(keys, "nguồn", "source"),
    scenario: scenarioOf(title),
    basisHint: periods.find(({found}) => found.basisHint !== null)?.found.basisHint ?? null
  };
}

function valueOf(keys: readonly KeyLine[], ...names: readonly string[]): string | null {
  return keys.find(({key}) => names.some((name) => key.startsWith(name)))?.value ?? null;
}

/** A cell above a table, with what its text says. */
interface TitleCell {
  readonly cell: GridCell;
  readonly words: CellWords;
}

interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly cell: GridCell;
}

function keyOf(cell: GridCell, {hasColon, titleLine}: CellWords, grid: Grid): KeyLine | null {
  const key = hasColon ? titleLine.key : null;
  if (key === null) return null;
  const {name, value} = key;
  if (value !== "") return {key: name, value, cell};
  const next = cellAfter(grid, cell);
  return next === undefined ? null : {key: name, value: next.text, cell: next};
}

function isValueOfKey(cell: GridCell, grid: Grid): boolean {
  const before = grid.rowAt.get(cell.row)?.cells.findLast((each) => each.column < cell.column);
  return before?.words.endsWithColon === true && before.words.titleLine.key !== null;
}

/** "BÁO CÁO …" with the lines that go on below it; else the longest line in capitals. */
function findTitle(cells: readonly TitleCell[], world: World): readonly TitleCell[] {
  const candidates = cells.filter(({cell, words}) => {
    if (cell.kind !== "text") return false;
    const {isBracketed, isSignedAt, opensTitle} = words.titleLine;
    if (isBracketed || isSignedAt || words.unitLine !== null) return false;
    return opensTitle || organisationAt(cell.text, world) === null;
  });
  const opening =
    candidates.find(({words}) => words.titleLine.opensTitle) ??
    candidates.find(({cell}) => world.texts.form(cell.text) !== null) ??
    longestCapitals(candidates);
  if (opening === undefined) return [];
  const title = [opening];
  for (const each of cells) {
    const last = title.at(-1) ?? opening;
    if (each.cell.row <= last.cell.row) continue;
    if (each.cell.row > last.cell.row + 1 || !isGoingOn(each, opening)) break;
    title.push(each);
  }
  return title;
}

function isGoingOn({cell, words}: TitleCell, opening: TitleCell): boolean {
  const {isBracketed, isSignedAt, refers} = words.titleLine;
  if (cell.column !== opening.cell.column || isSignedAt || refers) return false;
  if (words.unitLine !== null) return false;
  return !isBracketed || !/^\((?!.*(?:quý|năm|tháng|ngày|lần))/iu.test(cell.text);
}

function longestCapitals(cells: readonly TitleCell[]): TitleCell | undefined {
  let longest: TitleCell | undefined;
  for (const each of cells) {
    const isLonger = each.cell.text.length > (longest?.cell.text.length ?? SHORTEST_TITLE - 1);
    if (isLonger && each.words.titleLine.isCapitals) longest = each;
  }
  return longest;
}

function officeLines(
  cells: readonly TitleCell[],
  keys: readonly KeyLine[],
  titleCells: readonly TitleCell[],
  world: World
): readonly GridCell[] {
  const lines: GridCell[] = [];
  const titleRow = titleCells[0]?.cell.row ?? Infinity;
  for (const {cell} of cells) {
    if (cell.row >= titleRow || cell.text.length >= LONGEST_OFFICE) continue;
    if (organisationAt(cell.text, world) !== null) lines.push(cell);
  }
  for (const {cell, key, value} of keys) {
    if (NAMES_OFFICE.test(key)) lines.push({...cell, text: value});
  }
  return lines;
}

function periodCandidates(
  titleCells: readonly TitleCell[],
  keys: readonly KeyLine[],
  free: readonly TitleCell[],
  {texts}: World
): readonly PeriodCandidate[] {
  const candidates: PeriodCandidate[] = [];
  const titles = titleCells.filter(({words}) => !words.titleLine.refers);
  const [titled] = texts.periods(titles.map(({cell}) => cell.text).join(" "));
  const head = titles[0]?.cell;
  if (head !== undefined && titled !== undefined) {
    candidates.push({found: titled, from: "title", cell: head});
  }
  for (const {key, value, cell} of keys) {
    const found = NAMES_PERIOD.test(key) ? texts.periods(value)[0] : undefined;
    if (found !== undefined) candidates.push({found, from: "line", cell});
  }
  for (const each of free) {
    const {isSignedAt, refers} = each.words.titleLine;
    if (isSignedAt || refers || titleCells.includes(each)) continue;
    const [found] = each.words.periods;
    if (found !== undefined) candidates.push({found, from: "other", cell: each.cell});
  }
  return candidates;
}

function impossiblePeriod(
  titleCells: readonly TitleCell[],
  keys: readonly KeyLine[],
  {texts}: World
): TitleBlock["impossible"] {
  for (const {cell} of [...titleCells, ...keys]) {
    const {refers} = wordsIn(cell, texts.cell).titleLine;
    const text = refers ? null : texts.impossiblePeriod(cell.text);
    if (text !== null) return {cell, text};
  }
  return null;
}

function unitLine(cells: readonly TitleCell[], {texts}: World): WrittenUnit | null {
  for (const {words} of cells) if (words.unitLine !== null) return words.unitLine;
  // "Triệu đồng - Million dong" in a corner, without saying that it is the unit.
  for (const {cell} of cells) {
    if (cell.text.length >= LONGEST_BARE_UNIT || !MAY_BE_MONEY.test(cell.text)) continue;
    const unit = texts.unit(cell.text);
    if (unit?.base === "VND") return {text: cell.text, unit};
  }
  return null;
}

/** "PHÂN BỔ KINH PHÍ … NĂM 2012 (tỷ đồng)". */
function unitInTitle(title: string): WrittenUnit | null {
  const unit = bracketedMoney(title);
  return unit === null ? null : {text: unit.text, unit};
}

function versionOf(lines: readonly string[], free: readonly TitleCell[], {texts}: World): number {
  let version = 1;
  for (const line of lines) version = Math.max(version, texts.titleLine(line).version);
  for (const {words} of free) version = Math.max(version, words.titleLine.version);
  return version;
}

/** "Kế hoạch vốn thực hiện …", "giao kế hoạch …": what is planned is said first, and what for comes behind. */
const OPENS_PLAN =
  /^(?:(?:biểu|phụ lục|bảng)(?: số)? ?[\divx.]*\s*[:.-]?\s*)?(?:giao |phân bổ |tổng hợp |phương án phân bổ )?(?:kế hoạch|chỉ tiêu)(?! và)/iu;

/** A plan names itself in its title; "báo cáo kết quả thực hiện kế hoạch" is no plan. */
function scenarioOf(title: string): Scenario | null {
  if (/dự toán/iu.test(title)) return "target";
  if (OPENS_PLAN.test(title) && !/(?:kết quả|tình hình|quyết toán)/iu.test(title)) return "target";
  if (/(?:kết quả|thực hiện|tình hình|báo cáo|quyết toán)/iu.test(title)) return null;
  return /(?:kế hoạch|chỉ tiêu giao)/iu.test(title) ? "target" : null;
}
