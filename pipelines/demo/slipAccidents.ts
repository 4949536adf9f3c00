import type {Accident, Scene} from "./accident.ts";
import {isActualOfPeriod, markCell, targets} from "./accident.ts";
import type {DraftValue} from "./draft.ts";

/** Smaller amounts prove nothing: a million đồng, fifty things. */
const LEAST_MONEY = 10;
const LEAST_COUNT = 50;
/** A number beyond this is refused as beyond all proportion. */
const MOST_GRAINS = 1e9;

/** Fine numbers of the wrong size or in the wrong column: each is loaded, and what was meant is known. */
export const SLIPS: readonly Accident[] = [
  slipOf("thousand-too-large", (value) => isMoneyOfPeriod(value), 1e3),
  slipOf("thousand-too-small", (value) => isMoneyOfPeriod(value), 1e-3),
  slipOf("million-too-large", (value) => isMoneyOfPeriod(value), 1e6),
  slipOf("thousand-in-total", (value) => isMoney(value) && value.basis === "year_to_date", 1e3),
  slipOf("thousand-in-plan", (value) => isMoney(value) && value.scenario === "target", 1e3),
  slipOf(
    "thousand-in-count",
    (value) => isActualOfPeriod(value) && value.measure.kind === "count",
    1e3
  ),
  {
    kind: "thousand-in-all-money",
    codes: ["review.value-slip"],
    isLoaded: true,
    happen: (scene, accident) => {
      const fit = targets(scene, (value) => isMoney(value) && canSlip(value, 1e3));
      if (fit.length < 2) return false;
      for (const value of fit) write(scene, accident, value, (value.amount ?? 0) * 1e3);
      return true;
    }
  },
  besides("columns-swapped", ["review.columns-swapped"], (scene, accident, period, total) => {
    const inPeriod = period.amount ?? 0;
    write(scene, accident, period, total.amount ?? 0);
    write(scene, {...accident, codes: ["check.cumulative-below-period"]}, total, inPeriod);
  }),
  besides("total-as-period", ["review.cumulative-as-period"], (scene, accident, period, total) => {
    write(scene, accident, period, total.amount ?? 0);
  }),
  besides("period-as-total", ["review.period-as-cumulative"], (scene, accident, period, total) => {
    write(scene, accident, total, period.amount ?? 0);
  }),
  {
    // Nothing stands beside it: only what the office reported before tells.
    kind: "total-as-period-alone",
    codes: ["review.period-like-running-total"],
    isLoaded: true,
    happen: (scene, accident) => {
      const {at, hasLastQuarter, hasLastYear, office} = scene;
      if (office.layout !== "long" || !hasLastQuarter || !hasLastYear || at.quarter < 3)
        return false;
      const fit = targets(
        scene,
        (value) =>
          isActualOfPeriod(value) && !value.measure.isStock && (value.amount ?? 0) >= LEAST_COUNT
      );
      if (fit.length === 0) return false;
      const value = scene.draw.pick(fit);
      write(scene, accident, value, (scene.lastToDate(value) ?? 0) + (value.amount ?? 0));
      return true;
    }
  }
];

/** One number that is off by a factor. */
function slipOf(kind: string, isFit: (value: DraftValue) => boolean, factor: number): Accident {
  return {
    kind,
    codes: ["review.value-slip"],
    isLoaded: true,
    happen: (scene, accident) => {
      const fit = targets(scene, (value) => isFit(value) && canSlip(value, factor));
      if (fit.length === 0) return false;
      const value = scene.draw.pick(fit);
      write(scene, accident, value, Math.round((value.amount ?? 0) * factor));
      return true;
    }
  };
}

/** Two numbers of one row, the period's and the running total, that are not the same. */
function besides(
  kind: string,
  codes: readonly string[],
  happen: (scene: Scene, accident: Accident, period: DraftValue, total: DraftValue) => void
): Accident {
  return {
    kind,
    codes,
    isLoaded: true,
    happen: (scene, accident) => {
      if (!scene.hasLastQuarter) return false;
      const pairs = targets(scene, isActualOfPeriod).flatMap((period) => {
        const total = targets(
          scene,
          ({basis, measure, row}) =>
            basis === "year_to_date" && row === period.row && measure === period.measure
        )[0];
        const isTelling = (scene.lastToDate(period) ?? 0) > 0 && (period.amount ?? 0) > 0;
        return total === undefined || !isTelling ? [] : [{period, total}];
      });
      if (pairs.length === 0) return false;
      const {period, total} = scene.draw.pick(pairs);
      happen(scene, accident, period, total);
      return true;
    }
  };
}

function write({draft}: Scene, accident: Accident, value: DraftValue, amount: number): void {
  const meant = value.amount;
  value.amount = amount;
  markCell(draft, value, accident, meant);
}

function canSlip({amount, measure}: DraftValue, factor: number): boolean {
  const least = measure.kind === "money" ? LEAST_MONEY : LEAST_COUNT;
  const slipped = (amount ?? 0) * factor;
  return (amount ?? 0) >= least && slipped >= 1 && slipped <= MOST_GRAINS;
}

function isMoney({measure}: DraftValue): boolean {
  return measure.kind === "money";
}

function isMoneyOfPeriod(value: DraftValue): boolean {
  return isMoney(value) && isActualOfPeriod(value);
}
