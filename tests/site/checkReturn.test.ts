import {join} from "node:path";
import {gzipSync} from "node:zlib";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {findingAt} from "../../pipelines/findings/finding.ts";
import {groupFindings} from "../../pipelines/findings/groupFindings.ts";
import type {JudgedReturn} from "../../pipelines/judge.ts";
import {
  bundleCodelists,
  unbundleCodelists
} from "../../pipelines/site/checkReturn/codelistBundle.ts";
import {createExcerpts} from "../../pipelines/site/checkReturn/excerpt.ts";
import type {CheckSession} from "../../pipelines/site/checkReturn/session.ts";
import {createSession} from "../../pipelines/site/checkReturn/session.ts";
import type {Cell, Codelists, MergedRange, Observation, Sheet} from "../../pipelines/types.ts";
import type {
  Answer,
  CheckedReturn,
  Excerpt,
  FigureChoice,
  FigurePage,
  Progress
} from "../../src/components/checkReturn/messages.ts";

let codelists: Codelists;

beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
});

describe("the codelists for the browser", () => {
  it("come out of their bundle as they went in", () => {
    expect(unbundleCodelists(bundleCodelists(codelists))).toEqual(codelists);
  });
});

/** A sheet drawn as rows of cells between bars; a number is stored as one. */
function sheetOf(rows: readonly string[], merges: readonly MergedRange[] = []): Sheet {
  const cellsOf = (row: string, index: number): Cell[] =>
    row
      .split("|")
      .map((part, column) => ({row: index, column, text: part.trim()}))
      .filter(({text}) => text !== "")
      .map((cell) => ({...cell, kind: kindOf(cell.text)}));
  const kindOf = (text: string) =>
    text.startsWith("#") ? "error" : /^\d+(\.\d+)?$/.test(text) ? "number" : "text";
  return {
    name: "Biểu 1",
    isHidden: false,
    merges,
    rows: rows
      .map((row, index) => ({index, isHidden: false, cells: cellsOf(row, index)}))
      .filter(({cells}) => cells.length > 0)
  };
}

/** The excerpt around the first cell, where the sheet's figures were understood at `figures`. */
function excerptOf(sheet: Sheet, cells: readonly string[], figures: readonly string[]): Excerpt {
  const findings = cells.map((cell) =>
    findingAt("interpret.number-unreadable", {sheet: sheet.name, cell}, "x")
  );
  const observations = figures.map((cell) => ({sheet: sheet.name, cell}) as Observation);
  const judged = {
    sheets: [sheet],
    findings,
    interpretation: {observations, totals: []}
  } as unknown as JudgedReturn;
  const [group] = groupFindings(findings, "vi");
  const excerpt = group === undefined ? null : createExcerpts(judged, "vi").of(group, 0);
  if (excerpt === null) throw new Error("no excerpt");
  return excerpt;
}

/** `5* | a | b`: the row's number, a star for a heading, a dash before the number after a gap. */
function drawn({rows}: Excerpt): string[] {
  return rows.map(({name, isHeader, isAfterGap, cells}) =>
    [
      `${isAfterGap ? "-" : ""}${name}${isHeader ? "*" : ""}`,
      ...cells.map(({text, span, mark}) => {
        const bare = `${text}${span > 1 ? `×${span}` : ""}`;
        return mark === null ? bare : mark === "here" ? `[${bare}]` : `(${bare})`;
      })
    ].join(" | ")
  );
}

describe("the table around a cell", () => {
  const TABLE = ["BÁO CÁO", "", "TT|Địa phương|Số nhà|Số tiền", "A|B|1|2"].concat(
    Array.from({length: 9}, (_, index) => `${index + 1}|Huyện ${index + 1}|${10 + index}|7.5`)
  );

  it("repeats the rows of headings above a gap and marks the cell and its likes", () => {
    const excerpt = excerptOf(sheetOf(TABLE), ["C10", "C11", "C12"], ["C5", "C6", "C7", "C8"]);
    expect(excerpt.columns.map(({name}) => name)).toEqual(["A", "B", "C", "D"]);
    expect(drawn(excerpt)).toEqual([
      "3* | TT | Địa phương | Số nhà | Số tiền",
      "4* | A | B | 1 | 2",
      "-8 | 4 | Huyện 4 | 13 | 7,5",
      "9 | 5 | Huyện 5 | 14 | 7,5",
      "10 | 6 | Huyện 6 | [15] | 7,5",
      "11 | 7 | Huyện 7 | (16) | 7,5",
      "12 | 8 | Huyện 8 | (17) | 7,5"
    ]);
  });

  it("keeps empty rows in their place, so that the numbers are those of the file", () => {
    const rows = [...TABLE.slice(0, 6), "", "", ...TABLE.slice(6)];
    const excerpt = excerptOf(sheetOf(rows), ["C9"], ["C5", "C6", "C10"]);
    expect(drawn(excerpt).slice(2, 5)).toEqual([
      "-7 |  |  |  | ",
      "8 |  |  |  | ",
      "9 | 3 | Huyện 3 | [12] | 7,5"
    ]);
  });

  it("takes a total whose formulas broke for no heading", () => {
    const rows = ["Tỉnh|Số nhà|Số tiền|Ghi chú", "Tổng số|#REF!|#REF!", "Huyện 1|5|12x"];
    expect(drawn(excerptOf(sheetOf(rows), ["C3"], ["B3"]))).toEqual([
      "1* | Tỉnh | Số nhà | Số tiền | Ghi chú",
      "2 | Tổng số | #REF! | #REF! | ",
      "3 | Huyện 1 | 5 | [12x] | "
    ]);
  });

  it("of a wide sheet shows the labels and the columns at both sides of the cell", () => {
    const wide = ["TT|Địa phương|" + Array.from({length: 30}, (_, n) => `Cột ${n}`).join("|")];
    const row = "1|Huyện 1|" + Array.from({length: 30}, (_, n) => String(n)).join("|");
    const excerpt = excerptOf(sheetOf([...wide, row]), ["T2"], ["C2", "D2"]);
    expect(excerpt.columns.map(({name, isAfterGap}) => `${isAfterGap ? "-" : ""}${name}`)).toEqual([
      "A",
      "B",
      "-R",
      "S",
      "T",
      "U",
      "V"
    ]);
  });

  it("says the text of a merged heading once, over the columns that it covers", () => {
    const merges = [{top: 0, left: 1, bottom: 0, right: 2}];
    const rows = ["Địa phương|Quý I", "Tên|Số nhà|Số tiền", "Huyện 1|5|x"];
    const excerpt = excerptOf(sheetOf(rows, merges), ["C3"], ["B3"]);
    expect(drawn(excerpt)).toEqual([
      "1* | Địa phương | Quý I×2",
      "2* | Tên | Số nhà | Số tiền",
      "3 | Huyện 1 | 5 | [x]"
    ]);
  });

  it("shows the top of a sheet that is meant as a whole", () => {
    const sheet = sheetOf(["Ghi chú", "Không có bảng"]);
    const findings = [findingAt("interpret.no-table", null)];
    const judged = {sheets: [sheet], findings, interpretation: null} as unknown as JudgedReturn;
    const [group] = groupFindings(findings, "vi");
    const excerpt = group === undefined ? null : createExcerpts(judged, "vi").of(group, 0);
    expect(excerpt?.cell).toBeNull();
    expect(drawn(excerpt!)).toEqual(["1 | Ghi chú", "2 | Không có bảng"]);
  });
});

describe("a session of the worker", () => {
  const HEADER = "Địa phương,Chỉ tiêu,Kỳ,Giá trị,Đơn vị tính";
  const FILE = new File(
    [
      `${HEADER}\nThái Nguyên,Suất quà tặng,Quý I/2024,120,suất\n` +
        `Cao Bằng,Suất quà tặng,Quý I/2024,12x,suất\nCao Bằng,Kinh phí hỗ trợ nhà ở,Quý I/2024,"1.234,5",triệu đồng`
    ],
    "tệp.csv"
  );
  const ignore = () => {};

  async function begun(pack = gzipSync): Promise<CheckSession> {
    const session = createSession(
      (address) => Promise.resolve(pack(Buffer.from(address))),
      () => "2026-06-30"
    );
    await session.answer(
      {kind: "begin", codelists: bundleCodelists(codelists), language: "vi"},
      ignore
    );
    return session;
  }

  function is<Kind extends Answer["kind"]>(
    answer: Answer,
    kind: Kind
  ): Extract<Answer, {kind: Kind}> {
    expect(answer.kind).toBe(kind);
    return answer as Extract<Answer, {kind: Kind}>;
  }

  async function judged(session: CheckSession, onProgress: (progress: Progress) => void = ignore) {
    const answer = await session.answer({kind: "judge", key: 0, file: FILE}, onProgress);
    return is(answer, "judge").judged;
  }

  async function figures(
    session: CheckSession,
    choice: Partial<FigureChoice>
  ): Promise<FigurePage> {
    const all: FigureChoice = {search: "", indicator: "", show: "all", page: 0};
    const question = {kind: "figures", key: 0, choice: {...all, ...choice}} as const;
    return is(await session.answer(question, ignore), "figures").page;
  }

  it("reads the codelists whether or not the server has unpacked them", async () => {
    for (const pack of [gzipSync, (bytes: Buffer) => bytes]) {
      const {figures: count} = await judged(await begun(pack as typeof gzipSync));
      expect(count).toBe(2);
    }
  });

  it("tells what is being done, with the cells read", async () => {
    const stages: Progress[] = [];
    await judged(await begun(), (progress) => stages.push(progress));
    expect(stages).toEqual([
      {stage: "read", cells: 0},
      {stage: "interpret", cells: 20}
    ]);
  });

  it("sums a return up in words", async () => {
    const result: CheckedReturn = await judged(await begun());
    expect(result).toMatchObject({
      fileName: "tệp.csv",
      format: "csv",
      status: "partly_accepted",
      counts: {error: 1, warning: 0, note: 0},
      sheets: 1,
      cells: 20,
      figures: 2,
      about: {place: null, places: 2, period: "2024-Q1", periods: 1}
    });
    expect(result.groups.map(({code, ranges}) => `${code} ${ranges}`)).toEqual([
      "interpret.number-unreadable tệp!D3"
    ]);
    expect(result.indicators).toEqual([
      {code: "QUA_SUAT", name: "Suất quà tặng", count: 2},
      {code: "NHA_KINHPHI", name: "Kinh phí hỗ trợ nhà ở", count: 1}
    ]);
  });

  it("finds figures by words without their marks, and by their state", async () => {
    const session = await begun();
    await judged(session);
    const cells = async (choice: Partial<FigureChoice>) =>
      (await figures(session, choice)).rows.map(({cell, value}) => `${cell} ${value}`);
    expect(await cells({})).toEqual(["D2 120", "D3 null", "D4 1234500000"]);
    expect(await cells({search: "cao bang qua"})).toEqual(["D3 null"]);
    expect(await cells({search: "D4"})).toEqual(["D4 1234500000"]);
    expect(await cells({indicator: "NHA_KINHPHI"})).toEqual(["D4 1234500000"]);
    expect(await cells({show: "flagged"})).toEqual(["D3 null"]);
    expect(await cells({show: "blank"})).toEqual(["D3 null"]);
    expect(await cells({show: "valued"})).toEqual(["D2 120", "D4 1234500000"]);
    expect(await figures(session, {search: "không có"})).toMatchObject({
      first: 0,
      found: 0,
      total: 3
    });
  });

  it("turns a page that is too far back to the last one", async () => {
    const session = await begun();
    await judged(session);
    expect(await figures(session, {page: 9})).toMatchObject({
      page: 0,
      pages: 1,
      first: 1,
      found: 3
    });
  });

  it("knows nothing of a return that it was told to forget", async () => {
    const session = await begun();
    await judged(session);
    await session.answer({kind: "forget", key: 0}, ignore);
    await expect(figures(session, {})).rejects.toThrow("a return that is not held: 0");
  });
});
