import {describe, expect, it} from "vitest";

import {
  holdComputedMarts,
  holdRevisions,
  holdToldMarts,
  showHeldMarts
} from "../../pipelines/publish/computedMarts.ts";
import type {Query} from "../../pipelines/publish/groupRows.ts";
import {openKeptFiles} from "../../pipelines/publish/keptFiles.ts";
import {writeProgressFiles} from "../../pipelines/publish/progressFiles.ts";
import type {Progress} from "../../src/release/progress.ts";
import {ALL_YEARS, gridOf, latestDue} from "../../src/select/progress.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {listed, quarterly} from "../models/givenFigures.ts";
import type {GivenRuns} from "../models/givenRegister.ts";
import {givenRegister} from "../models/givenRegister.ts";

const FORM = "joint-programme-quarterly";

async function progressAfter(runs: GivenRuns): Promise<Progress> {
  const {connection} = await givenRegister(runs);
  await holdToldMarts(connection);
  await holdComputedMarts(connection);
  await holdRevisions(connection);
  await showHeldMarts(connection);
  const files = new Map<string, unknown>();
  const rows: Query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  await writeProgressFiles(
    rows,
    (name, value) => files.set(name, JSON.parse(JSON.stringify(value))),
    await openKeptFiles(rows, "", null)
  );
  return files.get("progress.json") as Progress;
}

const q = (place: string, period: string, value: string, head: Partial<GivenReturn> = {}) =>
  quarterly(place, period, value, {}, head);

describe("what is published of the returns that are owed", () => {
  it("says of every office and period what came of it, as of the day of the newest return", async () => {
    const progress = await progressAfter({
      "2024-04-10": [q("P63-24", "2024-Q1", "1"), q("P63-27", "2024-Q1", "0")],
      "2024-04-18": [q("P63-26", "2024-Q1", "5")],
      "2024-04-25": [q("P63-26", "2024-Q1", "6", {version: 2}), q("P63-30", "2024-Q1", "2")],
      "2024-08-01": [q("P63-24", "2024-Q2", "1"), q("P63-27", "2024-Q2", "1", {status: "rejected"})]
    });
    expect(progress.day).toBe("2024-08-01");
    const form = progress.offices.filter(
      ({form, organisation}) => form === FORM && organisation === "MTTQ"
    );
    const lineOf = (place: string) => {
      const office = form.find(({place_id}) => place_id === place);
      return `${office?.province_id} ${office?.first} ${office?.states} ${office?.marks}`;
    };
    // quarters 1, 2 and 3 of 2024: due on 15 April, 15 July and 15 October
    expect(lineOf("P63-24")).toBe("P34-24 0 ord ---");
    expect(lineOf("P63-27")).toBe("P34-24 0 oxd n--");
    expect(lineOf("P63-26")).toBe("P34-25 0 rvd s--");
    expect(lineOf("P63-30")).toBe("P34-31 0 lvd ---");
    expect(lineOf("P63-01")).toBe("P34-01 0 nnd ---");
    const total = progress.counts.find(
      ({organisation, period, form: code}) =>
        organisation === null && period === "2024-Q2" && code === FORM
    );
    // of the 63 fronts alone one has reported; the form names eight more organisations
    expect(total).toMatchObject({received: 1, rejected: 1, late: 0, overdue: 3});
    expect(total?.expected).toBe(
      (total?.received ?? 0) + (total?.overdue ?? 0) + (total?.never_sent ?? 0)
    );
    expect(progress.overdue.rows.slice(0, 3).map((row) => row.place_id)).toEqual([
      "P63-26",
      "P63-27",
      "P63-30"
    ]);
    expect(progress.overdue.rows[0]).toMatchObject({
      never_sent: false,
      ask_place_id: "P63-26",
      ask_organisation: "MTTQ"
    });
    expect(latestDue(progress, FORM)?.period).toBe("2024-Q2");
  });

  it("fits a grid: offices of a place, or how many of them, and nothing where nothing is owed", async () => {
    const progress = await progressAfter({
      "2025-04-10": [q("P63-24", "2025-Q1", "1"), q("P63-27", "2025-Q1", "1")],
      "2025-10-12": [q("P34-24", "2025-Q3", "3")]
    });
    const choice = {form: FORM, year: ALL_YEARS, organisation: "MTTQ", province: "P34-24"};
    const grid = gridOf(progress, choice);
    expect(grid.periods.map(({period}) => period)).toEqual([
      "2025-Q4",
      "2025-Q3",
      "2025-Q2",
      "2025-Q1"
    ]);
    const letters = grid.rows.map(
      ({place_id, cells}) =>
        `${place_id} ${cells.map((cell) => (cell?.kind === "state" ? cell.state : ".")).join("")}`
    );
    expect(letters.sort()).toEqual(["P34-24 dr..", "P63-24 ..vo", "P63-27 ..vo"]);
    const counts = gridOf(progress, {...choice, organisation: "", province: ""});
    const bacNinh = counts.rows.find(({place_id}) => place_id === "P63-27");
    expect(bacNinh?.cells[0]).toBeNull();
    expect(bacNinh?.cells[3]).toMatchObject({kind: "count", received: 1});
    const none = await progressAfter({
      "2024-01-02": [listed({placeId: "P63-24", period: "2023", value: "1"})]
    });
    expect([none.day, none.offices, gridOf(none, choice).rows]).toEqual(["2024-01-02", [], []]);
  });
});
