import {join} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {holdsPersonalNumber} from "../../pipelines/interpret/personalNumber.ts";
import {looksLikePersonName} from "../../pipelines/interpret/personName.ts";
import {sheetFromText} from "./sheetFromText.ts";

let interpreter: Interpreter;
beforeAll(async () => {
  interpreter = createInterpreter(await loadCodelists(join(import.meta.dirname, "../../data")));
});

function read(...lines: readonly string[]) {
  const drawn = ["ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU", "BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024"];
  const sheets = [sheetFromText([...drawn, ...lines].join("\n"))];
  const {findings, observations} = interpreter.interpret({name: "a.xlsx", sheets});
  return {
    personal: findings
      .filter(({code}) => code === "interpret.personal-column")
      .map(({cell, text}) => `${cell ?? "-"} ${text}`),
    values: observations.map(({cell, value}) => `${cell} ${value ?? ""}`),
    everything: JSON.stringify({findings, observations})
  };
}

describe("a number of a person", () => {
  it.each([
    "012345678901",
    "012345678",
    "0912345678",
    "0912.345.678",
    "0912 345 678",
    "+84 912 345 678",
    "ĐT: 0912-345-678",
    "clerk@example.vn"
  ])("is %s", (text) => expect(holdsPersonalNumber(text)).toBe(true));

  it.each([
    "912345678",
    "1.000.000.000",
    "123456789012",
    "10.000.000.000",
    "01/01/2024-31/03/2024",
    "ngày 05/04/2024",
    "Quyết định số 01/2022/TT-BXD",
    "0,123456789",
    "0.000000001",
    "2024-2025-2026",
    "00000004",
    "@@@@@@@@@"
  ])("is not %s", (text) => expect(holdsPersonalNumber(text)).toBe(false));
});

describe("the name of a person", () => {
  it.each(["Lò Thị Mai", "NGUYỄN VĂN A", "ông Giàng A Pao", "Bà Lan"])("is %s", (text) =>
    expect(looksLikePersonName(text)).toBe(true)
  );
  it.each(["Mường Tè", "Số hộ nghèo", "Xã Lê Lợi và xã Trần Phú cùng ba xã khác", "lò sấy", "12"])(
    "is not %s",
    (text) => expect(looksLikePersonName(text)).toBe(false)
  );
});

describe("a column that looks personal", () => {
  it("is refused by its heading in any layout, also where nothing else can be read", () => {
    const {everything, personal, values} = read(
      "STT | Họ và tên | Năm sinh | Địa chỉ | Số tiền",
      "1 | Lò Văn Mẫu | 1955 | bản Nậm Mẫu | 500000",
      "2 | Vàng Thị Mẫu | 1960 | bản Pa Mẫu | 500000"
    );
    expect(personal).toEqual(["B3 Họ và tên", "C3 Năm sinh", "D3 Địa chỉ"]);
    expect(values).toEqual([]);
    expect(everything).not.toMatch(/Mẫu|1955/);
  });

  it("is refused by its cells, whatever its heading", () => {
    const {everything, personal, values} = read(
      "STT | Huyện | Liên hệ | Mã | Suất quà",
      "1 | Mường Tè | 0912 345 678 | 012345678901 | 12",
      "2 | Tam Đường | mau@example.vn | 012345678902 | 5"
    );
    expect(personal).toEqual(["C3 Liên hệ", "D3 Mã"]);
    expect(values).toEqual(["E4 12", "E5 5"]);
    expect(everything).not.toMatch(/0912|mau@|0123456/);
  });

  it("is refused where it stands as the name of each row", () => {
    const {everything, personal} = read(
      "STT | Tên | Suất quà",
      "1 | Lò Văn Mẫu | 1",
      "2 | Vàng Thị Mẫu | 1",
      "3 | Giàng A Mẫu | 1"
    );
    expect(personal).toEqual(["B3 Tên"]);
    expect(everything).not.toContain("Mẫu");
  });

  it("is refused without a heading", () => {
    const {everything, personal, values} = read(
      "STT | Huyện | Suất quà",
      "1 | Mường Tè | 12 | 0912345678",
      "2 | Tam Đường | 5 | 0912345679"
    );
    expect(personal).toEqual(["D4 D"]);
    expect(values).toEqual(["C4 12", "C5 5"]);
    expect(everything).not.toContain("0912");
  });

  it("is refused where the period is missing, or a sheet holds no table", () => {
    const drawn = "STT | Huyện | Số CCCD | Suất quà\n1 | Mường Tè | 012345678901 | 12";
    const list = "a | 0912345678\nb | 0912345679";
    const {findings} = interpreter.interpret({
      name: "a.xlsx",
      sheets: [sheetFromText(drawn), sheetFromText(list, "Phụ lục")]
    });
    expect(findings.map(({cell, code}) => `${cell ?? "-"} ${code}`)).toEqual([
      "C1 interpret.personal-column",
      "- interpret.period-missing",
      "- interpret.sheet-without-table",
      "B1 interpret.personal-column"
    ]);
  });

  it("is not one of counts, of places called after persons, or a signature below", () => {
    const {personal, values} = read(
      "STT | Xã, phường | Chủ hộ là nữ | Người nhận | Suất quà",
      "1 | Hà Nội | 4 | 12 | 12",
      "2 | Cao Bằng | 3 | 5 | 5",
      "3 | Trần Văn Thời | 3 | 5 | 6",
      " | Người lập biểu |  | Thủ trưởng đơn vị",
      " | Lò Văn Mẫu |  | Vàng Văn Mẫu"
    );
    expect(personal).toEqual([]);
    expect(values.length).toBeGreaterThan(2);
  });
});
