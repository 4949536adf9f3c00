import {findingAt} from "../findings/finding.ts";
import type {Finding, Indicator, Observation} from "../types.ts";
import {amountOf, showAmount, showText, showUnit} from "./amount.ts";

/** The most that one cell can truly hold. A wrong unit is off by a thousand and lands beyond. */
const LIMITS: Readonly<Record<string, string>> = {
  VND: "1000000000000000",
  căn: "1000000",
  hộ: "30000000",
  người: "200000000",
  "lượt người": "1000000000",
  tấn: "10000000",
  km: "1000000"
};
/** No text shorter than a limit's reaches it. */
const LIMIT_AMOUNTS: ReadonlyMap<string, {readonly amount: bigint; readonly shortest: number}> =
  new Map(
    Object.entries(LIMITS).map(([unit, limit]) => [
      unit,
      {amount: amountOf(limit), shortest: limit.length}
    ])
  );

const SHORTEST_LIMIT = Math.min(...[...LIMIT_AMOUNTS.values()].map(({shortest}) => shortest));

/** Each value by itself: sign, size, range. */
export function checkValues(
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>
): readonly Finding[] {
  const findings: Finding[] = [];
  let last: string | null = null;
  let type: Indicator["valueType"] | undefined;
  for (const observation of observations) {
    const {indicator, value} = observation;
    if (value === null) continue;
    // The columns of a row, or the rows of a column, are of one indicator.
    if (indicator !== last) type = indicators.get(indicator)?.valueType;
    last = indicator;
    const finding =
      checkSign(observation, value, type) ??
      checkRange(observation, value, type) ??
      checkSize(observation, value);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function checkSign(
  observation: Observation,
  value: string,
  type: Indicator["valueType"] | undefined
): Finding | null {
  if (type === "ratio" || !value.startsWith("-")) return null;
  return at(observation, type === "count" ? "check.negative-count" : "check.negative-value");
}

function checkRange(
  observation: Observation,
  value: string,
  type: Indicator["valueType"] | undefined
): Finding | null {
  if (type !== "ratio") return null;
  const amount = amountOf(value);
  const isInRange = amount >= 0n && amount <= amountOf("1");
  return isInRange ? null : at(observation, "check.percentage-out-of-range");
}

function checkSize(observation: Observation, value: string): Finding | null {
  if (value.length < SHORTEST_LIMIT) return null;
  const limit = LIMIT_AMOUNTS.get(observation.unit);
  if (limit === undefined || value.length < limit.shortest) return null;
  if (amountOf(value) < limit.amount) return null;
  return at(observation, "check.value-out-of-sight", {limit: showAmount(limit.amount)});
}

function at(
  {sheet, cell, rawText, value, unit}: Observation,
  code: string,
  more: Readonly<Record<string, string>> = {}
): Finding {
  const params = {value: showText(value ?? "0"), unit: showUnit(unit), ...more};
  return findingAt(code, {sheet, cell}, rawText, params);
}
