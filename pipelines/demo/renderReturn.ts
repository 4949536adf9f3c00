import type {Amounts} from "./amounts.ts";
import type {Quarter} from "./calendar.ts";
import {quarterCode} from "./calendar.ts";
import type {Delimiter, Encoding} from "./csvFile.ts";
import {csvFile} from "./csvFile.ts";
import type {Draft, WrittenUnit} from "./draft.ts";
import {emptyDraft} from "./draft.ts";
import {guideSheet} from "./guideSheet.ts";
import {INDICATORS_DOWN_WIDTH, writeIndicatorsDown} from "./indicatorsDown.ts";
import {LONG_TABLE_WIDTH, writeLongTable} from "./longTable.ts";
import type {NumberStyle} from "./numberStyle.ts";
import {writeNumbers} from "./numberStyle.ts";
import type {Office} from "./office.ts";
import type {PlacesDownOptions} from "./placesDown.ts";
import {placesDownWidth, writePlacesDown} from "./placesDown.ts";
import type {Measure} from "./programme.ts";
import {grainOf, PROGRAMME_MEASURES} from "./programme.ts";
import type {Draw} from "./random.ts";
import {drawFor} from "./random.ts";
import {writeSignature, writeTitleBlock} from "./titleBlock.ts";
import {xlsxFile} from "./xlsxFile.ts";

/** How one return looks as a file, all of it drawn. */
export interface Look {
  readonly format: "csv" | "xlsx";
  readonly style: NumberStyle;
  readonly money: WrittenUnit;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  readonly texts: "shared" | "inline";
}

export interface ReturnDraft {
  readonly draft: Draft;
  readonly look: Look;
  readonly draw: Draw;
}

/** Most workbooks are the form that was sent out, with its page of explanations. */
const WITH_GUIDE = 0.8;

const MONEY_UNITS: readonly WrittenUnit[] = [
  {label: "Triệu đồng", shift: -1},
  {label: "Triệu đồng", shift: -1},
  {label: "Triệu đồng", shift: -1},
  {label: "Đồng", shift: 5},
  {label: "Tỷ đồng", shift: -4}
];
const SHEET_NAMES = ["Sheet1", "Báo cáo", "Biểu 01", "Tổng hợp"];

/** What is to be written: one office's return of one quarter. */
export interface ReturnRequest {
  readonly seed: number;
  readonly office: Office;
  readonly at: Quarter;
  readonly version: number;
  readonly amounts: Amounts;
  /** Of the file, without extension: the name of a CSV file's only sheet. */
  readonly baseName: string;
  /** Text rows before places, for lists that are divided by region. */
  readonly sections: ReadonlyMap<string, string>;
}

/** The return as it ought to be: numbers are drawn, not yet written. */
export function draftReturn(request: ReturnRequest): ReturnDraft {
  const {seed, office, at, amounts, version} = request;
  const draw = drawFor(seed, "look", office.reporter.code, office.place.id, quarterCode(at));
  const look = lookOf(office, draw);
  const draft = emptyDraft(look.format === "csv" ? request.baseName : draw.pick(SHEET_NAMES));
  const unitOf = (measure: Measure): WrittenUnit =>
    measure.kind === "money" ? look.money : {label: measure.unit, shift: grainOf(measure)};
  const context = {office, at, amounts, draw, unitOf};
  const options = placesDownOptions(request, draw);
  const width = widthOf(office.layout, options);
  const start = writeTitleBlock(draft, {
    office,
    at,
    version,
    draw,
    width,
    unitLine: options.hasUnitLine
      ? `Đơn vị tính: ${look.money.label.toLocaleLowerCase("vi")}`
      : null
  });
  const end =
    office.layout === "long"
      ? writeLongTable(draft, start, context)
      : office.layout === "indicators_down"
        ? writeIndicatorsDown(draft, start, context)
        : writePlacesDown(draft, start, context, options);
  writeSignature(draft, end, width, draw);
  return {draft, look, draw};
}

/** Writes the numbers and packs the file. */
export function packReturn({draft, look, draw}: ReturnDraft): Uint8Array {
  writeNumbers(draft, look.style);
  if (look.format === "csv") return csvFile(draft, look.delimiter, look.encoding);
  return xlsxFile(
    draw.isWithin(WITH_GUIDE) ? [draft, guideSheet(PROGRAMME_MEASURES)] : [draft],
    look.texts
  );
}

function widthOf(layout: Office["layout"], options: PlacesDownOptions): number {
  switch (layout) {
    case "long":
      return LONG_TABLE_WIDTH;
    case "indicators_down":
      return INDICATORS_DOWN_WIDTH;
    case "places_down":
      return placesDownWidth(options);
  }
}

function lookOf(office: Office, draw: Draw): Look {
  const isCsv = draw.isWithin(office.layout === "long" ? 0.7 : 0.12);
  const style: NumberStyle = isCsv
    ? draw.pick(["stored", "grouped", "plain"])
    : draw.pick(["stored", "stored", "stored", "grouped"]);
  return {
    format: isCsv ? "csv" : "xlsx",
    style,
    money: draw.pick(MONEY_UNITS),
    delimiter: draw.pick([",", ";", "\t"]),
    encoding: draw.pick(["utf-8", "utf-8", "utf-8-bom", "utf-8-bom", "utf-16le"]),
    texts: draw.pick(["shared", "shared", "shared", "inline"])
  };
}

function placesDownOptions(
  {seed, office, at, sections}: ReturnRequest,
  draw: Draw
): PlacesDownOptions {
  const isNational = office.place.id === "VN";
  const isOld = office.era === "63";
  return {
    placeHeader: isNational ? "Tỉnh, thành phố" : isOld ? "Huyện, thị xã, thành phố" : "Xã, phường",
    measures: office.reporter.measures,
    houseTypes: office.reporter.houseTypes,
    // A commune of July 2025 has no running total for a year that began without it.
    hasToDate: !isNational && (isOld || at.year > 2025) && keepsRunningTotals(seed, office),
    totalAt: draw.pick(["top", "bottom", "bottom"]),
    hasUnitLine: isNational && draw.isWithin(0.6),
    sections
  };
}

/** Once for all its returns: a running total that comes and goes could not be followed. */
function keepsRunningTotals(seed: number, {reporter, place}: Office): boolean {
  return drawFor(seed, "running totals", reporter.code, place.id).isWithin(0.5);
}
