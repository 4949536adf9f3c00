import {expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {GivenObservation} from "../load/givenReturn.ts";
import {givenFigures, listed} from "./givenFigures.ts";

const money = (placeId: string, period: string, value: string, more: object = {}) => ({
  ...{indicator: "QUY_VNN_CHI", unit: "VND", placeId, period, value},
  ...more
});
const gifts = (placeId: string, period: string, value: string | null): GivenObservation => ({
  ...{indicator: "QUA_SUAT", placeId, period, value}
});
const housing = (placeId: string, period: string, funds: string, houses: string | null) => [
  {indicator: "NHA_KINHPHI", unit: "VND", placeId, period, value: funds},
  ...(houses === null
    ? []
    : [{indicator: "NHA_HOANTHANH", unit: "căn", placeId, period, value: houses}])
];

it("measures money in prices of 2020, figures per head and the cost of a house, or says why it cannot", async () => {
  const warehouse = await givenFigures(
    listed(
      money("P63-24", "2024", "119267000"),
      // no price index before 2018
      money("P63-24", "2016", "5000000"),
      money("P63-27", "2024", "1000000", {basis: "programme_to_date"}),
      gifts("P63-24", "2024", "18416"),
      gifts("P63-27", "2024", null),
      // a district of it, whose population no list has
      gifts("D-213", "2024", "10"),
      ...housing("P63-24", "2024", "600000000", "12"),
      // funds without houses: beside the houses of Bắc Giang they are of other reporters
      ...housing("P63-27", "2024", "300000000", null),
      ...housing("P63-01", "2024", "80000000", "0")
    )
  );
  const rows = await rowsOf(
    warehouse.connection,
    `select measure || ' ' || indicator || ' ' || geography || ' ' || place_id || ' ' || year || ': '
       || coalesce(round(value, 4)::double::varchar, withheld_reason) as line
     from derived_measures
     where geography in ('as_reported', 'provinces_34') and measure <> 'per_10000_people'
       or indicator = 'QUA_SUAT' and geography in ('as_reported', 'provinces_34')
     order by line`
  );
  expect(rows.map(({line}) => String(line))).toEqual([
    // prices of 2018 = 100: 106.11 in 2020, 119.267 in 2024; 80,000,000 · 106.11 / 119.267
    "constant_prices NHA_KINHPHI as_reported P63-01 2024: 71174759.0",
    "constant_prices NHA_KINHPHI as_reported P63-24 2024: 533810694.0",
    "constant_prices NHA_KINHPHI as_reported P63-27 2024: 266905347.0",
    "constant_prices NHA_KINHPHI provinces_34 P34-01 2024: 71174759.0",
    "constant_prices NHA_KINHPHI provinces_34 P34-24 2024: 800716040.0",
    "constant_prices QUY_VNN_CHI as_reported P63-24 2016: no_price_index",
    "constant_prices QUY_VNN_CHI as_reported P63-24 2024: 106110000.0",
    "constant_prices QUY_VNN_CHI as_reported P63-27 2024: running_total",
    "constant_prices QUY_VNN_CHI provinces_34 P34-24 2016: no_price_index",
    "constant_prices QUY_VNN_CHI provinces_34 P34-24 2024: 106110000.0",
    "per_10000_people QUA_SUAT as_reported D-213 2024: no_population",
    // 18,416 on 1,841,600 people
    "per_10000_people QUA_SUAT as_reported P63-24 2024: 100.0",
    // the new Bắc Ninh over the people of Bắc Giang alone: the other old province has no figure
    "per_10000_people QUA_SUAT provinces_34 P34-24 2024: 100.0",
    "per_house NHA_KINHPHI as_reported P63-01 2024: no_houses",
    // 600,000,000 for 12
    "per_house NHA_KINHPHI as_reported P63-24 2024: 50000000.0",
    "per_house NHA_KINHPHI as_reported P63-27 2024: no_houses",
    "per_house NHA_KINHPHI provinces_34 P34-01 2024: no_houses",
    "per_house NHA_KINHPHI provinces_34 P34-24 2024: reporters"
  ]);
});
