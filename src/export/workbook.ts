import {writeXlsx} from "hucre/xlsx";

import type {Language} from "../texts/language.ts";
import {aboutSheet, exportTexts} from "./aboutSheet.ts";
import {dataSheets} from "./dataSheet.ts";
import type {ExportOrigin, ExportTable} from "./exportTable.ts";

/**
 * A table as .xlsx: its figures on the first sheet, and on the second where they are from, how complete they
 * are, what the columns mean, and the checksum. Equal tables give equal bytes.
 */
export async function tableWorkbook(
  table: ExportTable,
  origin: ExportOrigin,
  language: Language
): Promise<Uint8Array> {
  const {sheets, cutCells} = dataSheets(table, exportTexts(language).data);
  const day = new Date(`${origin.date}T00:00:00Z`);
  return writeXlsx({
    sheets: [...sheets, aboutSheet(table, origin, {language, cutCells})],
    // Not by the sheet's own settings, which leave out the quotes that "Số liệu" needs.
    namedRanges: sheets.map(({name}) => ({
      name: "_xlnm.Print_Titles",
      scope: name,
      range: `'${name}'!$1:$1`
    })),
    defaultFont: {name: "Times New Roman", size: 11},
    properties: {title: table.title, creator: "Chung Tay", created: day, modified: day}
  });
}
