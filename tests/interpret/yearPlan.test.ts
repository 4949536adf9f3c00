import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Observation} from "../../pipelines/types.ts";
import {sheetFromText} from "./sheetFromText.ts";

let interpreter: Interpreter;

beforeAll(async () => {
  interpreter = createInterpreter(await loadCodelists("data"));
});

function read(text: string): readonly Observation[] {
  return interpreter.interpret({name: "return.xlsx", sheets: [sheetFromText(text)]}).observations;
}

describe("a plan beside the results of a quarter", () => {
  test.each([
    ["Kế hoạch năm", "2025"],
    ["KH cả năm", "2025"],
    ["Kế hoạch quý", "2025-Q1"],
    ["Kế hoạch năm 2026", "2026"]
  ])("under %s is of %s", (header, period) => {
    const [planned, done] = read(`
HỘI NÔNG DÂN TỈNH LÀO CAI
BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2025
TT | Nội dung | Đơn vị tính | ${header} | Trong quý
1 | Cây xanh trồng mới | Cây | =900 | =200`);
    expect([planned?.period.code, planned?.scenario]).toEqual([period, "target"]);
    expect([done?.period.code, done?.scenario]).toEqual(["2025-Q1", "actual"]);
  });

  test("names the province as it was in that quarter, not as it is at the year's end", () => {
    const observations = (quarter: string): readonly Observation[] =>
      read(`
HỘI NÔNG DÂN TỈNH LÀO CAI
BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ ${quarter} NĂM 2025
Địa phương | Kỳ báo cáo | Chỉ tiêu | Loại số liệu | Đơn vị tính | Giá trị
Tỉnh Lào Cai | Năm 2025 | Cây xanh trồng mới | Kế hoạch | Cây | =900
Tỉnh Lào Cai | Quý ${quarter}/2025 | Cây xanh trồng mới | Thực hiện | Cây | =200`);
    expect(observations("I").map(({placeId}) => placeId)).toEqual(["P63-10", "P63-10"]);
    expect(observations("III").map(({placeId}) => placeId)).toEqual(["P34-15", "P34-15"]);
  });
});
