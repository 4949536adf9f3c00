import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, beforeEach, describe, expect, it} from "vitest";

import type {GivenReturnDecision} from "../../pipelines/decideReturn.ts";
import {decideReturn} from "../../pipelines/decideReturn.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {recordDecision} from "../../pipelines/match/recordDecision.ts";
import {build, decide, ingest} from "../../pipelines/run.ts";
import {copyCodelists} from "./copyCodelists.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-decided-figures-"));
const dataDir = join(workshop, "data");
copyCodelists(dataDir);
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const inbox = join(workshop, "inbox");
const outDir = join(workshop, "out");
let warehouse: string;
let count = 0;
beforeEach(() => {
  count += 1;
  warehouse = join(workshop, `w-${count}.duckdb`);
  for (const folder of [inbox, outDir, join(dataDir, "corrections")]) {
    rmSync(folder, {recursive: true, force: true});
  }
  mkdirSync(inbox);
});

function sends(name: string, ...rows: readonly string[]): void {
  const year = name.slice(0, -4).endsWith("2023") ? 2023 : 2024;
  const head = `ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU;;\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM ${year};;\n`;
  writeFileSync(join(inbox, name), `${head}STT;Huyện;Suất quà\n${rows.join("\n")}\n`);
}
const load = () => ingest({dataDir, warehouse}, {returnsDir: inbox});
const publish = () => build({dataDir, warehouse}, {outDir});
const decides = (decision: GivenReturnDecision["decision"], named: string) =>
  decide({dataDir, warehouse}, (open) =>
    decideReturn(open, dataDir, {decision, named, by: "Văn phòng", reason: "xem công văn"})
  );

async function figure(): Promise<string> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const rows = await rowsOf(
      open.connection,
      `select value::integer as value from indicator_by_place_year
       where geography = 'provinces_34' and place_id = 'P34-12' and indicator = 'QUA_SUAT' and year = 2024`
    );
    return rows.map(({value}) => String(value)).join();
  } finally {
    open.close();
  }
}

/** Every published file with its bytes. */
function published(): Readonly<Record<string, string>> {
  const files = readdirSync(outDir, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile()
  );
  const current = (
    JSON.parse(readFileSync(join(outDir, "manifest.json"), "utf8")) as {release: string}
  ).release;
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.includes(current) || path.endsWith("manifest.json"))
      .map((path) => [path, readFileSync(path).toString("base64")])
  );
}

/** The lists tell of every return received, also of those that do not count; keys.json and pieces.json of what lists are made of. */
function figuresIn(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isList = (path: string): boolean =>
    /(returns|findings|manifest|progress|revisions|organisations|keys|pieces)\.json$|\/(tables|place_profiles)\//.test(
      path
    );
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isList(path)));
}

describe("a decision about a return", () => {
  it("moves the figures with the next build, and back, to the same published bytes", async () => {
    sends("2023.csv", "1;Mường Tè;10", "2;Sìn Hồ;20");
    sends("a.csv", "1;Mường Tè;12", "2;Sìn Hồ;30");
    await load();
    const first = await publish();
    const figuresOfFirst = figuresIn(published());
    sends("b.csv", "1;Mường Tè;15", "2;Sìn Hồ;31");
    await load();
    const second = await publish();
    // By hand: 15 + 31, then 12 + 30, then 15 + 31 again.
    expect(await figure()).toBe("46");
    const before = published();
    await decides("withdraw", "b.csv");
    expect(await figure()).toBe("46");
    const without = await publish();
    expect(await figure()).toBe("42");
    // The first release has come back: its revisions are not counted from the second.
    expect(without).toMatchObject({release: first.release, number: 1});
    expect(figuresIn(published())).toEqual(figuresOfFirst);
    expect(second.number).toBe(2);
    const told = Object.entries(published()).find(([path]) => path.endsWith("returns.json"));
    const returns = JSON.parse(Buffer.from(told?.[1] ?? "", "base64").toString()) as {
      rows: readonly Record<string, unknown>[];
    };
    expect(returns.rows.find(({file}) => file === "b.csv")).toMatchObject({
      ...{status: "withdrawn", decided_by: "Văn phòng", decision_reason: "xem công văn"}
    });
    await decides("reinstate", "b.csv");
    // Both decisions are told in the release, which adds to its bytes; every figure is what it was.
    expect({...(await publish()), bytes: second.bytes}).toEqual(second);
    expect(await figure()).toBe("46");
    expect(figuresIn(published())).toEqual(figuresIn(before));
  });

  it("decides between two of one run, and holds in a warehouse that is built anew", async () => {
    sends("a.csv", "1;Mường Tè;12");
    sends("b.csv", "1;Mường Tè;15");
    await load();
    await publish();
    expect(await figure()).toBe("12");
    await decides("accept", "b.csv");
    await publish();
    expect(await figure()).toBe("15");
    const decided = published();
    rmSync(warehouse);
    rmSync(outDir, {recursive: true});
    await load();
    await publish();
    expect(await figure()).toBe("15");
    expect(Object.keys(published()).length).toBe(Object.keys(decided).length);
  });

  it("lets a return that is judged again count where its rival is withdrawn", async () => {
    sends("a.csv", "1;Vùng hồ;12");
    sends("b.csv", "1;Mường Tè;15");
    await load();
    await decides("withdraw", "b.csv");
    const label = {kind: "place", text: "Vùng hồ", code: "D-111", by: "Văn phòng", reason: "x"};
    await recordDecision(label, dataDir);
    const {returns} = await ingest({dataDir, warehouse}, {returnsDir: inbox, isAgain: true});
    expect(returns).toMatchObject([
      {file: "b.csv", status: "unchanged"},
      {file: "a.csv", status: "accepted"}
    ]);
    await publish();
    expect(await figure()).toBe("12");
    cpSync(
      resolve(import.meta.dirname, "../../data/crosswalks/matches.csv"),
      join(dataDir, "crosswalks/matches.csv")
    );
  });

  it("that was written into the table by hand holds with the next build", async () => {
    sends("a.csv", "1;Mường Tè;12");
    await load();
    sends("b.csv", "1;Mường Tè;15");
    await load();
    await decides("withdraw", "b.csv");
    await publish();
    expect(await figure()).toBe("12");
    rmSync(join(dataDir, "corrections"), {recursive: true});
    await publish();
    expect(await figure()).toBe("15");
  });
});
