import type {Basis, Scenario} from "../types.ts";
import type {Grid, GridCell, GridRow} from "./grid.ts";
import {organisationAt} from "./office.ts";
import type {FoundPeriod} from "./period.ts";
import {looksNumeric} from "./rowKind.ts";
import {bracketedMoney} from "./unit.ts";
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

const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 10;
const LONGEST_BARE_UNIT = 40;

/** Reads the rows from one position up to the header, and the source line below the table. */
export function readTitleBlock(grid: Grid, from: number, to: number, world: World): TitleBlock {
  const cells = grid.rows.slice(from, to).flatMap((row) => row.cells);
  const keys = cells.flatMap((cell) => keyOf(cell, grid, world));
  const free = cells.filter((cell) => {
    const {isNoTitle, key} = world.texts.titleLine(cell.text);
    return key === null && !isNoTitle && !isValueOfKey(cell, grid, world);
  });
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
    unit: unitLine(cells, world) ?? unitInTitle(title),
    version: versionOf([title, valueOf("lần báo cáo") ?? "", ...free.map(({text}) => text)], world),
    source: valueOf("nguồn", "source"),
    scenario: scenarioOf(title),
    basisHint: periodCells.find(({found}) => found.basisHint !== null)?.found.basisHint ?? null
  };
}

/** The text behind "Nguồn:" in the rows below a table, or null. */
export function findSource(grid: Grid, from: number, {texts}: World): string | null {
  for (let position = from; position < grid.rows.length; position++) {
    for (const cell of grid.rows[position]?.cells ?? []) {
      const key = cell.words.hasColon ? texts.titleLine(cell.text).key : null;
      if (key === null || !/^(?:nguồn|source)/u.test(key.name)) continue;
      return key.value !== "" ? key.value : (nextCell(grid, cell)?.text ?? null);
    }
  }
  return null;
}

interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly cell: GridCell;
}

function keyOf(cell: GridCell, grid: Grid, {texts}: World): readonly KeyLine[] {
  const key = cell.words.hasColon ? texts.titleLine(cell.text).key : null;
  if (key === null) return [];
  const {name, value} = key;
  if (value !== "") return [{key: name, value, cell}];
  const next = nextCell(grid, cell);
  return next === undefined ? [] : [{key: name, value: next.text, cell: next}];
}

function isValueOfKey(cell: GridCell, grid: Grid, {texts}: World): boolean {
  const before = grid.rowAt.get(cell.row)?.cells.findLast((each) => each.column < cell.column);
  return before?.words.endsWithColon === true && texts.titleLine(before.text).key !== null;
}

function nextCell(grid: Grid, cell: GridCell): GridCell | undefined {
  return grid.rowAt.get(cell.row)?.cells.find((each) => each.column > cell.column);
}

/** "BÁO CÁO …" with the lines that go on below it; else the longest line in capitals. */
function findTitle(cells: readonly GridCell[], world: World): readonly GridCell[] {
  const {texts} = world;
  const candidates = cells.filter((cell) => {
    if (cell.kind !== "text") return false;
    const {isBracketed, isSignedAt, opensTitle} = texts.titleLine(cell.text);
    if (isBracketed || isSignedAt || texts.unitLine(cell.text) !== null) return false;
    return opensTitle || organisationAt(cell.text, world) === null;
  });
  const opening =
    candidates.find(({text}) => texts.titleLine(text).opensTitle) ??
    candidates.find(({text}) => texts.form(text) !== null) ??
    longestCapitals(candidates, world);
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

function isGoingOn(cell: GridCell, opening: GridCell, {texts}: World): boolean {
  const {isBracketed, isSignedAt, refers} = texts.titleLine(cell.text);
  if (cell.column !== opening.column || isSignedAt || refers) return false;
  if (texts.unitLine(cell.text) !== null) return false;
  return !isBracketed || !/^\((?!.*(?:quý|năm|tháng|ngày|lần))/iu.test(cell.text);
}

function longestCapitals(cells: readonly GridCell[], {texts}: World): GridCell | undefined {
  let longest: GridCell | undefined;
  for (const cell of cells) {
    const isLonger = cell.text.length > (longest?.text.length ?? SHORTEST_TITLE - 1);
    if (isLonger && texts.titleLine(cell.text).isCapitals) longest = cell;
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
  const {titleLine} = world.texts;
  const titles = titleCells.filter(({text}) => !titleLine(text).refers);
  add(titles[0], titles.map((cell) => cell.text).join(" "), "title");
  for (const {key, value, cell} of keys) {
    if (/^(?:kỳ|thời gian|period)/iu.test(key)) add(cell, value, "line");
  }
  for (const cell of free) {
    const {isSignedAt, refers} = titleLine(cell.text);
    if (titleCells.includes(cell) || isSignedAt || refers) continue;
    add(cell, cell.text, "other");
  }
  return candidates;
}

function impossiblePeriod(cells: readonly GridCell[], world: World): TitleBlock["impossible"] {
  for (const cell of cells) {
    const {refers} = world.texts.titleLine(cell.text);
    const text = refers ? null : world.texts.impossiblePeriod(cell.text);
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

/** "PHÂN BỔ KINH PHÍ … NĂM 2012 (tỷ đồng)". */
function unitInTitle(title: string): WrittenUnit | null {
  const unit = bracketedMoney(title);
  return unit === null ? null : {text: unit.text, unit};
}

/** The one unit line in the rows below a table's figures, "Ghi chú: đơn vị tính triệu đồng"; null where two differ. */
export function unitLineBelow(rows: readonly GridRow[], {texts}: World): WrittenUnit | null {
  const lines = rows
    .filter(({cells}) => !cells.some(looksNumeric))
    .flatMap(({cells}) => cells.filter(({words}) => words.isUnitLine))
    .flatMap(({text}) => texts.unitLine(text) ?? []);
  const [first] = lines;
  const isOne = lines.every(
    ({unit}) => unit?.base === first?.unit?.base && unit?.powerOfTen === first?.unit?.powerOfTen
  );
  return first !== undefined && isOne ? first : null;
}

function versionOf(lines: readonly string[], {texts}: World): number {
  return Math.max(1, ...lines.map((line) => texts.titleLine(line).version));
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
