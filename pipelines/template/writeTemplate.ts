import {writeXlsx} from "hucre/xlsx";

import {tablesFor} from "../interpret/formVersion.ts";
import {writeIdentitySheet} from "./identitySheet.ts";
import {writeInstructionSheet} from "./instructionSheet.ts";
import {writeTableSheet} from "./tableSheet.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {nameIn} from "./templateRequest.ts";
import {periodText} from "./templateTexts.ts";

/** An .xlsx for one office and period to fill in: instructions, the form's tables, and its hidden identity. */
export async function writeTemplate(request: TemplateRequest): Promise<Uint8Array> {
  const {form, language, period, place} = request;
  const tables = tablesFor(form, place, period);
  const sheets = tables.map((table) => ({table, ...writeTableSheet(table, request)}));
  const labels = new Map<string, string>();
  for (const {table, labels: own} of sheets) {
    labels.set(`${table.code}/`, table.sheet);
    for (const [code, label] of own) labels.set(`${table.code}/${code}`, label);
  }
  return writeXlsx({
    sheets: [
      writeInstructionSheet(tables, request),
      ...sheets.map(({sheet}) => sheet),
      writeIdentitySheet(request, labels)
    ],
    // Not by the sheet's own settings, which leave out the quotes that "Biểu số liệu" needs.
    namedRanges: sheets.flatMap(({printArea, printTitles, sheet: {name}}) => [
      {name: "_xlnm.Print_Titles", scope: name, range: `'${name}'!${printTitles}`},
      {name: "_xlnm.Print_Area", scope: name, range: `'${name}'!${printArea}`}
    ]),
    activeSheet: 1,
    workbookProtection: {lockStructure: true},
    defaultFont: {name: "Times New Roman", size: 11},
    properties: {
      title: `${nameIn(language, form)} – ${periodText(period, language)}`,
      creator: "Chung Tay"
    }
  });
}
