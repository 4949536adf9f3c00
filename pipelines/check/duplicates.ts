import {parseAddress} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation} from "../types.ts";
import {showText} from "./amount.ts";
import {keyOf} from "./observationKey.ts";

/**
 * The same figure in two rows, of one sheet or of two. Given twice alike it counts once; given two values it
 * counts not at all. Two columns of one row are interpret's to tell apart, and rows that it has
 * already named as repeating an indicator are both meant.
 */
export function checkDuplicates(
  observations: readonly Observation[],
  known: readonly Finding[]
): readonly Finding[] {
  const meant = new Set(
    known
      .filter(({code}) => code === "interpret.row-repeats-indicator")
      .map(({sheet, cell}) => `${sheet}\0${rowOf(cell ?? "")}`)
  );
  const first = new Map<string, Observation>();
  const refused = new Set<Observation>();
  const findings: Finding[] = [];
  for (const observation of observations) {
    if (observation.isPart || observation.value === null) continue;
    const key = keyOf(observation);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, observation);
      continue;
    }
    const row = rowOf(observation.cell);
    const isOneRow = observation.sheet === earlier.sheet && row === rowOf(earlier.cell);
    if (isOneRow || meant.has(`${observation.sheet}\0${row}`)) continue;
    if (earlier.value === observation.value) {
      findings.push(finding("check.duplicate-row", observation, earlier));
      continue;
    }
    findings.push(finding("check.duplicate-conflict", observation, earlier));
    if (!refused.has(earlier)) {
      refused.add(earlier);
      findings.push(finding("check.duplicate-conflict", earlier, observation));
    }
  }
  return findings;
}

function finding(code: string, at: Observation, other: Observation): Finding {
  return findingAt(code, {sheet: at.sheet, cell: at.cell}, at.rawText, {
    value: showText(at.value ?? "0"),
    other: showText(other.value ?? "0"),
    otherCell: other.sheet === at.sheet ? other.cell : `${other.sheet}!${other.cell}`
  });
}

function rowOf(cell: string): number {
  return parseAddress(cell)?.row ?? -1;
}
