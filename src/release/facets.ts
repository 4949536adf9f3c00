import type {Figure} from "./release.ts";

/** A figure of one organisation, house type, source of funds, … */
export interface BreakdownFigure extends Figure {
  readonly dimension: string;
  readonly member: string;
  /** All members of the dimension as a share of the figure; null where there is nothing to divide by. */
  readonly covered_share: number | null;
}

/** A figure measured otherwise: in constant prices, per 10,000 people, per house. */
export interface MeasuredFigure extends Figure {
  readonly measure: string;
  readonly withheld_reason: string | null;
  /** Year of the prices or of the population. */
  readonly base: number | null;
}

/** `facets/CODE.json`. */
export interface FacetFigures {
  readonly code: string;
  readonly breakdowns: readonly BreakdownFigure[];
  readonly measures: readonly MeasuredFigure[];
}

/** Which ways there are to look at one indicator. */
export interface IndicatorFacets {
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly members: readonly string[];
  }[];
  readonly measures: readonly string[];
}

/** `facets.json`. */
export interface Facets {
  readonly facets: Readonly<Record<string, IndicatorFacets>>;
  readonly members: readonly {
    readonly dimension: string;
    readonly code: string;
    readonly name_vi: string;
    readonly name_en: string;
  }[];
}

/** What the page of an indicator offers, with names in its language. */
export interface FacetChoices {
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly members: readonly {
      readonly code: string;
      readonly name: string;
      /** Class of its colour, the same on every page. */
      readonly hue: string;
    }[];
  }[];
  readonly measures: readonly string[];
}
