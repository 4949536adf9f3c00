/**
 * Starts the command line as one bundled file, packages included: having tsx load its 180 modules one by
 * one took 0.5 s of CPU at every start, and Node finding the modules of the packages 0.25 s more. The
 * bundle is named after the content of all sources and the list of installed packages, so an old one is
 * never used; where none can be made, the modules run through tsx as before.
 */
import "./engine.js";

import {createHash} from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs";
import {dirname, join, resolve} from "node:path";
import process from "node:process";
import {pathToFileURL} from "node:url";

import {runScript, SCRIPT_END, SCRIPT_START} from "./keptCode.js";

const ROOT = resolve(import.meta.dirname, "..");
const SHELF = join(ROOT, "node_modules", ".cache", "chung-tay");
/** The pages' texts and markup are written by the command line as well. */
const FOLDERS = ["pipelines", "src"];
/** Native code, what is used from its own folder, and what few commands need. */
const NOT_BUNDLED = [
  "@duckdb/node-bindings*",
  "@duckdb/duckdb-wasm*",
  "@e965/xlsx*",
  "@observablehq/*",
  "apache-arrow",
  "esbuild",
  "tsx",
  "tsx/*"
];
/** Packages in the older module format ask for Node's own modules by this name. */
const REQUIRE =
  'import {createRequire as createBundleRequire} from "node:module"; const require = createBundleRequire(import.meta.url);';
const MILLISECONDS_A_DAY = 86_400_000;

const bundle = await bundleOfSources().catch(() => null);
if (bundle === null) {
  const {register} = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(join(ROOT, "pipelines", "cli.ts")).href);
} else runScript(bundle);

/** Path of the bundle, made if it is not there yet. Made aside and renamed: what has the name is whole. */
async function bundleOfSources() {
  const names = FOLDERS.flatMap(sourcesBelow);
  const folder = join(SHELF, hashOf(names));
  const path = join(folder, "cli.cjs");
  if (existsSync(path)) return path;
  mkdirSync(SHELF, {recursive: true});
  removeOld();
  const aside = `${folder}.${process.pid}.part`;
  try {
    await bundleInto(aside, new Set(names));
    if (join(SHELF, hashOf(names)) !== folder) throw new Error("the sources changed meanwhile");
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, {recursive: true, force: true});
    // Another start may have been quicker.
    if (!existsSync(path)) throw error;
  }
  return path;
}

/** Below the root, with "/" between its parts; not what is generated, nor what is no code. */
function sourcesBelow(folder) {
  return readdirSync(join(ROOT, folder), {withFileTypes: true})
    .filter(({name}) => !name.startsWith(".") && name !== "data")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return sourcesBelow(name);
      return /\.[jt]s$/.test(name) ? [name] : [];
    });
}

/** The place of the sources counts as well: the bundle holds it. */
function hashOf(names) {
  const hash = createHash("sha256").update(ROOT).update(installedPackages());
  for (const name of names) {
    const text = readFileSync(join(ROOT, name));
    hash.update(`\0${name}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex").slice(0, 32);
}

/** What npm wrote when it last installed; empty where another tool did. */
function installedPackages() {
  const path = join(ROOT, "node_modules", ".package-lock.json");
  return existsSync(path) ? readFileSync(path) : "";
}

async function bundleInto(outdir, names) {
  const {build} = await import("esbuild");
  const common = {
    absWorkingDir: ROOT,
    outdir,
    bundle: true,
    external: NOT_BUNDLED,
    platform: "node",
    logLevel: "silent",
    metafile: true,
    plugins: [{name: "own-places", setup: keepOwnPlaces}]
  };
  const built = await Promise.all([
    build({
      ...common,
      entryPoints: ["pipelines/cli.ts"],
      format: "cjs",
      outExtension: {".js": ".cjs"},
      banner: {js: SCRIPT_START},
      footer: {js: SCRIPT_END},
      define: {"import.meta.filename": "__filename"}
    }),
    // Started by the first, as processes of their own.
    build({
      ...common,
      entryPoints: ["pipelines/foreignReader.ts", "pipelines/sqlChild.ts"],
      format: "esm",
      outExtension: {".js": ".mjs"},
      banner: {js: REQUIRE}
    })
  ]);
  const unnamed = built
    .flatMap(({metafile}) => Object.keys(metafile.inputs))
    .filter((name) => !names.has(name) && !name.includes("node_modules/"));
  if (unnamed.length > 0) throw new Error(`not among the sources: ${unnamed.join(", ")}`);
}

/** A module finds the files beside it, such as SQL, from where its source lies. */
function keepOwnPlaces({onLoad}) {
  onLoad({filter: /\.ts$/}, ({path}) => ({
    loader: "ts",
    contents: readFileSync(path, "utf8")
      .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
  }));
}

/** A run that began before the sources changed may still load parts of its own bundle. */
function removeOld() {
  for (const name of readdirSync(SHELF)) {
    const path = join(SHELF, name);
    const made = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Infinity;
    if (Date.now() - made > MILLISECONDS_A_DAY) rmSync(path, {recursive: true, force: true});
  }
}
