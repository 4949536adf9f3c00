import {describe, expect, it} from "vitest";

import {columnar} from "../../pipelines/publish/columnar.ts";
import {rowsOfColumns, unpacked} from "../../src/select/columnar.ts";

/** As a file holds it. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const PLACES = ["P34-01", "P34-04", "P34-08", "P34-11"];
const ROWS = PLACES.flatMap((place_id, i) =>
  [2023, 2024, 2025].map((year) => ({
    place_id,
    year,
    scenario: "actual",
    value: year === 2024 && i === 1 ? null : i * 1000 + year,
    isShown: year > 2023,
    coverage: i === 0 ? 0 : 0.5
  }))
);

describe("rows as columns", () => {
  it("are the same rows again, missing values, zeros and false among them", () => {
    expect(unpacked(written(columnar(ROWS)))).toEqual(ROWS);
    expect(rowsOfColumns(columnar([]))).toEqual([]);
    expect(rowsOfColumns(columnar([{value: 0}]))).toEqual([{value: 0}]);
    expect(rowsOfColumns(columnar([{value: undefined}]))).toEqual([{value: null}]);
  });

  it("follow one another piece by piece, each with its own values", () => {
    const [first, second] = [ROWS.slice(0, 5), ROWS.slice(5)].map((rows) => columnar(rows));
    const pieces = [...(first?.pieces ?? []), ...(second?.pieces ?? [])];
    expect(pieces).toHaveLength(2);
    expect(rowsOfColumns({columns: first?.columns ?? [], pieces})).toEqual(ROWS);
  });

  it("name a repeated value once, and write values as they stand where most differ", () => {
    expect(columnar(ROWS, "year")).toEqual({
      columns: ["place_id", "scenario", "value", "isShown", "coverage"],
      pieces: [
        {
          length: 12,
          values: [
            ["P34-01", "P34-04", "P34-08", "P34-11"].flatMap((id) => [id, id, id]),
            {of: ["actual"]},
            [2023, 2024, 2025, 3023, null, 3025, 4023, 4024, 4025, 5023, 5024, 5025],
            {of: [false, true], at: [0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1]},
            {of: [0, 0.5], at: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]}
          ]
        }
      ]
    });
  });

  it("are found in an object beside what is no list of rows", () => {
    const file = {code: "NHA", figures: columnar(ROWS), pairs: {a: [1, 2]}, none: null};
    expect(unpacked(written(file))).toEqual({...file, figures: ROWS});
    expect(unpacked([1, 2])).toEqual([1, 2]);
    expect(unpacked(null)).toBeNull();
  });
});
