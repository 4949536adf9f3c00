import {join} from "node:path";

import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";

import {check} from "../../pipelines/check/index.ts";
import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {describeFinding} from "../../pipelines/findings/catalogue.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Cell, CellKind, Codelists, Sheet} from "../../pipelines/types.ts";

let codelists: Codelists;
let interpreter: Interpreter;

beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
  interpreter = createInterpreter(codelists);
});

const words = fc.constantFrom(
  ...["STT", "Tỉnh, thành phố", "Địa phương", "Chỉ tiêu", "Đơn vị", "Nội dung", "Kỳ", "Giá trị"],
  ...["Nhà hoàn thành", "Suất quà tặng", "Kinh phí (triệu đồng)", "Kế hoạch", "Thực hiện"],
  ...["Luỹ kế", "Trong đó:", "- Nhà tình nghĩa", "Tổng cộng", "I", "II", "1", "2", "A", "B"],
  ...["Sơn La", "Lai Châu", "Mai Sơn", "Đồng bằng sông Hồng", "Cả nước", "Quý I/2024", "2023"],
  ...["1.234", "1,5", "-", "…", "hơn 200", "12 tỷ", "BÁO CÁO QUÝ I NĂM 2024", "UBND tỉnh Sơn La"],
  ...["Nguồn: báo", "ĐVT: triệu đồng", "Họ và tên", "1=2+3", "Kỳ báo cáo:", "Đợt 1", "#REF!"]
);
const text = fc.oneof({weight: 8, arbitrary: words}, {weight: 1, arbitrary: fc.string()});
const kind = fc.constantFrom<CellKind>(
  "text",
  "text",
  "text",
  "number",
  "date",
  "boolean",
  "error"
);

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    grid: fc.array(fc.array(fc.option(fc.record({text, kind}), {freq: 3}), {maxLength: 6}), {
      maxLength: 14
    }),
    merges: fc.array(fc.tuple(fc.nat(12), fc.nat(5), fc.nat(3), fc.nat(3)), {maxLength: 4})
  })
  .map(({grid, merges}) => ({
    name: "Sheet1",
    isHidden: false,
    rows: grid.flatMap((cells, index) => {
      const filled = cells.flatMap((cell, column): Cell[] => {
        if (cell === null) return [];
        return [{column, ...cell}];
      });
      return filled.length === 0 ? [] : [{index, isHidden: false, cells: filled}];
    }),
    merges: merges.map(([top, left, down, right]) => ({
      ...{top, left, bottom: top + down, right: left + right}
    }))
  }));

describe("any sheet at all", () => {
  test("is interpreted and judged without a throw, every value at a cell of its own", () => {
    fc.assert(
      fc.property(fc.array(sheet, {minLength: 1, maxLength: 2}), (sheets) => {
        const interpretation = interpreter.interpret({name: "bao-cao.xlsx", sheets});
        const findings = [
          ...interpretation.findings,
          ...check(interpretation, codelists, {today: "2026-06-30"})
        ];
        for (const finding of findings) describeFinding(finding, "vi");
        for (const {blank, value} of interpretation.observations) {
          expect(value === null).toBe(blank !== null);
          if (value !== null) expect(value).toMatch(/^-?\d+(?:\.\d{1,6})?$/);
        }
        const readings = interpretation.observations.map((each) => `${each.sheet}!${each.cell}`);
        if (sheets.length === 1) expect(new Set(readings).size).toBe(readings.length);
      }),
      {numRuns: 3000, seed: 20260630}
    );
  });
});
