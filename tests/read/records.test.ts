import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";

import type {Delimiter} from "../../pipelines/read/delimiter.ts";
import {forEachRecord} from "../../pipelines/read/records.ts";
import {tableWidth} from "../../pipelines/read/recordShape.ts";

function recordsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  forEachRecord(text, delimiter, (fields) => records.push(fields));
  return records;
}

describe("a delimited text", () => {
  it("is cut at delimiters and line feeds outside quotes", () => {
    expect(recordsOf('a;"b;\n""c""" ;\n\n;ống 3"\n', ";")).toEqual([
      ["a", 'b;\n"c"', ""],
      [""],
      ["", 'ống 3"']
    ]);
  });

  it("is cut as papaparse cuts it, wherever its quotes are well formed", () => {
    const pieces = ["a", "ệ", " ", ",", ";", "\n", '"', '""', '"b"', '"b,c"', '"d\n"'];
    const text = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((all) => all.join(""));
    let compared = 0;
    fc.assert(
      fc.property(text, fc.constantFrom<Delimiter>(",", ";"), (lines, delimiter) => {
        const whole = `${lines}\n`;
        try {
          tableWidth(whole, delimiter);
        } catch {
          return;
        }
        compared += 1;
        const {data, errors} = Papa.parse<string[]>(whole, {delimiter, newline: "\n"});
        expect(errors).toEqual([]);
        // After the last line feed it finds one more record, of one field without a text.
        expect(recordsOf(whole, delimiter)).toEqual(data.slice(0, -1));
      }),
      {numRuns: 5_000, seed: 1}
    );
    expect(compared).toBeGreaterThan(1_000);
  });
});
