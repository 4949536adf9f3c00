import type {
  CheckedGroup,
  CheckedReturn,
  Excerpt,
  IndicatorChoice,
  ReturnHead
} from "../../../src/components/checkReturn/messages.ts";
import type {Language} from "../../../src/texts/language.ts";
import {countBySeverity} from "../../findings/catalogue.ts";
import type {FindingGroup} from "../../findings/groupFindings.ts";
import {groupFindings} from "../../findings/groupFindings.ts";
import type {JudgedReturn} from "../../judge.ts";
import type {Codelists, Observation} from "../../types.ts";
import {createExcerpts} from "./excerpt.ts";
import type {FigureList} from "./figureList.ts";
import {listFigures} from "./figureList.ts";
import type {Names} from "./names.ts";
import {namesOf} from "./names.ts";

/** One judged return, ready to be asked about. */
export interface HeldReturn {
  /** As chosen; its bytes are read again when they are needed again. */
  readonly file: File;
  readonly language: Language;
  readonly judged: JudgedReturn;
  readonly groups: readonly FindingGroup[];
  readonly names: Names;
  readonly figures: FigureList;
  /** Null where the group has no such cell, or the file could not be read. */
  excerptOf(group: number, position: number): Excerpt | null;
}

export function holdReturn(
  file: File,
  judged: JudgedReturn,
  codelists: Codelists,
  language: Language
): HeldReturn {
  const groups = groupFindings(judged.findings, language);
  const names = namesOf(codelists, language);
  const excerpts = createExcerpts(judged, language);
  return {
    file,
    language,
    judged,
    groups,
    names,
    figures: listFigures(judged, names),
    excerptOf(group, position) {
      const found = groups[group];
      return found === undefined ? null : excerpts.of(found, position);
    }
  };
}

/** What the page shows at once. */
export function describeReturn(held: HeldReturn): CheckedReturn {
  const {judged, groups} = held;
  const {sheets, observations} = judged;
  return {
    fileName: held.file.name,
    format: judged.format,
    status: judged.status,
    counts: countBySeverity(judged.findings),
    sheets: sheets.length,
    cells: sheets.reduce(
      (sum, {rows}) => rows.reduce((cells, row) => cells + row.cells.length, sum),
      0
    ),
    figures: observations.filter(({value}) => value !== null).length,
    about: headOf(held),
    groups: groups.map((group, index) => checkedGroup(group, index, held)),
    indicators: indicatorsIn(observations, held.names)
  };
}

function headOf({judged: {interpretation}, names}: HeldReturn): ReturnHead {
  const distinct = (of: (one: Observation) => string) =>
    new Set(interpretation?.observations.map(of)).size;
  return {
    title: interpretation?.title ?? null,
    form: names.form(interpretation?.form ?? "other"),
    organisation: names.organisation(interpretation?.organisation ?? null),
    place: interpretation?.placeId == null ? null : names.place(interpretation.placeId),
    period: interpretation?.period?.code ?? null,
    places: distinct((one) => one.placeId),
    periods: distinct((one) => one.period.code)
  };
}

function checkedGroup(group: FindingGroup, index: number, held: HeldReturn): CheckedGroup {
  const {code, severity, title, message, remedy, isExample, ranges, findings, cells} = group;
  return {
    code,
    severity,
    title,
    message,
    remedy,
    isExample,
    ranges,
    findings: findings.length,
    cells: cells.length,
    excerpt: held.excerptOf(index, 0)
  };
}

function indicatorsIn(observations: readonly Observation[], names: Names): IndicatorChoice[] {
  const counts = new Map<string, number>();
  for (const {indicator} of observations) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({code, name: names.indicator(code), count}))
    .sort((a, b) => b.count - a.count);
}
