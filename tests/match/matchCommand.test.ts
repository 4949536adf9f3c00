import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, it} from "vitest";

import {jsonOf, runCli} from "../cli/runCli.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-match-"));
const inbox = join(workshop, "inbox");
const file = join(inbox, "lam-dong.csv");
mkdirSync(inbox);
writeFileSync(
  file,
  `BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024;;
STT;Địa phương;Suất quà
1;Lai Châu;12
2;Lâmm Đồngg;30
`
);
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

describe("match", () => {
  it("lists the labels of a file with what they may mean and how to record it", () => {
    const {code, stdout} = runCli("match", file, "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toContain("Places that no list knows: 1");
    expect(stdout).toContain("“Lâmm Đồngg”: 1 × in 1 file(s)");
    expect(stdout).toContain("lam-dong.csv lam-dong B4");
    expect(stdout).toContain("nearest: Tỉnh Lâm Đồng (P63-68)");
    expect(stdout).toContain('match record place "Lâmm Đồngg" P63-68');
  });

  it("gives machines the same over an inbox and over the ledger", () => {
    const warehouse = join(workshop, "w.duckdb");
    expect(runCli("ingest", "--returns", inbox, "--warehouse", warehouse).code).toBe(0);
    const overInbox = jsonOf<unknown[]>(runCli("match", "--returns", inbox, "--json"));
    const overLedger = jsonOf<unknown[]>(runCli("match", "--warehouse", warehouse, "--json"));
    const expected = {
      ...{kind: "place", text: "Lâmm Đồngg", count: 1, decided: null},
      suggestions: [{code: "P63-68", name: "Tỉnh Lâm Đồng"}]
    };
    expect(overInbox).toMatchObject([{...expected, stands: [{file, cell: "B4"}]}]);
    expect(overLedger).toMatchObject([
      {...expected, stands: [{file: "lam-dong.csv", sheet: "lam-dong", cell: "B4"}]}
    ]);
  });

  it("says in one sentence why a decision is not recorded", () => {
    const told = ["--by", "Nguyễn Văn A", "--reason", "x"];
    const person = runCli("match", "record", "place", "Xứ sở hoa", "P63-68", ...told);
    expect(person.code).toBe(1);
    expect(person.stderr).toMatch(/^chung-tay: nothing is recorded: --by names a person.*\n$/);
    const kind = runCli("match", "record", "person", "Xứ sở hoa", "P63-68", ...told);
    expect(kind.code).toBe(1);
    expect(kind.stderr).toContain("organisation");
    const nobody = runCli("match", "record", "place", "Xứ sở hoa", "P63-68", "--reason", "x");
    expect(nobody.stderr).toContain("--by");
  });
});
