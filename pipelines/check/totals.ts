import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation, PrintedTotal} from "../types.ts";
import {amountOf, showAmount, showUnit, sumOf} from "./amount.ts";

/** Every printed total against the sum of its lines, to the đồng. */
export function checkTotals(
  totals: readonly PrintedTotal[],
  observations: readonly Observation[]
): readonly Finding[] {
  if (totals.length === 0) return [];
  const sheets = bySheet(observations);
  const findings: Finding[] = [];
  for (const total of totals) {
    const finding = checkTotal(total, linesOf(total, sheets.get(total.sheet)));
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function bySheet(
  observations: readonly Observation[]
): ReadonlyMap<string, ReadonlyMap<string, Observation>> {
  const sheets = new Map<string, Map<string, Observation>>();
  let sheet: string | null = null;
  let cells = new Map<string, Observation>();
  for (const observation of observations) {
    if (observation.sheet !== sheet) {
      sheet = observation.sheet;
      cells = sheets.get(sheet) ?? new Map<string, Observation>();
      sheets.set(sheet, cells);
    }
    cells.set(observation.cell, observation);
  }
  return sheets;
}

type Line = Observation & {readonly value: string};

/** The lines that a total sums, without those that have no value. */
function linesOf(
  {lines: summed}: PrintedTotal,
  cells: ReadonlyMap<string, Observation> | undefined
): readonly Line[] {
  const lines: Line[] = [];
  for (const cell of summed) {
    const line = cells?.get(cell);
    if (line !== undefined && hasValue(line)) lines.push(line);
  }
  return lines;
}

function hasValue(line: Observation): line is Line {
  return line.value !== null;
}

function checkTotal(total: PrintedTotal, lines: readonly Line[]): Finding | null {
  const {cell, label, sheet, text, value} = total;
  if (value === null) return null;
  if (total.isIncomplete === true || lines.length === 0) {
    return findingAt("check.total-not-checked", {sheet, cell}, text, {label});
  }
  const printed = amountOf(value);
  const sum = sumOf(lines.map((line) => line.value));
  const difference = printed - sum;
  if (isExplained(difference, total, lines)) return null;
  const params = {
    label,
    printed: showAmount(printed),
    sum: showAmount(sum),
    difference: showAmount(difference < 0n ? -difference : difference),
    count: lines.length,
    unit: showUnit(lines[0]?.unit ?? "")
  };
  return findingAt("check.total-mismatch", {sheet, cell}, text, params);
}

/** What rounding or "hơn", "gần" in the lines may account for. */
function isExplained(
  difference: bigint,
  total: PrintedTotal,
  lines: readonly Observation[]
): boolean {
  if (difference === 0n) return true;
  const size = difference < 0n ? -difference : difference;
  if (size <= tolerance(total, lines.length)) return true;
  const qualifiers = new Set(lines.map((line) => line.qualifier));
  if (qualifiers.has("about") || total.qualifier === "about") return true;
  const mayExceed = qualifiers.has("at_least") || total.qualifier === "at_most";
  const mayFallShort = qualifiers.has("at_most") || total.qualifier === "at_least";
  return (mayExceed && difference > 0n) || (mayFallShort && difference < 0n);
}

/**
 * Half a unit of the total where it is written more coarsely than its lines; half a unit of each line
 * where these are the coarser. Where both are as fine, nothing is rounded and nothing forgiven: the
 * difference of 1 in the ministry's table of 2016 is a difference.
 */
function tolerance({precision, linePrecision}: PrintedTotal, count: number): bigint {
  if (linePrecision === undefined) return 0n;
  const total = amountOf(precision);
  const line = amountOf(linePrecision);
  if (total > line) return total / 2n;
  return line > total ? (line * BigInt(count)) / 2n : 0n;
}
