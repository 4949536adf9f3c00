import {readFileSync} from "node:fs";

import Papa from "papaparse";

/** A table under `data/` as the tests see it: text by column, read without the loader. */
export function rowsOf(path: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data;
}

/** Lower case without marks, one blank between words: how labels are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

export function countBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => string
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}

/** The ids that following `next` from `start` never leaves, empty where every path ends. */
export function cycleFrom(start: string, next: (id: string) => readonly string[]): string[] {
  const path: string[] = [];
  const walk = (id: string): string[] => {
    if (path.includes(id)) return [...path, id];
    path.push(id);
    for (const other of next(id)) {
      const cycle = walk(other);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    return [];
  };
  return walk(start);
}
