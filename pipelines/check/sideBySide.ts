import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation} from "../types.ts";
import {amountOf, showText} from "./amount.ts";
import {breakdownOf, subjectOf} from "./observationKey.ts";

/** Figures of one subject that bound one another: part and whole, running total and period. */
export function checkSideBySide(observations: readonly Observation[]): readonly Finding[] {
  return [...subjectsOf(observations).values()].flatMap((group) =>
    group.length > 1 ? [...checkParts(group), ...checkRunningTotals(group)] : []
  );
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

function checkParts(group: readonly Observation[]): readonly Finding[] {
  return group.flatMap((part) => {
    if (!part.isPart) return [];
    const whole = group.find(
      (other) =>
        other !== part &&
        other.basis === part.basis &&
        contains(other, part) &&
        exceeds(part.value, other.value)
    );
    return whole === undefined ? [] : [compare("check.part-exceeds-whole", part, whole)];
  });
}

function checkRunningTotals(group: readonly Observation[]): readonly Finding[] {
  return group.flatMap((total) => {
    if (total.basis !== "year_to_date" && total.basis !== "programme_to_date") return [];
    const breakdown = breakdownOf(total);
    const own = group.find(
      (other) =>
        other.basis === "period" &&
        breakdownOf(other) === breakdown &&
        other.isPart === total.isPart &&
        exceeds(other.value, total.value)
    );
    return own === undefined ? [] : [compare("check.cumulative-below-period", total, own)];
  });
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
      const breakdown = breakdownOf(completed);
      const other = allocated?.find(
        (each) =>
          each.basis === completed.basis &&
          breakdownOf(each) === breakdown &&
          exceeds(completed.value, each.value)
      );
      if (other !== undefined) {
        findings.push(compare("check.allocated-below-completed", completed, other));
      }
    }
  }
  return findings;
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
  return a !== null && b !== null && amountOf(a) > amountOf(b);
}

function compare(code: string, at: Observation, other: Observation): Finding {
  return findingAt(code, {sheet: at.sheet, cell: at.cell}, at.rawText, {
    value: showText(at.value ?? "0"),
    other: showText(other.value ?? "0"),
    otherCell: other.cell
  });
}
