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

/** Each value by itself: sign, size, range. */
export function checkValues(
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const observation of observations) {
    const {value} = observation;
    if (value === null) continue;
    const finding =
      checkSign(observation, value, indicators) ??
      checkRange(observation, value, indicators) ??
      checkSize(observation, value);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function checkSign(
  observation: Observation,
  value: string,
  indicators: ReadonlyMap<string, Indicator>
): Finding | null {
  if (!value.startsWith("-")) return null;
  const type = indicators.get(observation.indicator)?.valueType;
  if (type === "ratio") return null;
  return at(observation, type === "count" ? "check.negative-count" : "check.negative-value");
}

function checkRange(
  observation: Observation,
  value: string,
  indicators: ReadonlyMap<string, Indicator>
): Finding | null {
  if (indicators.get(observation.indicator)?.valueType !== "ratio") return null;
  const amount = amountOf(value);
  const isInRange = amount >= 0n && amount <= amountOf("1");
  return isInRange ? null : at(observation, "check.percentage-out-of-range");
}

function checkSize(observation: Observation, value: string): Finding | null {
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
