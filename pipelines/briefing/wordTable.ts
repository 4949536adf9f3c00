import {AlignmentType, Paragraph, Table, TableRow, WidthType} from "docx";

import type {Briefing} from "../../src/briefing/briefing.ts";
import {briefingRow, previousHead} from "../../src/markup/briefing/briefingTable.ts";
import type {Language} from "../../src/texts/language.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {cell, centred, run, SIZE} from "./wordParts.ts";
import {textHeight} from "./wordRoom.ts";

/** Of the columns, in per cent; twentieths of a point on either side of their texts. */
const WIDTHS = [31, 13, 11, 11, 22, 12] as const;
const PADDING = {side: 70, edge: 20} as const;
const STYLE = {size: SIZE.table};

/** The table of the page, as many rows as fit into `room` points; its head stands again on every sheet. */
export function figureTable({rows, year}: Briefing, language: Language, room: number): Table {
  const {columns} = textsOf(language).briefing;
  const heads = [
    columns.indicator,
    columns.unit,
    previousHead(rows, year, language),
    columns.value(year),
    columns.change,
    columns.coverage
  ];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((text, at) =>
      cell([centred(text, {...STYLE, bold: true})], WIDTHS[at] ?? 10)
    )
  });
  const texts = rows.flatMap((item) => {
    const row = briefingRow(item, language);
    if (row === null) return [];
    const {change, coverage, name, previous, unit, value} = row;
    return [[name, unit, previous === "" ? "–" : previous, value, change, coverage]];
  });
  let left = room - rowHeight(heads);
  const fitting = texts.filter((row) => (left -= rowHeight(row)) >= 0);
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    margins: {left: PADDING.side, right: PADDING.side, top: PADDING.edge, bottom: PADDING.edge},
    rows: [head, ...fitting.map(figureRow)]
  });
}

function figureRow(texts: readonly string[]): TableRow {
  const cells = texts.map((text, at) => {
    const alignment = at === 2 || at === 3 || at === 5 ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return cell([new Paragraph({alignment, children: [run(text, STYLE)]})], WIDTHS[at] ?? 10);
  });
  return new TableRow({cantSplit: true, children: cells});
}

/** In points, its line included. */
function rowHeight(texts: readonly string[]): number {
  const heights = texts.map((text, at) =>
    textHeight({text, size: STYLE.size, share: (WIDTHS[at] ?? 10) / 100}, PADDING.side / 20)
  );
  return Math.max(...heights) + (2 * PADDING.edge) / 20 + 0.5;
}
