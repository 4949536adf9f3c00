import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {addDecimals} from "./addDecimals.ts";
import {missingQuery} from "./missingQuery.ts";
import type {TracedFigure} from "./tracedFigure.ts";
import {tracedFigure} from "./tracedFigure.ts";
import {leftOutQuery, linesQuery, prepareTrace} from "./traceQueries.ts";
import {unitFactor} from "./unitFactor.ts";

/** What is asked: `place` is an id (`P34-44`) or a name, `period` 2024, 2024-Q1, 2024-H1 or 2024-9M. */
export interface TraceRequest {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  /** By default the one in which the place is a unit. */
  readonly geography?: string;
  readonly scenario?: string;
}

/** A cell of a return. Amounts are decimal text in the base unit of the indicator. */
export interface TracedCell {
  readonly organisation: string | null;
  readonly office_place: string | null;
  readonly return_id: number;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly place_id: string;
  readonly place: string;
  readonly period: string;
  readonly basis: string;
  readonly house_type: string | null;
  readonly beneficiary: string | null;
  readonly funding_source: string | null;
  readonly work_kind: string | null;
  readonly raw_text: string;
  readonly unit_text: string | null;
  readonly unit: string;
  /** What one of the written unit is in the base unit; null where none is written. */
  readonly factor: string | null;
  readonly qualifier: string;
  readonly read_value: string | null;
  readonly value: string | null;
}

/** One line of the sum. */
export interface TraceTerm extends TracedCell {
  /** See `linesQuery`. The cell's columns are null in lines that are no cell and no correction. */
  readonly kind: "cell" | "correction" | "joint" | "elsewhere";
  /** All amounts add up to the figure. */
  readonly amount: string;
  readonly office_place_id: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  /** Of a joint result the body that it is counted with. */
  readonly lead: string | null;
}

export interface LeftOutCell extends TracedCell {
  readonly left_out: string;
  readonly blank: string | null;
}

export interface MissingSlot {
  readonly organisation: string | null;
  readonly office_place: string | null;
  readonly office_place_id: string | null;
  readonly place_id: string;
  readonly place: string;
  readonly period: string | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly why: "not_sent" | "blank" | "straddles";
  readonly last_value: string | null;
  readonly estimate: string | null;
}

/** What one office adds to the figure, and how much of it is missing. */
export interface OfficeSum {
  readonly organisation: string | null;
  readonly office_place: string | null;
  readonly office_place_id: string | null;
  /** Null where nothing of it is in the figure. */
  readonly amount: string | null;
  readonly cells: number;
  readonly missing: number;
}

export interface Trace extends TracedFigure {
  readonly terms: readonly TraceTerm[];
  readonly offices: readonly OfficeSum[];
  readonly left_out: readonly LeftOutCell[];
  readonly missing: readonly MissingSlot[];
}

/** What stands behind a figure: the terms that it is the sum of, what is left out and what is missing. */
export async function traceFigure(warehouse: Warehouse, request: TraceRequest): Promise<Trace> {
  const {connection} = warehouse;
  const [macro] = await rowsOf(connection, MACRO);
  if (macro === undefined) {
    throw new OperatorError(
      "the figures were computed by an earlier version: run ingest and build"
    );
  }
  const asked = await tracedFigure(warehouse, request);
  const {bit, part, year} = asked;
  const [choose, ...prepare] = prepareTrace;
  await connection.run(choose, [asked.figure.indicator, asked.figure.scenario, year, part]);
  for (const statement of prepare) await connection.run(statement);
  const {place, period_start, period_end} = asked.figure;
  const days = [period_start, period_end];
  const terms = await cellsOf<TraceTerm>(rowsOf(connection, linesQuery, [bit, place.id]));
  const missing = (await rowsOf(connection, missingQuery, [
    bit,
    place.id,
    ...days
  ])) as unknown as readonly MissingSlot[];
  return {
    ...asked.figure,
    terms,
    offices: officeSums(terms, missing),
    left_out: await cellsOf<LeftOutCell>(
      rowsOf(connection, leftOutQuery, [bit, place.id, ...days])
    ),
    missing
  };
}

const MACRO = "select 1 from duckdb_functions() where function_name = 'traced_values'";

async function cellsOf<Cell extends TracedCell>(
  query: Promise<readonly Record<string, unknown>[]>
): Promise<readonly Cell[]> {
  const cells = (await query) as unknown as readonly Cell[];
  return cells.map((cell) => ({...cell, factor: unitFactor(cell.unit_text)}));
}

function officeSums(
  terms: readonly TraceTerm[],
  missing: readonly MissingSlot[]
): readonly OfficeSum[] {
  const sums = new Map<string, {-readonly [key in keyof OfficeSum]: OfficeSum[key]}>();
  const of = (row: Pick<TraceTerm, "organisation" | "office_place" | "office_place_id">) => {
    const {organisation, office_place, office_place_id} = row;
    const key = `${organisation ?? ""}|${office_place_id ?? ""}`;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const made = {organisation, office_place, office_place_id, amount: null, cells: 0, missing: 0};
    sums.set(key, made);
    return made as OfficeSum & {amount: string | null; cells: number; missing: number};
  };
  for (const term of terms) {
    const sum = of(term);
    sum.amount = addDecimals(sum.amount ?? "0", term.amount);
    if (term.kind === "cell") sum.cells += 1;
  }
  for (const slot of missing) of(slot).missing += 1;
  return [...sums.values()].sort(
    (a, b) => Number(b.amount ?? -Infinity) - Number(a.amount ?? -Infinity)
  );
}
