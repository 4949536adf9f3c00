import {expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {sheetFromText} from "./sheetFromText.ts";

const RETURN = `
HỘI NÔNG DÂN TỈNH LÀO CAI
BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024
TT | Nội dung | Đơn vị tính | Trong quý
1 | Cây xanh trồng mới | Cây | =200`;

test("a page that explains the form's indicators gives no finding, one with figures is read", async () => {
  const interpreter = createInterpreter(await loadCodelists("data"));
  const read = (second: string) =>
    interpreter.interpret({
      name: "return.xlsx",
      sheets: [sheetFromText(RETURN), sheetFromText(second, "Giải thích")]
    });
  const explained = read(`
TT | Chỉ tiêu | Đơn vị tính | Cách ghi | Kỳ số liệu
1 | Cây xanh trồng mới | Cây | Ghi số nguyên | Trong kỳ và luỹ kế từ đầu năm
2 | Suất quà tặng | Suất | Ghi số nguyên | Trong kỳ và luỹ kế từ đầu năm`);
  expect(explained.findings).toEqual([]);
  expect(explained.observations.map(({cell}) => cell)).toEqual(["D4"]);
  const reported = read(`
TT | Chỉ tiêu | Đơn vị tính | Địa phương | Kỳ số liệu | Giá trị
1 | Suất quà tặng | Suất | Tỉnh Lào Cai | Quý I/2024 | =70`);
  expect(reported.observations.map(({value}) => value)).toEqual(["200", "70"]);
});
