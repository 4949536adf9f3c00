import {z} from "zod";

import type {StewardTable} from "./stewardTable.ts";
import {
  appendToStewardTable,
  dayText,
  readStewardTable,
  stewardPath,
  writtenText
} from "./stewardTable.ts";

/** Columns of `corrections/joint_results.csv`, in their order. */
export const JOINT_COLUMNS = [
  "decision",
  "indicator",
  "place_id",
  "period",
  "lead",
  "contributor",
  "value",
  "reason",
  "decided_by",
  "decided_on"
] as const;

const code = z.string().regex(/^[A-Za-z0-9_./-]+$/, "not a code");

/**
 * Whether what two bodies report about one place and period is one result. `once`: the lead reporter's
 * figure holds all of it, and `value` of what the contributor reports is not counted again where all
 * bodies are added up. `separate`: they are two results. `value` is what the contributor was reporting
 * when it was decided, in the base unit; where it reports something else now, the decision holds no more.
 */
const jointDecision = z
  .object({
    decision: z.enum(["once", "separate"]),
    indicator: code,
    place_id: code,
    period: code,
    lead: code,
    contributor: code,
    value: z
      .string()
      .regex(/^\d{1,18}(\.\d{1,6})?$/, "not a decimal number in the base unit such as 350000000"),
    reason: writtenText,
    decided_by: writtenText,
    decided_on: dayText
  })
  .refine(({contributor, lead}) => contributor !== lead, {
    path: ["contributor"],
    message: "the same as the lead"
  });
export type JointDecision = z.infer<typeof jointDecision>;

const TABLE: StewardTable<JointDecision> = {
  name: "joint_results",
  columns: JOINT_COLUMNS,
  what: "decision on a joint result",
  row: jointDecision
};

export function jointDecisionsPath(dataDir: string): string {
  return stewardPath(dataDir, TABLE);
}

/** Every decision on a joint result, in the order of the table; see `readStewardTable` for faults. */
export function readJointDecisions(dataDir: string): readonly JointDecision[] {
  return readStewardTable(dataDir, TABLE);
}

export function appendJointDecision(dataDir: string, decision: JointDecision): void {
  appendToStewardTable(dataDir, TABLE, decision);
}
