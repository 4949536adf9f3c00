import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, it} from "vitest";

import {loadCorrections} from "../../pipelines/load/decisionsTable.ts";
import {appendJointDecision} from "../../pipelines/load/jointDecisions.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenFiguresOn, quarterly} from "./givenFigures.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chung-tay-organisation-periods-"));
afterAll(() => rmSync(dataDir, {recursive: true, force: true}));

const PLACE = "P63-34";

/** The houses of one body in Thái Bình. */
const houses = (
  organisation: string,
  period: string,
  value: string | null,
  more: Partial<GivenObservation> = {}
): GivenReturn =>
  quarterly(
    PLACE,
    period,
    value,
    {indicator: "NHA_HOANTHANH", unit: "căn", organisation, ...more},
    {organisation, placeId: PLACE, file: `${organisation}-${period}.csv`}
  );

/** `organisation period alone [lower..upper] reported/expected, counted of all; blank`. */
async function totalsOf({connection}: Warehouse, geography = "country"): Promise<unknown[]> {
  const shown = (column: string) => `coalesce(${column}::int::varchar, '-')`;
  const rows = await rowsOf(
    connection,
    `select format('{} {} {} [{}..{}] {}/{}, {} of {}; {}', organisation, period, ${shown("value")},
       ${shown("lower")}, ${shown("upper")}, n_reported, n_expected, ${shown("counted_value")},
       ${shown("joint_value")}, coalesce(blank, '')) as line
     from organisation_by_place_period
     where geography = $1 and indicator = 'NHA_HOANTHANH' 
       and period in ('2024-Q1', '2024-Q2', '2024-H1')
     order by organisation, period`,
    [geography]
  );
  return rows.map(({line}) => line);
}

describe("totals by organisation in the periods of a year", () => {
  // Four of the veterans' houses of the first quarter are the Front's too. In the second the Front gives
  // a running total of 18, and the veterans, who had 5 a year before, have not reported: due on 15 July.
  const three = () =>
    givenFiguresOn(
      "2024-07-20",
      houses("CCB", "2023-Q2", "5"),
      houses("MTTQ", "2024-Q1", "7"),
      houses("MTTQ", "2024-Q2", "18", {basis: "year_to_date", period: "2024-H1"}),
      houses("CCB", "2024-Q1", "4"),
      houses("LDLD", "2024-Q1", null, {blank: "nil"}),
      houses("LDLD", "2024-Q2", "6", {qualifier: "at_most"})
    );

  it("say what each reports alone, how complete it is, and what all together have", async () => {
    const warehouse = await three();
    expect(await totalsOf(warehouse)).toEqual([
      "CCB 2024-H1 4 [4..9] 1/2, 4 of 28; ",
      "CCB 2024-Q1 4 [4..4] 1/1, 4 of 11; ",
      "CCB 2024-Q2 - [-..-] 0/1, - of 6; overdue",
      "LDLD 2024-H1 6 [0..6] 2/2, 6 of 28; ",
      "LDLD 2024-Q1 - [-..-] 1/1, - of 11; nil",
      "LDLD 2024-Q2 6 [0..6] 1/1, 6 of 6; ",
      "MTTQ 2024-H1 18 [18..18] 2/2, 18 of 28; ",
      "MTTQ 2024-Q1 7 [7..7] 1/1, 7 of 11; ",
      // the 18 are of the half year: its second quarter was told within them alone
      "MTTQ 2024-Q2 - [-..-] 1/1, - of 6; undivided"
    ]);
  });

  it("count a joint result once in the total, and with each body in its own", async () => {
    const warehouse = await three();
    appendJointDecision(dataDir, {
      ...{decision: "once", indicator: "NHA_HOANTHANH", place_id: PLACE, period: "2024-Q1"},
      ...{lead: "MTTQ", contributor: "CCB", value: "4", reason: "cùng xây"},
      ...{decided_by: "Văn phòng Ban Chỉ đạo", decided_on: "2024-05-06"}
    });
    await loadCorrections(warehouse, dataDir);
    await runModels(warehouse, {today: "2024-07-20"});
    for (const geography of ["country", "provinces_34", "as_reported"]) {
      const lines = await totalsOf(warehouse, geography);
      expect(lines.slice(0, 2)).toEqual([
        "CCB 2024-H1 4 [4..9] 1/2, 0 of 24; ",
        "CCB 2024-Q1 4 [4..4] 1/1, 0 of 7; "
      ]);
      expect(lines.at(-2)).toBe("MTTQ 2024-Q1 7 [7..7] 1/1, 7 of 7; ");
    }
  });

  it("add up to the total of all bodies in every period and geography, as they are counted", async () => {
    const warehouse = await three();
    const wrong = await rowsOf(
      warehouse.connection,
      `select indicator, geography, place_id, period
       from organisation_by_place_period
       group by indicator, geography, place_id, period, scenario, joint_value
       having sum(counted_value) is distinct from joint_value
         or sum(n_expected) is distinct from (
           select any_value(n_expected) from indicator_by_place_period as total
           where total.indicator = organisation_by_place_period.indicator
             and total.geography = organisation_by_place_period.geography
             and total.place_id = organisation_by_place_period.place_id
             and total.period = organisation_by_place_period.period)`
    );
    expect(wrong).toEqual([]);
  });
});
