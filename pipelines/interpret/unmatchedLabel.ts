import {foldText} from "./foldText.ts";
import type {GridCell} from "./grid.ts";
import {likeness} from "./likeness.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {Suggested} from "./suggestions.ts";
import {suggestedIndicators} from "./suggestions.ts";
import type {World} from "./world.ts";

/** From here on a label is taken for an indicator written amiss: "Số nhà hoàn thàn", 0.94. */
const AMISS = 0.85;
/** One word says too little: "Kinh phí" is like many names. */
const FEWEST_WORDS = 2;

/**
 * A row or column that is no indicator of ours. One that is about something else is noted, for a
 * return may hold what it likes; one that reads like an indicator has figures that somebody counts on.
 */
export function reportUnmatched(
  kind: "row" | "column",
  cell: GridCell,
  label: string,
  context: SheetContext
): void {
  const near = suggestedIndicators(label, context.world);
  const code = readsLikeOurs(label, near, context.world)
    ? `interpret.${kind}-like-an-indicator`
    : `interpret.${kind}-not-an-indicator`;
  context.report(code, cell, {...near}, label);
}

function readsLikeOurs(label: string, {codes}: Suggested, {indicatorByCode}: World): boolean {
  const folded = foldText(label);
  if (folded.split(" ").length < FEWEST_WORDS) return false;
  return codes.split("; ").some((code) => {
    const indicator = indicatorByCode.get(code);
    if (indicator === undefined) return false;
    const names = [indicator.nameVi, indicator.nameEn, ...indicator.synonyms];
    return names.some((name) => likeness(folded, foldText(name)) >= AMISS);
  });
}
