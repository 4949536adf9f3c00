import type {
  FigureChoice,
  FigurePage,
  FigureRow,
  FigureShow,
  Severity
} from "../../../src/components/checkReturn/messages.ts";
import {severityOf} from "../../findings/catalogue.ts";
import {foldText} from "../../interpret/foldText.ts";
import type {JudgedReturn} from "../../judge.ts";
import type {Finding, Observation} from "../../types.ts";
import type {Names} from "./names.ts";

/** As many rows as a phone lays out at once without a pause. */
const ROWS_ON_A_PAGE = 100;

const GRAVER: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2};

/** The figures of one return, to be searched and turned over page by page. */
export interface FigureList {
  choose(choice: FigureChoice): FigurePage;
}

interface Listed {
  readonly observation: Observation;
  readonly severity: Severity | null;
  /** Folded words to search in. */
  readonly words: string;
}

export function listFigures(
  {observations, findings, interpretation}: JudgedReturn,
  names: Names
): FigureList {
  const office = interpretation?.organisation ?? null;
  const severities = severityByCell(findings);
  let listed: readonly Listed[] | null = null;
  const all = () =>
    (listed ??= observations.map((observation) => ({
      observation,
      severity: severities.get(`${observation.sheet}\0${observation.cell}`) ?? null,
      words: wordsOf(observation, names)
    })));
  return {
    choose({search, indicator, show, page}) {
      const wanted = foldText(search).split(" ").filter(Boolean);
      const found = all().filter(
        (one) =>
          (indicator === "" || one.observation.indicator === indicator) &&
          isShown(one, show) &&
          wanted.every((word) => one.words.includes(word))
      );
      const pages = Math.max(1, Math.ceil(found.length / ROWS_ON_A_PAGE));
      const at = Math.min(Math.max(0, page), pages - 1);
      const start = at * ROWS_ON_A_PAGE;
      return {
        rows: found.slice(start, start + ROWS_ON_A_PAGE).map((one) => rowOf(one, office, names)),
        page: at,
        pages,
        first: found.length === 0 ? 0 : start + 1,
        found: found.length,
        total: observations.length
      };
    }
  };
}

function isShown({observation, severity}: Listed, show: FigureShow): boolean {
  switch (show) {
    case "all":
      return true;
    case "flagged":
      return severity !== null;
    case "valued":
      return observation.value !== null;
    case "blank":
      return observation.value === null;
  }
}

function severityByCell(findings: readonly Finding[]): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const finding of findings) {
    if (finding.sheet === null || finding.cell === null) continue;
    const key = `${finding.sheet}\0${finding.cell}`;
    const before = severities.get(key);
    const severity = severityOf(finding);
    if (before === undefined || GRAVER[severity] < GRAVER[before]) severities.set(key, severity);
  }
  return severities;
}

function wordsOf(observation: Observation, names: Names): string {
  const {indicator, placeId, placeText, sheet, cell, rawText} = observation;
  const shown = [names.indicator(indicator), names.place(placeId), placeText, sheet, cell, rawText];
  return foldText([...shown, indicator, ...breakdownOf(observation, names)].join(" "));
}

function breakdownOf(observation: Observation, names: Names): string[] {
  const {houseType, beneficiary, fundingSource, workKind} = observation;
  const named = [
    ["house_type", houseType],
    ["beneficiary", beneficiary],
    ["funding_source", fundingSource],
    ["work_kind", workKind]
  ] as const;
  return named.flatMap(([dimension, code]) =>
    code === null ? [] : [names.breakdown(dimension, code)]
  );
}

function rowOf({observation, severity}: Listed, office: string | null, names: Names): FigureRow {
  return {
    sheet: observation.sheet,
    cell: observation.cell,
    indicator: names.indicator(observation.indicator),
    breakdown: breakdownOf(observation, names),
    isPart: observation.isPart,
    place: names.place(observation.placeId),
    organisation:
      observation.organisation === office ? null : names.organisation(observation.organisation),
    period: observation.period.code,
    basis: observation.basis,
    scenario: observation.scenario,
    value: observation.value,
    unit: observation.unit,
    qualifier: observation.qualifier,
    blank: observation.blank,
    rawText: observation.rawText,
    unitText: observation.unitText,
    severity
  };
}
