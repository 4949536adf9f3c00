import type {SaidValue} from "./saidValues.ts";

export type ChangeKind = "changed" | "added" | "removed";

/** One thing that two returns do not say alike. */
export interface DiffRow {
  readonly kind: ChangeKind;
  readonly a: SaidValue | null;
  readonly b: SaidValue | null;
  /** Decimal text, b − a; null where one of the two holds no number. */
  readonly difference: string | null;
  /** Of a, to a tenth; null where a is nothing or no exact number. */
  readonly percent: number | null;
}

export interface ReturnDiff {
  /** The largest first: against what the returns say of that indicator in all. */
  readonly rows: readonly DiffRow[];
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Decimal texts have up to six decimals. */
const MILLION = 1_000_000n;

/**
 * What changed from `a` to `b`. Values are matched by what they are about, wherever they stand; where a
 * return says something twice, equal values are matched first and the rest in their order.
 */
export function diffReturns(a: readonly SaidValue[], b: readonly SaidValue[]): ReturnDiff {
  const isOneBody =
    new Set(a.map(organisationOf)).size <= 1 && new Set(b.map(organisationOf)).size <= 1;
  const ofA = grouped(a, isOneBody);
  const ofB = grouped(b, isOneBody);
  const rows: DiffRow[] = [];
  let unchanged = 0;
  for (const key of new Set([...ofA.keys(), ...ofB.keys()])) {
    const pairs = paired(ofA.get(key) ?? [], ofB.get(key) ?? []);
    unchanged += pairs.unchanged;
    rows.push(...pairs.rows);
  }
  const sizes = sizesOf([...a, ...b]);
  const ranked = rows
    .map((row) => ({row, share: shareOf(row, sizes)}))
    .sort((one, other) => other.share - one.share || compareKeys(one.row, other.row));
  const count = (kind: ChangeKind): number => rows.filter((row) => row.kind === kind).length;
  return {
    rows: ranked.map(({row}) => row),
    changed: count("changed"),
    added: count("added"),
    removed: count("removed"),
    unchanged
  };
}

function organisationOf({organisation}: SaidValue): string {
  return organisation ?? "";
}

function grouped(
  values: readonly SaidValue[],
  isOneBody: boolean
): ReadonlyMap<string, readonly SaidValue[]> {
  const groups = new Map<string, SaidValue[]>();
  for (const value of values) {
    const key = keyOf(value, isOneBody);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** What a value is about. Two bodies' returns are compared value by value, so the body tells nothing there. */
function keyOf(value: SaidValue, isOneBody: boolean): string {
  return [
    ...[value.indicator, value.placeId, value.period, value.basis, value.scenario],
    ...[value.houseType, value.beneficiary, value.fundingSource, value.workKind].map(
      (part) => part ?? ""
    ),
    String(value.isPart),
    isOneBody ? "" : organisationOf(value)
  ].join("\0");
}

function paired(a: readonly SaidValue[], b: readonly SaidValue[]) {
  const restOfB = [...b];
  const restOfA = a.filter((value) => {
    const at = restOfB.findIndex((other) => isSame(value, other));
    if (at >= 0) restOfB.splice(at, 1);
    return at < 0;
  });
  const rows = Array.from({length: Math.max(restOfA.length, restOfB.length)}, (_, at) =>
    rowOf(restOfA[at] ?? null, restOfB[at] ?? null)
  );
  return {rows, unchanged: a.length - restOfA.length};
}

function isSame(a: SaidValue, b: SaidValue): boolean {
  return scaled(a) === scaled(b) && a.qualifier === b.qualifier && a.blank === b.blank;
}

function rowOf(a: SaidValue | null, b: SaidValue | null): DiffRow {
  const kind = a === null ? "added" : b === null ? "removed" : "changed";
  const [old, now] = [scaled(a), scaled(b)];
  if (old === null || now === null) return {kind, a, b, difference: null, percent: null};
  const isExact = a?.qualifier === "exact" && b?.qualifier === "exact" && a.unit !== "%";
  const percent =
    isExact && old > 0n ? Math.round((Number(now - old) / Number(old)) * 1000) / 10 : null;
  return {kind, a, b, difference: decimalText(now - old), percent};
}

/** Millionths; null where there is no number. */
function scaled(value: SaidValue | null): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(value?.value ?? "");
  if (match === null) return null;
  const digits = BigInt(`${match[2] ?? ""}${(match[3] ?? "").padEnd(6, "0")}`);
  return match[1] === "-" ? -digits : digits;
}

function decimalText(millionths: bigint): string {
  const size = absolute(millionths);
  const fraction = String(size % MILLION)
    .padStart(6, "0")
    .replace(/0+$/, "");
  const sign = millionths < 0n ? "-" : "";
  return `${sign}${size / MILLION}${fraction === "" ? "" : `.${fraction}`}`;
}

/** đồng and houses stand in one list: each is measured against all that is said of its indicator. */
function sizesOf(values: readonly SaidValue[]): ReadonlyMap<string, bigint> {
  const sizes = new Map<string, bigint>();
  for (const value of values) {
    const size = absolute(scaled(value) ?? 0n);
    sizes.set(value.indicator, (sizes.get(value.indicator) ?? 0n) + size);
  }
  return sizes;
}

function shareOf({a, b}: DiffRow, sizes: ReadonlyMap<string, bigint>): number {
  const moved = absolute((scaled(b) ?? 0n) - (scaled(a) ?? 0n));
  const size = sizes.get((a ?? b)?.indicator ?? "") ?? 0n;
  return size === 0n ? 0 : Number(moved) / Number(size);
}

function compareKeys(one: DiffRow, other: DiffRow): number {
  const [first, second] = [one, other].map(({a, b}) => keyOf((a ?? b) as SaidValue, false));
  return (first ?? "") < (second ?? "") ? -1 : 1;
}

function absolute(number: bigint): bigint {
  return number < 0n ? -number : number;
}
