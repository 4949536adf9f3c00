import type {Geography, Scenario} from "./release.ts";

/** Cells of a place and year that are probably wrong, and that nobody has looked at yet. */
export interface Doubt {
  readonly indicator: string;
  readonly scenario: Scenario;
  readonly geography: Geography;
  readonly place_id: string;
  readonly year: number;
  /** Kind of finding, and what it is called. */
  readonly code: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly cells: number;
}
