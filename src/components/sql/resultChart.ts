import type {Markish} from "@observablehq/plot";
import {axisX, axisY, barX, dot, gridX, gridY, lineY, plot, ruleX} from "@observablehq/plot";

import {formatNumber} from "../../format/number.ts";
import type {ResultColumn} from "../../sql/resultColumn.ts";
import {isNumeric} from "../../sql/resultColumn.ts";
import type {Language} from "../../texts/language.ts";

export type ChartKind = "bar" | "line" | "dot";

export interface ChartChoice {
  readonly kind: ChartKind;
  /** Names of columns; `colour` is empty for none. */
  readonly across: string;
  readonly value: string;
  readonly colour: string;
}

/** A number for numeric columns, a day for dates, else text; null where there is no value. */
export type ChartRow = Readonly<Record<string, number | string | Date | null>>;

export interface ChartOptions {
  readonly width: number;
  readonly label: string;
  readonly language: Language;
}

const MOST_COLOURS = 8;
const MOST_BARS = 60;

/** Lines over time, bars over names, dots over numbers; null where the result has no numbers to draw. */
export function firstChoice(columns: readonly ResultColumn[]): ChartChoice | null {
  const isTime = ({name, kind}: ResultColumn) =>
    kind === "date" || kind === "timestamp" || /(^|_)(year|period|month|quarter)$/.test(name);
  const values = columns.filter((column) => isNumeric(column) && !isTime(column));
  const value = values.find(({name}) => /value|total|sum|amount/.test(name)) ?? values[0];
  if (value === undefined) return null;
  const time = columns.find(isTime);
  const texts = columns.filter((column) => column.kind === "text" && !isTime(column));
  // A name tells a reader more than its code.
  const named = texts.find(({name}) => /name|place$|^(indicator|organisation|region)/.test(name));
  const text = named ?? texts[0];
  if (time !== undefined) {
    return {kind: "line", across: time.name, value: value.name, colour: named?.name ?? ""};
  }
  if (text !== undefined) return {kind: "bar", across: text.name, value: value.name, colour: ""};
  const other = values.find((column) => column !== value);
  return other === undefined
    ? null
    : {kind: "dot", across: other.name, value: value.name, colour: ""};
}

/** Pure: a missing value breaks a line and leaves a bar out; nothing is drawn as zero. */
export function resultChart(
  rows: readonly ChartRow[],
  choice: ChartChoice,
  {width, label, language}: ChartOptions
): SVGElement | HTMLElement {
  const {kind, across, value, colour} = choice;
  const format = (number: unknown) =>
    typeof number === "number" ? formatNumber(number, language) : String(number);
  const isOrdinal = rows.some((row) => typeof row[across] === "string");
  const split = colour === "" ? {} : {[kind === "bar" ? "fill" : "stroke"]: colour};
  const plain = {[kind === "bar" ? "fill" : "stroke"]: "var(--actual)"};
  const paint = colour === "" ? plain : split;
  const drawn = kind === "bar" ? rows.slice(0, MOST_BARS) : rows;
  const marks: Record<ChartKind, () => Markish[]> = {
    bar: () => [
      gridX(),
      axisX({tickFormat: format, label: value}),
      axisY({label: null, tickFormat: (text: unknown) => shortened(String(text))}),
      barX(drawn, {x: value, y: across, sort: {y: null}, ...paint}),
      ruleX([0])
    ],
    line: () => [
      gridY(),
      axisY({tickFormat: format, label: value}),
      axisX({label: across, ...(isOrdinal ? {} : {tickFormat: yearOrDay(language)})}),
      lineY(rows, {x: across, y: value, ...(colour === "" ? {} : {z: colour}), ...paint}),
      dot(rows, {x: across, y: value, r: 2.5, ...paint})
    ],
    dot: () => [
      gridY(),
      gridX(),
      axisY({tickFormat: format, label: value}),
      axisX({label: across, ...(isOrdinal ? {} : {tickFormat: format})}),
      dot(rows, {x: across, y: value, ...paint})
    ]
  };
  const isFew = new Set(rows.map((row) => row[colour])).size <= MOST_COLOURS;
  return plot({
    width,
    className: "sql-plot",
    ariaLabel: label,
    marginLeft: kind === "bar" ? Math.min(180, width * 0.35) : 64,
    marginBottom: 40,
    height: kind === "bar" ? Math.max(120, drawn.length * 22 + 60) : 320,
    ...(colour === "" ? {} : {color: {legend: isFew, scheme: "observable10"}}),
    ...(isOrdinal && kind !== "bar" ? {x: {type: "point" as const}} : {}),
    marks: marks[kind]()
  });
}

function shortened(text: string): string {
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}

/** A year is no quantity: 2024, not 2.024. */
function yearOrDay(language: Language): (value: unknown) => string {
  return (value) =>
    value instanceof Date
      ? value.toLocaleDateString(language === "vi" ? "vi-VN" : "en-GB", {timeZone: "UTC"})
      : Number.isInteger(value)
        ? String(value)
        : "";
}
