import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {
  belowProvinces,
  dayQuery,
  officeFindingsQuery,
  officesBelowQuery,
  overdueCountQuery,
  overdueQuery,
  progressCountsQuery,
  progressFormsQuery,
  progressPeriodsQuery,
  progressPlacesQuery,
  provinceOfficesQuery,
  provincesBelowQuery,
  unattributedQuery
} from "./progressQueries.ts";

/**
 * `progress.json` for the page of returns, and `progress/<province>.json` for the offices below each
 * province. Bytes grow with offices and periods; the lists to write to are cut and say how many there are.
 */
export async function writeProgressFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const findings = await rows(officeFindingsQuery);
  const periods = await rows(progressPeriodsQuery);
  json("progress.json", {
    day: (await rows(dayQuery))[0]?.["day"] ?? null,
    forms: await rows(progressFormsQuery),
    periods,
    counts: await rows(progressCountsQuery),
    places: await rows(progressPlacesQuery),
    offices: await rows(provinceOfficesQuery),
    below: (await rows(provincesBelowQuery)).map((row) => row["province_id"]),
    overdue: {...(await rows(overdueCountQuery))[0], rows: await rows(overdueQuery)},
    unattributed: (await rows(unattributedQuery))[0]?.["count"] ?? 0,
    findings: {
      total: findings[0]?.["total"] ?? 0,
      rows: findings.map((row) => without(row, "total"))
    }
  });
  const nameOf = (province: string) => join("progress", `${province}.json`);
  // a period that is owed for the first time moves the letters of every office
  const form = JSON.stringify(periods);
  const left = await kept.takeOver({parts: [belowProvinces], by: "province_id", nameOf, form});
  if (left.length === 0) return;
  const below = groupBy(await rows(officesBelowQuery(left)), "province_id");
  for (const [id, offices] of below) json(nameOf(id), {province_id: id, offices});
}
