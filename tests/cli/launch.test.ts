import {spawn} from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterEach, beforeEach, expect, test} from "vitest";

import {runModules} from "./runCli.ts";

const root = resolve(import.meta.dirname, "../..");
const DESCRIPTION = "Reads joint-programme returns";
let copy = "";
let shelf = "";

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "chung-tay-launch-"));
  shelf = join(copy, "node_modules/.cache/chung-tay");
  cpSync(join(root, "package.json"), join(copy, "package.json"));
  for (const folder of ["pipelines", "src"]) {
    const isSource = (path: string): boolean => !/\.observablehq|src\/data|\.part$/.test(path);
    cpSync(join(root, folder), join(copy, folder), {recursive: true, filter: isSource});
  }
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === ".cache") continue;
    symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
});
afterEach(() => rmSync(copy, {recursive: true, force: true}));

function launch(...args: readonly string[]): Promise<{code: number | null; output: string}> {
  const child = spawn(process.execPath, ["pipelines/launch.js", ...args], {cwd: copy});
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({code, output}));
  });
}

test("answers as the modules do, with the same exit code, from one bundle", async () => {
  expect(await launch("--help")).toEqual({code: 0, output: runModules("--help").stdout});
  const wrong = runModules("chekc");
  expect(await launch("chekc")).toEqual({code: wrong.code, output: wrong.stderr});
  expect(readdirSync(shelf)).toHaveLength(1);
});

test("a changed source is seen at the next start", async () => {
  await launch("--help");
  const path = join(copy, "pipelines/cli/program.ts");
  writeFileSync(path, readFileSync(path, "utf8").replace(DESCRIPTION, "Changed since"));
  expect((await launch("--help")).output).toContain("Changed since");
  writeFileSync(path, readFileSync(path, "utf8").replace("Changed since", DESCRIPTION));
  expect((await launch("--help")).output).toContain(DESCRIPTION);
});

test("several starts at once leave one whole bundle", async () => {
  const starts = await Promise.all([1, 2, 3, 4].map(() => launch("--help")));
  for (const {code, output} of starts) {
    expect(code).toBe(0);
    expect(output).toContain(DESCRIPTION);
  }
  expect(readdirSync(shelf)).toHaveLength(1);
});

/** The files of compiled code beside the bundle, and when each was written. */
function keptCode(): {readonly path: string; readonly written: number}[] {
  const folder = join(shelf, readdirSync(shelf)[0] ?? "");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".code"))
    .map((name) => join(folder, name))
    .map((path) => ({path, written: statSync(path).mtimeMs}));
}

test("what was compiled once is taken at the next start of the command, and only where it is whole", async () => {
  await launch("chekc");
  expect(keptCode()).toEqual([]);
  const {output} = await launch("check", "--help");
  const [first] = keptCode();
  expect(await launch("check", "--help")).toEqual({code: 0, output});
  expect(keptCode()).toEqual([first]);

  const {path} = first as {path: string};
  const bytes = readFileSync(path);
  for (const damaged of [
    bytes.subarray(0, bytes.length / 2),
    bytes.subarray(0, 2),
    bytes.fill(7)
  ]) {
    writeFileSync(path, damaged);
    expect(await launch("check", "--help")).toEqual({code: 0, output});
    expect(readFileSync(path).equals(damaged)).toBe(false);
  }
  await launch("sql", "--help");
  expect(keptCode()).toHaveLength(2);
});

test("where no bundle can be kept, the modules start by themselves", async () => {
  writeFileSync(join(copy, "node_modules/.cache"), "");
  const {code, output} = await launch("--help");
  expect(code).toBe(0);
  expect(output).toContain(DESCRIPTION);
});
