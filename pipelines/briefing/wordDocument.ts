import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from "docx";

import type {Briefing} from "../../src/briefing/briefing.ts";
import {placeInSentence} from "../../src/briefing/briefing.ts";
import type {BriefingItem} from "../../src/briefing/briefingItem.ts";
import {piecesText} from "../../src/briefing/briefingItem.ts";
import {scaleToRead} from "../../src/format/scale.ts";
import type {SheetOptions} from "../../src/markup/briefing/briefingSheet.ts";
import {briefingFoot} from "../../src/markup/briefing/briefingSheet.ts";
import {briefingRow, previousHead} from "../../src/markup/briefing/briefingTable.ts";
import type {Language} from "../../src/texts/language.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {wordChart} from "./wordChart.ts";
import {documentFoot, documentHead} from "./wordHead.ts";
import {chartMark, withCharts} from "./wordPackage.ts";
import {
  bodyParagraph,
  cell,
  centred,
  FONT,
  millimetres,
  NO_BORDERS,
  run,
  SIZE
} from "./wordParts.ts";
import {wordTexts} from "./wordTexts.ts";

export interface WordOptions extends SheetOptions {
  /** The agency that issues it; a place to write it where null. */
  readonly agency: string | null;
}

/**
 * The briefing as .docx in the administration's layout (Nghị định 30/2020/NĐ-CP, annex I): margins 20, 20, 30 and
 * 15 mm, Times New Roman 13–14, on one sheet, numbered from the second page on where it takes more. Equal briefings give equal bytes.
 */
export async function wordDocument(briefing: Briefing, options: WordOptions): Promise<Uint8Array> {
  const {language, manifest} = options;
  const words = wordTexts(language);
  const {place, year} = briefing;
  const title = words.subject(placeInSentence(place, language), year);
  const document = new Document({
    title,
    creator: "Chung Tay",
    description: briefingFoot(options)[0] ?? "",
    styles: {default: {document: {run: {font: FONT, size: SIZE.body}}}},
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {width: millimetres(210), height: millimetres(297)},
            margin: {
              top: millimetres(20),
              bottom: millimetres(20),
              left: millimetres(30),
              right: millimetres(15)
            }
          }
        },
        headers: {default: pageNumber(), first: new Header({children: [new Paragraph("")]})},
        children: bodyOf(briefing, title, options)
      }
    ]
  });
  const charts = briefing.charts.map((item) => ({
    xml: wordChart(item, language),
    description: textsOf(language).briefing.chartTitle(nameOf(item, language))
  }));
  return withCharts(new Uint8Array(await Packer.toBuffer(document)), charts, manifest.date);
}

function pageNumber(): Header {
  const number = new TextRun({children: [PageNumber.CURRENT], font: FONT, size: SIZE.head});
  return new Header({
    children: [new Paragraph({alignment: AlignmentType.CENTER, children: [number]})]
  });
}

function bodyOf(briefing: Briefing, title: string, options: WordOptions): (Paragraph | Table)[] {
  const {language, manifest} = options;
  const words = wordTexts(language);
  const texts = textsOf(language);
  return [
    documentHead(words, options.agency),
    centred(words.kind, {bold: true}, {spacing: {before: 160}}),
    centred(title, {bold: true}, {spacing: {after: 80}}),
    ...(manifest.isDemonstration ? [bodyParagraph(texts.site.demonstration, {bold: true})] : []),
    bodyParagraph(briefing.sentences.map(piecesText).join(" ")),
    ...(briefing.charts.length === 0 ? [] : [chartTable(briefing.charts, language), GAP]),
    ...(briefing.rows.length === 0 ? [] : [figureTable(briefing, language)]),
    note([...(briefing.charts.length === 0 ? [] : [words.charts]), ...briefingFoot(options)]),
    documentFoot(words)
  ];
}

/** What the figures rest on, small, under the table. */
function note(sentences: readonly string[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: {before: 60, after: 60},
    children: [run(sentences.join(" "), {italics: true, size: SIZE.note})]
  });
}

/** All beside one another, each under its name and unit. */
function chartTable(charts: readonly BriefingItem[], language: Language): Table {
  const cells = charts.map((item, at) => {
    const values = item.series.flatMap(({value}) => (value === null ? [] : [value]));
    const {unit} = scaleToRead(values, item.indicator.unit, language);
    const caption = `${nameOf(item, language)} (${unit})`;
    return cell(
      [
        centred(caption, {bold: true, size: SIZE.note}, {keepNext: true}),
        centred(chartMark(at), {size: SIZE.note})
      ],
      100 / charts.length,
      {verticalAlign: VerticalAlign.BOTTOM}
    );
  });
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    borders: NO_BORDERS,
    rows: [new TableRow({cantSplit: true, children: cells})]
  });
}

/** Word makes one table of two that touch. */
const GAP = new Paragraph({spacing: {before: 0, after: 0, line: 120, lineRule: "exact"}});
/** As many as fit the sheet beside the longest paragraph, the charts and the places to sign; English names are longer. */
const MOST_ROWS = {vi: 7, en: 5} as const;
const WIDTHS = [31, 13, 11, 11, 22, 12] as const;

/** The table of the page; its head stands again on every sheet. */
function figureTable({rows, year}: Briefing, language: Language): Table {
  const {columns} = textsOf(language).briefing;
  const heads = [
    columns.indicator,
    columns.unit,
    previousHead(rows, year, language),
    columns.value(year),
    columns.change,
    columns.coverage
  ];
  const style = {size: SIZE.table};
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((text, at) =>
      cell([centred(text, {...style, bold: true})], WIDTHS[at] ?? 10)
    )
  });
  const body = rows.slice(0, MOST_ROWS[language]).flatMap((item) => {
    const row = briefingRow(item, language);
    if (row === null) return [];
    const {change, coverage, name, previous, unit, value} = row;
    const texts = [name, unit, previous === "" ? "–" : previous, value, change, coverage];
    const cells = texts.map((text, at) => {
      const alignment = at === 2 || at === 3 || at === 5 ? AlignmentType.RIGHT : AlignmentType.LEFT;
      return cell([new Paragraph({alignment, children: [run(text, style)]})], WIDTHS[at] ?? 10);
    });
    return [new TableRow({cantSplit: true, children: cells})];
  });
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    margins: {left: 70, right: 70, top: 20, bottom: 20},
    rows: [head, ...body]
  });
}

function nameOf({indicator}: BriefingItem, language: Language): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
}
