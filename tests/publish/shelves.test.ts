import {describe, expect, it} from "vitest";

import type {Shelf} from "../../pipelines/publish/tables/shelves.ts";
import {groupsOf} from "../../pipelines/publish/tables/shelves.ts";

const shelf = (number: number, rows: number): Shelf => ({
  shelf: number,
  rows,
  key: `key ${number}`
});
const SIZES = {some: 100, each: 1_000};
const shelvesOf = (shelves: readonly Shelf[]) =>
  groupsOf(shelves, SIZES).map((group) => group.shelves);

describe("the groups in which the rows of a file lie", () => {
  it("are one where the file is small", () => {
    expect(shelvesOf([shelf(0, 30), shelf(3, 30), shelf(34, 39)])).toEqual([[0, 3, 34]]);
  });

  it("are some provinces together, apart from the wider places, where it is not", () => {
    expect(shelvesOf([shelf(10, 30), shelf(0, 30), shelf(2, 30), shelf(1, 30)])).toEqual([
      [0],
      [1],
      [2, 10]
    ]);
  });

  it("are each province where it is large", () => {
    const all = [0, 1, 2, 10, 34].map((number) => shelf(number, 250));
    expect(shelvesOf(all)).toEqual([[0], [1], [2], [10], [34]]);
  });

  it("have another key where a row, the number of rows or the shelves are others", () => {
    const keyOf = (...shelves: readonly Shelf[]) => groupsOf(shelves, SIZES)[0]?.key;
    const keys = [
      keyOf(shelf(1, 2)),
      keyOf(shelf(1, 3)),
      keyOf(shelf(2, 2)),
      keyOf({...shelf(1, 2), key: "another"}),
      keyOf(shelf(1, 2), shelf(2, 2))
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are none where a file has no rows", () => {
    expect(groupsOf([], SIZES)).toEqual([]);
  });
});
