import type {WriteSheet} from "hucre/xlsx";

import type {FormColumn, FormTable} from "../formTypes.ts";
import type {Canvas} from "./canvas.ts";
import {createCanvas} from "./canvas.ts";
import type {InstructionTexts} from "./instructionTexts.ts";
import {instructionTexts} from "./instructionTexts.ts";
import {placeText} from "./sheetHead.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {labelIn, nameIn} from "./templateRequest.ts";
import type {StyleName} from "./templateStyles.ts";
import {dayText, periodText, templateText} from "./templateTexts.ts";

const WIDTHS = [4, 30, 80];
const LAST = WIDTHS.length - 1;
const LINE_HEIGHT = 15.5;
/** Characters that fit into the two wide columns, and into the last alone. */
const FIT = {wide: 112, narrow: 84};

/** Who fills in what until when, and how: one page to print. */
export function writeInstructionSheet(
  tables: readonly FormTable[],
  request: TemplateRequest
): WriteSheet {
  const texts = instructionTexts[request.language];
  const canvas = createCanvas();
  const page = createPage(canvas);
  page.wide(texts.title, "title");
  page.wide(nameIn(request.language, request.form), "centredBold");
  page.gap();
  for (const [caption, text] of particulars(texts, request)) page.pair(caption, text);
  page.gap();
  page.wide(texts.how, "heading");
  page.list(texts.steps);
  page.gap();
  page.wide(texts.columns, "heading");
  for (const [label, meaning] of columnMeanings(tables, texts, request)) page.pair(label, meaning);
  page.gap();
  const notes = request.language === "vi" ? request.form.notesVi : request.form.notesEn;
  if (notes.length > 0) {
    page.wide(texts.ofForm, "heading");
    page.list(notes);
    page.gap();
  }
  page.wide(texts.colours, "heading");
  page.swatch("amount", texts.entry);
  page.swatch("notAsked", texts.notAsked);
  if (request.last !== null) page.swatch("lastCount", texts.last);
  page.swatch("sumCount", texts.sum);
  page.gap();
  page.wide(texts.before, "heading");
  page.list(request.last === null ? texts.check : [texts.compare, ...texts.check]);
  return {
    name: texts.sheet,
    ...canvas.parts(),
    columns: WIDTHS.map((width) => ({width})),
    protection: {sheet: true, formatColumns: true, formatRows: true},
    view: {showGridLines: false},
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: {left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3}
    }
  };
}

interface Page {
  wide(text: string, style: StyleName): void;
  pair(caption: string, text: string): void;
  list(lines: readonly string[]): void;
  swatch(style: StyleName, text: string): void;
  gap(): void;
}

function createPage(canvas: Canvas): Page {
  let row = 0;
  const next = (text: string, fit: number): number => {
    canvas.height(row, Math.max(1, Math.ceil(text.length / fit)) * LINE_HEIGHT + 3);
    return row++;
  };
  return {
    wide: (text, style) => {
      const at = next(text, FIT.wide);
      canvas.put(at, 0, text, style);
      canvas.merge(at, 0, LAST);
      if (style === "title") canvas.height(at, 26);
    },
    pair: (caption, text) => {
      const at = next(text, FIT.narrow);
      canvas.put(at, 0, caption, "text");
      canvas.merge(at, 0, 1);
      canvas.put(at, LAST, text, "text");
    },
    list: (lines) => {
      for (const [index, line] of lines.entries()) {
        const at = next(line, FIT.wide);
        canvas.put(at, 0, `${index + 1}.`, "text");
        canvas.put(at, 1, line, "text");
        canvas.merge(at, 1, LAST);
      }
    },
    swatch: (style, text) => {
      const at = next(text, FIT.wide);
      canvas.put(at, 0, "", style === "amount" ? "swatch" : style);
      canvas.put(at, 1, text, "text");
      canvas.merge(at, 1, LAST);
    },
    gap: () => {
      canvas.height(row, 8);
      row += 1;
    }
  };
}

function particulars(
  texts: InstructionTexts,
  request: TemplateRequest
): readonly (readonly [string, string])[] {
  const {due, language, organisation, period} = request;
  const body =
    organisation === null
      ? templateText(language, "chooseOrganisation")
      : nameIn(language, organisation);
  const lines: (readonly [string, string])[] = [
    [texts.who, body],
    [texts.where, placeText(request)],
    [texts.when, periodText(period, language)]
  ];
  return due === null ? lines : [...lines, [texts.due, dayText(due)]];
}

/** Each header once, with what its figures count. */
function columnMeanings(
  tables: readonly FormTable[],
  texts: InstructionTexts,
  {codelists, language}: TemplateRequest
): readonly (readonly [string, string])[] {
  const meanings = new Map<string, string>();
  for (const column of tables.flatMap((table) => table.columns)) {
    const group = language === "vi" ? column.groupVi : column.groupEn;
    const label =
      group === null
        ? labelIn(language, column)
        : `${group}: ${labelIn(language, column).toLowerCase()}`;
    const isStock = codelists.indicators.some(
      ({code, kind}) => code === column.indicator && kind === "stock"
    );
    meanings.set(label, meaningOf(column, isStock, texts));
  }
  return [...meanings];
}

function meaningOf(
  {basis, of, scenario}: FormColumn,
  isStock: boolean,
  texts: InstructionTexts
): string {
  if (scenario === "target") return of === "next" ? texts.next : texts.plan;
  if (isStock || basis === "as_of") return texts.asOf;
  if (basis === "year_to_date") return texts.toDate;
  return basis === "programme_to_date" ? texts.programme : texts.inPeriod;
}
