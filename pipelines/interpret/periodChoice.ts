import type {Period} from "../types.ts";
import type {Grid} from "./grid.ts";
import type {Table} from "./header.ts";
import {periodOfSheet} from "./periodOfName.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {PeriodCandidate, TitleBlock} from "./titleBlock.ts";
import type {World} from "./world.ts";

const INTERIM = /sơ kết/iu;
/** "Sơ kết 01 năm", "sơ kết cả năm": interim in a programme of several years. */
const WHOLE_YEAR = /(?:\d{1,2}|một|cả|trọn) năm/iu;

export interface ChosenPeriod {
  readonly period: Period | null;
  /** All that the columns of years or quarters span; null where the table is of one period. */
  readonly span: Period | null;
  /** True where what stands there is no period that can be: said already. */
  readonly isImpossible: boolean;
  /** True where the name of the file alone tells it. */
  readonly isFromFileName: boolean;
}

const unspanned = {span: null, isImpossible: false, isFromFileName: false} as const;

interface PeriodSources {
  readonly grid: Grid;
  readonly table: Table;
  readonly title: TitleBlock;
  readonly fileName: string;
  readonly world: World;
}

/**
 * The title's period; else a line of its own above the table, the header's, the sheet's name, the
 * file's name. Sources that neither agree nor contain one another are told.
 */
export function choosePeriod(
  {grid, table, title, fileName, world}: PeriodSources,
  report: SheetContext["report"]
): ChosenPeriod {
  const candidates = byRank(title.periods);
  const first = candidates[0];
  if (title.impossible !== null) {
    report("interpret.period-impossible", title.impossible.cell, {}, title.impossible.text);
    return {...unspanned, period: null, isImpossible: true};
  }
  if (first !== undefined) {
    const {period} = first.found;
    for (const {cell, found, from} of candidates) {
      if (from !== "other" && !agree(period, found.period)) {
        report("interpret.period-conflict", cell, {other: found.period.code, period: period.code});
      }
    }
    tellOtherPeriods(first, {title, grid, fileName, world}, report);
    const named = periodOfSheet(grid.sheet, period, world);
    if (named === null) return {...unspanned, period};
    const params = {period: named.code, year: period.code};
    report("interpret.period-from-sheet-name", first.cell, params, grid.sheet);
    return {...unspanned, period: named};
  }
  const headed = table.columns.flatMap(({parts}) => world.labels.read(parts).period?.period ?? []);
  const latest = headed.reduce<Period | null>(
    (best, each) => (best === null || each.end > best.end ? each : best),
    null
  );
  // The sheet of a text file bears the name of the file: that is no second source.
  const isFile = fileName.startsWith(grid.sheet);
  const period =
    latest ?? (isFile ? undefined : world.texts.periods(grid.sheet)[0]?.period) ?? null;
  if (period !== null) return {...unspanned, period, span: spanOf(headed)};
  const named = fromFileName(fileName, table, world, report);
  return {...unspanned, period: named, isFromFileName: true};
}

const RANK = {title: 0, line: 1, other: 2} as const;

function byRank(periods: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  if (periods.length < 2) return periods;
  return periods.toSorted((a, b) => RANK[a.from] - RANK[b.from]);
}

/** What else speaks of a period: the rest of the title, the sheet's and the file's name, "sơ kết". */
function tellOtherPeriods(
  {cell, found: {period}, from}: PeriodCandidate,
  {title, grid, fileName, world}: Omit<PeriodSources, "table">,
  report: SheetContext["report"]
): void {
  const words = from === "title" ? (title.title ?? "") : "";
  const told = new Set<string>();
  const tell = (other: Period | undefined | null, text: string): void => {
    // A day in a name is when the file was written.
    if (other == null || other.kind === "day" || agree(period, other) || told.has(other.code)) {
      return;
    }
    told.add(other.code);
    report("interpret.period-conflict", cell, {other: other.code, period: period.code}, text);
  };
  for (const each of world.texts.periods(words)) tell(each.period, each.text);
  if (!fileName.startsWith(grid.sheet)) {
    tell(world.texts.periods(grid.sheet)[0]?.period, grid.sheet);
  }
  tell(world.texts.fileName(fileName), fileName);
  if (INTERIM.test(words) && period.kind === "year" && !WHOLE_YEAR.test(words)) {
    report("interpret.period-interim", cell, {period: period.code});
  }
}

function fromFileName(
  fileName: string,
  table: Table,
  world: World,
  report: SheetContext["report"]
): Period | null {
  const period = world.texts.fileName(fileName);
  const head = table.columns[0]?.head;
  if (period === null || head === undefined) return null;
  const isNeeded = !table.columns.some(({role}) => role === "period");
  if (isNeeded) {
    report("interpret.period-from-file-name", head, {period: period.code}, fileName);
  }
  return period;
}

/** One within the other, or the same. */
function agree(a: Period, b: Period): boolean {
  return (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end);
}

/** From the first day to the last of several periods; null of one. */
export function spanOf(periods: readonly Period[]): Period | null {
  const codes = new Set(periods.map(({code}) => code));
  if (codes.size < 2) return null;
  const start = periods.map((period) => period.start).sort()[0] ?? "";
  const end =
    periods
      .map((period) => period.end)
      .sort()
      .at(-1) ?? "";
  return {code: `${start}/${end}`, kind: "span", start, end};
}
