import type {SqlTable} from "../catalogue.ts";
import {quotedName} from "../parameters.ts";
import type {TextRow} from "../resultColumn.ts";
import {nameOf, tokensOf} from "../tokens.ts";
import type {Call} from "./calls.ts";
import {callsOf} from "./calls.ts";
import type {Aspect} from "./meaning.ts";
import {shapeOf} from "./queryReader.ts";
import type {FactSource, Inspected} from "./rewrite.ts";
import {inspectQuery} from "./rewrite.ts";

/** What a query adds up, or sets side by side, that does not belong together. */
export type WarningCode =
  | "stock-over-time"
  | "running-over-time"
  | "cumulative-with-period"
  | "estimates-with-exact"
  | "releases-added"
  | "geographies-added"
  | "eras-added"
  | "totals-with-parts"
  | "scenarios-added"
  | "indicators-added"
  | "prices-mixed"
  | "returns-missing";

export interface SqlWarning {
  readonly code: WarningCode;
  /** Of returns that are missing: how many figures were reported, and expected. */
  readonly reported?: number;
  readonly expected?: number;
}

/** Runs one query and gives its rows as text. */
export type Ask = (sql: string) => Promise<readonly TextRow[]>;

/**
 * What a reader should mind about the figures of a query. The rows that its sums are over are asked what they
 * are about, group by group, so that a filter, a join or a grouping of any kind is seen for what it does.
 * What is not understood is passed over in silence; a warning is never guessed.
 */
export async function warningsOf(
  sql: string,
  tables: readonly SqlTable[],
  ask: Ask
): Promise<SqlWarning[]> {
  const shape = shapeOf(sql);
  if (shape === null) return [];
  const found = new Map<WarningCode, SqlWarning>();
  const add = (warning: SqlWarning) => {
    if (!found.has(warning.code)) found.set(warning.code, warning);
  };
  const inspected = inspectQuery(shape, tables).filter(({sources}) => sources.length > 0);
  for (const select of inspected) {
    for (const probe of probesOf(select)) {
      const [row] = await ask(probe.sql).catch(() => []);
      if (row !== undefined) probe.judge(row).forEach(add);
    }
  }
  if (!saysCoverage(sql)) {
    for (const select of inspected.filter(({isOutermost}) => isOutermost)) {
      (await missingReturns(select, ask)).forEach(add);
    }
  }
  return [...found.values()];
}

interface Probe {
  readonly sql: string;
  readonly judge: (row: TextRow) => SqlWarning[];
}

const SUMS = new Set(["sum", "total", "fsum", "kahan_sum", "sumkahan"]);
const MEANS = new Set(["avg", "mean", "favg", "median"]);

function probesOf(inspected: Inspected): Probe[] {
  const {select, sources} = inspected;
  const text = `${select.list} ${select.rest}`;
  const calls = callsOf(text, new Set([...SUMS, ...MEANS]));
  const probes = calls.flatMap((call) => {
    const source = sourceOf(call.argument, sources);
    return source === null ? [] : [sumProbe(inspected, call, source)];
  });
  return [...probes, ...pairProbes(inspected)];
}

/** The figures that an expression is about; null where it is about none. */
function sourceOf(expression: string, sources: readonly FactSource[]): FactSource | null {
  const tokens = tokensOf(expression);
  for (const [at, token] of tokens.entries()) {
    const name = nameOf(token);
    if (name === null) continue;
    const qualifier = tokens[at - 1]?.text === "." ? nameOf(tokens[at - 2]) : null;
    const source = sources.find(
      ({alias, measures}) =>
        measures.has(name) && (qualifier === null || alias.toLowerCase() === qualifier)
    );
    if (source !== undefined) return source;
  }
  return null;
}

interface Check {
  readonly code: WarningCode;
  /** What is counted; `more` of it than of `than` (or than one) is the warning. */
  readonly more: Aspect;
  readonly than?: Aspect;
  /** Only rows of which this holds. */
  readonly where?: Aspect;
  /** True where a mean of such rows makes no sense either. */
  readonly isForMeans: boolean;
}

/** In the order in which they are told. */
const CHECKS: readonly Check[] = [
  {code: "indicators-added", more: "indicator", isForMeans: true},
  {code: "geographies-added", more: "geography", isForMeans: true},
  {code: "totals-with-parts", more: "level", isForMeans: true},
  {code: "totals-with-parts", more: "part", isForMeans: true},
  {code: "totals-with-parts", more: "dimension", isForMeans: true},
  {code: "eras-added", more: "moment_era", than: "moment", isForMeans: true},
  {code: "scenarios-added", more: "scenario", isForMeans: true},
  {code: "prices-mixed", more: "prices", isForMeans: true},
  {code: "cumulative-with-period", more: "basis", isForMeans: true},
  {code: "cumulative-with-period", more: "span", isForMeans: true},
  {
    code: "stock-over-time",
    more: "cell_moment",
    than: "cell",
    where: "is_stock",
    isForMeans: false
  },
  {
    code: "running-over-time",
    more: "cell_moment",
    than: "run",
    where: "is_running",
    isForMeans: false
  },
  {code: "releases-added", more: "release", isForMeans: true},
  {code: "estimates-with-exact", more: "estimate", isForMeans: false}
];

function sumProbe(
  {select, head, from, isAggregate}: Inspected,
  {name, argument, filter, over}: Call,
  source: FactSource
): Probe {
  const checks = CHECKS.filter(
    ({more, than, where, isForMeans}) =>
      [more, than, where].every((aspect) => aspect === undefined || source.aspects.has(aspect)) &&
      (isForMeans || !MEANS.has(name))
  );
  const window = over === null ? "" : ` over (${partitionOf(over)})`;
  const count = (aspect: Aspect, where: Aspect | undefined) => {
    const column = (one: Aspect) => `${quotedName(source.alias)}.ct_${one}`;
    const conditions = [`(${argument}) is not null`];
    if (filter !== null) conditions.push(`(${filter})`);
    if (where !== undefined) conditions.push(column(where));
    return `count(distinct case when ${conditions.join(" and ")} then ${column(aspect)} end)${window}`;
  };
  const columns = checks.map(({more, than, where}, at) => {
    const least = than === undefined ? "1" : count(than, where);
    return `${count(more, where)} > ${least} as ct_check_${at}`;
  });
  const list = isAggregate && over === null ? `${select.list}, ` : "";
  const grouped = `select ${list}${columns.join(", ")} from ${from} ${select.where} ${over === null ? select.groupBy : ""}`;
  const all = checks.map((_, at) => `coalesce(bool_or(ct_check_${at}), false)::varchar`);
  return {
    sql: `${head} select ${all.join(", ")} from (${grouped})`,
    judge: (row) =>
      withoutRepeats(checks.filter((_, at) => row[at] === "true").map(({code}) => code))
  };
}

/** Two geographies are of several levels as well; that need not be said twice. */
function withoutRepeats(codes: readonly WarningCode[]): SqlWarning[] {
  const told = new Set(codes);
  if (told.has("geographies-added")) {
    for (const code of ["totals-with-parts", "eras-added"] as const) told.delete(code);
  }
  return [...told].map((code) => ({code}));
}

function partitionOf(over: string): string {
  return /\bpartition\s+by\b/i.test(over) ? over.replace(/\border\s+by\b[^]*$/i, "") : "";
}

const PAIR = /([\w"]+)\s*\.\s*([\w"]+)\s*([+-])\s*([\w"]+)\s*\.\s*([\w"]+)/g;
const PAIRED: readonly (readonly [Aspect, WarningCode])[] = [
  ["prices", "prices-mixed"],
  ["geography", "geographies-added"],
  ["basis", "cumulative-with-period"]
];

/** `a.value + b.value`, `a.value - b.value`: figures of two relations, row by row. */
function pairProbes({select, head, from, sources}: Inspected): Probe[] {
  return [...select.list.matchAll(PAIR)].flatMap(
    ([, left = "", first = "", , right = "", second = ""]) => {
      const [a, b] = [
        [left, first],
        [right, second]
      ].map(([alias = "", column = ""]) =>
        sources.find(
          (source) =>
            source.alias.toLowerCase() === alias.replaceAll('"', "").toLowerCase() &&
            source.measures.has(column.replaceAll('"', "").toLowerCase())
        )
      );
      if (a === undefined || b === undefined || a === b) return [];
      const checks = PAIRED.filter(([aspect]) => a.aspects.has(aspect) && b.aspects.has(aspect));
      const columns = checks.map(
        ([aspect]) =>
          `coalesce(bool_or(${quotedName(a.alias)}.ct_${aspect} <> ${quotedName(b.alias)}.ct_${aspect}), false)::varchar`
      );
      return [
        {
          sql: `${head} select ${columns.join(", ")} from ${from} ${select.where}`,
          judge: (row: TextRow) =>
            checks.filter((_, at) => row[at] === "true").map(([, code]) => ({code}))
        }
      ];
    }
  );
}

/** A query that shows how complete its figures are needs no telling. */
const COVERAGE = new Set(
  "coverage n_reported n_expected weight_reported lower upper blank withheld_reason percent change_lost".split(
    " "
  )
);

function saysCoverage(sql: string): boolean {
  return tokensOf(sql).some((token) => COVERAGE.has(nameOf(token) ?? ""));
}

/** Of the figures that a query reads: how many were reported of those expected. */
async function missingReturns(inspected: Inspected, ask: Ask): Promise<SqlWarning[]> {
  const {select, head, from, sources} = inspected;
  const source = sourceOf(`${select.list} ${select.rest}`, sources);
  if (source === null || !source.aspects.has("expected")) return [];
  const sum = (aspect: Aspect) => `sum(${quotedName(source.alias)}.ct_${aspect})::varchar`;
  const sql = `${head} select ${sum("reported")}, ${sum("expected")} from ${from} ${select.where}`;
  const [row] = await ask(sql).catch(() => []);
  const [reported, expected] = [Number(row?.[0] ?? 0), Number(row?.[1] ?? 0)];
  return reported < expected ? [{code: "returns-missing", reported, expected}] : [];
}
