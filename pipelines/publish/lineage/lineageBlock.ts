import {deflateRawSync} from "node:zlib";

import type {LineageHead, LineageUnit} from "../../../src/release/lineage.ts";
import {LINEAGE_PARTS} from "../../../src/release/lineage.ts";
import type {FormerBlock} from "./formerBlock.ts";
import type {LineageNames, RecordRows} from "./lineageRecords.ts";
import {addsOf, figureOf, lineageRecord, slotsOf} from "./lineageRecords.ts";

type Row = Readonly<Record<string, unknown>>;

/** The rows of one topic and year; those of parts of the year name theirs in `part`. */
export interface BlockRows extends RecordRows {
  readonly partSums: readonly Row[];
}

/** Where a piece begins, from the end of the year's head, and how many bytes it has. */
type Place = readonly [number, number];

interface Block {
  readonly rows: BlockRows;
  readonly names: LineageNames;
  /** Records that are taken over, as they stand in the block of before. */
  readonly former: FormerBlock | null;
  /** Adds a piece. */
  readonly put: (piece: Uint8Array) => Place;
}

/**
 * The length of the year's head, that head, the records, and the heads of the parts of the year. Homes whose
 * records are in `former` are taken over from there; of the others, `rows` holds what they are written from.
 */
export function lineageBlock(
  rows: BlockRows,
  names: LineageNames,
  former: FormerBlock | null = null
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array): Place => {
    pieces.push(piece);
    at += piece.length;
    return [at - piece.length, piece.length];
  };
  const block = {rows, names, former, put};
  const year = yearHead(block);
  const parts = LINEAGE_PARTS.flatMap(([code], index) => {
    const head = partHead(block, {part: index + 1, code, year});
    return head.figures.length === 0 ? [] : [[code, put(pack(head))] as const];
  });
  const head = pack({...year, parts: Object.fromEntries(parts)} satisfies LineageHead);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Buffer.concat([length, head, ...pieces]);
}

function yearHead({rows, names, former, put}: Block): LineageHead {
  const terms = byHome(rows.terms.filter(isOfYear));
  const leftOut = byHome(rows.leftOut);
  const missing = byHome(rows.missing);
  const ofYear = rows.figures.filter(isOfYear);
  const figures = byHome(ofYear.filter(isOfProvinces));
  const homes = new Set([
    ...(former?.units.keys() ?? []),
    ...[...terms.keys(), ...missing.keys(), ...leftOut.keys()]
  ]);
  const reported: Record<string, number> = {};
  const units = [...homes].sort().map((id, index): LineageUnit => {
    const known = former?.units.get(id);
    if (former !== null && known !== undefined) {
      for (const place of known.reported) reported[place] = index;
      return {...known.unit, at: put(former.bytesOf(known.unit))};
    }
    const of = (groups: ReadonlyMap<string, readonly Row[]>) => groups.get(id) ?? [];
    const own = {terms: of(terms), leftOut: of(leftOut), missing: of(missing)};
    const {record, adds, cells} = lineageRecord({...own, figures: of(figures)}, names);
    for (const [geography, place] of record.figures) {
      if (geography === "as_reported") reported[place] = index;
    }
    return {id, at: put(pack(record)), cells, returns: returnsIn(own.terms), adds};
  });
  const wide = ofYear.filter((row) => !isOfProvinces(row));
  return {units, figures: wide.map(figureOf), reported};
}

/** The head of a quarter, half year or nine months: its figures, and the records that its values stand in. */
function partHead(
  block: Block,
  of: {readonly part: number; readonly code: string; readonly year: LineageHead}
): LineageHead {
  const {former, put} = block;
  const figures = block.rows.figures.filter((row) => row["part"] === of.part);
  const writtenUnit = unitsOfPart(block, of.part);
  const units = of.year.units.flatMap((unit): LineageUnit[] => {
    if (former?.units.has(unit.id) !== true) return writtenUnit(unit);
    const known = former.parts.get(of.code)?.get(unit.id);
    if (known === undefined) return [];
    return [{...known, at: known.own === true ? put(former.bytesOf(known)) : unit.at}];
  });
  const index = new Map(units.map(({id}, at) => [id, at]));
  const reported: Record<string, number> = {};
  for (const row of figures) {
    const at = index.get(String(row["home"]));
    if (row["geography"] === "as_reported" && at !== undefined)
      reported[String(row["place_id"])] = at;
  }
  return {units, figures: figures.map(figureOf), reported};
}

/** What the head of a part says of a unit of the year; nothing of one that has no share in it. */
function unitsOfPart(
  {rows, names, put}: Block,
  part: number
): (unit: LineageUnit) => LineageUnit[] {
  const isOfPart = (row: Row) => row["part"] === part;
  const [, from = "", to = ""] = LINEAGE_PARTS[part - 1] ?? [];
  const isWithin = (start: unknown, end: unknown) =>
    String(start).slice(5) >= from && String(end).slice(5) <= to;
  const sums = byHome(rows.partSums.filter(isOfPart));
  const ownTerms = byHome(rows.terms.filter(isOfPart));
  const lying = byHome(
    rows.terms.filter((row) => isOfYear(row) && isWithin(row["span_start"], row["span_end"]))
  );
  const missing = byHome(
    rows.missing.flatMap((row) => {
      const slots = slotsOf(row).filter((slot) => isWithin(slot.from, slot.to));
      return slots.length === 0 ? [] : [{...row, n: slots.length, slots: JSON.stringify(slots)}];
    })
  );
  return (unit) => {
    const adds = addsOf({terms: sums.get(unit.id) ?? [], missing: missing.get(unit.id) ?? []});
    if (!sums.has(unit.id) && !missing.has(unit.id)) return [];
    const hasOwn = sums.get(unit.id)?.some((row) => row["has_own"] === true) ?? false;
    if (!hasOwn) {
      const terms = lying.get(unit.id) ?? [];
      return [{...unit, cells: cellsIn(terms), returns: returnsIn(terms), adds}];
    }
    const terms = ownTerms.get(unit.id) ?? [];
    const own = {terms, leftOut: [], missing: missing.get(unit.id) ?? [], figures: []};
    const {record, cells} = lineageRecord(own, names);
    const at = put(pack(record));
    return [{id: unit.id, at, cells, returns: returnsIn(terms), adds, own: true}];
  };
}

function byHome(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const home = String(row["home"]);
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [row]);
    else group.push(row);
  }
  return groups;
}

function cellsIn(terms: readonly Row[]): number {
  return terms.reduce((sum, row) => sum + Number(row["n_cells"]), 0);
}

function returnsIn(terms: readonly Row[]): number {
  return new Set(terms.map((row) => row["return_id"])).size;
}

function isOfYear({part}: Row): boolean {
  return part === 0;
}

function isOfProvinces({geography}: Row): boolean {
  return geography === "provinces_34" || geography === "as_reported";
}

function pack(value: object): Uint8Array {
  return deflateRawSync(JSON.stringify(value), {level: 6});
}
