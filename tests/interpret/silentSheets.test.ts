import {beforeAll, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {sheetFromText} from "./sheetFromText.ts";

let interpreter: Interpreter;

beforeAll(async () => {
  interpreter = createInterpreter(await loadCodelists("data"));
});

const EXPLANATIONS = `
GIẢI THÍCH BIỂU MẪU
TT | Chỉ tiêu | Đơn vị tính | Cách ghi | Kỳ số liệu
1 | Cây xanh trồng mới | Cây | Ghi số nguyên | Trong kỳ
2 | Suất quà tặng | Suất | Ghi số nguyên | Trong kỳ`;

const read = (name: string, text: string) =>
  interpreter.interpret({name, sheets: [sheetFromText(text, "Giải thích")]});

test("a sheet that says nothing says nothing again, and has the period of its own file's name", () => {
  for (const name of ["quý 1 2024.xlsx", "quý 2 2024.xlsx", "quý 2 2024.xlsx"]) {
    const {findings, observations} = read(name, EXPLANATIONS);
    expect(observations).toEqual([]);
    expect(findings.map(({code}) => code)).toEqual(["interpret.table-without-figures"]);
  }
  expect(read("quý 1 2024.xlsx", EXPLANATIONS).period?.code).toBe("2024-Q1");
  expect(read("quý 3 2025.xlsx", EXPLANATIONS).period?.code).toBe("2025-Q3");
  expect(read("giải thích.xlsx", EXPLANATIONS).period).toBeNull();
});

test("the same sheet with one figure filled in is read", () => {
  const filled = `
HỘI NÔNG DÂN TỈNH LÀO CAI
BÁO CÁO KẾT QUẢ QUÝ I NĂM 2024
TT | Nội dung | Đơn vị tính | Trong quý
1 | Cây xanh trồng mới | Cây | `;
  expect(read("báo cáo.xlsx", filled).observations.every(({value}) => value === null)).toBe(true);
  read("báo cáo.xlsx", filled);
  const [observation] = read("báo cáo.xlsx", `${filled}=200`).observations;
  expect(observation?.value).toBe("200");
});

test("a sheet that names a period still disagrees with the name of the file it comes in", () => {
  const titled = EXPLANATIONS.replace("BIỂU MẪU", "BIỂU MẪU QUÝ I NĂM 2024");
  for (const name of ["quý 1 2024.xlsx", "quý 1 2024.xlsx"]) read(name, titled);
  const codes = read("quý 3 2025.xlsx", titled).findings.map(({code}) => code);
  expect(codes).toContain("interpret.period-conflict");
});
