import ExcelJS from "exceljs";
import {beforeAll, describe, expect, it} from "vitest";

import {withoutOwnList} from "../../pipelines/findings/ownList.ts";
import type {Judge, JudgedReturn} from "../../pipelines/judge.ts";
import {judgeReturn} from "../../pipelines/judge.ts";
import {read} from "../../pipelines/read/index.ts";
import type {AnnotatedWorkbook} from "../../pipelines/reply/annotateWorkbook.ts";
import {annotateReturn} from "../../pipelines/reply/annotateWorkbook.ts";
import {createJudge} from "../../pipelines/run.ts";
import {annotated, badNumber, negative, partsOf, textOf} from "./givenOffice.ts";
import {FIRST, HIDDEN, officeWorkbook, PLAIN} from "./officeWorkbook.ts";

let judge: Judge;

beforeAll(async () => {
  judge = await createJudge("data", "2026-11-23");
});

function judged(bytes: Uint8Array, name: string): Promise<JudgedReturn> {
  return judgeReturn(bytes, name, judge);
}

function annotate(
  bytes: Uint8Array,
  name: string,
  result: JudgedReturn
): Promise<AnnotatedWorkbook> {
  const {format, sheets, findings} = result;
  const {environment} = judge;
  return annotateReturn({
    bytes,
    fileName: name,
    format,
    sheets,
    findings,
    language: "vi",
    environment
  });
}

function told({status, findings, observations}: JudgedReturn) {
  return {
    status,
    findings: findings.map(({code, cell}) => `${code} ${cell}`),
    values: observations.map(({cell, value}) => `${cell} ${value}`)
  };
}

it("a workbook that came back marked says the same when it is sent again, and once more", async () => {
  const text = [
    "HỘI NÔNG DÂN TỈNH LÀO CAI",
    "BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024",
    "TT;Nội dung;Đơn vị tính;Trong quý;Luỹ kế từ đầu năm",
    "1;Cây xanh trồng mới;Cây;xem phụ lục;40",
    ...Array.from({length: 12}, (_, at) => `${at + 2};Nội dung lạ ${at};Cây;5;6`),
    "20;Suất quà tặng;Suất;-7;70"
  ].join("\n");
  const bytes = new TextEncoder().encode(text);
  const first = await judged(bytes, "bao cao.csv");
  expect(first.findings.length).toBeGreaterThan(2);
  const once = await annotate(bytes, "bao cao.csv", first);
  const second = await judged(once.bytes, "bao cao.xlsx");
  expect(told(second)).toEqual(told(first));
  const twice = await annotate(once.bytes, "bao cao.xlsx", second);
  expect(twice.kind).toBe("original");
  expect(told(await judged(twice.bytes, "bao cao.xlsx"))).toEqual(told(first));
});

describe("a workbook that is sent again, mended in part", () => {
  const said = (note: unknown): string => {
    if (typeof note === "string") return note;
    const {texts = []} = (note ?? {}) as {texts?: {text: string}[]};
    return texts.map(({text}) => text).join("");
  };

  async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    return book;
  }

  async function secondRound(between: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array) {
    const before = await officeWorkbook();
    const first = await annotated(before, [
      badNumber(FIRST, "C5"),
      badNumber(FIRST, "C6"),
      negative(FIRST, "C9")
    ]);
    const sentAgain = await between(first.bytes);
    const file = withoutOwnList(await read(sentAgain, "x.xlsx", judge.environment));
    const second = await annotateReturn({
      bytes: sentAgain,
      fileName: "x.xlsx",
      format: file.format,
      sheets: file.sheets,
      findings: [badNumber(FIRST, "C6")],
      language: "vi",
      environment: judge.environment
    });
    return {kind: second.kind, bytes: second.bytes, book: await opened(second.bytes)};
  }

  it.each([
    ["as it is", (bytes: Uint8Array) => bytes],
    [
      "saved by another program",
      async (bytes: Uint8Array) => new Uint8Array(await (await opened(bytes)).xlsx.writeBuffer())
    ]
  ])(
    "%s: has one list, and colours and notes only where something is still to be mended",
    async (_, between) => {
      const {kind, book} = await secondRound(between);
      expect(kind).toBe("original");
      expect(book.worksheets.map(({name}) => name)).toEqual([
        "Nội dung cần sửa",
        FIRST,
        HIDDEN,
        PLAIN
      ]);
      expect(book.worksheets[0]!.getCell("A3").text).toBe("1 lỗi, 0 cảnh báo, 0 ghi chú.");
      const sheet = book.getWorksheet(FIRST)!;
      const isFilled = (cell: string): boolean =>
        (sheet.getCell(cell).fill as {pattern?: string} | undefined)?.pattern === "solid";
      expect(["C5", "C6", "C9"].map(isFilled)).toEqual([false, true, false]);
      expect(sheet.getCell("C5").numFmt).toBe('#,##0.00 "đ"');
      expect(said(sheet.getCell("C6").note)).toMatch(/^Lỗi: /);
      expect(said(sheet.getCell("B6").note)).toBe("Ý kiến của phòng tổng hợp");
    }
  );

  it("has no note left on what was mended", async () => {
    const {book, bytes} = await secondRound((same) => same);
    expect(said(book.getWorksheet(FIRST)!.getCell("C5").note)).toBe("");
    // Two notes of the office, one of ours.
    const drawing = textOf(partsOf(bytes), "xl/drawings/vmlDrawing1.vml");
    expect(drawing.match(/<v:shape /g)).toHaveLength(3);
  });
});
