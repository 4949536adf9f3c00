import {describe, expect, it} from "vitest";

import {renderExpected, renderOverdue} from "../../pipelines/cli/expectedTables.ts";
import {OperatorError} from "../../pipelines/errors.ts";
import type {ExpectedQuestion} from "../../pipelines/query/expectedReturns.ts";
import {expectedStatus, overdueStatus} from "../../pipelines/query/expectedReturns.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenLedger} from "../load/givenWarehouse.ts";
import {QUARTERLY, quarterly} from "../models/givenFigures.ts";
import {givenRegister} from "../models/givenRegister.ts";

const asked = (today: string, more: Partial<ExpectedQuestion> = {}): ExpectedQuestion => ({
  today,
  form: null,
  period: null,
  ...more
});
const returnOf = (placeId: string, period: string, head: Partial<GivenReturn> = {}): GivenReturn =>
  quarterly(placeId, period, "1", {}, head);

/** The last quarter of the 63 provinces, due on 15 July 2025: seven of 504 offices have ever sent one. */
const RUNS = {
  "2025-04-10": [
    returnOf("P63-01", "2025-Q1"),
    returnOf("P63-24", "2025-Q1"),
    returnOf("P63-27", "2025-Q1"),
    returnOf("P63-26", "2025-Q1"),
    returnOf("P63-22", "2025-Q1")
  ],
  "2025-07-14": [
    returnOf("P63-01", "2025-Q2"),
    quarterly("P63-02", "2025-Q2", null, {blank: "nil"}),
    returnOf("P63-26", "2025-Q2", {status: "rejected"}),
    returnOf("P63-04", "2025-Q2", {status: "held"}),
    // nobody owes a return of the country, or of a ministry
    returnOf("VN", "2025-Q2"),
    returnOf("P63-24", "2025-Q2", {organisation: "BTC"}),
    {form: "other", placeId: null, status: "rejected", observations: [], file: "hong.xlsx"}
  ],
  "2025-07-16": [returnOf("P63-01", "2025-Q2", {version: 2})],
  "2025-07-18": [returnOf("P63-22", "2025-Q2")]
} as const;
const Q2 = {form: QUARTERLY, period: "2025-Q2"} as const;

describe("what is expected of a period", () => {
  it("is received, overdue, never sent or not due, and the four add up", async () => {
    const warehouse = await givenRegister(RUNS);
    const status = await expectedStatus(warehouse, asked("2025-07-20", {period: "2025-Q2"}));
    expect(status).toEqual({
      today: "2025-07-20",
      periods: [
        {
          ...Q2,
          due_on: "2025-07-15",
          // 8 × 63
          expected: 504,
          received: 3,
          on_time: 2,
          late: 1,
          // 24 and 27 sent the first quarter, 26 and 04 sent something that does not count
          overdue: 4,
          never_sent: 497,
          not_due: 0,
          rejected: 1,
          held: 1,
          superseded: 1,
          nil: 1,
          unexpected: 2
        }
      ],
      unattributed: 1
    });
    const before = await expectedStatus(warehouse, asked("2025-07-15", {period: "2025-Q2"}));
    expect(before?.periods[0]).toMatchObject({
      expected: 504,
      received: 3,
      overdue: 0,
      never_sent: 0,
      not_due: 501,
      rejected: 1
    });
  });

  it("never makes a rate above one, of whatever form and period", async () => {
    const warehouse = await givenRegister(RUNS);
    const status = await expectedStatus(warehouse, asked("2026-12-31"));
    for (const row of status?.periods ?? []) {
      const {received, overdue, never_sent, not_due, expected, on_time, late} = row;
      expect(received + overdue + never_sent + not_due, row.period).toBe(expected);
      expect(on_time + late).toBeLessThanOrEqual(received);
      expect(received).toBeLessThanOrEqual(expected);
    }
    expect(status?.periods.map(({period}) => period)).toEqual(
      "2025-Q1 2025-Q2 2025-Q3 2025-Q4 2026-Q1 2026-Q2 2026-Q3 2026-Q4".split(" ")
    );
  });

  it("is told on the terminal in either language", async () => {
    const warehouse = await givenRegister(RUNS);
    const status = await expectedStatus(warehouse, asked("2025-07-20", Q2));
    expect(renderExpected(status, "vi")).toMatch(
      /tính đến ngày 2025-07-20:\n\njoint-programme-quarterly\n.*\n.*\n2025-Q2 +2025-07-15 +504 +3 +2 +1 +4 +497 +0 +1 +1 +1 +1 +2\n1 tệp bị từ chối/
    );
    expect(renderExpected(status, "en")).toContain("1 rejected files are of an office or period");
  });
});

describe("the offices to write to", () => {
  it("stand under their Vietnamese names, with the office that followed one that is no more", async () => {
    const warehouse = await givenRegister(RUNS);
    const status = await overdueStatus(warehouse, asked("2025-07-20", Q2));
    const {overdue, unattributed} = status ?? {overdue: [], unattributed: 0};
    expect(overdue).toHaveLength(501);
    expect(overdue.slice(0, 4).map(({place, state, ask}) => [place, state, ask])).toEqual([
      ["Tỉnh Cao Bằng", "held", null],
      ["Tỉnh Bắc Giang", "overdue", "Ủy ban Mặt trận Tổ quốc Việt Nam, Tỉnh Bắc Ninh"],
      ["Tỉnh Vĩnh Phúc", "rejected", "Ủy ban Mặt trận Tổ quốc Việt Nam, Tỉnh Phú Thọ"],
      ["Tỉnh Bắc Ninh", "overdue", null]
    ]);
    expect(overdue[1]).toMatchObject({
      organisation_name: "Ủy ban Mặt trận Tổ quốc Việt Nam",
      days: 5,
      never_sent: false
    });
    expect(overdue[4]?.never_sent).toBe(true);
    const text = renderOverdue(
      {...asked("2025-07-20"), overdue: overdue.slice(0, 5), unattributed},
      "vi"
    );
    expect(text).toContain("Còn 5 báo cáo quá hạn tính đến ngày 2025-07-20; trong đó 1 của");
    expect(text).toMatch(
      /2025-07-15 +5 +Ủy ban Mặt trận Tổ quốc Việt Nam +Tỉnh Vĩnh Phúc +bị từ chối/
    );
  });

  it("are none on the due day", async () => {
    const warehouse = await givenRegister(RUNS);
    const status = await overdueStatus(warehouse, asked("2025-07-15", Q2));
    expect(status?.overdue).toEqual([]);
    expect(renderOverdue(status, "en")).toMatch(/^0 returns are overdue.*\n1 rejected files/);
  });
});

describe("the register", () => {
  it("is not there in a warehouse whose marts were never made", async () => {
    const warehouse = await givenLedger();
    expect(await expectedStatus(warehouse, asked("2025-07-20"))).toBeNull();
    expect(await overdueStatus(warehouse, asked("2025-07-20"))).toBeNull();
    expect(renderExpected(null, "en")).toContain("run build");
  });

  it("says what is no form, period or day", async () => {
    const ready = await givenRegister({"2025-04-10": [returnOf("P63-01", "2025-Q1")]});
    const fails = async (question: Partial<ExpectedQuestion>): Promise<unknown> =>
      expectedStatus(ready, {...asked("2025-07-20"), ...question}).catch((error: unknown) => error);
    expect(await fails({form: "relief"})).toBeInstanceOf(OperatorError);
    expect(String(await fails({form: "relief"}))).toMatch(/relief; there are .*housing/);
    expect(String(await fails({period: "quý 2"}))).toContain("write it as 2026-Q1");
    expect(String(await fails({today: "2025-02-30"}))).toContain("not a date: 2025-02-30");
    expect(String(await fails({today: "20/7/2025"}))).toContain("not a date: 20/7/2025");
  });
});
