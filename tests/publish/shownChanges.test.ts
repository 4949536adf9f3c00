import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {shownChanges} from "../../pipelines/publish/shownChanges.ts";
import {givenFigures, listed} from "../models/givenFigures.ts";

/** Provinces that are today what they were. */
const [HA_NOI, CAO_BANG, DIEN_BIEN, SON_LA] = ["01", "04", "11", "14"] as const;

function figures(indicator: string, code: string, values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([period, value]) => ({
    indicator,
    placeId: `${period < "2025-07" ? "P63" : "P34"}-${code}`,
    period,
    value
  }));
}

async function shown(warehouse: Warehouse, indicator: string): Promise<string[]> {
  const rows = await rowsOf(
    warehouse.connection,
    `select place_id, previous_period, period, previous_value::double as before,
       value::double as now, change::double as change
     from (${shownChanges()})
     where indicator = '${indicator}' and geography in ('country', 'provinces_34')
       and previous_value is not null
     order by place_id, year`
  );
  return rows.map(
    ({place_id, previous_period, period, before, now, change}) =>
      `${String(place_id)} ${String(previous_period)} → ${String(period)}: ${[before, now, change].join(" ")}`
  );
}

describe("the changes that pages show, where two years cover unequal months", () => {
  it("are those of the longest part that both years have whole, for the places as for the country", async () => {
    const warehouse = await givenFigures(
      listed(
        ...figures("HB_SUAT", HA_NOI, {"2023": "1100", "2024": "1200", "2024-9M": "880"}),
        ...figures("HB_SUAT", HA_NOI, {"2025-9M": "900"}),
        ...figures("HB_SUAT", DIEN_BIEN, {"2024": "100", "2024-9M": "70", "2024-Q1": "20"}),
        ...figures("HB_SUAT", DIEN_BIEN, {"2025-9M": "77", "2025-Q1": "25"}),
        ...figures("HB_SUAT", SON_LA, {"2024": "40", "2025": "44"}),
        // of this one Cao Bằng tells six months of 2025 alone: the country has no nine months to compare
        ...figures("QUA_SUAT", HA_NOI, {"2024": "1200", "2024-9M": "880", "2025-9M": "900"}),
        ...figures("QUA_SUAT", DIEN_BIEN, {"2024": "100", "2024-9M": "70", "2024-H1": "20"}),
        ...figures("QUA_SUAT", DIEN_BIEN, {"2025-9M": "77", "2025-H1": "25"}),
        ...figures("QUA_SUAT", CAO_BANG, {"2024": "60", "2024-9M": "45", "2024-H1": "26"}),
        ...figures("QUA_SUAT", CAO_BANG, {"2025-H1": "30"})
      )
    );
    expect(await shown(warehouse, "HB_SUAT")).toEqual([
      "P34-01 2023 → 2024: 1100 1200 100",
      "P34-01 2024-9M → 2025-9M: 880 900 20",
      "P34-11 2024-9M → 2025-9M: 70 77 7",
      "P34-14 2024 → 2025: 40 44 4", // whole years alone
      "VN 2023 → 2024: 1100 1340 240",
      "VN 2024-9M → 2025-9M: 950 977 27"
    ]);
    expect(await shown(warehouse, "QUA_SUAT")).toEqual([
      "P34-01 2024-9M → 2025-9M: 880 900 20", // has no half year
      "P34-04 2024-H1 → 2025-H1: 26 30 4",
      "P34-11 2024-H1 → 2025-H1: 20 25 5", // the country's part, though it has a longer one
      "VN 2024-H1 → 2025-H1: 46 55 9"
    ]);
  });
});
