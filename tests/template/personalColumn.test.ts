import {expect, test} from "vitest";

import {holdsPersonalColumn} from "../../pipelines/findings/personalTexts.ts";
import type {Given} from "./givenTemplate.ts";
import {fillIn, judged, open, templateOf} from "./givenTemplate.ts";

const GIVEN: Given = {
  form: "joint-programme-quarterly",
  place: "Thái Nguyên",
  period: "2026-Q1",
  organisation: "MTTQ"
};
const SHEET = "Biểu số liệu";
const FIRST_ROW = 11;
const NAMES = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"];
const NUMBERS = ["0912 345 678", "0987 654 321", "0903 111 222"];

/** A filled template to which somebody added a column, under a heading in the row of headings. */
async function withColumn(heading: string, texts: readonly string[]): Promise<Uint8Array> {
  const book = await open(await fillIn(await templateOf(GIVEN), {[`${SHEET}!F11`]: 12}));
  const sheet = book.getWorksheet(SHEET);
  if (sheet === undefined) throw new Error(`no sheet ${SHEET}`);
  const column = sheet.columnCount + 1;
  const rows = Array.from({length: FIRST_ROW - 1}, (_, at) => at + 1);
  const header = rows.findLast((row) =>
    /chỉ tiêu/iu.test(JSON.stringify(sheet.getRow(row).values))
  );
  sheet.getCell(header ?? 0, column).value = heading;
  texts.forEach((text, at) => {
    sheet.getCell(FIRST_ROW + at, column).value = text;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each([
  ["names", "Họ và tên người nhận", NAMES],
  ["names under a plain heading", "Người nhận", NAMES],
  ["telephone numbers without a heading", "", NUMBERS]
])("a column of %s beside a form is told and quoted nowhere", async (_, heading, texts) => {
  const {findings, observations} = await judged(await withColumn(heading, texts));
  expect(holdsPersonalColumn(findings)).toBe(true);
  for (const text of texts) expect(JSON.stringify({findings, observations})).not.toContain(text);
  expect(observations.filter(({value}) => value !== null).map(({cell}) => cell)).toEqual(["F11"]);
});

test("a column of counts beside a form is not taken for persons", async () => {
  const {findings} = await judged(await withColumn("Số hộ", ["12", "8", "30"]));
  expect(holdsPersonalColumn(findings)).toBe(false);
});
