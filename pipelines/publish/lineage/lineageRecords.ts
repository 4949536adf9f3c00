import type {
  LineageCell,
  LineageFigure,
  LineageHead,
  LineageMissing,
  LineageRecord,
  LineageReturn,
  LineageTerm
} from "../../../src/release/lineage.ts";
import {MOST_MISSING} from "./lineageQueries.ts";
import {MOST_TERMS} from "./termQueries.ts";

type Row = Readonly<Record<string, unknown>>;

/** What is told of a return, by its key in the ledger. */
export type LineageNames = ReadonlyMap<string, LineageReturn>;

export interface RecordRows {
  readonly terms: readonly Row[];
  readonly leftOut: readonly Row[];
  readonly missing: readonly Row[];
  readonly figures: readonly Row[];
}

type Counted = [number, number, number, number, number];

/** The record of one home, from the rows that are about it, and what it adds to wider figures. */
export function lineageRecord(
  rows: RecordRows,
  names: LineageNames
): {record: LineageRecord; adds: LineageHead["units"][number]["adds"]; cells: number} {
  const returns = numbered<LineageReturn>();
  const places = numbered<LineageRecord["places"][number]>();
  const placeOf = (row: Row) =>
    places.numberOf(text(row["place_id"]), () => [
      text(row["place_id"]),
      text(row["place"]),
      maybeText(row["region_2018"]),
      maybeText(row["region_2025"])
    ]);
  const returnOf = (id: string) => returns.numberOf(id, () => returnNamed(names, id));
  const terms = rows.terms
    .slice(0, MOST_TERMS)
    .map((row) => termOf(row, returnOf(text(row["return_id"])), placeOf(row)));
  const rest = new Map<number, {p: number; terms: number; cells: number; counted: Counted}>();
  for (const row of rows.terms.slice(MOST_TERMS)) {
    const p = placeOf(row);
    const one = rest.get(p) ?? {p, terms: 0, cells: 0, counted: [0, 0, 0, 0, 0] as Counted};
    one.terms += 1;
    one.cells += Number(row["n_cells"]);
    countedOf(row).forEach((value, at) => (one.counted[at] = (one.counted[at] ?? 0) + value));
    rest.set(p, one);
  }
  const missing = rows.missing.slice(0, MOST_MISSING).map((row) => missingOf(row, placeOf(row)));
  const record: LineageRecord = {
    figures: rows.figures.map(figureOf),
    returns: returns.values,
    places: places.values,
    terms,
    rest: [...rest.values()],
    out: rows.leftOut.map((row) => leftOutOf(row, names)),
    missing,
    missingRest: rows.missing.length - missing.length
  };
  const cells = rows.terms.reduce((sum, row) => sum + Number(row["n_cells"]), 0);
  return {record, adds: addsOf(rows), cells};
}

function termOf(row: Row, i: number, p: number): LineageTerm {
  const cells = JSON.parse(text(row["cells"])) as LineageCell[];
  const count = Number(row["n_cells"]);
  const reason = maybeText(row["reason"]);
  return {
    i,
    p,
    basis: text(row["basis"]),
    from: text(row["span_start"]),
    to: text(row["span_end"]),
    value: Number(row["value"]),
    ...(row["is_counted_everywhere"] === true ? {} : {counted: countedOf(row)}),
    ...(reason === null ? {} : {reason}),
    cells: cells.map(withoutNulls),
    ...(count > cells.length ? {n: count} : {})
  };
}

function countedOf(row: Row): Counted {
  return [1, 2, 4, 8, 16].map((bit) => Number(row[`in_${bit}`])) as Counted;
}

function missingOf(row: Row, p: number): LineageMissing {
  const slots = slotsOf(row);
  return {
    organisation: text(row["organisation"]),
    place: text(row["office"]),
    p,
    mask: Number(row["mask"]),
    blank: row["is_blank"] === true,
    n: Number(row["n"]),
    from: text(row["first_day"]),
    to: text(row["last_day"]),
    estimate: row["is_unknown"] === true ? null : Number(row["estimate"]),
    ...(slots.length > 1 ? {slots: slots.map(({from, to, last}) => [from, to, last] as const)} : {})
  };
}

/** The spans of a row of what is missing. */
export function slotsOf(row: Row): readonly MissingSlot[] {
  return JSON.parse(text(row["slots"])) as MissingSlot[];
}

interface MissingSlot {
  readonly from: string;
  readonly to: string;
  /** What it held a year before. */
  readonly last: number | null;
}

export function figureOf(row: Row): LineageFigure {
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  return [
    text(row["geography"]),
    text(row["place_id"]),
    number("value"),
    number("lower"),
    number("upper"),
    maybeText(row["qualifier"]),
    maybeText(row["basis"]),
    Number(row["n_reported"]),
    Number(row["n_expected"])
  ];
}

function leftOutOf(row: Row, names: LineageNames): LineageRecord["out"][number] {
  const examples = JSON.parse(text(row["examples"])) as {
    i: number | string;
    s: string;
    c: string;
    r: string;
    p: string;
  }[];
  return {
    reason: text(row["reason"]),
    n: Number(row["n"]),
    examples: examples.map(({i, s, c, r, p}) => ({
      file: returnNamed(names, String(i)).file,
      ...{s, c, r, p}
    }))
  };
}

/** What values add to the figures of regions and the country, and how many are missing there. */
export function addsOf({
  terms,
  missing
}: Pick<RecordRows, "terms" | "missing">): LineageHead["units"][number]["adds"] {
  const adds = new Map<string, [number | null, number]>();
  const to = (place: string | null, bit: number, row: Row): [number | null, number] | null => {
    if (place === null || (Number(row["mask"]) & bit) === 0) return null;
    const one = adds.get(place) ?? [null, 0];
    adds.set(place, one);
    return one;
  };
  const targets = (row: Row) =>
    [
      [maybeText(row["region_2018"]), 2],
      [maybeText(row["region_2025"]), 4],
      ["VN", 8]
    ] as const;
  for (const row of terms) {
    for (const [place, bit] of targets(row)) {
      const one = to(place, bit, row);
      if (one !== null) one[0] = (one[0] ?? 0) + Number(row[`in_${bit}`]);
    }
  }
  for (const row of missing) {
    for (const [place, bit] of targets(row)) {
      const one = to(place, bit, row);
      if (one !== null) one[1] += Number(row["n"]);
    }
  }
  return Object.fromEntries(adds);
}

function returnNamed(names: LineageNames, id: string): LineageReturn {
  const found = names.get(id);
  if (found === undefined) throw new Error(`lineage: return ${id} does not count`);
  return found;
}

/** Values by key, each listed once and known by its number. */
function numbered<Value>() {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(key: string, make: () => Value): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(make());
      return values.length - 1;
    }
  };
}

function withoutNulls(cell: LineageCell): LineageCell {
  return Object.fromEntries(
    Object.entries(cell).filter(([, value]) => value !== null)
  ) as unknown as LineageCell;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}

function maybeText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
