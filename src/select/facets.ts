import type {
  BreakdownFigure,
  FacetChoices,
  FacetFigures,
  Facets,
  MeasuredFigure
} from "../release/facets.ts";
import type {IndicatorFigures} from "../release/release.ts";
import type {Language} from "../texts/language.ts";

/** What a reader asked for: one part of the figures (`organisation:HND`), or another measure of them. */
export interface FacetWish {
  readonly by: string;
  readonly measure: string;
}

export const NO_FACET: FacetWish = {by: "", measure: ""};

/** Organisations that report in every province have a colour each; the others share a quiet one. */
const ORGANISATIONS = ["MTTQ", "HND", "LHPN", "CCB", "DTN", "LDLD", "BCHQS_T", "BDBP"];
/** As many colours as can be told apart; bars are named as well. */
const HUES = 8;

export const NO_CHOICES: FacetChoices = {dimensions: [], measures: []};

/** The ways to look at one indicator, members in the order of the codelist. */
export function facetChoices(facets: Facets, code: string, language: Language): FacetChoices {
  const own = facets.facets[code];
  if (own === undefined) return NO_CHOICES;
  return {
    measures: own.measures,
    dimensions: own.dimensions.map(({dimension, members}) => ({
      dimension,
      members: facets.members
        .filter((one) => one.dimension === dimension)
        .map((one, i) => ({
          code: one.code,
          name: language === "vi" ? one.name_vi : one.name_en,
          hue: hueOf(dimension, one.code, i)
        }))
        .filter(({code: member}) => members.includes(member))
    }))
  };
}

/** The class of a member's colour, the same on every page. */
function hueOf(dimension: string, code: string, turn: number): string {
  const at = dimension === "organisation" ? ORGANISATIONS.indexOf(code) : turn;
  return at >= 0 && at < HUES ? `s${at + 1}` : "other";
}

/** The wish as far as the indicator can fulfil it: a part or a measure, never both. */
export function fulfilled(wish: Partial<FacetWish>, choices: FacetChoices): FacetWish {
  const [dimension, member] = (wish.by ?? "").split(":");
  const isPart = choices.dimensions.some(
    (one) => one.dimension === dimension && one.members.some(({code}) => code === member)
  );
  if (isPart) return {by: wish.by ?? "", measure: ""};
  const measure = choices.measures.find((one) => one === wish.measure) ?? "";
  return {by: "", measure};
}

/**
 * The figures that were asked for in the place of the whole ones; they are found, not computed. Changes
 * and cells are those of the whole and are left out.
 */
export function facetFigures(
  data: IndicatorFigures,
  facets: FacetFigures,
  {by, measure}: FacetWish
): IndicatorFigures {
  if (by === "" && measure === "") return data;
  const figures: readonly (BreakdownFigure | MeasuredFigure)[] =
    by === ""
      ? facets.measures.filter((one) => one.measure === measure)
      : facets.breakdowns.filter((one) => `${one.dimension}:${one.member}` === by);
  return {...data, figures, changes: [], observations: []};
}

/** All members of one dimension for one place and year, the largest first. */
export function membersOf(
  {breakdowns}: FacetFigures,
  dimension: string,
  choice: Pick<BreakdownFigure, "geography" | "place_id" | "year" | "scenario">
): BreakdownFigure[] {
  return breakdowns
    .filter(
      (one) =>
        one.dimension === dimension &&
        one.geography === choice.geography &&
        one.place_id === choice.place_id &&
        one.year === choice.year &&
        one.scenario === choice.scenario
    )
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}
