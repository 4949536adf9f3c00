import {describe, expect, it} from "vitest";

import {periodOfFileName} from "../../pipelines/interpret/periodOfName.ts";

describe("the name of a file", () => {
  it.each([
    ["BC_Q1_2024.xlsx", "2024-Q1"],
    ["bao-cao-quy-1-2024.xls", "2024-Q1"],
    ["BaoCaoQuy1_2024.xls", "2024-Q1"],
    ["bc quy 1-2024.xlsx", "2024-Q1"],
    ["BC_QuyIV_2023.xlsx", "2023-Q4"],
    ["Q12024.csv", "2024-Q1"],
    ["6T2024.xlsx", "2024-H1"],
    ["BC-6T-2024.xlsx", "2024-H1"],
    ["9thang2024.xlsx", "2024-9M"],
    ["BC_T3_2024.xlsx", "2024-03"],
    ["BC_thang3_2024.xlsx", "2024-03"],
    ["thang3.2024.xlsx", "2024-03"],
    ["BC_03_2024.xlsx", "2024-03"],
    ["BC2024.xlsx", "2024"],
    ["bao_cao_nam_2024.xlsx", "2024"]
  ])("%s tells %s", (name, code) => {
    expect(periodOfFileName(name)?.code).toBe(code);
  });

  it.each(["BC_20240331.xlsx", "mau_so_03_2024.xlsx", "scan0001.xlsx", "bieu 12.xlsx"])(
    "%s tells none",
    (name) => expect(periodOfFileName(name)).toBeNull()
  );
});
