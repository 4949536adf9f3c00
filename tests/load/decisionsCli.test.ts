import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {jsonOf} from "../cli/runCli.ts";
import {givenProject} from "./givenProject.ts";

const project = givenProject();
const {folder, run, sends, warehouse} = project;
const table = join(folder, "data/corrections/decisions.csv");
const at = ["--warehouse", warehouse] as const;
const told = ["--by", "Văn phòng Ban Chỉ đạo", "--reason", "gửi nhầm"] as const;
afterAll(() => project.remove());
beforeAll(() => {
  sends("a.csv", "Mường Tè;12", "Sìn Hồ;30");
  sends("b.csv", "Mường Tè;15", "Sìn Hồ;30");
  run("ingest", "--returns", "inbox", ...at);
  sends("c.csv", "Mường Tè;18", "Tam Đường;-7", "Tổng cộng;99");
  run("ingest", "--returns", "inbox", ...at);
}, 120_000);

describe("deciding from the command line", () => {
  it("says in one sentence why nothing is recorded", () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [["withdraw", "none.csv", ...told, ...at], /no return is called none\.csv; give its number/],
      [["withdraw", "3", "--by", "Văn phòng", ...at], /--reason/],
      [["withdraw", "3", "--reason", "x", ...at], /--by/],
      [["withdraw", "3", "--by", "Nguyễn Văn A", "--reason", "x", ...at], /names a person/],
      [["withdraw", "3", ...told, "--warehouse", "no.duckdb"], /no warehouse at no\.duckdb/],
      [["reinstate", "3", ...told, ...at], /not withdrawn/],
      [["accept", "3", ...told, "--finding", "check.no", ...at], /no finding check\.no/],
      [
        ["accept", "3", ...told, "--finding", "check.negative-count", "--cell", "c!C5", ...at],
        /check\.negative-count at c!C5 of return 3 is an error.*send the return again/
      ],
      [
        ["accept", "3", ...told, "--finding", "check.total-mismatch", "--cell", "c!C9", ...at],
        /no check\.total-mismatch at c!C9; it stands at c!C6/
      ],
      [["diff", "1", "none.csv", ...at], /no return is called none\.csv/],
      [["diff", "1", ...at], /missing required argument 'b'/],
      [["status", "--return", "77", ...at], /no return is called 77/]
    ];
    for (const [args, reason] of wrong) {
      const {code, stderr, stdout} = run(...args);
      expect({code, stdout}).toEqual({code: 1, stdout: ""});
      expect(stderr).toMatch(/^chung-tay: [^\n]*\n$/);
      expect(stderr).toMatch(reason);
    }
    expect(existsSync(table) ? readFileSync(table, "utf8").split("\n").length : 0).toBeLessThan(3);
  }, 120_000);

  it("says what changed between two returns, or a return and a file", () => {
    const {code, stdout} = run("diff", "a.csv", "inbox/c.csv", ...at, "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toContain("1 changed, 1 added, 1 removed, 0 unchanged.");
    expect(stdout).toMatch(
      /changed +QUA_SUAT +Mường Tè, 2024-Q1 +a!C4 +c!C4 +12 suất +18 suất +\+6 +\+50/
    );
    const spot = jsonOf<{a: object; unchanged: number}>(
      run("diff", "inbox/a.csv", "inbox/b.csv", "--warehouse", "no.duckdb", "--json")
    );
    expect(spot).toMatchObject({a: {returnId: null, organisation: "MTTQ"}, unchanged: 1});
  }, 60_000);

  it("withdraws, says what counts now, and shows it in the chain", () => {
    const first = run("withdraw", "c.csv", ...told, ...at, "--lang", "en");
    expect(first.stdout).toContain("return 3 (c.csv) is withdrawn, by Văn phòng Ban Chỉ đạo");
    expect(first.stdout).toContain("What counts for this period now: return 1 (a.csv).");
    const again = run("withdraw", "3", ...told, ...at, "--lang", "en");
    expect(again).toMatchObject({code: 0});
    expect(again.stdout).toContain("nothing is recorded");
    const chain = jsonOf<{versions: readonly object[]; decisions: readonly object[]}>(
      run("status", "--return", "a.csv", ...at, "--json")
    );
    expect(chain.versions).toMatchObject([
      {file: "a.csv", is_counted: true},
      {file: "b.csv", status: "held"},
      {file: "c.csv", status: "withdrawn", decision_reason: "gửi nhầm"}
    ]);
    expect(chain.decisions).toHaveLength(1);
    expect(run("status", ...at, "--lang", "en").stdout).toMatch(/withdrawn +c\.csv/);
    expect(run("status", ...at).stdout).toMatch(/đã rút +c\.csv/);
  }, 120_000);

  it("accepts what is held and a warning that is true, for people and for machines", () => {
    const accepted = jsonOf<object>(run("accept", "b.csv", ...told, ...at, "--json"));
    expect(accepted).toMatchObject({decision: "accept", is_new: true, is_counted: true});
    const warning = ["--finding", "check.total-mismatch", "--cell", "c!C6"];
    const finding = run("accept", "c.csv", ...told, ...warning, ...at, "--lang", "en");
    expect(finding.stdout).toContain("check.total-mismatch (c!C6) in return 3 (c.csv) is true");
    const columns = "code, accepted_by, accepted_reason";
    const listed = run(
      "sql",
      `select ${columns} from findings where accepted_on is not null`,
      ...at,
      "--format",
      "json"
    );
    expect(JSON.parse(listed.stdout)).toContainEqual({
      code: "check.total-mismatch",
      accepted_by: "Văn phòng Ban Chỉ đạo",
      accepted_reason: "gửi nhầm"
    });
    expect(readFileSync(table, "utf8").split("\n")[2]).toMatch(/^accept,[0-9a-f]{64},b\.csv,,,,/);
  }, 60_000);
});
