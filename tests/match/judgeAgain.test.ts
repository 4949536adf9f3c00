import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeEach, describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {recordDecision} from "../../pipelines/match/recordDecision.ts";
import {ingest} from "../../pipelines/run.ts";
import {copyCodelists} from "../load/copyCodelists.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-again-"));
const dataDir = join(workshop, "data");
copyCodelists(dataDir);
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

let inbox: string;
let warehouse: string;
let count = 0;
beforeEach(() => {
  count += 1;
  inbox = join(workshop, `inbox-${count}`);
  warehouse = join(workshop, `w-${count}.duckdb`);
  mkdirSync(inbox);
  writeFileSync(
    join(dataDir, "crosswalks/matches.csv"),
    "kind,text,parent_text,code,decided_by,decided_on,reason\n"
  );
});

const HEAD =
  "ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU;;\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024;;\n";
function sends(name: string, ...rows: readonly string[]): void {
  writeFileSync(join(inbox, name), `${HEAD}STT;Huyện;Suất quà\n${rows.join("\n")}\n`);
}
const again = (isAgain: boolean) =>
  ingest({dataDir, warehouse}, {returnsDir: inbox, isAgain}).then(({observations, returns}) => ({
    observations,
    returns: returns.map(({file, status}) => `${file} ${status}`)
  }));
const decide = (text: string, code: string) =>
  recordDecision({kind: "place", text, code, by: "Văn phòng Ban Chỉ đạo", reason: "x"}, dataDir);

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const open = await openWarehouse(warehouse);
  try {
    return await rowsOf(open.connection, sql);
  } finally {
    open.close();
  }
}
const chain = () =>
  query(
    "select return_id::integer as id, file, status, is_counted from returns order by return_id"
  );

describe("a return that is judged again", () => {
  it("supersedes its earlier judgement, which stays in the chain", async () => {
    sends("a.csv", "1;Mường Tè;12", "2;Vùng hồ;5");
    await again(false);
    await decide("Vùng hồ", "D-111");
    expect(await again(false)).toEqual({observations: 0, returns: ["a.csv unchanged"]});
    expect(await again(true)).toEqual({observations: 2, returns: ["a.csv accepted"]});
    expect(await chain()).toEqual([
      {id: 1, file: "a.csv", status: "superseded", is_counted: false},
      {id: 2, file: "a.csv", status: "accepted", is_counted: true}
    ]);
    expect(await query("select cell, place_id, value from observations order by cell")).toEqual([
      {cell: "C4", place_id: "D-107", value: "12.000000"},
      {cell: "C5", place_id: "D-111", value: "5.000000"}
    ]);
    const notes = await query("select code from findings where return_id = 2 order by code");
    expect(notes.map(({code}) => code)).toEqual([
      "interpret.steward-decision",
      "load.judged-again"
    ]);
  });

  it("enters nothing while no decision changes what it says", async () => {
    sends("a.csv", "1;Mường Tè;12", "2;Vùng hồ;5");
    await again(false);
    expect(await again(true)).toEqual({observations: 0, returns: ["a.csv unchanged"]});
    await decide("Vùng hồ", "D-111");
    await again(true);
    expect(await again(true)).toEqual({observations: 0, returns: ["a.csv unchanged"]});
    expect((await chain()).length).toBe(2);
  });

  it("counts where all of it was refused, also without its file in the inbox", async () => {
    sends("a.csv", "1;Vùng hồ;5");
    await again(false);
    expect(await chain()).toMatchObject([{status: "rejected"}]);
    rmSync(join(inbox, "a.csv"));
    await decide("Vùng hồ", "D-111");
    expect(await again(true)).toEqual({observations: 1, returns: ["a.csv accepted"]});
    expect(await chain()).toMatchObject([
      {status: "superseded", is_counted: false},
      {status: "accepted", is_counted: true}
    ]);
  });

  it("does not beat a correction that came after it", async () => {
    sends("a.csv", "1;Mường Tè;12", "2;Vùng hồ;5");
    await again(false);
    sends("b.csv", "1;Mường Tè;13");
    await again(false);
    await decide("Vùng hồ", "D-111");
    await again(true);
    expect(await chain()).toEqual([
      {id: 1, file: "a.csv", status: "superseded", is_counted: false},
      {id: 2, file: "b.csv", status: "accepted", is_counted: true},
      {id: 3, file: "a.csv", status: "superseded", is_counted: false}
    ]);
  });

  it("waits where it now conflicts with another return of its own run", async () => {
    sends("a.csv", "1;Vùng hồ;5");
    sends("b.csv", "1;Mường Tè;13");
    await again(false);
    await decide("Vùng hồ", "D-111");
    await again(true);
    expect(await chain()).toMatchObject([
      {file: "a.csv", status: "superseded"},
      {file: "b.csv", status: "accepted", is_counted: true},
      {file: "a.csv", status: "held", is_counted: false}
    ]);
  });
});
