import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation} from "../types.ts";
import {isMore, showText} from "./amount.ts";
import {FindingsInOrder} from "./findingsInOrder.ts";
import type {Group} from "./observationKey.ts";
import {hasSameBreakdown, subjectOf} from "./observationKey.ts";

const NONE: readonly Finding[] = [];

/** Figures of one subject that bound one another: part and whole, running total and period. */
export function checkSideBySide(
  observations: readonly Observation[],
  groups: readonly Group[]
): readonly Finding[] {
  const findings = new FindingsInOrder();
  for (const positions of groups) {
    const group = exactAt(positions, observations);
    if (group.length < 2) continue;
    const first = positions.find((at) => observations[at] === group[0]) ?? 0;
    for (const part of group) findings.add(first, checkPart(part, group));
    for (const total of group) findings.add(first, checkRunningTotal(total, group));
  }
  return findings.list();
}

function exactAt(positions: Group, observations: readonly Observation[]): readonly Observation[] {
  const exact: Observation[] = [];
  for (const at of positions) {
    const observation = observations[at];
    if (observation?.qualifier === "exact") exact.push(observation);
  }
  return exact;
}

function checkPart(part: Observation, group: readonly Observation[]): readonly Finding[] {
  if (!part.isPart) return NONE;
  for (const whole of group) {
    const isBound = whole !== part && whole.basis === part.basis && contains(whole, part);
    if (isBound && exceeds(part.value, whole.value)) {
      return [compare("check.part-exceeds-whole", part, whole)];
    }
  }
  return NONE;
}

function checkRunningTotal(total: Observation, group: readonly Observation[]): readonly Finding[] {
  if (total.basis !== "year_to_date" && total.basis !== "programme_to_date") return NONE;
  for (const own of group) {
    if (own.basis !== "period" || own.isPart !== total.isPart) continue;
    if (hasSameBreakdown(own, total) && exceeds(own.value, total.value)) {
      return [compare("check.cumulative-below-period", total, own)];
    }
  }
  return NONE;
}

/** Houses completed against houses allocated, which may be of an earlier period: worth a word, no more. */
export function checkAllocated(observations: readonly Observation[]): readonly Finding[] {
  if (observations.every(({indicator}) => indicator !== "NHA_PHANBO")) return [];
  const subjects = subjectsOf(observations);
  const findings: Finding[] = [];
  for (const [subject, group] of subjects) {
    if (!subject.startsWith("NHA_HOANTHANH|")) continue;
    const allocated = subjects.get(subject.replace("NHA_HOANTHANH|", "NHA_PHANBO|"));
    for (const completed of allocated === undefined ? [] : group) {
      const other = allocated?.find(
        (each) =>
          each.basis === completed.basis &&
          hasSameBreakdown(each, completed) &&
          exceeds(completed.value, each.value)
      );
      if (other !== undefined) {
        findings.push(compare("check.allocated-below-completed", completed, other));
      }
    }
  }
  return findings;
}

function subjectsOf(
  observations: readonly Observation[]
): ReadonlyMap<string, readonly Observation[]> {
  const subjects = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (observation.value === null || observation.qualifier !== "exact") continue;
    const key = subjectOf(observation);
    const group = subjects.get(key);
    if (group === undefined) subjects.set(key, [observation]);
    else group.push(observation);
  }
  return subjects;
}

/** True where `whole` is counted over all that `part` is, and more (or is not itself marked a part). */
function contains(whole: Observation, part: Observation): boolean {
  let isWider = !whole.isPart;
  for (const key of ["houseType", "beneficiary", "fundingSource", "workKind"] as const) {
    if (whole[key] !== null && whole[key] !== part[key]) return false;
    if (whole[key] === null && part[key] !== null) isWider = true;
  }
  return isWider;
}

function exceeds(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && isMore(a, b);
}

function compare(code: string, at: Observation, other: Observation): Finding {
  return findingAt(code, {sheet: at.sheet, cell: at.cell}, at.rawText, {
    value: showText(at.value ?? "0"),
    other: showText(other.value ?? "0"),
    otherCell: other.cell
  });
}
