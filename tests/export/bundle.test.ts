import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {dictionaryPage} from "../../pipelines/export/dataDictionary.ts";
import {exportRelease} from "../../pipelines/export/exportRelease.ts";
import {pastRelease} from "../../pipelines/export/pastRelease.ts";
import {publishedRelease} from "../../pipelines/export/publishedRelease.ts";
import {parquetRows} from "../../pipelines/parquetRows.ts";
import {readReleaseTables} from "../../pipelines/site/sql/releaseTables.ts";
import {runCli} from "../cli/runCli.ts";
import type {BuiltRelease} from "./builtRelease.ts";
import {builtRelease} from "./builtRelease.ts";
import {everyType} from "./everyType.ts";
import {packageFaults} from "./packageFaults.ts";
import type {PackagedField} from "./reimport.ts";
import {csvAsQuery, differences, inMemory} from "./reimport.ts";

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly format: string;
  readonly schema?: {readonly fields: readonly PackagedField[]};
}

const PANDAS = `
import pandas, sys
o = pandas.read_csv(sys.argv[1], dtype={"place_code": str})
rice = o[(o.indicator == "LTTP_TAN") & (o.year == 2024)].value.sum()
print(len(o), round(rice, 2), (o.blank == "nil").sum(), str(o.columns[0] == "return_id").lower())`;
const R = `
o <- read.csv(commandArgs(TRUE)[1], fileEncoding = "UTF-8-BOM", na.strings = "")
rice <- sum(o$value[o$indicator == "LTTP_TAN" & o$year == 2024])
cat(nrow(o), rice, sum(o$blank == "nil", na.rm = TRUE), tolower(names(o)[1] == "return_id"))`;

/** Other programs that are found here; each is given the path of a CSV file. */
const CLIENTS = (
  [
    ["python3", ["-c", "import pandas"], ["-c", PANDAS]],
    ["Rscript", ["--version"], ["-e", R]]
  ] as const
).flatMap(([program, probe, args]) => {
  if (spawnSync(program, probe).status === 0)
    return [[program, ...args]] as [string, ...string[]][];
  console.warn(`NOT RUN: a bundle read by ${program}; it is not installed here.`);
  return [];
});

let built: BuiltRelease;
let bundle: string;
let release: string;

beforeAll(async () => {
  built = await builtRelease();
  bundle = join(built.folder, "bundle");
  const result = runCli("export", "--data", built.dataDir, "-o", bundle, "--json");
  expect(result.code).toBe(0);
  ({release} = JSON.parse(result.stdout) as {release: string});
}, 300_000);

afterAll(() => built.remove());

function packageOf(folder: string): {readonly resources: readonly Resource[]} {
  return JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
    resources: Resource[];
  };
}

/** Rows of the tables that come back otherwise than they are in the release, from CSV or from Parquet. */
async function notAlike(folder: string, directory: string): Promise<unknown[]> {
  const {resources} = packageOf(folder);
  const tables = await readReleaseTables(directory);
  return inMemory(async (connection) => {
    const wrong: unknown[] = [];
    for (const {schema, name, paths: files} of tables) {
      const id = schema === "main" ? name : `${schema}.${name}`;
      const held = `from ${parquetRows(directory, files)}`;
      for (const resource of resources.filter((one) => one.name.replace(/-parquet$/, "") === id)) {
        const paths = [resource.path].flat().map((one) => join(folder, one));
        const again =
          resource.schema === undefined
            ? `from read_parquet([${paths.map((one) => `'${one}'`).join(", ")}])`
            : csvAsQuery(paths[0] ?? "", resource.schema.fields);
        const rows = await differences(connection, held, again);
        if (rows.length > 0) wrong.push([resource.name, rows]);
      }
    }
    return wrong;
  });
}

describe("a release as a bundle of files", () => {
  it("comes back with equal values and types from Parquet and from CSV", async () => {
    expect(packageOf(bundle).resources.length).toBeGreaterThan(60);
    expect(await notAlike(bundle, join(built.dataDir, release))).toEqual([]);
  }, 60_000);

  it("keeps what was reported as nil, left empty and never given apart", async () => {
    const [csv] = packageOf(bundle).resources.filter(({name}) => name === "observations");
    const rows = await inMemory(async (connection) =>
      (
        await connection.runAndReadAll(
          `select coalesce(blank, 'value'), count(*)::integer, count(value)::integer,
             count(*) filter (raw_text = '')::integer
           from (${csvAsQuery(join(bundle, "csv/observations.csv"), csv?.schema?.fields ?? [])})
           group by all order by all`
        )
      ).getRowsJson()
    );
    // Counted in the files: 22 cells say “-”, 19 are empty, six name an order of magnitude alone.
    expect(rows).toEqual([
      ["magnitude_only", 6, 0, 0],
      ["nil", 22, 0, 0],
      ["not_reported", 19, 0, 19],
      ["value", 997, 997, 0]
    ]);
  });

  it("does so for every type, for texts that look like formulas, and for null beside the empty text", async () => {
    const directory = join(built.folder, "types");
    await everyType(directory);
    const {manifest} = (await publishedReleaseHere()).release;
    const folder = join(built.folder, "types-bundle");
    await exportRelease({directory, release: {manifest, sources: []}}, folder);
    expect(await notAlike(folder, directory)).toEqual([]);
    const text = readFileSync(join(folder, "csv/types.csv"), "utf8");
    expect(text.startsWith("\uFEFFn,")).toBe(true);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it("is described by a valid data package whose types, keys, sizes and checksums hold", () => {
    expect(packageFaults(bundle)).toEqual([]);
  }, 60_000);

  it("is the same bytes each time, and its checksums are those of its files", async () => {
    const again = join(built.folder, "again");
    await exportRelease(await publishedReleaseHere(), again);
    const names = readdirSync(bundle, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(bundle.length + 1))
      .sort();
    const digest = (folder: string, name: string) =>
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex");
    for (const name of names)
      expect([name, digest(again, name)]).toEqual([name, digest(bundle, name)]);
    const listed = readFileSync(join(bundle, "SHA256SUMS"), "utf8").trim().split("\n");
    expect(listed.sort()).toEqual(
      names
        .filter((name) => name !== "SHA256SUMS")
        .map((name) => `${digest(bundle, name)}  ${name}`)
        .sort()
    );
  });

  it("carries the dictionary that docs/ shows: every table and column, from the comments of the database", async () => {
    const tables = await readReleaseTables(join(built.dataDir, release));
    // `npm run docs` writes it.
    expect(readFileSync("docs/data-dictionary.md", "utf8")).toBe(dictionaryPage(tables));
    const bundled = readFileSync(join(bundle, "data-dictionary.md"), "utf8");
    const list = readFileSync(join(bundle, "data-dictionary.csv"), "utf8").trim().split("\r\n");
    expect(list).toHaveLength(1 + tables.flatMap(({columns}) => columns).length);
    const described = tables.flatMap(({columns}) => columns.map(({name}) => `| \`${name}\` |`));
    expect(described.filter((line) => !bundled.includes(line))).toEqual([]);
  });

  it("has the year inside each file of observations, under a plain name", async () => {
    const names = readdirSync(join(bundle, "parquet/observations"));
    expect(names).toContain("observations-2025.parquet");
    await inMemory(async (connection) => {
      for (const name of names) {
        const result = await connection.runAndReadAll(
          `select distinct year::varchar from '${join(bundle, "parquet/observations", name)}'`
        );
        expect(result.getRowsJson()).toEqual([[/\d{4}/.exec(name)?.[0]]]);
      }
    });
  });

  it("has outlines for a map: closed rings, codes of the tables, the islands", () => {
    const mapOf = (name: string) =>
      JSON.parse(readFileSync(join(bundle, "maps", name), "utf8")) as {
        features: {properties: {place_id: string}; geometry: {coordinates: number[][][][]}}[];
      };
    for (const [name, count] of [
      ["provinces_34.geojson", 34],
      ["provinces_63.geojson", 63]
    ] as const) {
      const {features} = mapOf(name);
      expect(new Set(features.map(({properties}) => properties.place_id)).size).toBe(count);
      const rings = features.flatMap(({geometry}) => geometry.coordinates.flat());
      expect(
        rings.every((ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1)))
      ).toBe(true);
      const points = rings.flat();
      expect(points.every(([x = 0, y = 0]) => x > 102 && x < 110 && y > 8 && y < 23.5)).toBe(true);
    }
    const islands = mapOf("islands.geojson").features.map(({properties}) => properties.place_id);
    expect(new Set(islands)).toEqual(new Set(["P34-48", "P34-56"]));
  });

  it(`says the same to pandas and R, where they are installed${CLIENTS.length === 0 ? " (none here)" : ""}`, () => {
    for (const [program, ...args] of CLIENTS) {
      const said = spawnSync(program, [...args, join(bundle, "csv/observations.csv")], {
        encoding: "utf8",
        env: {...process.env, LC_ALL: "C.UTF-8"}
      });
      // Rows, tonnes of rice of 2024, reported nils, file of the first row.
      expect([program, said.stdout.trim()]).toEqual([program, "1044 1444.59 22 true"]);
    }
  }, 60_000);

  it("says what it is in both languages, and never writes over other files", async () => {
    const readme = readFileSync(join(bundle, "README.md"), "utf8");
    expect(readme).toMatch(/Thiếu không phải là không/);
    expect(readme).toMatch(/Missing is not zero/);
    expect(readme).toContain(release);
    const occupied = join(built.folder, "occupied");
    mkdirSync(occupied);
    writeFileSync(join(occupied, "mine.txt"), "");
    await expect(exportRelease(await publishedReleaseHere(), occupied)).rejects.toThrow(
      /holds other files/
    );
    expect(readdirSync(occupied)).toEqual(["mine.txt"]);
    const unknown = runCli("export", "--data", built.dataDir, "--release", "77", "-o", occupied);
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringMatching(/no release is called 77/)
    ]);
  }, 30_000);

  it("gives of a release whose files are gone the yearly figures as they were published", async () => {
    const published = await publishedReleaseHere();
    const folder = join(built.folder, "past");
    const past = await pastRelease({number: 1, published}, built.warehouse, folder);
    const out = join(built.folder, "past-bundle");
    await exportRelease(past, out);
    expect(readFileSync(join(out, "README.md"), "utf8")).toMatch(/An older release/);
    const columns =
      "indicator, geography, place_id, place, year, scenario, basis, value, lower, upper, qualifier, n_expected, n_reported, coverage";
    const rows = (from: string) =>
      `select ${columns} from read_parquet('${join(from, "parquet/indicator_by_place_year.parquet")}')`;
    await inMemory(async (connection) => {
      expect(await differences(connection, rows(bundle), rows(out))).toEqual([]);
    });
    expect(packageFaults(out)).toEqual([]);
  }, 30_000);
});

async function publishedReleaseHere() {
  const found = await publishedRelease(built.dataDir, null);
  if (!("directory" in found)) throw new Error("nothing is published");
  return found;
}
