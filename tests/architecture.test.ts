import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";

import {describe, expect, it} from "vitest";

const root = resolve(import.meta.dirname, "..");
const STAGES = ["read", "interpret", "check", "load", "models", "review", "publish"] as const;
/** What every stage may import: plain types, and the one catalogue of wordings. */
const SHARED = [
  "pipelines/types.ts",
  "pipelines/codelistTypes.ts",
  "pipelines/formTypes.ts",
  "pipelines/address.ts",
  "pipelines/allEnded.ts",
  "pipelines/errors.ts",
  "pipelines/parquetRows.ts",
  "pipelines/returnNumbers.ts",
  "pipelines/trimHeap.ts",
  "pipelines/vietnamDay.ts"
];
const PURE_STAGES = ["read", "interpret", "check", "findings"] as const;
/** The warehouse is one thing in four folders: what opens it is shared by those that ask it. */
const WAREHOUSE = "pipelines/load/warehouse.ts";
const WAREHOUSE_USERS = ["models", "review", "publish"];

interface Import {
  readonly file: string;
  readonly target: string;
}

/** What one side packs and the other unpacks: types alone, said once. */
const PACKED_SHAPE = "src/release/lineage.ts";

describe("the architecture", () => {
  it("lets no stage import another stage", () => {
    const trespasses = STAGES.flatMap((stage) =>
      importsBelow(`pipelines/${stage}`).filter(({target}) => {
        if (!target.startsWith("pipelines/")) {
          return target.startsWith("src/") && target !== PACKED_SHAPE;
        }
        if (SHARED.includes(target) || target.startsWith("pipelines/findings/")) return false;
        if (target.startsWith(`pipelines/${stage}/`)) return false;
        return !(WAREHOUSE_USERS.includes(stage) && target === WAREHOUSE);
      })
    );
    expect(trespasses).toEqual([]);
  });

  it("keeps read, interpret, check and the wordings free of Node, so that they run in a browser", () => {
    const trespasses = PURE_STAGES.flatMap((stage) =>
      importsBelow(`pipelines/${stage}`).filter(
        ({target}) => target.startsWith("node:") || target.startsWith("@duckdb/node")
      )
    );
    expect(trespasses).toEqual([]);
  });

  it("lets nothing outside the command line and the tests know the order of the stages", () => {
    const orderers = sourceFiles("pipelines")
      .filter((file) => !file.startsWith("pipelines/cli"))
      .filter((file) => {
        const stages = new Set(
          importsOf(file)
            .filter(({target}) => target !== WAREHOUSE)
            .map(({target}) => /^pipelines\/(\w+)\//.exec(target)?.[1])
            .filter((stage) => STAGES.some((known) => known === stage))
        );
        return stages.size > 1;
      });
    expect(orderers.sort()).toEqual([
      "pipelines/impact.ts",
      "pipelines/ingest.ts",
      "pipelines/ingestAndBuild.ts",
      "pipelines/judge.ts",
      "pipelines/run.ts"
    ]);
  });

  it("keeps pages and components away from the pipelines and from Node", () => {
    const trespasses = importsBelow("src").filter(
      ({target}) => target.startsWith("pipelines/") || target.startsWith("node:")
    );
    expect(trespasses).toEqual([]);
  });

  it("lets a page judge through one worker alone, which nothing imports and which needs nothing of Node", () => {
    const bridge = sourceFiles("pipelines/site/checkReturn").filter(
      (file) => !file.endsWith("/checkFiles.ts")
    );
    const judges = sourceFiles("pipelines/site").filter((file) =>
      importsOf(file).some(({target}) => /^pipelines\/(judge|interpret|read|check)/.test(target))
    );
    expect(judges.filter((file) => !bridge.includes(file))).toEqual([]);
    const worker = "pipelines/site/checkReturn/worker.ts";
    const importers = ["pipelines", "src"].flatMap(importsBelow);
    expect(importers.filter(({target}) => target === worker)).toEqual([]);
    const intoBridge = importers.filter(
      ({file, target}) => bridge.includes(target) && !file.startsWith("pipelines/site/checkReturn/")
    );
    expect(intoBridge).toEqual([]);
    const ofNode = bridge.flatMap(importsOf).filter(({target}) => target.startsWith("node:"));
    expect(ofNode).toEqual([]);
  });

  it("computes indicators in SQL only: no stage before the models adds observations up", () => {
    const models = readdirSync(join(root, "pipelines/models"), {recursive: true}).map(String);
    expect(models.filter((file) => file.endsWith(".sql")).length).toBeGreaterThan(5);
  });

  it("starts the command line without the packages that take long to load and few commands need", () => {
    const loaded = loadedWith("pipelines/cli.ts");
    expect(loaded).toContain("@duckdb/node-api");
    for (const name of ["apache-arrow", "docx", "esbuild", "fflate", "hucre/xlsx"])
      expect(loaded).not.toContain(name);
  });

  it("has no folder for odds and ends", () => {
    const folders = ["pipelines", "src", "tests"].flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
        .filter(
          (entry) => entry.isDirectory() && /^(utils?|helpers?|common|misc|lib)$/.test(entry.name)
        )
        .map((entry) => entry.name)
    );
    expect(folders).toEqual([]);
  });

  it("keeps every source file to one noun: at most 250 lines", () => {
    const long = ["pipelines", "src"]
      .flatMap(sourceFiles)
      // A dictionary is one noun however many words it has.
      .filter((file) => !file.startsWith("src/texts/"))
      .filter((file) => readFileSync(join(root, file), "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });

  it("keeps every SQL model to 80 lines", () => {
    const long = readdirSync(join(root, "pipelines"), {recursive: true})
      .map(String)
      .filter((file) => file.endsWith(".sql"))
      .filter(
        (file) => readFileSync(join(root, "pipelines", file), "utf8").split("\n").length > 81
      );
    expect(long).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true})
    .map((file) => `${folder}/${String(file).replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\/(\.observablehq|data)\//.test(file));
}

function importsBelow(folder: string): Import[] {
  return sourceFiles(folder).flatMap(importsOf);
}

/** Every module that is loaded before `file` runs: what is imported for its types alone is not. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(join(root, file), "utf8");
  const values = /^\s*(?:import|export)\s+(?!type\b)(?:[^;"]*?\bfrom\s+)?"([^"]+)"/gm;
  for (const [, specifier = ""] of text.matchAll(values)) {
    const {target} = importOf(file, specifier);
    if (found.has(target)) continue;
    found.add(target);
    if (/^(pipelines|src)\/.*\.tsx?$/.test(target)) loadedWith(target, found);
  }
  return found;
}

/** Static and dynamic imports of one file; relative ones as paths below the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"/gm),
    ...text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g),
    ...text.matchAll(/^\s*import\s+"([^"]+)"/gm)
  ].map((match) => match[1] ?? "");
  return specifiers.map((specifier) => importOf(file, specifier));
}

function importOf(file: string, specifier: string): Import {
  return {
    file,
    target: specifier.startsWith(".")
      ? relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/")
      : specifier
  };
}
