import type {Told} from "./givenMixedHistories.ts";

/** A part of a year that is counted: from the start of quarter `from` to the end of quarter `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** A running total of the programme is what there was at the end of `to`. */
  readonly isTotal: boolean;
  readonly value: number;
}

export interface MixedChange {
  readonly value: number;
  readonly previous: number;
  readonly same: number;
  readonly gained: number;
  readonly lost: number;
  readonly revised: number;
}

/**
 * What a year is counted as. Figures of periods beat totals of the programme. The latest running total of
 * the year, or the first quarter, holds the year up to it; what is told after it is added. Where the
 * quarters one by one add up to the same, they are what is compared.
 */
export function piecesOfYear(told: readonly Told[]): readonly Piece[] {
  const flows = told.filter(({period, toDate}) => period !== undefined || toDate !== undefined);
  if (flows.length === 0) return lastTotal(told, 4);
  const totals = flows.filter(({toDate}) => toDate !== undefined);
  const last = totals.at(-1);
  const head: Piece[] =
    last?.toDate === undefined
      ? []
      : [{from: 1, to: last.quarter, isTotal: false, value: last.toDate}];
  const after = flows.flatMap(({quarter, period}): Piece[] =>
    period === undefined || quarter <= (last?.quarter ?? 0) ? [] : [quarterPiece(quarter, period)]
  );
  const whole = [...head, ...after];
  const quarters = flows.map(({quarter}) => quarterOf(told, quarter));
  const known = quarters.filter((piece): piece is Piece => piece !== null);
  const isWhole = known.length === quarters.length && sum(known) === sum(whole);
  return isWhole ? known : whole;
}

/** The figure of one quarter: as told, else the difference of two running totals of the year. */
export function quarterOf(told: readonly Told[], quarter: number): Piece | null {
  const own = told.find((one) => one.quarter === quarter);
  if (own?.period !== undefined) return quarterPiece(quarter, own.period);
  if (own?.toDate === undefined) return null;
  if (quarter === 1) return quarterPiece(1, own.toDate);
  const before = told.find((one) => one.quarter === quarter - 1)?.toDate;
  return before === undefined ? null : quarterPiece(quarter, own.toDate - before);
}

/** A quarter as it is counted by itself: of a year of programme totals, what there was at its end. */
export function piecesOfQuarter(told: readonly Told[], quarter: number): readonly Piece[] {
  const isFlow = told.some(({period, toDate}) => period !== undefined || toDate !== undefined);
  if (!isFlow) return lastTotal(told, quarter).filter(({to}) => to === quarter);
  const piece = quarterOf(told, quarter);
  return piece === null ? [] : [piece];
}

/** The change of one reporter; null where one of the two has nothing. */
export function changeByHand(
  [now, nowReleased]: readonly [readonly Piece[], readonly Piece[]],
  [before, beforeReleased]: readonly [readonly Piece[], readonly Piece[]]
): MixedChange | null {
  if (now.length === 0 || before.length === 0) return null;
  const later = now.map((piece) => ({...piece, released: releasedOf(piece, nowReleased)}));
  const earlier = before.map((piece) => ({...piece, released: releasedOf(piece, beforeReleased)}));
  const spans = (pieces: readonly Piece[]) => pieces.map(keyOf).sort().join(" ");
  const parts = {same: 0, gained: 0, lost: 0};
  if (spans(now) !== spans(before) && covers(now) !== null && covers(now) === covers(before)) {
    parts.same = sumReleased(later) - sumReleased(earlier);
  } else {
    const isIn = (pieces: readonly Piece[]) => (one: Piece) =>
      pieces.some((other) => keyOf(other) === keyOf(one));
    const both = [later.filter(isIn(before)), earlier.filter(isIn(now))] as const;
    parts.same = sumReleased(both[0]) - sumReleased(both[1]);
    parts.gained = sumReleased(later) - sumReleased(both[0]);
    parts.lost = sumReleased(both[1]) - sumReleased(earlier);
  }
  const [value, previous] = [sum(now), sum(before)];
  const revised = value - sumReleased(later) - (previous - sumReleased(earlier));
  return {value, previous, ...parts, revised};
}

/** First and last quarter of pieces that follow each other without gap or overlap; null for others. */
function covers(pieces: readonly Piece[]): string | null {
  if (pieces.some(({isTotal}) => isTotal)) return null;
  const ordered = [...pieces].sort((a, b) => a.from - b.from);
  const isClosed = ordered.every(
    (one, at) => at === 0 || one.from === (ordered[at - 1]?.to ?? 0) + 1
  );
  return isClosed ? `${ordered[0]?.from}-${ordered.at(-1)?.to}` : null;
}

/** What came after the release only, or was cut otherwise then, is no revision. */
function releasedOf(piece: Piece, released: readonly Piece[]): number {
  return released.find((one) => keyOf(one) === keyOf(piece))?.value ?? piece.value;
}

function lastTotal(told: readonly Told[], upTo: number): readonly Piece[] {
  const last = told
    .filter(({quarter, programme}) => programme !== undefined && quarter <= upTo)
    .at(-1);
  if (last?.programme === undefined) return [];
  return [{from: last.quarter, to: last.quarter, isTotal: true, value: last.programme}];
}

function quarterPiece(quarter: number, value: number): Piece {
  return {from: quarter, to: quarter, isTotal: false, value};
}

function keyOf({from, to, isTotal}: Piece): string {
  return isTotal ? `end ${to}` : `${from}-${to}`;
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, {value}) => total + value, 0);
}

function sumReleased(pieces: readonly {readonly released: number}[]): number {
  return pieces.reduce((total, {released}) => total + released, 0);
}
