import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {renderMoved} from "../../pipelines/cli/movedFigures.ts";
import {correctValue} from "../../pipelines/correctValue.ts";
import {decideJoint} from "../../pipelines/decideJoint.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {diffReleases} from "../../pipelines/query/releases.ts";
import {build, decideFigures, ingest, rebuild} from "../../pipelines/run.ts";
import {copyCodelists} from "../load/copyCodelists.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-corrected-release-"));
const dataDir = join(workshop, "data");
const inbox = join(workshop, "inbox");
const warehouse = join(workshop, "warehouse", "w.duckdb");
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const places = {dataDir, warehouse};
const publish = () => build(places, {outDir: join(workshop, "out")});
const REASON = "gõ thừa một số 0";

function sends(name: string, office: string, value: string): void {
  const head = `${office};;\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024;;\n`;
  writeFileSync(join(inbox, name), `${head}STT;Huyện;Suất quà\n1;Mường Tè;${value}\n`);
}

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

/** `country: before → after, moved by`: from one release to another. */
const movesOf = (from: string, to: string) =>
  reading(async (open) =>
    (await diffReleases(open, from, to)).figures
      .filter(({geography}) => geography === "country")
      .map(({a, b, moved_by, moved_by_decisions}) =>
        [`${a} → ${b}`, ...moved_by_decisions, ...moved_by].join(", ")
      )
  );

const correct = (to: string | null) =>
  decideFigures(places, (open) =>
    correctValue(open, dataDir, {
      ...{named: "front.csv", cell: "C4", to, reason: REASON},
      ...{source: "công văn 12/MTTQ", by: "Văn phòng Ban Chỉ đạo"}
    })
  );

describe("a figure that moves although no return came", () => {
  // The Front writes 900 for 90; the veterans 50, of which 20 are the Front's too.
  beforeAll(async () => {
    copyCodelists(dataDir);
    mkdirSync(inbox);
    sends("front.csv", "ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU", "900");
    sends("veterans.csv", "HỘI CỰU CHIẾN BINH TỈNH LAI CHÂU", "50");
    await ingest(places, {returnsDir: inbox});
    await publish();
  }, 120_000);

  it("names the correction that moved it, with its line and reason", async () => {
    await correct("90");
    await publish();
    // 900 + 50, then 90 + 50
    expect(await movesOf("1", "2")).toEqual([`950 → 140, correction 1: ${REASON}`]);
    const [row] = await reading(({connection}) =>
      rowsOf(
        connection,
        `select previous_value::integer as before, value::integer as value, moved_by, moved_by_decisions
         from revisions where geography = 'country'`
      )
    );
    expect(row).toEqual({
      ...{before: 950, value: 140, moved_by: []},
      moved_by_decisions: [`correction 1: ${REASON}`]
    });
  }, 180_000);

  it("says so in the list of what moved, in both languages", async () => {
    const {figures} = await reading((open) => diffReleases(open, "1", "2"));
    expect(renderMoved(figures, "vi")).toContain(`đính chính 1: ${REASON}`);
    expect(renderMoved(figures, "en")).toContain(`correction 1: ${REASON}`);
  });

  it("names the decision that two results are one", async () => {
    await decideFigures(places, (open) =>
      decideJoint(open, dataDir, {
        ...{decision: "once", indicator: "QUA_SUAT", placeId: "D-107", period: "2024-Q1"},
        ...{lead: "MTTQ", contributors: ["CCB"], reason: "cùng tặng", by: "Văn phòng Ban Chỉ đạo"}
      })
    );
    await publish();
    expect(await movesOf("2", "3")).toEqual(["140 → 90, joint 1: cùng tặng"]);
    expect(await movesOf("1", "3")).toEqual([
      `950 → 90, correction 1: ${REASON}, joint 1: cùng tặng`
    ]);
  }, 180_000);

  it("names the correction that was taken back, and the return alone where that came again", async () => {
    await correct(null);
    await publish();
    expect(await movesOf("3", "4")).toEqual([`90 → 900, - correction 1: ${REASON}`]);
    sends("front-2.csv", "ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU", "91");
    await ingest(places, {returnsDir: inbox});
    await publish();
    expect(await movesOf("4", "5")).toEqual(["900 → 91, front-2.csv, front.csv"]);
  }, 180_000);

  it("names the same after a rebuild from the kept originals", async () => {
    const before = [await movesOf("1", "3"), await movesOf("3", "4")];
    await rebuild(places);
    await publish();
    expect([await movesOf("1", "3"), await movesOf("3", "4")]).toEqual(before);
  }, 180_000);
});
