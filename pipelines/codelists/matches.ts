import {z} from "zod";

import {OperatorError} from "../errors.ts";
import {foldKeepingMarks} from "../interpret/foldText.ts";
import type {Codelists, LabelDecision, Place} from "../types.ts";
import {readTable} from "./readTable.ts";

/** Columns of `crosswalks/matches.csv`, in their order. */
export const MATCH_COLUMNS = [
  "kind",
  "text",
  "parent_text",
  "code",
  "decided_by",
  "decided_on",
  "reason"
] as const;

const label = z.string().trim().min(1, "empty").max(400, "longer than 400 characters");
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "not an ISO date");

export const matchRow = z
  .object({
    kind: z.enum(["place", "indicator", "organisation"]),
    text: label,
    parent_text: z
      .string()
      .trim()
      .transform((text) => (text === "" ? null : text)),
    code: label,
    decided_by: label,
    decided_on: isoDate,
    reason: label
  })
  .refine(({kind, parent_text: parent}) => kind === "place" || parent === null, {
    path: ["parent_text"],
    message: "only a place stands under another"
  })
  .transform((row): LabelDecision => ({
    kind: row.kind,
    text: row.text,
    parentText: row.parent_text,
    code: row.code,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    reason: row.reason
  }));

type Known = Pick<Codelists, "places" | "indicators" | "organisations">;

/** The decisions of data stewards. Throws an OperatorError that names the line that cannot hold. */
export async function readMatches(path: string, known: Known): Promise<readonly LabelDecision[]> {
  const decisions = await readTable(path, matchRow);
  decisions.forEach((decision, index) => {
    const reason = refusalOf(decision, decisions.slice(0, index), known);
    if (reason !== null) throw new OperatorError(`${path}, line ${index + 2}: ${reason}.`);
  });
  return decisions;
}

/** Why a decision cannot stand beside the earlier ones, or null. */
export function refusalOf(
  decision: LabelDecision,
  earlier: readonly LabelDecision[],
  known: Known
): string | null {
  const {code, kind, text} = decision;
  if (!isKnown(decision, known)) return `no ${kind} has the code ${code}`;
  const rival = earlier.find(
    (other) =>
      isSameLabel(other, decision) && (other.code === code || collide(other, decision, known))
  );
  if (rival === undefined) return null;
  return rival.code === code
    ? `“${text}” was decided before: ${code} (${rival.decidedBy}, ${rival.decidedOn})`
    : `“${text}” was decided otherwise before: ${rival.code} (${rival.decidedBy}, ${rival.decidedOn}), not ${code}`;
}

function isKnown({code, kind}: LabelDecision, known: Known): boolean {
  switch (kind) {
    case "place":
      return known.places.some(({id}) => id === code);
    case "indicator":
      return known.indicators.some((each) => each.code === code);
    case "organisation":
      return known.organisations.some((each) => each.code === code);
  }
}

function isSameLabel(one: LabelDecision, other: LabelDecision): boolean {
  return (
    one.kind === other.kind &&
    foldKeepingMarks(one.text) === foldKeepingMarks(other.text) &&
    foldKeepingMarks(one.parentText ?? "") === foldKeepingMarks(other.parentText ?? "")
  );
}

/** One name may mean a place until 30 June 2025 and another from the next day on. */
function collide(one: LabelDecision, other: LabelDecision, {places}: Known): boolean {
  if (one.kind !== "place") return true;
  const placeOf = (code: string): Place | undefined => places.find(({id}) => id === code);
  const [first, second] = [placeOf(one.code), placeOf(other.code)];
  if (first === undefined || second === undefined) return true;
  const endsBefore = (a: Place, b: Place): boolean => a.validTo !== null && a.validTo < b.validFrom;
  return !endsBefore(first, second) && !endsBefore(second, first);
}
