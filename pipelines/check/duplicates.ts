import {parseAddress} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation} from "../types.ts";
import {showText, showUnit} from "./amount.ts";
import {FindingsInOrder} from "./findingsInOrder.ts";
import type {Group} from "./observationKey.ts";
import {hasSameBreakdown} from "./observationKey.ts";

/**
 * The same figure in two rows, of one sheet or of two. Given twice alike it counts once; given two values it
 * counts not at all. Columns that interpret has named as rounds to be added are both meant, and rows that
 * it has named as repeating an indicator.
 */
export function checkDuplicates(
  observations: readonly Observation[],
  groups: readonly Group[],
  known: readonly Finding[]
): readonly Finding[] {
  const findings = new FindingsInOrder();
  const refused = new Set<Observation>();
  for (const group of groups) {
    const firsts: Observation[] = [];
    for (const at of group) {
      const observation = observations[at];
      if (observation === undefined) continue;
      const earlier = firsts.find((first) => isSameFigure(first, observation));
      if (earlier === undefined) firsts.push(observation);
      else if (!isMeant(observation, earlier, known)) {
        findings.add(at, compare(observation, earlier, refused));
      }
    }
  }
  return findings.list();
}

/** Of two of one subject. */
function isSameFigure(one: Observation, other: Observation): boolean {
  return one.basis === other.basis && one.isPart === other.isPart && hasSameBreakdown(one, other);
}

function isMeant(
  {cell, sheet}: Observation,
  earlier: Observation,
  known: readonly Finding[]
): boolean {
  return known.some((each) => {
    if (each.sheet !== sheet || each.cell === null) return false;
    const told = parseAddress(each.cell);
    if (each.code === "interpret.row-repeats-indicator") return told?.row === rowOf(cell);
    const isRound = each.code === "interpret.rounds-added" && earlier.sheet === sheet;
    return isRound && told?.column === parseAddress(cell)?.column;
  });
}

function compare(
  observation: Observation,
  earlier: Observation,
  refused: Set<Observation>
): readonly Finding[] {
  if (earlier.value === observation.value) {
    return [finding("check.duplicate-row", observation, earlier)];
  }
  const conflict = finding("check.duplicate-conflict", observation, earlier);
  if (refused.has(earlier)) return [conflict];
  refused.add(earlier);
  return [conflict, finding("check.duplicate-conflict", earlier, observation)];
}

function finding(code: string, at: Observation, other: Observation): Finding {
  return findingAt(code, {sheet: at.sheet, cell: at.cell}, at.rawText, {
    value: showText(at.value ?? "0"),
    unit: showUnit(at.unit),
    other: showText(other.value ?? "0"),
    otherCell: other.sheet === at.sheet ? other.cell : `${other.sheet}!${other.cell}`
  });
}

function rowOf(cell: string): number {
  return parseAddress(cell)?.row ?? -1;
}
