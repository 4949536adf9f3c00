import {expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {
  holdComputedMarts,
  holdRevisions,
  holdToldMarts
} from "../../pipelines/publish/computedMarts.ts";
import {recordRelease} from "../../pipelines/publish/recordRelease.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import {QUARTERLY} from "../models/givenFigures.ts";

it("keeps of each release what it revises, after all that earlier ones have revised", async () => {
  const office = await givenOffice();
  const {connection} = office.warehouse;
  const revised: number[] = [];
  // the second quarter revises the year, and so do the corrections of either
  for (const [at, [period, version, value]] of (
    [
      ["2024-Q1", 1, "10"],
      ["2024-Q2", 1, "5"],
      ["2024-Q1", 2, "12"],
      ["2024-Q2", 2, "7"]
    ] as const
  ).entries()) {
    await office.receive({
      ...{file: `${at}.csv`, form: QUARTERLY, placeId: "P63-24", organisation: "MTTQ"},
      ...{period, version},
      observations: [{indicator: "NHA_HOANTHANH", placeId: "P63-24", period, value}]
    });
    const {release} = await runModels(office.warehouse);
    await recordRelease(connection, release);
    await holdToldMarts(connection);
    await holdComputedMarts(connection);
    await holdRevisions(connection);
    const [found] = await rowsOf(
      connection,
      `with
         kept as (select * exclude (row_hash) from intermediate.held_revisions),
         whole as (from main.revisions)
       select
         (select count(*) from (from kept except all from whole))::int as stale,
         (select count(*) from (from whole except all from kept))::int as lacking,
         (select count(*) from kept)::int as rows`
    );
    expect({at, stale: found?.["stale"], lacking: found?.["lacking"]}).toEqual({
      ...{at, stale: 0, lacking: 0}
    });
    revised.push(Number(found?.["rows"]));
  }
  expect(revised[0]).toBe(0);
  expect(revised).toEqual(revised.toSorted((a, b) => a - b));
  expect(new Set(revised).size).toBe(revised.length);
});
