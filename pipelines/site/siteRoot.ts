import {createHash} from "node:crypto";
import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

import {build} from "esbuild";

import {allEnded} from "../allEnded.ts";
import type {CheckFiles} from "./checkReturn/checkFiles.ts";
import {CHECK_FOLDER, writeCheckFiles} from "./checkReturn/checkFiles.ts";
import {LINEAGE_FOLDER, writeLineageFiles} from "./lineageSite.ts";
import {writeOutlines} from "./outlines.ts";
import {repositoryDirectory} from "./paths.ts";
import type {ReleaseOnDisk} from "./readRelease.ts";
import type {SqlFiles} from "./sql/sqlFiles.ts";
import {SQL_FOLDER, writeSqlFiles} from "./sql/sqlFiles.ts";

/** Vietnamese needs two subsets: 58 kB together. */
const SUBSETS = ["vietnamese", "latin"] as const;

/** Puts beside the pages what they share: styles, fonts, icon, the script and the published files. */
export async function writeSharedFiles(
  root: string,
  {directory, release}: ReleaseOnDisk
): Promise<void> {
  const source = join(repositoryDirectory, "src");
  await mkdir(root, {recursive: true});
  await allEnded([
    cp(join(source, "style.css"), join(root, "style.css")),
    cp(join(source, "styles"), join(root, "styles"), {recursive: true}),
    cp(join(source, "icon.svg"), join(root, "icon.svg")),
    cp(directory, join(root, "data"), {recursive: true}).then(() =>
      writeOutlines(join(root, "data/outlines.json"), release.places)
    ),
    writeFonts(root),
    writeScript(root),
    writeCheckFiles(root).then((files) => writeCheckScript(root, files)),
    writeSqlFiles(root, directory).then((files) => writeSqlScript(root, files)),
    writeLineageFiles(root, directory, release).then((index) => writeTraceDialog(root, index))
  ]);
}

/** One script for all pages but one, what every page has, and what is loaded when a chart is saved. */
export async function writeScript(root: string): Promise<void> {
  const script = (name: string) => join(root, "components", name);
  await buildScript("site.ts", script("site.js"));
  await buildScript("briefing/start.ts", script("briefing.js"));
  await buildScript("saveFrame.ts", script("saveFrame.js"));
  await buildScript("everyPage.ts", script("everyPage.js"), {}, [
    "./saveFrame.js",
    "./traceDialog.js"
  ]);
}

/** The script of the page "check my return", which knows the files that it fetches when it needs them. */
async function writeCheckScript(root: string, {worker, codelists}: CheckFiles): Promise<void> {
  const folder = `_file/${CHECK_FOLDER}`;
  const files = {worker: `${folder}/${worker}`, codelists: `${folder}/${codelists}`};
  await buildScript("checkReturn/start.ts", join(root, "components/checkReturn.js"), {
    CHECK_FILES: JSON.stringify(files)
  });
}

/** The dialog of the cells behind a figure, loaded when one is asked about. */
async function writeTraceDialog(root: string, index: string): Promise<void> {
  const address = JSON.stringify(`_file/${LINEAGE_FOLDER}/${index}`);
  await buildScript("trace/traceDialog.ts", join(root, "components/traceDialog.js"), {
    LINEAGE_INDEX: address
  });
}

/** The few lines that load the page "ask in SQL", which know the files that it is made of. */
async function writeSqlScript(root: string, files: SqlFiles): Promise<void> {
  await buildScript("sql/start.ts", join(root, "components/sql.js"), {
    SQL_FILES: JSON.stringify({folder: `_file/${SQL_FOLDER}/`, ...files})
  });
}

async function buildScript(
  entry: string,
  outfile: string,
  define: Readonly<Record<string, string>> = {},
  external: readonly string[] = []
): Promise<void> {
  await build({
    entryPoints: [join(repositoryDirectory, "src/components", entry)],
    outfile,
    define,
    external: [...external],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error"
  });
}

/** The few lines that run before the page is drawn, so that the dark theme does not flash light. */
export async function themeScript(): Promise<string> {
  const result = await build({
    entryPoints: [join(repositoryDirectory, "src/components/theme.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error"
  });
  return (result.outputFiles[0]?.text ?? "").trim();
}

/**
 * The generator bundles CSS without a loader for fonts, so the fonts are files of their own, named
 * by their content, beside a style sheet that it only copies.
 */
async function writeFonts(root: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@fontsource-variable/inter/package.json"));
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  const faces = await Promise.all(
    SUBSETS.map(async (subset) => {
      const bytes = await readFile(join(folder, "files", `inter-${subset}-wght-normal.woff2`));
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      const name = `inter-${subset}.${hash}.woff2`;
      await writeFile(join(root, name), bytes);
      return (
        `@font-face{font-family:"Inter Variable";font-style:normal;font-display:swap;` +
        `font-weight:100 900;src:url("./${name}") format("woff2");unicode-range:${ranges[subset] ?? ""}}`
      );
    })
  );
  await writeFile(join(root, "fonts.css"), faces.join("\n"));
}
