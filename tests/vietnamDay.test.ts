import {DuckDBInstance} from "@duckdb/node-api";
import {expect, it} from "vitest";

import {dayInVietnam, sqlDayInVietnam, timeInVietnam} from "../pipelines/vietnamDay.ts";

it("tells the day in Việt Nam, which begins at 17:00 of the day before by UTC, in code as in SQL", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const bySql = async (moment: string): Promise<unknown> => {
    const day = sqlDayInVietnam(`timestamp '${moment}'`);
    return (await connection.runAndReadAll(`select ${day}::varchar`)).getRowsJson()[0]?.[0];
  };
  const days = {
    "2026-11-26T16:59:59.999": "2026-11-26",
    "2026-11-26T17:00:00.000": "2026-11-27",
    "2024-12-31T23:30:00.000": "2025-01-01"
  };
  for (const [moment, day] of Object.entries(days)) {
    expect(dayInVietnam(Date.parse(`${moment}Z`))).toBe(day);
    expect(await bySql(moment)).toBe(day);
  }
  expect(timeInVietnam(Date.parse("2024-12-31T23:30:00Z"))).toBe("2025-01-01T06:30:00.000");
});
