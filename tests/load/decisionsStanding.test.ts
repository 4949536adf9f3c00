import {readFileSync} from "node:fs";

import {describe, expect, it} from "vitest";

import {OperatorError} from "../../pipelines/errors.ts";
import {findingAt} from "../../pipelines/findings/finding.ts";
import {decisionsPath, readDecisions} from "../../pipelines/load/decisions.ts";
import {returnChain} from "../../pipelines/query/chain.ts";
import {receivedReturns} from "../../pipelines/query/receivedReturns.ts";
import {warehouseStatus} from "../../pipelines/query/status.ts";
import {quarterly} from "../models/givenFigures.ts";
import type {GivenOffice} from "./givenDecisions.ts";
import {givenOffice, OFFICE} from "./givenDecisions.ts";
import type {GivenReturn} from "./givenReturn.ts";

const says = (file: string, value: string, head: Partial<GivenReturn> = {}): GivenReturn =>
  quarterly("P63-12", "2024-Q1", value, {}, {file, ...head});

async function refuses(office: GivenOffice, deciding: Promise<unknown>, reason: RegExp) {
  const before = readDecisions(office.dataDir).length;
  await expect(deciding).rejects.toThrow(OperatorError);
  await expect(deciding).rejects.toThrow(reason);
  expect(readDecisions(office.dataDir)).toHaveLength(before);
}

describe("a later return", () => {
  it("supersedes when it is accepted, not when it is rejected or held", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.receive(says("b.csv", "20", {status: "rejected"}));
    expect(await office.standings()).toEqual(["a.csv accepted ✓", "b.csv rejected"]);
    await office.receive(says("c.csv", "30"), says("d.csv", "40"));
    expect(await office.standings()).toEqual([
      "a.csv superseded",
      "b.csv rejected",
      "c.csv accepted ✓",
      "d.csv held"
    ]);
  });
});

describe("a withdrawn return", () => {
  it("counts no more, and what it superseded counts again, until it is reinstated", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.receive(says("b.csv", "20"));
    expect((await office.decide("withdraw", "b.csv")).isNew).toBe(true);
    expect(await office.standings()).toEqual(["a.csv accepted ✓", "b.csv withdrawn"]);
    expect(
      await office.query(
        "select file, decided_by, decided_on, decision_reason from returns order by return_id"
      )
    ).toEqual([
      {file: "a.csv", decided_by: null, decided_on: null, decision_reason: null},
      {
        ...{file: "b.csv", decided_by: OFFICE},
        ...{decided_on: "2026-11-24", decision_reason: "xem công văn"}
      }
    ]);
    const {byStatus, withdrawn} = await warehouseStatus(office.warehouse);
    expect(byStatus).toEqual({accepted: 1, withdrawn: 1});
    expect(withdrawn).toMatchObject([{file: "b.csv"}]);
    await office.decide("reinstate", "2");
    expect(await office.standings()).toEqual(["a.csv superseded", "b.csv accepted ✓"]);
    expect(await office.query("select decided_by from returns where return_id = 2")).toEqual([
      {decided_by: null}
    ]);
  });

  it("is withdrawn once, however often it is said", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.decide("withdraw", "1");
    const table = readFileSync(decisionsPath(office.dataDir), "utf8");
    expect((await office.decide("withdraw", "a.csv")).isNew).toBe(false);
    expect(readFileSync(decisionsPath(office.dataDir), "utf8")).toBe(table);
  });

  it("stays out when a later one of the same bytes comes, and gives way to a correction", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.decide("withdraw", "1");
    await office.receive({...says("a.csv", "10"), file: "a.csv"}, says("b.csv", "11"));
    expect(await office.standings()).toEqual(["a.csv withdrawn", "b.csv accepted ✓"]);
  });

  it("can be one that is superseded, which then does not come back", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.receive(says("b.csv", "20"));
    await office.receive(says("c.csv", "30"));
    await office.decide("withdraw", "b.csv");
    expect(await office.standings()).toEqual([
      "a.csv superseded",
      "b.csv withdrawn",
      "c.csv accepted ✓"
    ]);
    await office.decide("withdraw", "c.csv");
    expect((await office.standings())[0]).toBe("a.csv accepted ✓");
  });

  it("cannot be one that was rejected, and only what is withdrawn is reinstated", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10", {status: "rejected"}));
    await office.receive(says("b.csv", "20"));
    await refuses(office, office.decide("withdraw", "a.csv"), /rejected.*nothing to withdraw/);
    await refuses(office, office.decide("reinstate", "b.csv"), /is not withdrawn \(accepted\)/);
  });
});

describe("a held return", () => {
  it("counts when it is accepted, and the other is superseded by it, or the reverse", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"), says("b.csv", "20"));
    expect(await office.standings()).toEqual(["a.csv accepted ✓", "b.csv held"]);
    await office.decide("accept", "b.csv");
    expect(await office.standings()).toEqual([
      "a.csv superseded",
      "b.csv accepted_with_warnings ✓"
    ]);
    expect((await office.decide("accept", "b.csv")).isNew).toBe(false);
    await office.decide("accept", "a.csv");
    expect(await office.standings()).toEqual(["a.csv accepted ✓", "b.csv superseded"]);
    expect((await office.decide("accept", "a.csv")).isNew).toBe(false);
  });

  it("settles the finding that held it", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"), says("b.csv", "20"));
    const conflict = () =>
      office.query("select accepted_by from findings where code = 'load.conflicting-return'");
    expect(await conflict()).toEqual([{accepted_by: null}]);
    await office.decide("accept", "b.csv");
    expect(await conflict()).toEqual([{accepted_by: OFFICE}]);
  });

  it("does not beat a correction that came later, nor hold one back", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"), says("b.csv", "20"));
    await office.receive(says("c.csv", "30"));
    await office.decide("accept", "b.csv");
    expect((await office.standings()).at(-1)).toBe("c.csv accepted ✓");
    expect((await office.decide("accept", "b.csv")).isNew).toBe(false);
    await office.decide("withdraw", "c.csv");
    expect((await office.standings())[1]).toBe("b.csv accepted_with_warnings ✓");
  });

  it("waits on where the other is withdrawn, and counts again as accepted when reinstated", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"), says("b.csv", "20"));
    await office.decide("withdraw", "a.csv");
    expect(await office.standings()).toEqual(["a.csv withdrawn", "b.csv held"]);
    await office.decide("reinstate", "a.csv");
    await office.decide("accept", "b.csv");
    await office.decide("withdraw", "b.csv");
    expect(await office.standings()).toEqual(["a.csv accepted ✓", "b.csv withdrawn"]);
    await refuses(office, office.decide("accept", "b.csv"), /reinstate it first/);
    await office.decide("reinstate", "b.csv");
    expect(await office.standings()).toEqual([
      "a.csv superseded",
      "b.csv accepted_with_warnings ✓"
    ]);
  });

  it("is the only one to accept: what counts or came too early is refused with what to do", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"));
    await office.receive(says("b.csv", "20"));
    await office.receive(says("c.csv", "30", {status: "rejected"}));
    await refuses(office, office.decide("accept", "a.csv"), /by return 2 \(b\.csv\).*withdraw/);
    await refuses(office, office.decide("accept", "b.csv"), /counts already.*--finding/);
    await refuses(
      office,
      office.decide("accept", "c.csv"),
      /error cannot be accepted.*send it again/
    );
  });
});

describe("a warning that is true", () => {
  const warning = (cell: string) => findingAt("check.negative-value", {sheet: "Biểu", cell}, "5");
  const given = says("a.csv", "10", {
    status: "accepted_with_warnings",
    findings: [
      warning("C2"),
      warning("C3"),
      findingAt("interpret.place-ambiguous", {sheet: "Biểu", cell: "B4"}, "Xứ mơ"),
      findingAt("read.macros-ignored", {sheet: "Biểu", cell: null}, "")
    ]
  });
  const open = async (office: GivenOffice) =>
    (
      await office.query(
        "select cell from findings where severity = 'warning' and accepted_on is null order by cell"
      )
    ).map(({cell}) => cell);

  it("stays visible, is counted as settled and is not sent again", async () => {
    const office = await givenOffice();
    await office.receive(given);
    const code = warning("C2").code;
    await office.decide("accept", "a.csv", {finding: code, cell: "Biểu!C3"});
    expect(await open(office)).toEqual(["C2"]);
    expect(
      await office.query(
        "select cell, accepted_by, accepted_on, accepted_reason from findings where accepted_on is not null"
      )
    ).toEqual([
      {
        ...{cell: "C3", accepted_by: OFFICE},
        ...{accepted_on: "2026-11-24", accepted_reason: "xem công văn"}
      }
    ]);
    expect((await warehouseStatus(office.warehouse)).warnings).toEqual({settled: 1, open: 1});
    const [sent] = await receivedReturns(office.warehouse, null);
    expect(sent?.findings.map(({cell}) => cell)).not.toContain("C3");
    expect(sent?.findings.map(({cell}) => cell)).toContain("C2");
  });

  it("is accepted for every cell of its code, and one of them can be taken back", async () => {
    const office = await givenOffice();
    await office.receive(given);
    const {code} = warning("C2");
    await office.decide("accept", "1", {finding: code});
    expect(await open(office)).toEqual([]);
    expect((await office.decide("accept", "1", {finding: code, cell: "C2"})).isNew).toBe(false);
    await office.decide("reinstate", "1", {finding: code, cell: "C2"});
    expect(await open(office)).toEqual(["C2"]);
  });

  it("is no error, no note and none that the return does not have", async () => {
    const office = await givenOffice();
    await office.receive(given);
    const accept = (finding: string, cell?: string) =>
      office.decide("accept", "1", {finding, ...(cell === undefined ? {} : {cell})});
    await refuses(
      office,
      accept("interpret.place-ambiguous"),
      /at Biểu!B4 of return 1 is an error.*not loaded.*send the return again/
    );
    await refuses(office, accept("read.macros-ignored"), /is a note/);
    await refuses(office, accept("check.no-such"), /has no finding check\.no-such; it has these/);
    await refuses(office, accept(warning("C2").code, "Biểu!C9"), /stands at Biểu!C2, Biểu!C3/);
    await refuses(office, office.decide("accept", "1", {cell: "Biểu!C2"}), /add --finding/);
  });
});

describe("the chain of a return", () => {
  it("lists what came for its office, form and period, and what was decided", async () => {
    const office = await givenOffice();
    await office.receive(says("a.csv", "10"), quarterly("P63-12", "2024-Q2", "1"));
    await office.receive(says("b.csv", "20"));
    await office.receive(says("c.csv", "x", {status: "rejected"}));
    await office.decide("withdraw", "b.csv");
    const chain = await returnChain(office.warehouse, {returnId: 1});
    expect(chain).toMatchObject({organisation: "MTTQ", place: "Lai Châu", period: "2024-Q1"});
    expect(chain.versions.map(({file, status}) => `${file} ${status}`)).toEqual([
      "a.csv accepted",
      "b.csv withdrawn",
      "c.csv rejected"
    ]);
    expect(chain.decisions).toMatchObject([
      {decision: "withdraw", return_id: 3, decided_by: OFFICE, reason: "xem công văn"}
    ]);
  });
});

describe("the name of a return", () => {
  it("may be a number, a file or the first digits of its hash, but of one return", async () => {
    const office = await givenOffice();
    await office.receive(says("x/a.csv", "10"));
    await office.receive(says("y/a.csv", "20"));
    const [first] = await office.query("select sha256 from raw.returns where return_id = 1");
    const prefix = String(first?.["sha256"]).slice(0, 12);
    expect((await office.decide("withdraw", prefix.toUpperCase())).returnId).toBe(1);
    expect((await office.decide("withdraw", "y/a.csv")).returnId).toBe(2);
    await refuses(
      office,
      office.decide("withdraw", "a.csv"),
      /2 returns are meant by a\.csv: 1 \(x/
    );
    await refuses(office, office.decide("withdraw", "99"), /no return is called 99/);
    await refuses(office, office.decide("withdraw", "package.json"), /not in the ledger.*ingest/);
    await refuses(office, office.decide("withdraw", "1", {reason: " "}), /--reason is empty/);
    await refuses(office, office.decide("withdraw", "1", {by: ""}), /--by is empty/);
  });
});
