import {join} from "node:path";

import type {Query, Row, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import {
  dayQuery,
  officeFindingsQuery,
  overdueCountQuery,
  overdueQuery,
  progressCountsQuery,
  progressFormsQuery,
  progressOfficesQuery,
  progressPeriodsQuery,
  progressPlacesQuery,
  progressTable,
  unattributedQuery
} from "./progressQueries.ts";

/**
 * `progress.json` for the page of returns, and `progress/<province>.json` for the offices below each
 * province. Bytes grow with offices and periods; the lists to write to are cut and say how many there are.
 */
export async function writeProgressFiles(rows: Query, json: WriteJson): Promise<void> {
  await rows(progressTable);
  const offices = await rows(progressOfficesQuery);
  const isProvince = (row: Row) => row["level"] === "province";
  const findings = await rows(officeFindingsQuery);
  const below = groupBy(
    offices.filter((row) => !isProvince(row) && row["province_id"] !== null),
    "province_id"
  );
  json("progress.json", {
    day: (await rows(dayQuery))[0]?.["day"] ?? null,
    forms: await rows(progressFormsQuery),
    periods: await rows(progressPeriodsQuery),
    counts: await rows(progressCountsQuery),
    places: await rows(progressPlacesQuery),
    offices: offices.filter(isProvince),
    below: [...below.keys()],
    overdue: {...(await rows(overdueCountQuery))[0], rows: await rows(overdueQuery)},
    unattributed: (await rows(unattributedQuery))[0]?.["count"] ?? 0,
    findings: {
      total: findings[0]?.["total"] ?? 0,
      rows: findings.map((row) => without(row, "total"))
    }
  });
  for (const [id, held] of below) {
    json(join("progress", `${id}.json`), {province_id: id, offices: held});
  }
}
