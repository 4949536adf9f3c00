import {OperatorError} from "./errors.ts";
import type {JointDecision} from "./load/jointDecisions.ts";
import {appendJointDecision, readJointDecisions} from "./load/jointDecisions.ts";
import {rowsOf} from "./load/rows.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {dayInVietnam} from "./vietnamDay.ts";

/** What an office decides about figures of several bodies, as somebody typed it. */
export interface GivenJointDecision {
  /** once: one result, counted with the lead; separate: each of them is one of its own. */
  readonly decision: JointDecision["decision"];
  readonly indicator: string;
  readonly placeId: string;
  readonly period: string;
  readonly lead: string;
  readonly contributors: readonly string[];
  readonly by: string;
  readonly reason: string;
}

/**
 * Records whether what several bodies report is one result. Each line holds what the contributor reports
 * now, so that the decision ends by itself where that changes. Gives the lines that were added. Throws an
 * OperatorError, one sentence that says what to do instead, where the decision cannot stand.
 */
export async function decideJoint(
  {connection}: Pick<Warehouse, "connection">,
  dataDir: string,
  given: GivenJointDecision,
  today = dayInVietnam()
): Promise<readonly JointDecision[]> {
  const rows = await rowsOf(
    connection,
    `select organisation, rtrim(rtrim(value::varchar, '0'), '.') as value
     from staging.office_values where indicator = $1 and place_id = $2 and period = $3`,
    [given.indicator, given.placeId, given.period]
  );
  const values = new Map(rows.map((row) => [String(row["organisation"]), String(row["value"])]));
  const valueOf = (organisation: string): string => {
    const value = values.get(organisation);
    if (value !== undefined) return value;
    const known = values.size === 0 ? "nobody does" : [...values.keys()].sort().join(", ");
    throw new OperatorError(
      `nothing is recorded: ${organisation} reports no ${given.indicator} of ${given.placeId} for ${given.period} (who does: ${known})`
    );
  };
  const led = valueOf(given.lead);
  const lines = given.contributors.map((contributor) => {
    const value = valueOf(contributor);
    if (given.decision === "once" && Number(value) > Number(led)) {
      throw new OperatorError(
        `nothing is recorded: ${contributor} reports ${value}, more than the ${led} of ${given.lead}, which is to hold all of it; name ${contributor} as the lead`
      );
    }
    return lineOf(given, contributor, value, today);
  });
  const held = new Map(readJointDecisions(dataDir).map((line) => [pairOf(line), line]));
  const added = lines.filter((line) => !isSame(held.get(pairOf(line)), line));
  for (const line of added) appendJointDecision(dataDir, line);
  return added;
}

function lineOf(
  {decision, indicator, placeId, period, lead, by, reason}: GivenJointDecision,
  contributor: string,
  value: string,
  today: string
): JointDecision {
  return {
    ...{decision, indicator, place_id: placeId, period, lead, contributor, value, reason},
    ...{decided_by: by, decided_on: today}
  };
}

function pairOf({contributor, indicator, lead, period, place_id}: JointDecision): string {
  return [indicator, place_id, period, ...[lead, contributor].sort()].join("|");
}

function isSame(known: JointDecision | undefined, line: JointDecision): boolean {
  return (
    known?.decision === line.decision &&
    known.value === line.value &&
    (line.decision === "separate" || known.lead === line.lead)
  );
}
