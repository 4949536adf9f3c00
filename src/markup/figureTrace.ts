import type {Geography, Scenario} from "../release/release.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";

/** Which figure is meant: enough to find its cells. */
export interface TracedFigure {
  readonly indicator: string;
  readonly geography: Geography;
  readonly place_id: string;
  /** `2024`, or the code of a period: `2024-Q1`, `2024-H1`, `2024-9M`. */
  readonly period: string | number;
  readonly scenario: Scenario;
}

/** `NHA_HOANTHANH|provinces_34|P34-04|2024|actual`: the value of `data-trace`. */
export function traceKey(figure: TracedFigure): string {
  const {indicator, geography, place_id, period, scenario} = figure;
  return [indicator, geography, place_id, period, scenario].join("|");
}

/**
 * A figure that leads to its cells: a button, so that it is reached by Tab and answers to Enter and
 * Space. In a drawing, give the node `data-trace` with `traceKey`, `role="button"`, a label and
 * `tabindex="0"`; the dialog listens to every node that has `data-trace`.
 */
export function figureTrace(figure: TracedFigure, content: Content): Markup {
  return html`<button type="button" class="figure-trace" data-trace="${traceKey(figure)}">
    ${content}
  </button>`;
}
