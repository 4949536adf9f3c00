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
import {givenFigures, QUARTERLY} from "./givenFigures.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chung-tay-contributions-"));
afterAll(() => rmSync(dataDir, {recursive: true, force: true}));

const PLACE = "P63-34";
const PERIOD = "2024-Q1";

/** What one body reports of Thái Bình in the first quarter. */
function reports(
  organisation: string,
  ...values: readonly Partial<GivenObservation>[]
): GivenReturn {
  return {
    ...{file: `${organisation}.csv`, form: QUARTERLY, organisation, placeId: PLACE, period: PERIOD},
    observations: values.map((value) => ({placeId: PLACE, period: PERIOD, ...value}))
  };
}

const houses = (value: string) => ({indicator: "NHA_HOANTHANH", unit: "căn", value});

/** `organisation value of joint = share %; shared value in n pairs; reason`. */
async function contributionsOf({connection}: Warehouse, indicator: string, place = PLACE) {
  const rows = await rowsOf(
    connection,
    `select format(
       '{} {} of {} = {}; {} in {}; {}', organisation, value::bigint, joint_value::bigint,
       coalesce(round(share_percent, 2)::varchar, '-'),
       coalesce(shared_value::bigint::varchar, '-'), n_shared, coalesce(withheld_reason, '')
     ) as line
     from organisation_contributions
     where indicator = $1 and place_id = $2 and year = 2024 order by organisation`,
    [indicator, place]
  );
  return rows.map(({line}) => line);
}

describe("what an organisation contributes", () => {
  it("is its part of the joint total, with what another may have reported as well", async () => {
    const warehouse = await givenFigures(
      reports("MTTQ", houses("170"), {indicator: "QUA_SUAT", value: "10", qualifier: "at_least"}),
      reports("CCB", houses("140"), {indicator: "QUA_SUAT", value: "30"}),
      reports("LDLD", houses("140"))
    );
    // 170 + 140 + 140 = 450: 37,78 %, 31,11 %, 31,11 %; two bodies say 140 of one place and quarter
    expect(await contributionsOf(warehouse, "NHA_HOANTHANH")).toEqual([
      "CCB 140 of 450 = 31.11; 140 in 1; ",
      "LDLD 140 of 450 = 31.11; 140 in 1; ",
      "MTTQ 170 of 450 = 37.78; - in 0; "
    ]);
    // "hơn 10" is no part of anything
    expect(await contributionsOf(warehouse, "QUA_SUAT", "VN")).toEqual([
      "CCB 30 of 40 = -; - in 0; qualifier",
      "MTTQ 10 of 40 = -; - in 0; qualifier"
    ]);
    // The 140 are the same houses, built together under the Front: 170 stand, whoever reports them.
    for (const contributor of ["CCB", "LDLD"]) {
      appendJointDecision(dataDir, {
        ...{decision: "once", indicator: "NHA_HOANTHANH", place_id: PLACE, period: PERIOD},
        ...{lead: "MTTQ", contributor, value: "140", reason: "cùng xây"},
        ...{decided_by: "Văn phòng Ban Chỉ đạo", decided_on: "2024-05-06"}
      });
    }
    await loadCorrections(warehouse, dataDir);
    await runModels(warehouse);
    for (const place of [PLACE, "P34-33", "VN"]) {
      expect(await contributionsOf(warehouse, "NHA_HOANTHANH", place)).toEqual([
        "CCB 140 of 170 = 82.35; 140 in 2; ",
        "LDLD 140 of 170 = 82.35; 140 in 2; ",
        "MTTQ 170 of 170 = 100.0; 140 in 2; "
      ]);
    }
  });
});
