import type {Figure} from "./release.ts";

/** A figure of one quarter. */
export interface QuarterFigure extends Figure {
  /** Its code: 2024-Q3. */
  readonly period: string;
}

/** `quarters/CODE.json`. */
export interface QuarterFigures {
  readonly code: string;
  readonly figures: readonly QuarterFigure[];
}
