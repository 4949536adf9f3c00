import {beforeAll, describe, expect, test} from "vitest";

import type {Form} from "../../pipelines/formTypes.ts";
import {formAt} from "../../pipelines/interpret/formVersion.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {Cell, Interpretation, Sheet} from "../../pipelines/types.ts";
import type {Filling, Given} from "./givenTemplate.ts";
import {fillIn, judge, judged, open, openCells, templateOf, told} from "./givenTemplate.ts";

const GIVEN: Given = {
  form: "joint-programme-quarterly",
  place: "Thái Nguyên",
  period: "2026-Q1",
  organisation: "MTTQ"
};
const SHEET = "Biểu số liệu";

type PlacedCell = Cell & {readonly row: number};
/** In the quarter: houses completed, funds for housing in triệu đồng; and the plan of the year. */
const FILLING: Filling = {[`${SHEET}!F11`]: 12, [`${SHEET}!F26`]: 1250.5, [`${SHEET}!E11`]: 40};

let sheets: readonly Sheet[];
beforeAll(async () => {
  const filled = await fillIn(await templateOf(GIVEN), FILLING);
  sheets = (await read(filled, "a.xlsx", nodeEnvironment)).sheets;
});

/** What the interpreter says of the filled template after one change to its cells. */
function changed(change: (cells: PlacedCell[]) => PlacedCell[], name = "a.xlsx"): Interpretation {
  const after = sheets.map((sheet) => (sheet.name === SHEET ? withCells(sheet, change) : sheet));
  return judge.interpreter.interpret({name, sheets: after});
}

function withCells(sheet: Sheet, change: (cells: PlacedCell[]) => PlacedCell[]): Sheet {
  const cells = change(
    sheet.rows.flatMap((row) => row.cells.map((cell) => ({...cell, row: row.index})))
  );
  const indexes = [...new Set(cells.map(({row}) => row))].sort((a, b) => a - b);
  const rows = indexes.map((index) => ({
    index,
    isHidden: false,
    cells: cells.filter(({row}) => row === index).sort((a, b) => a.column - b.column)
  }));
  return {...sheet, rows};
}

function write(row: number, column: number, text: string, kind: Cell["kind"] = "text") {
  return (cells: PlacedCell[]): PlacedCell[] => [
    ...cells.filter((cell) => cell.row !== row || cell.column !== column),
    {row, column, text, kind}
  ];
}

/** `F11 NHA_HOANTHANH 2026-Q1 12`, of what holds a value. */
function values({observations}: Pick<Interpretation, "observations">): readonly string[] {
  return observations
    .filter(({value}) => value !== null)
    .map(({cell, indicator, period, value}) => `${cell} ${indicator} ${period.code} ${value}`);
}

const AS_FILLED = [
  "E11 NHA_HOANTHANH 2026 40",
  "F11 NHA_HOANTHANH 2026-Q1 12",
  "F26 NHA_KINHPHI 2026-Q1 1250500000"
];

describe("a template that was changed by hand", () => {
  test("as it was filled in, it says this", () => {
    const read = changed((cells) => cells);
    expect(values(read)).toEqual(AS_FILLED);
    expect(told(read)).toEqual([]);
  });

  test("rows that were moved are read by their codes, at their new cells", () => {
    const swap = new Map([
      [10, 25],
      [25, 10]
    ]);
    const read = changed((cells) =>
      cells.map((cell) => ({...cell, row: swap.get(cell.row) ?? cell.row}))
    );
    expect(told(read)).toEqual([]);
    expect(values(read)).toEqual([
      "F11 NHA_KINHPHI 2026-Q1 1250500000",
      "E26 NHA_HOANTHANH 2026 40",
      "F26 NHA_HOANTHANH 2026-Q1 12"
    ]);
  });

  test("columns that were moved, and a column put in between, change nothing but the cells", () => {
    const read = changed((cells) =>
      cells.map((cell) => ({...cell, column: cell.column >= 5 ? cell.column + 1 : cell.column}))
    );
    expect(told(read)).toEqual([]);
    expect(values(read)[1]).toBe("G11 NHA_HOANTHANH 2026-Q1 12");
  });

  test("a row that was deleted is told, and the rest is read", () => {
    const read = changed((cells) =>
      cells
        .filter(({row}) => row !== 25)
        .map((cell) => ({...cell, row: cell.row > 25 ? cell.row - 1 : cell.row}))
    );
    expect(told(read)).toEqual([`interpret.form-rows-missing ${SHEET}`]);
    expect(read.findings[0]?.params).toEqual({count: "1", labels: "Kinh phí hỗ trợ nhà ở"});
    expect(values(read)).toEqual(AS_FILLED.slice(0, 2));
  });

  test("a label that was written over is told at its cell; the code decides", () => {
    const read = changed(write(10, 2, "Suất quà tặng"));
    expect(told(read)).toEqual([`interpret.form-label-changed ${SHEET}!C11`]);
    expect(values(read)).toEqual(AS_FILLED);
    // The same words in other letters and with other spaces are no change.
    expect(told(changed(write(10, 2, "NHÀ Ở  hoàn thành – bàn giao")))).toEqual([]);
  });

  test("a unit that was mended counts, and is told", () => {
    const read = changed(write(25, 3, "đồng"));
    expect(told(read)).toEqual([`interpret.form-label-changed ${SHEET}!D26`]);
    expect(values(read)[2]).toBe("F26 NHA_KINHPHI 2026-Q1 1250.5");
  });

  test("figures typed beside the columns are told once a column, and never loaded", () => {
    const read = changed((cells) =>
      write(
        11,
        12,
        "7",
        "number"
      )(write(10, 12, "7", "number")(write(10, 13, "xem văn bản")(cells)))
    );
    expect(told(read)).toEqual([`interpret.form-column-unknown ${SHEET}!M11`]);
    expect(values(read)).toEqual(AS_FILLED);
  });

  test("figures in a row that was typed in are told without their words; a remark is not", () => {
    const read = changed((cells) =>
      write(63, 5, "3", "number")(write(63, 2, "Nguyễn Văn A")(cells))
    );
    expect(told(read)).toEqual([`interpret.form-row-unknown ${SHEET}!F64`]);
    expect(JSON.stringify(read)).not.toMatch(/Nguyễn/);
    expect(told(changed(write(63, 2, "Ghi thêm ở trang sau")))).toEqual([]);
  });

  test("a figure where the form asks for none is told, and not loaded", () => {
    const read = changed(write(23, 4, "9", "number"));
    expect(told(read)).toEqual([`interpret.form-cell-not-asked ${SHEET}!E24`]);
    expect(values(read)).toEqual(AS_FILLED);
  });

  test.each([
    [4, 1, "BÁO CÁO QUÝ KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP – QUÝ II NĂM 2026"],
    [2, 3, "Tỉnh Cao Bằng"],
    [1, 3, "Hội Nông dân"]
  ])("a heading that was written over refuses the file (row %i)", async (row, column, text) => {
    const read = changed(write(row, column, text));
    expect(told(read)).toEqual(["interpret.form-heading-changed"]);
    expect(read.findings[0]?.text).toBe(text);
    const cell = `${SHEET}!${column === 1 ? "B" : "D"}${row + 1}`;
    const result = await judged(await fillIn(await templateOf(GIVEN), {...FILLING, [cell]: text}));
    expect(result.status).toBe("rejected");
    expect(result.observations).toEqual([]);
  });

  test("a file name that says another quarter is told; the day of sending in it is not", () => {
    const keep = (cells: PlacedCell[]): PlacedCell[] => cells;
    const read = changed(keep, "BC quy II nam 2026.xlsx");
    expect(told(read)).toEqual(["interpret.form-period-conflict"]);
    expect(read.findings[0]?.params).toEqual({period: "2026-Q1", other: "2026-Q2"});
    expect(values(read)).toEqual(AS_FILLED);
    for (const name of ["BC quy I-2026.xlsx", "BC gui ngay 05-04-2026.xlsx", "nam 2026.xlsx"]) {
      expect(told(changed(keep, name))).toEqual([]);
    }
    expect(told(changed(keep, "Bao cao nam 2025.xlsx"))).toEqual([
      "interpret.form-period-conflict"
    ]);
  });

  test("a reason chosen for an empty row is kept with its empty cells alone", () => {
    const read = changed((cells) =>
      write(13, 8, "Không phát sinh")(write(10, 8, "Chưa có số liệu")(cells))
    );
    const blanks = read.observations.filter(({cell}) => /^[EFGH](?:11|14)$/.test(cell));
    expect(blanks.map(({cell, blank}) => `${cell} ${blank}`)).toEqual([
      "E11 null",
      "F11 null",
      "G11 not_available",
      "H11 not_available",
      "F14 nil",
      "G14 nil"
    ]);
  });

  test("what a clerk writes behind “Lần báo cáo” is the return's version", () => {
    expect(changed(write(3, 3, "2", "number")).version).toBe(2);
    expect(changed((cells) => cells).version).toBe(1);
  });

  test("a text that is no number is refused at its cell, and the rest is read", () => {
    const read = changed(write(10, 5, "mười hai"));
    expect(told(read)).toEqual([`interpret.number-unreadable ${SHEET}!F11`]);
    expect(values(read)).toEqual([AS_FILLED[0], AS_FILLED[2]]);
  });
});

describe("a template without its identity", () => {
  const keep = (each: Sheet): Sheet => each;
  const without = (change: (sheet: Sheet) => Sheet, isKept = true): Interpretation =>
    judge.interpreter.interpret({
      name: "a.xlsx",
      sheets: sheets.flatMap((sheet) => {
        if (sheet.name === "_chung_tay") return isKept ? [change(sheet)] : [];
        return [sheet];
      })
    });

  test("is read by its layout, and that is noted", () => {
    const damaged = without((sheet) => ({...sheet, rows: sheet.rows.slice(3)}));
    expect(damaged.trust).toBe("layout");
    expect(told(damaged)).toContain("interpret.form-identity-damaged");
    expect(values(damaged)).toEqual(AS_FILLED);
    expect(damaged).toMatchObject({
      form: GIVEN.form,
      organisation: "MTTQ",
      placeId: "P34-19",
      period: {code: "2026-Q1"}
    });
    const copied = without(keep, false);
    expect(told(copied)).toContain("interpret.form-identity-damaged");
    expect(values(copied)).toEqual(AS_FILLED);
  });

  test("for a version that nobody knows, too", () => {
    const later = without((sheet) => withCells(sheet, (cells) => write(2, 1, "9")(cells)));
    expect(later.trust).toBe("layout");
    expect(told(later)).toContain("interpret.form-version-unknown");
    expect(values(later)).toEqual(AS_FILLED);
  });

  test("the greyed figures of the period before are never read", async () => {
    const template = await templateOf({
      ...GIVEN,
      last: {
        period: {code: "2025-Q4", kind: "quarter", start: "2025-10-01", end: "2025-12-31"},
        find: () => "77"
      }
    });
    const filled = await fillIn(template, {[`${SHEET}!F11`]: 12});
    const result = await judged(filled);
    expect(told(result)).toEqual([]);
    expect(values(result)).toEqual(["F11 NHA_HOANTHANH 2026-Q1 12"]);
    const {sheets: all} = await read(filled, "a.xlsx", nodeEnvironment);
    const copied = judge.interpreter.interpret({
      name: "a.xlsx",
      sheets: all.filter(({name}) => name !== "_chung_tay")
    });
    expect(values(copied)).toEqual(["F11 NHA_HOANTHANH 2026-Q1 12"]);
  });
});

describe("an older version of a template", () => {
  const version = (form: Form): Form => {
    const older = formAt(form, 1);
    if (older === null) throw new Error("version 1 is not described");
    return older;
  };

  test("still reads, with a note of what differs", async () => {
    const template = await templateOf({...GIVEN, period: "2026-Q1", as: version});
    const form = version(judge.codelists.forms.find(({code}) => code === GIVEN.form) as Form);
    const cells = await openCells(template, form);
    const at = (code: string): string =>
      cells.find(({rowCode, column}) => rowCode === code && column.code === "in-period")?.address ??
      "";
    expect(cells.some(({column}) => column.code === "next-plan")).toBe(false);
    const filled = await fillIn(template, {
      [`${SHEET}!${at("nha-kinh-phi")}`]: 1250,
      [`${SHEET}!${at("kham-chua-benh")}`]: 300,
      [`${SHEET}!${at("dich-benh")}`]: 2
    });
    const result = await judged(filled);
    expect(told(result)).toEqual(["interpret.form-version-older"]);
    expect(result.findings[0]?.params).toMatchObject({version: "1", current: "2"});
    expect(
      result.observations
        .filter(({value}) => value !== null)
        .map(({indicator, value}) => `${indicator} ${value}`)
    ).toEqual(["NHA_KINHPHI 1250000", "KCB_LUOT 300", "DICHBENH_DOT 2"]);
  });

  test("the present version gives no such note", async () => {
    const result = await judged(await fillIn(await templateOf(GIVEN), FILLING));
    expect(told(result)).toEqual([]);
  });
});

test("a sheet of a template that was deleted is told", async () => {
  const template = await templateOf({
    form: "housing",
    place: "P34-12",
    period: "2026-Q1",
    organisation: "UBND"
  });
  const book = await open(await fillIn(template, {"Theo nguồn vốn!E10": 5}));
  const sheet = book.getWorksheet("Theo xã");
  if (sheet !== undefined) book.removeWorksheet(sheet.id);
  const result = await judged(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(told(result)).toEqual(["interpret.form-table-missing"]);
  expect(result.findings[0]?.text).toBe("Theo xã");
});
