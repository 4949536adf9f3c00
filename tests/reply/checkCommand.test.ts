import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import ExcelJS from "exceljs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import type {CheckOptions} from "../../pipelines/cli/checkCommand.ts";
import {checkFiles} from "../../pipelines/cli/checkCommand.ts";
import type {CheckedFile} from "../../pipelines/cli/findingsText.ts";
import {findingsText} from "../../pipelines/cli/findingsText.ts";
import type {Judge} from "../../pipelines/judge.ts";
import {createJudge} from "../../pipelines/run.ts";
import {badNumber} from "./givenOffice.ts";

const TEXT = [
  "HỘI NÔNG DÂN TỈNH LÀO CAI",
  "BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024",
  "TT;Nội dung;Đơn vị tính;Trong quý",
  "1;Cây xanh trồng mới;Cây;=1+1",
  "2;Suất quà tặng;Suất;-7"
].join("\n");

let workshop: string;
let bad: string;
let judge: Judge;

beforeAll(async () => {
  judge = await createJudge("data", "2026-11-23");
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-check-"));
  bad = join(workshop, "sai.csv");
  writeFileSync(bad, TEXT);
});

afterAll(() => rmSync(workshop, {recursive: true, force: true}));

function check(paths: readonly string[], options: Partial<CheckOptions>): Promise<void> {
  const plain = {language: "vi", format: "text", annotate: null} as const;
  const out = join(workshop, "danh sach.txt");
  return checkFiles(paths, () => Promise.resolve(judge), {...plain, out, ...options});
}

describe("chung-tay check", () => {
  it("writes a CSV that a spreadsheet knows as UTF-8, and defuses what looks like a formula", async () => {
    const out = join(workshop, "danh sach.csv");
    await check([bad], {format: "csv", out});
    const text = readFileSync(out, "utf8");
    expect(text.startsWith("\ufefffile,code,severity,sheet,cell,text,message,remedy\n")).toBe(true);
    expect(text).toContain('"\'=1+1"');
    expect(text).toContain("check.negative-count,error,sai,D5");
  });

  it("writes a workbook that lists them: frozen header, filter, wrapped and coloured", async () => {
    const out = join(workshop, "danh sach.xlsx");
    await check([bad, bad], {format: "xlsx", out});
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const sheet = book.worksheets[0]!;
    const header = (sheet.getRow(4).values as unknown[]).slice(1);
    expect(header).toEqual([
      "Tệp",
      "STT",
      "Mức độ",
      "Vị trí",
      "Số ô",
      "Nội dung",
      "Cách sửa",
      "Chữ trong ô",
      "Mã"
    ]);
    expect(sheet.views[0]).toMatchObject({state: "frozen", ySplit: 4});
    expect(sheet.autoFilter).toBe("A4:I8");
    const row = sheet.getRow(5);
    expect(row.getCell(1).value).toBe("sai.csv");
    expect(row.getCell(3).fill).toMatchObject({fgColor: {argb: "FFFFC7CE"}});
    expect(row.getCell(6).alignment).toMatchObject({wrapText: true});
    expect(sheet.getColumn(6).width).toBeGreaterThan(29);
  });

  it("refuses to print a workbook, to write over a return, and several into one file", async () => {
    await expect(check([bad], {format: "xlsx", out: null})).rejects.toThrow("name a file");
    await expect(check([bad], {format: "csv", out: bad})).rejects.toThrow("is a return itself");
    const one = join(workshop, "mot.xlsx");
    await expect(check([bad, bad], {annotate: one})).rejects.toThrow("name a folder");
    const same = join(workshop, "chinh no.xlsx");
    writeFileSync(same, TEXT);
    await expect(check([same], {annotate: same})).rejects.toThrow("is the return itself");
    expect(readFileSync(same, "utf8")).toBe(TEXT);
  });

  it("writes the marked workbooks into a folder, never over a return or one another", async () => {
    const beside = join(workshop, "sai.xlsx");
    writeFileSync(beside, TEXT);
    await check([bad, beside], {annotate: workshop});
    expect(readFileSync(beside, "utf8")).toBe(TEXT);
    expect(readdirSync(workshop).filter((name) => /^sai/.test(name))).toEqual([
      "sai (2).xlsx",
      "sai (3).xlsx",
      "sai.csv",
      "sai.xlsx"
    ]);
    await check([bad], {annotate: join(workshop, "một tệp.xlsx")});
    expect(existsSync(join(workshop, "một tệp.xlsx"))).toBe(true);
  });
});

describe("the text of a checked file", () => {
  const checked: CheckedFile = {
    file: "x.xlsx",
    status: "partly_accepted",
    observations: 7,
    findings: Array.from({length: 40}, (_, at) => badNumber("Biểu", `C${at + 5}`, "12O"))
  };

  it("begins with the counts and tells forty like mistakes in one block", () => {
    expect(findingsText(checked, "vi", 100)).toBe(
      [
        "x.xlsx: 40 lỗi, 0 cảnh báo, 0 ghi chú; 7 số liệu dùng được.",
        "",
        "LỖI interpret.number-unreadable: Không đọc được số (40 ô)",
        "  Biểu!C5:C44 «12O»",
        "  “12O” không đọc thành số được.",
        "  Cách sửa: Chỉ ghi số (và đơn vị nếu cần) trong ô này.",
        ""
      ].join("\n")
    );
  });

  it("keeps within the width of the terminal", () => {
    const lines = findingsText(checked, "vi", 44).split("\n").slice(3);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(44);
  });

  it("says that nothing is loaded of a rejected file, also where no finding says why", () => {
    const rejected = {...checked, status: "rejected", observations: 0, findings: []};
    expect(findingsText(rejected, "vi", 80)).toContain("Tệp bị từ chối");
  });
});
