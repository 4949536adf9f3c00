import {inflateRawSync} from "node:zlib";

import type {LineageHead, LineageUnit} from "../../../src/release/lineage.ts";

/** A topic and year as it is packed: the records in it that are taken over. */
export interface FormerBlock {
  readonly units: ReadonlyMap<string, FormerUnit>;
  /** By part of the year (`Q1`), what its head says of a unit. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, LineageUnit>>;
  /** The packed bytes of a record. */
  bytesOf(unit: LineageUnit): Uint8Array;
}

export interface FormerUnit {
  readonly unit: LineageUnit;
  /** The places of which the record holds the figure as reported. */
  readonly reported: readonly string[];
}

/** Reads a block, without the homes whose records are packed again. */
export function formerBlock(body: Uint8Array, moved: ReadonlySet<string>): FormerBlock {
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true);
  const pieces = body.subarray(4 + length);
  const piece = ([from, bytes]: readonly [number, number]) => pieces.subarray(from, from + bytes);
  const head = unpack(body.subarray(4, 4 + length));
  const reported = new Map<number, string[]>();
  for (const [place, index] of Object.entries(head.reported)) {
    const places = reported.get(index);
    if (places === undefined) reported.set(index, [place]);
    else places.push(place);
  }
  const units = head.units.map(
    (unit, index) => [unit.id, {unit, reported: reported.get(index) ?? []}] as const
  );
  const parts = Object.entries(head.parts ?? {}).map(([code, at]) => {
    const own = unpack(piece(at)).units.filter(({id}) => !moved.has(id));
    return [code, new Map(own.map((unit) => [unit.id, unit]))] as const;
  });
  return {
    units: new Map(units.filter(([id]) => !moved.has(id))),
    parts: new Map(parts),
    bytesOf: ({at}) => piece(at)
  };
}

function unpack(bytes: Uint8Array): LineageHead {
  return JSON.parse(inflateRawSync(bytes).toString()) as LineageHead;
}
