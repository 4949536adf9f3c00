import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeEach, describe, expect, it} from "vitest";

import {loadCorrections} from "../../pipelines/load/decisionsTable.ts";
import type {JointDecision} from "../../pipelines/load/jointDecisions.ts";
import {appendJointDecision} from "../../pipelines/load/jointDecisions.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {addReturns, changeOf, figureOf, givenFigures, QUARTERLY} from "./givenFigures.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-joint-"));
let dataDir: string;
let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(workshop, String(count));
});
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const PLACE = "P63-34";

/** One body's return about Thái Bình: houses, and what they cost. */
function houses(
  organisation: string,
  built: string,
  funds: string,
  more: Partial<GivenObservation> = {},
  head: Partial<GivenReturn> = {}
): GivenReturn {
  const period = more.period ?? head.period ?? "2024-Q1";
  const each = {placeId: PLACE, ...more, period};
  return {
    file: `${organisation}-${period}.csv`,
    form: QUARTERLY,
    organisation,
    placeId: PLACE,
    period,
    observations: [
      {...each, indicator: "NHA_HOANTHANH", unit: "căn", value: built},
      {...each, indicator: "NHA_KINHPHI", unit: "VND", value: funds}
    ],
    ...head
  };
}

async function decide(warehouse: Warehouse, more: Partial<JointDecision>): Promise<void> {
  appendJointDecision(dataDir, {
    decision: "once",
    indicator: "NHA_HOANTHANH",
    place_id: PLACE,
    period: "2024-Q1",
    lead: "MTTQ",
    contributor: "CCB",
    value: "4",
    reason: "cùng xây 4 căn, MTTQ chủ trì",
    decided_by: "Văn phòng Ban Chỉ đạo",
    decided_on: "2024-05-06",
    ...more
  });
  await loadCorrections(warehouse, dataDir);
  await runModels(warehouse);
}

const built = async (warehouse: Warehouse, geography = "country", place = "VN", year = 2024) =>
  (await figureOf(warehouse, geography, place, year, "NHA_HOANTHANH"))?.split(" ")[0];

/** `indicator a-b kind decision`, as the list has them. */
async function listOf({connection}: Warehouse, indicator = "NHA_HOANTHANH") {
  const rows = await rowsOf(
    connection,
    `select organisation_a || '-' || organisation_b || ' ' || kind || ' ' || decision as line
     from double_reports where indicator = $1 order by all`,
    [indicator]
  );
  return rows.map(({line}) => line);
}

/** What each body's own figure of the year is, however they are counted together. */
async function ownOf({connection}: Warehouse): Promise<unknown> {
  const rows = await rowsOf(
    connection,
    `select code || ' ' || value::int as line from indicator_breakdowns
     where indicator = 'NHA_HOANTHANH' and geography = 'country' and year = 2024
       and dimension = 'organisation' and scenario = 'actual'
     order by code`
  );
  return rows.map(({line}) => line);
}

/** The first quarter of the country, all bodies together. */
async function quarterOf({connection}: Warehouse): Promise<unknown> {
  const rows = await rowsOf(
    connection,
    `select value::int as value from indicator_by_place_period
     where indicator = 'NHA_HOANTHANH' and geography = 'country' and period = '2024-Q1'
       and scenario = 'actual'`
  );
  return rows.map(({value}) => value);
}

describe("a house reported by three partners", () => {
  // Four houses of 80 million each are built together: the Front leads, the veterans and the union help.
  // The Front built three more alone. By hand: 4 + 3 = 7 houses stand, the three returns say 7 + 4 + 4 = 15.
  const three = () =>
    givenFigures(
      houses("MTTQ", "7", "560000000"),
      houses("CCB", "4", "320000000"),
      houses("LDLD", "4", "320000000")
    );

  it("is listed where two report the same, and counts with everybody until it is decided", async () => {
    const warehouse = await three();
    expect(await listOf(warehouse)).toEqual(["CCB-LDLD same_value undecided"]);
    expect(await listOf(warehouse, "NHA_KINHPHI")).toEqual(["CCB-LDLD same_value undecided"]);
    expect(await built(warehouse)).toBe("15");
    const [bound] = await rowsOf(
      warehouse.connection,
      `select most_counted_twice::int as most from undecided_doubles
       where indicator = 'NHA_HOANTHANH' and year = 2024`
    );
    expect(bound).toEqual({most: 4});
  });

  it("counts once where all are added up, and with each body in its own figure", async () => {
    const warehouse = await three();
    await decide(warehouse, {contributor: "CCB"});
    await decide(warehouse, {contributor: "LDLD"});
    expect(await built(warehouse)).toBe("7");
    expect(await built(warehouse, "provinces_34", "P34-33")).toBe("7");
    expect(await built(warehouse, "as_reported", PLACE)).toBe("7");
    expect(await quarterOf(warehouse)).toEqual([7]);
    expect(await ownOf(warehouse)).toEqual(["CCB 4", "LDLD 4", "MTTQ 7"]);
    expect(await listOf(warehouse)).toEqual([
      "CCB-LDLD same_value once",
      "MTTQ-CCB decided once",
      "MTTQ-LDLD decided once"
    ]);
  });

  it("leaves the change against the year before the sum of its parts", async () => {
    const warehouse = await three();
    await addReturns(
      warehouse,
      houses("MTTQ", "5", "400000000", {}, {period: "2023-Q1"}),
      houses("CCB", "2", "160000000", {}, {period: "2023-Q1"})
    );
    await decide(warehouse, {contributor: "CCB"});
    // 7 + (4 − 4) of the same bodies against 5 + 2, and the union's 4 are new
    expect(await changeOf(warehouse, "country", "VN", 2024, "NHA_HOANTHANH")).toMatch(
      /^4 = 0 4 0 0;/
    );
  });

  it("is two results where it was decided that they are separate", async () => {
    const warehouse = await three();
    await decide(warehouse, {decision: "separate", lead: "CCB", contributor: "LDLD"});
    expect(await built(warehouse)).toBe("15");
    expect(await listOf(warehouse)).toEqual(["CCB-LDLD same_value separate"]);
  });

  it("counts again, flagged, where a contributor reports something else than was decided about", async () => {
    const warehouse = await three();
    await decide(warehouse, {contributor: "CCB"});
    expect(await built(warehouse)).toBe("11");
    await addReturns(
      warehouse,
      houses("CCB", "6", "480000000", {}, {file: "later.csv", version: 2})
    );
    expect(await built(warehouse)).toBe("17");
    expect(await listOf(warehouse)).toEqual(["MTTQ-CCB decided outdated"]);
  });

  it("is taken out of a year that is told in one figure, too", async () => {
    // The veterans report the year as a whole: 10 houses, of which the 4 of the first quarter are joint.
    const warehouse = await givenFigures(
      houses("MTTQ", "7", "560000000"),
      houses("CCB", "4", "320000000"),
      houses("CCB", "10", "800000000", {period: "2024"}, {form: "joint-programme-annual"})
    );
    expect(await built(warehouse)).toBe("17");
    await decide(warehouse, {contributor: "CCB"});
    expect(await built(warehouse)).toBe("13");
  });
});

describe("the list of probable double reports", () => {
  it("finds a body that reports what others report together", async () => {
    const warehouse = await givenFigures(
      houses("MTTQ", "150", "9000000000"),
      houses("CCB", "100", "5000000000"),
      houses("LDLD", "50", "4000000000")
    );
    expect(await listOf(warehouse, "NHA_KINHPHI")).toEqual([
      "MTTQ-CCB sum undecided",
      "MTTQ-LDLD sum undecided"
    ]);
  });

  it("leaves small counts alone that agree by chance, and what each body gives of its own", async () => {
    const one = (organisation: string, funds: string): GivenReturn => ({
      ...houses(organisation, "3", funds),
      observations: [
        {period: "2024-Q1", placeId: PLACE, indicator: "NHA_HOANTHANH", unit: "căn", value: "3"},
        {period: "2024-Q1", placeId: PLACE, indicator: "KT_CANHAN", unit: "cá nhân", value: "120"}
      ]
    });
    const warehouse = await givenFigures(one("MTTQ", "1"), one("CCB", "2"));
    expect(await listOf(warehouse)).toEqual([]);
    expect(await listOf(warehouse, "KT_CANHAN")).toEqual([]);
  });

  it("does not pair the returns of two places or two periods", async () => {
    const warehouse = await givenFigures(
      houses("MTTQ", "150", "9000000000"),
      houses("CCB", "150", "9000000000", {}, {period: "2024-Q2"}),
      houses("LDLD", "150", "9000000000", {placeId: "P63-36"}, {placeId: "P63-36"})
    );
    expect(await listOf(warehouse)).toEqual([]);
  });
});
