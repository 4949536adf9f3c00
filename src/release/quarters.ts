import type {Figure} from "./release.ts";

/** A figure of one quarter: `quarters/CODE.json`, as columns. */
export interface QuarterFigure extends Figure {
  /** Its code: 2024-Q3. */
  readonly period: string;
}
