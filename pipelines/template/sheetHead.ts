import type {DataValidation} from "hucre/xlsx";

import {addressOf} from "../address.ts";
import type {FormTable} from "../formTypes.ts";
import {formMarks} from "../interpret/formIdentity.ts";
import type {Canvas} from "./canvas.ts";
import type {SheetColumn} from "./sheetColumns.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {nameIn} from "./templateRequest.ts";
import {dayText, periodText, templateText} from "./templateTexts.ts";
import {organisationValidation, submissionValidation} from "./validations.ts";

/** Counted from 0; the hidden row of codes is the first. */
const ROWS = {
  marks: 0,
  organisation: 1,
  place: 2,
  submission: 3,
  title: 4,
  table: 5,
  hint: 6
} as const;
export const FIRST_HEADER_ROW = 7;
const CAPTION = 1;
const VALUE = 3;

/** All above a table's header: who, where, for when. Gives the validations of what is to fill in there. */
export function writeSheetHead(
  canvas: Canvas,
  table: FormTable,
  columns: readonly SheetColumn[],
  request: TemplateRequest,
  labels: Map<string, string>
): readonly DataValidation[] {
  const {language, organisation} = request;
  const say = (key: Parameters<typeof templateText>[1]): string => templateText(language, key);
  writeMarks(canvas, table, columns);
  const caption = (row: number, code: string, text: string): void => {
    canvas.put(row, 0, code, "plain");
    canvas.put(row, CAPTION, text, "caption");
    canvas.merge(row, CAPTION, VALUE - 1);
    canvas.height(row, 18);
  };
  const last = columns.length - 1;
  const validations: DataValidation[] = [];
  caption(ROWS.organisation, formMarks.organisation, say("organisation"));
  canvas.merge(ROWS.organisation, VALUE, last);
  if (organisation === null) {
    putOpen(canvas, ROWS.organisation, VALUE, last);
    const cell = addressOf(ROWS.organisation, VALUE);
    validations.push(organisationValidation(cell, request.organisations.length, language));
  } else {
    const name = nameIn(language, organisation);
    canvas.put(ROWS.organisation, VALUE, name, "value");
    labels.set(formMarks.organisation, name);
  }
  caption(ROWS.place, formMarks.place, say("place"));
  const where = placeText(request);
  canvas.put(ROWS.place, VALUE, where, "value");
  canvas.merge(ROWS.place, VALUE, last);
  labels.set(formMarks.place, where);
  caption(ROWS.submission, formMarks.submission, say("submission"));
  canvas.put(ROWS.submission, VALUE, 1, "submission");
  canvas.put(ROWS.submission, VALUE + 1, say("submissionHelp"), "small");
  canvas.merge(ROWS.submission, VALUE + 1, last);
  validations.push(submissionValidation(addressOf(ROWS.submission, VALUE), language));
  const title = `${nameIn(language, request.form)} – ${periodText(request.period, language)}`;
  const written = language === "vi" ? title.toLocaleUpperCase("vi") : title;
  canvas.put(ROWS.title, 0, formMarks.title, "plain");
  labels.set(formMarks.title, written);
  band(canvas, ROWS.title, last, written, "title", 26);
  canvas.put(ROWS.table, 0, "@table", "plain");
  const due =
    request.due === null ? "" : ` · ${templateText(language, "due", {date: dayText(request.due)})}`;
  band(canvas, ROWS.table, last, `${nameIn(language, table)}${due}`, "centred", 18);
  canvas.put(ROWS.hint, 0, "@hint", "plain");
  const hint = templateText(language, "hint", {reason: say("reason")});
  band(canvas, ROWS.hint, last, hint, "hint", 32);
  return validations;
}

/** "xã Mường Phăng, tỉnh Điện Biên": a commune's name alone is not known everywhere. */
export function placeText({codelists, place, language}: TemplateRequest): string {
  const above = codelists.places.find(({id}) => id === place.parentId);
  const name = language === "vi" ? place.fullName : place.nameEn;
  if (above === undefined || above.level === "region" || above.level === "country") return name;
  return `${name}, ${language === "vi" ? above.fullName : above.nameEn}`;
}

function writeMarks(canvas: Canvas, table: FormTable, columns: readonly SheetColumn[]): void {
  canvas.put(ROWS.marks, 0, `${formMarks.table}${table.code}`, "plain");
  for (const {at, code} of columns) if (code !== "") canvas.put(ROWS.marks, at, code, "plain");
  canvas.hideRow(ROWS.marks);
}

function putOpen(canvas: Canvas, row: number, from: number, to: number): void {
  for (let column = from; column <= to; column++) canvas.put(row, column, "", "choice");
}

function band(
  canvas: Canvas,
  row: number,
  last: number,
  text: string,
  style: "title" | "centred" | "hint",
  height: number
): void {
  canvas.put(row, 1, text, style);
  canvas.merge(row, 1, last);
  canvas.height(row, height);
}
