import type {FormColumn, FormTable} from "../formTypes.ts";
import {formMarks} from "../interpret/formIdentity.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {hasUnitColumn, labelIn, showsLast} from "./templateRequest.ts";
import {periodText, templateText} from "./templateTexts.ts";

/** One column of a table's sheet, from left to right. */
export interface SheetColumn {
  readonly at: number;
  /** Stands in the hidden row; empty for the column of codes itself. */
  readonly code: string;
  readonly kind: "codes" | "number" | "label" | "side" | "entry" | "last" | "reason" | "note";
  readonly label: string;
  readonly group: string | null;
  readonly width: number;
  /** Of an entry, and of the figures of the period before beside it. */
  readonly column: FormColumn | null;
}

const ENTRY_WIDTH = 15;

export function columnsOf(table: FormTable, request: TemplateRequest): readonly SheetColumn[] {
  const {language} = request;
  const say = (key: Parameters<typeof templateText>[1]): string => templateText(language, key);
  const isOfPlaces = table.placeRows !== null;
  const columns: Omit<SheetColumn, "at">[] = [
    plain("codes", "", "", 16),
    plain("number", formMarks.number, say("number"), 6),
    plain("label", formMarks.label, say(isOfPlaces ? "placeName" : "content"), isOfPlaces ? 32 : 50)
  ];
  if (isOfPlaces) columns.push(plain("side", formMarks.placeCode, say("placeCode"), 9));
  if (hasUnitColumn(table)) columns.push(plain("side", formMarks.unit, say("unit"), 13));
  for (const column of table.columns) {
    const unit = column.unit === null ? "" : `\n(${column.unit})`;
    columns.push({
      code: column.code,
      kind: "entry",
      label: `${labelIn(language, column)}${unit}`,
      group: language === "vi" ? column.groupVi : column.groupEn,
      width: ENTRY_WIDTH,
      column
    });
    if (request.last === null || !showsLast(column)) continue;
    columns.push({
      code: `${formMarks.last}${column.code}`,
      kind: "last",
      label: templateText(language, "last", {period: periodText(request.last.period, language)}),
      group: language === "vi" ? column.groupVi : column.groupEn,
      width: ENTRY_WIDTH - 2,
      column
    });
  }
  columns.push(plain("reason", formMarks.reason, say("reason"), 19));
  columns.push(plain("note", formMarks.note, say("note"), 24));
  return columns.map((column, at) => ({...column, at}));
}

function plain(
  kind: SheetColumn["kind"],
  code: string,
  label: string,
  width: number
): Omit<SheetColumn, "at"> {
  return {kind, code, label, width, group: null, column: null};
}
