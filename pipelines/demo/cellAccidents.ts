import type {Accident} from "./accident.ts";
import {isActualOfPeriod, markCell, miscount, overwrite, targets, typed} from "./accident.ts";

/** Mistakes in one number. */
export const CELL_ACCIDENTS: readonly Accident[] = [
  overwrite(
    "number-ambiguous",
    ["interpret.number-ambiguous"],
    // Numbers stored as numbers prove nothing about how this one was meant. Things and đồng have no
    // halves, and of triệu đồng thousands are the likelier.
    ({measure, unit}, {format, style}) =>
      format === "xlsx" && style === "stored" && (measure.kind === "measure" || unit.shift < -1),
    (_value, {draw}) => typed(`${draw.whole(1, 99)}.${draw.whole(101, 989)}`)
  ),
  overwrite(
    "number-malformed",
    ["interpret.number-malformed"],
    () => true,
    (_value, {draw}) => typed(`1.${draw.whole(100, 999)}.${draw.whole(10, 98)}`)
  ),
  overwrite(
    "count-not-whole",
    ["interpret.count-not-whole"],
    ({measure}) => measure.kind === "count",
    (_value, {draw, format}) =>
      format === "xlsx"
        ? {stored: "number", text: `${draw.whole(2, 80)}.5`}
        : typed(`${draw.whole(2, 80)},5`)
  ),
  overwrite(
    "text-in-number",
    ["interpret.number-unreadable"],
    () => true,
    (_value, {draw}) => typed(draw.pick(["xem phụ lục kèm theo", "như kỳ trước", "theo kế hoạch"]))
  ),
  overwrite(
    "error-cell",
    ["interpret.number-cell-error"],
    (_value, {format}) => format === "xlsx",
    (_value, {draw}) => ({stored: "error", text: draw.pick(["#REF!", "#VALUE!", "#DIV/0!"])})
  ),
  overwrite(
    "number-range",
    ["interpret.number-range"],
    () => true,
    (_value, {draw}) => typed(`${draw.whole(20, 40)} - ${draw.whole(50, 90)}`)
  ),
  overwrite(
    "number-fraction",
    ["interpret.number-fraction"],
    ({measure}) => measure.kind === "count",
    (_value, {draw}) => typed(`${draw.whole(32, 60)}/${draw.whole(61, 90)}`)
  ),
  overwrite(
    "number-parenthesised",
    ["interpret.number-parenthesised"],
    () => true,
    (_value, {draw}) => typed(`(${draw.whole(100, 900)})`)
  ),
  overwrite(
    "number-is-date",
    ["interpret.number-is-date"],
    () => true,
    (_value, {draw, at}) => typed(`${draw.whole(13, 28)}/${draw.whole(10, 12)}/${at.year}`)
  ),
  overwrite(
    "unit-conflict",
    ["interpret.unit-mismatch", "interpret.unit-conflict"],
    ({measure}) => measure.kind === "money",
    (_value, {draw}) => typed(`${draw.whole(11, 90)} căn`)
  )
];

/** Fine numbers that cannot be right beside the others. */
export const SENSE_ACCIDENTS: readonly Accident[] = [
  miscount("negative-count", ["check.negative-count"], false, (value) =>
    isActualOfPeriod(value) && value.measure.kind === "count" && (value.amount ?? 0) > 0
      ? -(value.amount ?? 0)
      : null
  ),
  miscount("cumulative-below-period", ["check.cumulative-below-period"], true, (value, {draft}) => {
    if (value.basis !== "year_to_date") return null;
    const beside = draft.values.find(
      (other) =>
        other.row === value.row && other.measure === value.measure && isActualOfPeriod(other)
    );
    return (beside?.amount ?? 0) > 10 ? Math.floor((beside?.amount ?? 0) * 0.6) : null;
  }),
  miscount("running-total-falls", ["review.running-total-falls"], true, (value, scene) => {
    if (!scene.hasLastQuarter || value.basis !== "year_to_date") return null;
    const last = scene.lastToDate(value);
    const beside = scene.draft.values.find(
      (other) =>
        other.row === value.row && other.measure === value.measure && isActualOfPeriod(other)
    );
    const fallen = Math.floor((last ?? 0) * 0.9);
    return fallen > 50 && fallen > (beside?.amount ?? 0) ? fallen : null;
  }),
  {
    kind: "part-above-whole",
    codes: ["check.part-exceeds-whole"],
    isLoaded: true,
    happen: (scene, accident) => {
      const {draft} = scene;
      const part = draft.values.find(
        (value) => value.isPart && isActualOfPeriod(value) && value.amount !== null
      );
      if (part === undefined) return false;
      const whole = draft.values.find(
        (value) =>
          value.houseType === null &&
          value.measure === part.measure &&
          isActualOfPeriod(value) &&
          value.placeId === part.placeId
      );
      part.amount = (whole?.amount ?? 0) + scene.draw.whole(3, 20);
      markCell(draft, part, accident);
      return true;
    }
  },
  {
    kind: "total-mismatch",
    codes: ["check.total-mismatch"],
    isLoaded: false,
    isOnlyWarned: true,
    happen: ({draft, draw}, accident) => {
      const totals = draft.totals.filter(({values}) => !(values[0]?.isPart ?? true));
      if (totals.length === 0) return false;
      const total = draw.pick(totals);
      total.error = draw.whole(7, 60);
      markCell(draft, {...total, spoil: null} as never, accident);
      return true;
    }
  }
];

/** A number far beyond anything: the zeros got stuck. */
export const TOO_LARGE: Accident = overwrite(
  "number-too-large",
  ["interpret.number-too-large"],
  (value) => isActualOfPeriod(value),
  (_value, {draw}) => typed(`${draw.whole(1, 9)}${"0".repeat(24)}`)
);

export function hasTargets(scene: Parameters<typeof targets>[0]): boolean {
  return targets(scene, () => true).length > 0;
}
