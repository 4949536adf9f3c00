import type {Codelists, Indicator, LabelDecision, Organisation} from "../types.ts";
import {foldKeepingMarks} from "./foldText.ts";
import type {GridCell} from "./grid.ts";
import type {PhraseFinder} from "./phraseFinder.ts";
import {createPhraseFinder} from "./phraseFinder.ts";
import type {SheetContext} from "./sheetContext.ts";

/** What data stewards decided, by label: asked only where the lists themselves know nothing. */
export interface DecidedLabels {
  /** Decisions on a place label, whatever they stand under. */
  readonly places: (label: string) => readonly LabelDecision[];
  indicator(
    label: string
  ): {readonly indicator: Indicator; readonly decision: LabelDecision} | null;
  /** Names of bodies, which stand inside longer lines. */
  readonly bodies: PhraseFinder<DecidedBody>;
}

export interface DecidedBody {
  readonly organisation: Organisation;
  readonly decision: LabelDecision;
}

const NONE: readonly LabelDecision[] = [];

export function decidedLabelsOf({
  indicators,
  matches,
  organisations
}: Pick<Codelists, "indicators" | "matches" | "organisations">): DecidedLabels {
  const places = new Map<string, LabelDecision[]>();
  const ofIndicators = new Map<string, LabelDecision>();
  const bodies: {phrase: string; value: DecidedBody}[] = [];
  for (const decision of matches) {
    const key = foldKeepingMarks(decision.text);
    if (decision.kind === "place") places.set(key, [...(places.get(key) ?? []), decision]);
    else if (decision.kind === "indicator") ofIndicators.set(key, decision);
    else {
      const organisation = organisations.find(({code}) => code === decision.code);
      if (organisation === undefined) continue;
      bodies.push({phrase: decision.text, value: {organisation, decision}});
    }
  }
  return {
    places: (label) => (places.size === 0 ? NONE : (places.get(foldKeepingMarks(label)) ?? NONE)),
    indicator: (label) => {
      const decision =
        ofIndicators.size === 0 ? undefined : ofIndicators.get(foldKeepingMarks(label));
      const indicator = indicators.find(({code}) => code === decision?.code);
      return decision === undefined || indicator === undefined ? null : {indicator, decision};
    },
    bodies: createPhraseFinder(bodies)
  };
}

/** Tells that not the lists but a steward's decision gave a label its meaning. */
export function noteDecision(
  {code, decidedBy, decidedOn}: LabelDecision,
  name: string,
  cell: GridCell,
  report: SheetContext["report"],
  text = cell.text
): void {
  report("interpret.steward-decision", cell, {name, code, by: decidedBy, on: decidedOn}, text);
}
