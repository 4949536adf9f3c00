import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import type {CliResult} from "../cli/runCli.ts";
import {copyCodelists} from "./copyCodelists.ts";

const root = resolve(import.meta.dirname, "../..");

/** A copy of the project with an inbox of its own, so that what is decided there stays there. */
export interface GivenProject {
  readonly folder: string;
  readonly warehouse: string;
  /** Puts a return of Lai Châu for the first quarter of 2024 into the inbox: `place;gifts` a line. */
  readonly sends: (name: string, ...rows: readonly string[]) => void;
  /** The command line as a stranger types it. */
  readonly run: (...args: readonly string[]) => CliResult;
  readonly remove: () => void;
}

export function givenProject(): GivenProject {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-project-"));
  const isSource = (path: string): boolean => !/\.observablehq|src\/data/.test(path);
  for (const part of ["pipelines", "src", "package.json", "tsconfig.json"]) {
    cpSync(join(root, part), join(folder, part), {recursive: true, filter: isSource});
  }
  copyCodelists(join(folder, "data"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "inbox"));
  const warehouse = join(folder, "w.duckdb");
  return {
    folder,
    warehouse,
    sends(name, ...rows) {
      const head =
        "ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU;;\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024;;\n";
      const lines = rows.map((row, index) => `${index + 1};${row}`).join("\n");
      writeFileSync(join(folder, "inbox", name), `${head}STT;Huyện;Suất quà\n${lines}\n`);
    },
    run(...args) {
      const child = spawnSync(process.execPath, ["pipelines/launch.js", ...args], {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000
      });
      return {code: child.status, stdout: child.stdout, stderr: child.stderr};
    },
    remove: () => rmSync(folder, {recursive: true, force: true})
  };
}
