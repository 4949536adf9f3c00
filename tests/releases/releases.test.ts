import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {decideReturn} from "../../pipelines/decideReturn.ts";
import {impactOfFiles, impactOfIngest} from "../../pipelines/impact.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {diffReleases, listReleases} from "../../pipelines/query/releases.ts";
import {
  build,
  createJudge as judgeOf,
  decide,
  freeze,
  ingest,
  rebuild
} from "../../pipelines/run.ts";
import {copyCodelists} from "../load/copyCodelists.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-releases-"));
const dataDir = join(workshop, "data");
const inbox = join(workshop, "inbox");
const outDir = join(workshop, "out");
const warehouse = join(workshop, "warehouse", "w.duckdb");
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

/** Gifts in two districts of Lai Châu in the first quarter of 2024, as its Fatherland Front reports them. */
function sends(name: string, ...rows: readonly string[]): void {
  sendsOf(2024, name, ...rows);
}

function sendsOf(year: number, name: string, ...rows: readonly string[]): void {
  const head = `ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU;;\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM ${year};;\n`;
  writeFileSync(join(inbox, name), `${head}STT;Huyện;Suất quà\n${rows.join("\n")}\n`);
}

const load = () => ingest({dataDir, warehouse}, {returnsDir: inbox});
const publish = () => build({dataDir, warehouse}, {outDir});

async function reading<Result>(
  ask: (open: Awaited<ReturnType<typeof openWarehouse>>) => Promise<Result>
): Promise<Result> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    return await ask(open);
  } finally {
    open.close();
  }
}

const query = (sql: string) => reading(({connection}) => rowsOf(connection, sql));

/** Every file of the published release, by its bytes. */
function published(): Readonly<Record<string, string>> {
  const {release} = JSON.parse(readFileSync(join(outDir, "manifest.json"), "utf8")) as {
    release: string;
  };
  const folder = join(outDir, release);
  return Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("base64")])
  );
}

describe("a return that is corrected after a release", () => {
  beforeAll(async () => {
    copyCodelists(dataDir);
    mkdirSync(inbox);
    // Released: 12 + 30 = 42, after 10 + 25 = 35. Then the office sends again: 15 + 30 = 45.
    sendsOf(2023, "2023.csv", "1;Mường Tè;10", "2;Sìn Hồ;25");
    sends("a.csv", "1;Mường Tè;12", "2;Sìn Hồ;30");
    await load();
    await publish();
    await freeze({dataDir, warehouse}, "Số liệu quý I năm 2024");
    sends("b.csv", "1;Mường Tè;15", "2;Sìn Hồ;30");
    await load();
  }, 120_000);

  it("tells before it is taken in what it will move, and leaves the warehouse byte for byte", async () => {
    sends("late.csv", "1;Mường Tè;19", "2;Sìn Hồ;30");
    const bytes = readFileSync(warehouse);
    const createJudge = () => judgeOf(dataDir);
    const moved = await impactOfIngest({dataDir, warehouse}, {returnsDir: inbox, createJudge});
    rmSync(join(inbox, "late.csv"));
    // Published are 12 + 30; with the late return it would be 19 + 30.
    expect(moved.find(({geography}) => geography === "country")).toMatchObject({
      ...{a: "42", b: "49", difference: "7"}
    });
    expect(readFileSync(warehouse).equals(bytes)).toBe(true);
  });

  it("tells the same of a file that lies anywhere, and nothing of its own for one that is known", async () => {
    const folder = join(workshop, "mail");
    mkdirSync(folder);
    sends("late.csv", "1;Mường Tè;19", "2;Sìn Hồ;30");
    renameSync(join(inbox, "late.csv"), join(folder, "late.csv"));
    const judge = () => judgeOf(dataDir);
    const of = (...files: string[]) => impactOfFiles({dataDir, warehouse}, files, judge);
    const moved = await of(join(folder, "late.csv"));
    expect(moved.find(({geography}) => geography === "country")).toMatchObject({
      ...{a: "42", b: "49", moved_by: ["a.csv", "late.csv"]}
    });
    // The largest change of an indicator first: that of the district is as large as that of the country.
    const sizes = moved.map(({difference}) => Math.abs(Number(difference)));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    // What b.csv moves is told, since it is loaded and not published yet; a.csv again moves nothing.
    const known = await of(join(inbox, "a.csv"));
    expect(known.every(({b}) => b === "15" || b === "45")).toBe(true);
  });

  it("cannot be frozen before it is published", async () => {
    await expect(freeze({dataDir, warehouse}, "Số liệu sửa")).rejects.toThrow(/run "build" first/);
  });

  it("moves its figures by three, and the release says which return moved them", async () => {
    await publish();
    await freeze({dataDir, warehouse}, "Số liệu quý I năm 2024, sửa lần 1");
    const diff = await reading((open) => diffReleases(open, "1", "2"));
    expect(diff).toMatchObject({a: 1, b: 2, came: ["b.csv"], went: ["a.csv"]});
    // 45 against 35 is 10: 7 were known when it was released, 3 have been revised since.
    const [change] = await query(
      `select change::integer as change, change_same_reporters::integer as same,
         change_new::integer as new, change_lost::integer as lost,
         change_revised::integer as revised
       from year_over_year where geography = 'country' and year = 2024 and indicator = 'QUA_SUAT'`
    );
    expect(change).toEqual({change: 10, same: 7, new: 0, lost: 0, revised: 3});
    const moved = diff.figures.map(
      ({geography, place_id, a, b, difference, moved_by}) =>
        `${geography} ${place_id}: ${a} → ${b} (${difference}) ${moved_by.join(" ")}`
    );
    // Mường Tè, Lai Châu in every geography, its regions, the country; Sìn Hồ and the province as
    // reported did not move (nobody reported the province itself).
    expect(moved.sort()).toEqual([
      "as_reported D-107: 12 → 15 (3) a.csv b.csv",
      "country VN: 42 → 45 (3) a.csv b.csv",
      "provinces_34 P34-12: 42 → 45 (3) a.csv b.csv",
      expect.stringMatching(/^regions_2018 R18-\w+: 42 → 45 \(3\) a.csv b.csv$/),
      expect.stringMatching(/^regions_2025 R25-\w+: 42 → 45 \(3\) a.csv b.csv$/)
    ]);
  });

  it("leaves the earlier release as it was, for anybody who asks", async () => {
    const of = (number: number) =>
      query(
        `select value::integer as value from indicator_by_place_year_as_of(${number})
         where geography = 'country' and indicator = 'QUA_SUAT' and year = 2024`
      );
    expect(await of(1)).toEqual([{value: 42}]);
    expect(await of(2)).toEqual([{value: 45}]);
    const changes = (number: number) =>
      query(
        `select previous_value::integer as before, change::integer as change
         from year_over_year_as_of(${number})
         where geography = 'country' and indicator = 'QUA_SUAT' and year = 2024`
      );
    expect(await changes(1)).toEqual([{before: 35, change: 7}]);
    expect(await changes(2)).toEqual([{before: 35, change: 10}]);
    const cells = (number: number) =>
      query(
        `select file, cell, value::integer as value from observations_as_of(${number})
         where place = 'Mường Tè' and year = 2024`
      );
    expect(await cells(1)).toEqual([{file: "a.csv", cell: "C4", value: 12}]);
    expect(await cells(2)).toEqual([{file: "b.csv", cell: "C4", value: 15}]);
    const [same] = await query(
      `select count(*)::integer as n from (
         (select indicator, geography, place_id, year, value, upper, n_expected from indicator_by_place_year
          except select indicator, geography, place_id, year, value, upper, n_expected from indicator_by_place_year_as_of(2))
         union all
         (select indicator, geography, place_id, year, value, upper, n_expected from indicator_by_place_year_as_of(2)
          except select indicator, geography, place_id, year, value, upper, n_expected from indicator_by_place_year))`
    );
    expect(same).toEqual({n: 0});
  });

  it("stands in the mart of revisions with both values and who moved it", async () => {
    expect(
      await query(
        `select number, value::integer as value, previous_value::integer as previous, moved_by
         from revisions where geography = 'country' and indicator = 'QUA_SUAT'`
      )
    ).toEqual([{number: 2, value: 45, previous: 42, moved_by: ["a.csv", "b.csv"]}]);
    const releases = await reading(listReleases);
    expect(
      releases.map(({number, note, is_frozen, moved}) => ({number, note, is_frozen, moved}))
    ).toEqual([
      {number: 2, note: "Số liệu quý I năm 2024, sửa lần 1", is_frozen: true, moved: 5},
      {number: 1, note: "Số liệu quý I năm 2024", is_frozen: true, moved: 0}
    ]);
  });

  it("keeps the note that it was frozen under", async () => {
    await expect(freeze({dataDir, warehouse}, "Tên khác")).rejects.toThrow(/keeps its note/);
    const again = await freeze({dataDir, warehouse}, "Số liệu quý I năm 2024, sửa lần 1");
    expect(again).toMatchObject({number: 2, isNew: false});
  });

  it("comes out of the kept originals byte for byte: conflicts, decisions, releases and all", async () => {
    // Two of one run conflict and one is decided for; one more is withdrawn; one comes twice.
    sends("c.csv", "1;Mường Tè;16", "2;Sìn Hồ;31");
    sends("d.csv", "1;Mường Tè;17", "2;Sìn Hồ;31");
    sends("e-copy-of-b.csv", "1;Mường Tè;15", "2;Sìn Hồ;30");
    await load();
    await decide({dataDir, warehouse}, (open) =>
      decideReturn(open, dataDir, {
        ...{decision: "accept", named: "d.csv", by: "Văn phòng", reason: "công văn 7"}
      })
    );
    await publish();
    const before = published();
    const rows = () =>
      query(`select file, status, version, received_at, return_id from returns order by return_id`);
    const ledger = await rows();
    expect(ledger.map(({file, status}) => `${String(file)} ${String(status)}`)).toEqual([
      "2023.csv accepted",
      "a.csv superseded",
      "b.csv superseded",
      "c.csv superseded",
      "d.csv accepted_with_warnings",
      "e-copy-of-b.csv duplicate"
    ]);
    const report = await rebuild({dataDir, warehouse});
    expect(report).toMatchObject({runs: 3, returns: 6, releases: 3});
    expect(await rows()).toEqual(ledger);
    rmSync(outDir, {recursive: true});
    await publish();
    expect(published()).toEqual(before);
    // And what was published before can still be asked for.
    const [first] = await query(
      `select value::integer as value from indicator_by_place_year_as_of(1)
       where geography = 'country' and indicator = 'QUA_SUAT' and year = 2024`
    );
    expect(first).toEqual({value: 42});
  });

  it("cannot be rebuilt from an original that is no longer what was received", async () => {
    const [{sha256} = {}] = await query("select sha256 from returns where file = 'a.csv'");
    const path = join(
      workshop,
      "warehouse",
      "originals",
      String(sha256).slice(0, 2),
      String(sha256)
    );
    const bytes = readFileSync(path);
    writeFileSync(path, "changed");
    await expect(rebuild({dataDir, warehouse})).rejects.toThrow(/is not what was received/);
    writeFileSync(path, bytes);
    expect(await query("select count(*)::integer as n from returns")).toEqual([{n: 6}]);
  });
});
