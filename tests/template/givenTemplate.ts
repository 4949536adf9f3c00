import type {Workbook} from "exceljs";
import exceljs from "exceljs";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Form, FormColumn, FormRow, FormTable} from "../../pipelines/formTypes.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Judge, JudgedReturn} from "../../pipelines/judge.ts";
import {judgeReturn} from "../../pipelines/judge.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {chooseTemplate} from "../../pipelines/template/chooseTemplate.ts";
import type {LastFigures, TemplateRequest} from "../../pipelines/template/templateRequest.ts";
import {writeTemplate} from "../../pipelines/template/writeTemplate.ts";

export const codelists = await loadCodelists("data");

export const judge: Judge = {
  codelists,
  interpreter: createInterpreter(codelists),
  environment: nodeEnvironment,
  today: "2026-12-31"
};

export interface Given {
  readonly form: string;
  readonly place: string;
  readonly period: string;
  readonly organisation?: string;
  readonly language?: "vi" | "en";
  readonly last?: LastFigures;
  /** Stands in for the form of the codelists, for instance an older version of it. */
  readonly as?: (form: Form) => Form;
}

export async function requestOf(given: Given): Promise<TemplateRequest> {
  const {form, place, period, organisation = null, language = "vi"} = given;
  const chosen = await chooseTemplate(
    {form, place, period, organisation, language},
    codelists,
    "data"
  );
  return {...chosen, form: given.as?.(chosen.form) ?? chosen.form, last: given.last ?? null};
}

export async function templateOf(given: Given): Promise<Uint8Array> {
  return writeTemplate(await requestOf(given));
}

/** A cell to fill in, found as its hidden codes say. */
export interface OpenCell {
  readonly sheet: string;
  readonly address: string;
  readonly rowCode: string;
  readonly table: FormTable;
  /** Null where the row is a place. */
  readonly row: FormRow | null;
  readonly column: FormColumn;
}

/** The cells of a template that are open and of a column of figures, sheet by sheet, row by row. */
export async function openCells(bytes: Uint8Array, form: Form): Promise<readonly OpenCell[]> {
  const book = await open(bytes);
  const found: OpenCell[] = [];
  for (const sheet of book.worksheets) {
    const mark = sheet.getCell("A1").text;
    const table = form.tables.find(({code}) => `chung-tay:${code}` === mark);
    if (table === undefined) continue;
    for (let row = 2; row <= sheet.rowCount; row++) {
      const rowCode = sheet.getCell(row, 1).text;
      for (let at = 2; at <= sheet.columnCount; at++) {
        const column = table.columns.find(({code}) => code === sheet.getCell(1, at).text);
        const cell = sheet.getCell(row, at);
        if (column === undefined || cell.protection?.locked !== false || row < 8) continue;
        const item = table.rows.find(({code}) => code === rowCode) ?? null;
        found.push({
          sheet: sheet.name,
          address: cell.address,
          rowCode,
          table,
          row: item,
          column
        });
      }
    }
  }
  return found;
}

export type Filling = Readonly<Record<string, string | number>>;

/** Fills cells in, `{"Biểu số liệu!E11": 12}`, with a writer that is not ours. */
export async function fillIn(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const book = await open(bytes);
  for (const [place, value] of Object.entries(filling)) {
    const [sheet = "", address = ""] = place.split("!");
    const cell = book.getWorksheet(sheet)?.getCell(address);
    if (cell === undefined) throw new Error(`no sheet ${sheet}`);
    cell.value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function open(bytes: Uint8Array): Promise<Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

export function judged(bytes: Uint8Array, name = "bao-cao.xlsx"): Promise<JudgedReturn> {
  return judgeReturn(bytes, name, judge);
}

/** `code sheet!cell text`, for a short comparison. */
export function told({findings}: Pick<JudgedReturn, "findings">): readonly string[] {
  return findings.map(({code, sheet, cell}) =>
    [code, sheet === null ? "" : `${sheet}${cell === null ? "" : `!${cell}`}`].join(" ").trim()
  );
}
