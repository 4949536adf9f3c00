import {expect, it} from "vitest";

import {runModels} from "../../pipelines/models/runModels.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import {listed, quarterly} from "./givenFigures.ts";

it("counts who never sent a return again in every year when a list that told of it comes and goes", async () => {
  const today = "2024-04-20";
  const office = await givenOffice();
  const unknown = async () => {
    await runModels(office.warehouse, {today});
    const rows = await office.query(
      `select n_never_sent from indicator_by_place_year
       where geography = 'as_reported' and place_id = 'P63-24' and year = 2024
         and indicator = 'QUA_SUAT' and scenario = 'actual'`
    );
    return rows[0]?.["n_never_sent"];
  };
  await office.receive(quarterly("P63-24", "2024-Q1", "16"));
  // gifts are asked of nine organisations; Bắc Giang has no border, and the Front has reported
  expect(await unknown()).toBe(7);
  const list = listed({placeId: "P63-24", period: "2023", value: "5", organisation: "HND"});
  await office.receive({...list, file: "list.csv"});
  expect(await unknown()).toBe(6);
  await office.decide("withdraw", "list.csv");
  expect(await unknown()).toBe(7);
}, 120_000);
