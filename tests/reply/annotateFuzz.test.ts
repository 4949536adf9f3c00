import fc from "fast-check";
import {expect, it} from "vitest";

import {annotated, badNumber, partsOf, withParts} from "./givenOffice.ts";
import {FIRST, officeWorkbook} from "./officeWorkbook.ts";

const PARTS = [
  "xl/styles.xml",
  "xl/comments1.xml",
  "xl/drawings/vmlDrawing1.vml",
  "xl/worksheets/sheet1.xml",
  "xl/workbook.xml",
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/_rels/sheet1.xml.rels"
] as const;

it("whatever is damaged in a workbook, something goes back: itself, a copy, or the list", async () => {
  const office = await officeWorkbook();
  const parts = partsOf(office);
  const findings = [badNumber(FIRST, "C5"), badNumber(FIRST, "H30")];
  const damage = fc.record({
    part: fc.constantFrom(...PARTS),
    at: fc.double({min: 0, max: 1, noNaN: true}),
    cut: fc.nat({max: 60}),
    put: fc.string({maxLength: 4})
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({part, at, cut, put}) => {
      const bytes = parts[part] ?? new Uint8Array();
      const start = Math.floor(at * bytes.length);
      const mutated = new Uint8Array([
        ...bytes.slice(0, start),
        ...new TextEncoder().encode(put),
        ...bytes.slice(start + cut)
      ]);
      const result = await annotated(withParts(office, {[part]: mutated}), findings);
      expect(["original", "copy", "list"]).toContain(result.kind);
    }),
    {numRuns: 150, seed: 20261124}
  );
});
