import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, expect, it} from "vitest";

import {findingAt} from "../../pipelines/findings/finding.ts";
import {withoutPersonalTexts} from "../../pipelines/findings/personalTexts.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {ingest} from "../../pipelines/run.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-personal-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

it("neither the ledger nor the kept originals hold what stands in a personal column", async () => {
  const inbox = join(workshop, "inbox");
  const warehouse = join(workshop, "w.duckdb");
  mkdirSync(inbox);
  const head = "ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU;;;\nBÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024;;;\n";
  const rows = "1;Mường Tè;Zzqmau Vàng;12\n2;Tam Đường;zzqmau@example.vn;5\n";
  writeFileSync(join(inbox, "a.csv"), `${head}STT;Huyện;Họ và tên;Suất quà\n${rows}`);
  writeFileSync(join(inbox, "b.csv"), `${head}STT;Huyện;Số hộ nghèo;Suất quà\n1;Mường Tè;3;12\n`);
  const dataDir = resolve(import.meta.dirname, "../../data");
  const report = await ingest({dataDir, warehouse}, {returnsDir: inbox});
  expect(report.returns.map(({file, status}) => `${file} ${status}`)).toEqual([
    "a.csv partly_accepted",
    "b.csv accepted"
  ]);
  const kept = readdirSync(join(workshop, "originals"), {recursive: true}).map(String);
  expect(kept.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1);
  const open = await openWarehouse(warehouse);
  const returns = await rowsOf(open.connection, "select file, sha256 from raw.returns");
  await open.connection.run("checkpoint");
  open.close();
  expect(returns.map(({file}) => file)).toEqual(["a.csv", "b.csv"]);
  for (const name of readdirSync(workshop, {recursive: true, withFileTypes: true})) {
    const path = join(name.parentPath, name.name);
    if (!name.isFile() || path.startsWith(inbox)) continue;
    expect(readFileSync(path).includes("qmau"), path).toBe(false);
  }
});

it("a finding of the reader does not quote a cell of a personal column", () => {
  const findings = [
    findingAt("interpret.personal-column", {sheet: "S", cell: "C3"}, "Họ và tên"),
    findingAt("read.formula-without-value", {sheet: "S", cell: "C5"}, "Lò Văn Mẫu", {
      formula: "Lò"
    }),
    findingAt("read.formula-without-value", {sheet: "S", cell: "D5"}, "=A1", {formula: "=A1"})
  ];
  const told = withoutPersonalTexts(findings);
  expect(told[0]).toEqual(findings[0]);
  expect(told[1]).toMatchObject({cell: "C5", text: "…", params: {formula: "…"}});
  expect(told[2]).toEqual(findings[2]);
});
