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
import {roomBeside} from "./wordRoom.ts";
import {figureTable} from "./wordTable.ts";
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
  const paragraph = briefing.sentences.map(piecesText).join(" ");
  const notes = [...(briefing.charts.length === 0 ? [] : [words.charts]), ...briefingFoot(options)];
  const demonstration = manifest.isDemonstration ? [texts.site.demonstration] : [];
  const room = roomBeside({
    body: [title, ...demonstration, paragraph],
    note: notes.join(" "),
    hasCharts: briefing.charts.length > 0
  });
  return [
    documentHead(words, options.agency),
    centred(words.kind, {bold: true}, {spacing: {before: 160}}),
    centred(title, {bold: true}, {spacing: {after: 80}}),
    ...demonstration.map((text) => bodyParagraph(text, {bold: true})),
    bodyParagraph(paragraph),
    ...(briefing.charts.length === 0 ? [] : [chartTable(briefing.charts, language), GAP]),
    ...(briefing.rows.length === 0 ? [] : [figureTable(briefing, language, room)]),
    note(notes),
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
function nameOf({indicator}: BriefingItem, language: Language): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
}
