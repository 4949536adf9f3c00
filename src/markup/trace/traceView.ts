import type {
  LineageFigure,
  LineageHead,
  LineageRecord,
  LineageUnit
} from "../../release/lineage.ts";
import {LINEAGE_GEOGRAPHIES, LINEAGE_PARTS} from "../../release/lineage.ts";
import type {FigureCells, LineageTarget, UnitPart} from "../../select/lineage.ts";
import {figureCells, figureIn, figureParts, sum} from "../../select/lineage.ts";
import type {Language} from "../../texts/language.ts";
import {traceEn} from "../../texts/traceEn.ts";
import type {TraceTexts} from "../../texts/traceVi.ts";
import {traceVi} from "../../texts/traceVi.ts";

/** The parts of a `data-trace`, and the unit that is looked into where the figure is wider. */
export interface TraceQuestion {
  readonly indicator: string;
  readonly geography: string;
  readonly place: string;
  readonly period: string;
  readonly scenario: string;
  readonly unit: string | null;
}

/** What is known of names and units. */
export interface TraceNames {
  readonly language: Language;
  readonly indicator: string;
  readonly unit: string;
  /** `otherwise`: what a place is called that only the cells know of. */
  readonly placeName: (id: string, otherwise?: string) => string;
  readonly organisationName: (code: string | null) => string;
}

/** All that a dialog shows of one figure. */
export interface TraceView {
  readonly question: TraceQuestion;
  readonly names: TraceNames;
  /** As the mart has it; absent where nothing was ever reported. */
  readonly figure: LineageFigure | undefined;
  /** The units of a wider figure; empty where cells are shown. */
  readonly parts: readonly UnitPart[];
  readonly record: LineageRecord | null;
  readonly cells: FigureCells | null;
  /** What the shown parts or cells add up to. */
  readonly counted: number | null;
}

/** Null for what is no key of a figure. */
export function traceQuestion(key: string): TraceQuestion | null {
  const [indicator = "", geography = "", place = "", period = "", scenario = "", unit] =
    key.split("|");
  const isKnown = LINEAGE_GEOGRAPHIES.some((known) => known === geography);
  if (indicator === "" || !isKnown || place === "" || !/^\d{4}/.test(period)) return null;
  return {indicator, geography, place, period, scenario, unit: unit ?? null};
}

export function questionKey(question: TraceQuestion): string {
  const {indicator, geography, place, period, scenario, unit} = question;
  return [indicator, geography, place, period, scenario, ...(unit === null ? [] : [unit])].join(
    "|"
  );
}

export function yearOf({period}: TraceQuestion): string {
  return period.slice(0, 4);
}

/** A wider figure as the units that it is the sum of. */
export function viewOfParts(
  question: TraceQuestion,
  names: TraceNames,
  head: LineageHead
): TraceView {
  const parts = figureParts(head, targetOf(question));
  return {
    question,
    names,
    figure: figureIn(head.figures, targetOf(question)),
    parts,
    record: null,
    cells: null,
    // Where all of it is missing there is no sum, not a sum of nought.
    counted: parts.every(({counted}) => counted === null)
      ? null
      : sum(parts.map(({counted}) => counted ?? 0))
  };
}

/** A figure, or the part of it that lies in one unit, as its cells. */
export function viewOfCells(
  question: TraceQuestion,
  names: TraceNames,
  {head, unit, record}: {head: LineageHead; unit: LineageUnit; record: LineageRecord}
): TraceView {
  const span = unit.own === true ? undefined : spanOf(question);
  const cells = figureCells(record, {...targetOf(question), ...(span === undefined ? {} : {span})});
  const hasTerms = cells.offices.length > 0 || cells.rest !== null;
  const figures = question.period === yearOf(question) ? record.figures : head.figures;
  return {
    question,
    names,
    figure: question.unit === null ? figureIn(figures, targetOf(question)) : undefined,
    parts: [],
    record,
    cells,
    counted: hasTerms ? cells.counted : null
  };
}

/** First and last day of a part of a year; undefined for the year. */
function spanOf(question: TraceQuestion): readonly [string, string] | undefined {
  const year = yearOf(question);
  const part = LINEAGE_PARTS.find(([code]) => question.period === `${year}-${code}`);
  return part === undefined ? undefined : [`${year}-${part[1]}`, `${year}-${part[2]}`];
}

function targetOf({geography, place}: TraceQuestion): LineageTarget {
  return {geography, place};
}

/** The texts of the dialog alone: those of all pages would double what it weighs. */
export function traceTexts(language: Language): TraceTexts {
  return language === "vi" ? traceVi : traceEn;
}

/** The command that lists every cell of the figure. */
export function traceCommand({question}: TraceView): string {
  const {indicator, geography, place, period, scenario, unit} = question;
  return [
    `chung-tay trace ${indicator} ${unit ?? place} ${period}`,
    ...(geography === "as_reported" ? ["--geography as_reported"] : []),
    ...(scenario === "actual" ? [] : [`--scenario ${scenario}`])
  ].join(" ");
}
