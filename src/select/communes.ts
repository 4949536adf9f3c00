import type {PlaceIndex} from "./places.ts";
import type {SearchEntry} from "./searchEntries.ts";
import {folded} from "./searchEntries.ts";

/** One commune of today as the list has it: id, full name, names of those it was made of, has figures. */
export type CommuneLine = readonly [id: string, name: string, held: string, hasFigures: boolean];

/** Communes by the province that they lie in. */
export type Communes = Readonly<Record<string, readonly CommuneLine[]>>;

export interface Commune {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly held: readonly string[];
  readonly hasFigures: boolean;
}

export function communeOf(communes: Communes, id: string): Commune | undefined {
  for (const [province, lines] of Object.entries(communes)) {
    const line = lines.find(([known]) => known === id);
    if (line === undefined) continue;
    const [, name, held, hasFigures] = line;
    return {id, name, province, held: held === "" ? [] : held.split("|"), hasFigures};
  }
  return undefined;
}

/** What the search looks through: a commune is found by its name, its province and its old names. */
export function communeEntries(communes: Communes, {byId}: PlaceIndex): SearchEntry[] {
  return Object.entries(communes).flatMap(([province, lines]) => {
    const provinceName = byId.get(province)?.name ?? province;
    const provinceWords = folded(provinceName);
    return lines.map(([id, name, held]) => ({
      name,
      note: provinceName,
      path: `places/commune/?place=${id}`,
      words: `${folded(held)} ${provinceWords}`
    }));
  });
}
