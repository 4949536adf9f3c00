import {unmatchedLabelKinds} from "../findings/unmatchedLabels.ts";
import {foldKeepingMarks} from "../interpret/foldText.ts";
import type {Codelists, Finding, LabelDecision} from "../types.ts";

/** A finding and the file it is about. */
export interface FoundIn {
  readonly file: string;
  readonly finding: Finding;
}

export interface Suggestion {
  readonly code: string;
  readonly name: string;
}

/** A label that no list knows, with all the cells where it stands. */
export interface UnmatchedLabel {
  readonly kind: LabelDecision["kind"];
  /** As first written. */
  readonly text: string;
  readonly count: number;
  readonly stands: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly cell: string | null;
  }[];
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** The code that a steward has decided since: it holds when the return is judged again. */
  readonly decided: string | null;
}

const KINDS: readonly LabelDecision["kind"][] = ["place", "indicator", "organisation"];
const MOST_SUGGESTIONS = 3;

/** One entry per kind and label: places, indicators, organisations; the most frequent first. */
export function unmatchedLabels(
  found: readonly FoundIn[],
  codelists: Codelists
): readonly UnmatchedLabel[] {
  const nameOf = namesOf(codelists);
  const groups = new Map<string, FoundIn[]>();
  for (const each of found) {
    const kind = unmatchedLabelKinds[each.finding.code];
    const label = foldKeepingMarks(each.finding.text);
    if (kind === undefined || label === "") continue;
    const key = `${kind}\0${label}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const labels = [...groups].map(([key, group]): UnmatchedLabel => {
    const [kind, label] = key.split("\0") as [LabelDecision["kind"], string];
    const decision = codelists.matches.find(
      (each) => each.kind === kind && foldKeepingMarks(each.text) === label
    );
    return {
      kind,
      text: group[0]?.finding.text ?? "",
      count: group.length,
      stands: group.map(({file, finding: {sheet, cell}}) => ({file, sheet, cell})),
      suggestions: suggestionsOf(group, nameOf),
      decided: decision?.code ?? null
    };
  });
  const rank = (label: UnmatchedLabel): number => KINDS.indexOf(label.kind);
  return labels.sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

/** What most findings of the label offer, the better placed before the worse. */
function suggestionsOf(
  group: readonly FoundIn[],
  nameOf: (code: string) => string
): readonly Suggestion[] {
  const votes = new Map<string, number>();
  for (const {finding} of group) {
    const codes = finding.params["codes"]?.split("; ") ?? [];
    codes.forEach((code, at) => {
      if (code !== "") votes.set(code, (votes.get(code) ?? 0) + 1 / (at + 1));
    });
  }
  return [...votes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_SUGGESTIONS)
    .map(([code]) => ({code, name: nameOf(code)}));
}

function namesOf({indicators, organisations, places}: Codelists): (code: string) => string {
  const placeAt = new Map(places.map((place) => [place.id, place]));
  const named = new Map(
    [...indicators, ...organisations].map(({code, nameVi}) => [code, nameVi] as const)
  );
  return (code) => {
    const place = placeAt.get(code);
    if (place === undefined) return named.get(code) ?? code;
    const parent = placeAt.get(place.parentId ?? "");
    const isBelowProvince = place.level === "district" || place.level === "commune";
    return isBelowProvince && parent !== undefined
      ? `${place.fullName}, ${parent.fullName}`
      : place.fullName;
  };
}
