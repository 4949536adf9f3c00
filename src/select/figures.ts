import type {Change, Figure, Geography, IndicatorFigures, Scenario} from "../release/release.ts";

/** One look-up among the figures of one indicator. Nothing here adds or divides: figures are only found. */
export interface Choice {
  readonly geography: Geography;
  readonly scenario: Scenario;
}

export function figureOf(
  data: IndicatorFigures,
  choice: Choice,
  placeId: string,
  year: number
): Figure | undefined {
  return data.figures.find(
    (figure) =>
      figure.year === year &&
      figure.place_id === placeId &&
      figure.geography === choice.geography &&
      figure.scenario === choice.scenario
  );
}

export function changeOf(
  data: IndicatorFigures,
  choice: Choice,
  placeId: string,
  year: number
): Change | undefined {
  return data.changes.find(
    (change) =>
      change.year === year &&
      change.place_id === placeId &&
      change.geography === choice.geography &&
      change.scenario === choice.scenario
  );
}

/** Figures of one place over the years, oldest first. */
export function seriesOf(data: IndicatorFigures, choice: Choice, placeId: string): Figure[] {
  return data.figures
    .filter(
      (figure) =>
        figure.place_id === placeId &&
        figure.geography === choice.geography &&
        figure.scenario === choice.scenario
    )
    .sort((a, b) => a.year - b.year);
}

/** Figures of all places of one geography in one year, by place. */
export function figuresByPlace(
  data: IndicatorFigures,
  choice: Choice,
  year: number
): Map<string, Figure> {
  return new Map(
    data.figures
      .filter(
        (figure) =>
          figure.year === year &&
          figure.geography === choice.geography &&
          figure.scenario === choice.scenario
      )
      .map((figure) => [figure.place_id, figure])
  );
}

/** Years with a value in a geography, oldest first. */
export function yearsOf(data: IndicatorFigures, choice: Choice): number[] {
  const years = data.figures
    .filter(
      (figure) =>
        figure.value !== null &&
        figure.geography === choice.geography &&
        figure.scenario === choice.scenario
    )
    .map((figure) => figure.year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** How the country can be broken down; the country itself only where it cannot. */
export function geographiesOf(data: IndicatorFigures): Geography[] {
  const present = new Set(
    data.figures.filter(({value}) => value !== null).map(({geography}) => geography)
  );
  const order: Geography[] = ["provinces_34", "regions_2025", "regions_2018"];
  const hasFormer = data.figures.some(
    ({geography, place_id}) => geography === "as_reported" && place_id.startsWith("P63-")
  );
  if (hasFormer) order.push("as_reported");
  const divided = order.filter((geography) => present.has(geography));
  return divided.length > 0 ? divided : ["country"];
}

/** What was done comes before what was planned. */
export function scenariosOf(data: IndicatorFigures): Scenario[] {
  const present = new Set(
    data.figures.filter((figure) => figure.value !== null).map((figure) => figure.scenario)
  );
  return (["actual", "target"] as const).filter((scenario) => present.has(scenario));
}

export function mainScenario(data: IndicatorFigures): Scenario {
  return scenariosOf(data)[0] ?? "actual";
}

/** From the first to the last year, the years in between that have no figure included. */
export function yearRange(years: readonly number[]): number[] {
  const first = years[0];
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return [];
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
