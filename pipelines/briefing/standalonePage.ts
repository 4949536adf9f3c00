import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

import {build} from "esbuild";

import type {Briefing} from "../../src/briefing/briefing.ts";
import {placeInSentence} from "../../src/briefing/briefing.ts";
import type {SheetOptions} from "../../src/markup/briefing/briefingSheet.ts";
import {briefingSheet} from "../../src/markup/briefing/briefingSheet.ts";
import {html} from "../../src/markup/html.ts";
import {textsOf} from "../../src/texts/texts.ts";

const SUBSETS = ["vietnamese", "latin"] as const;

/** The sheet as one file that needs no other: its styles and its typeface are inside, nothing runs. */
export async function standalonePage(briefing: Briefing, options: SheetOptions): Promise<string> {
  const {language} = options;
  const title = textsOf(language).briefing.title(
    placeInSentence(briefing.place, language),
    briefing.year
  );
  const styles = `${await typeface()}${await siteStyles()}${OWN_STYLES}`;
  const page = html`<main class="page">${briefingSheet(briefing, options)}</main>`;
  return `<!doctype html>
<html lang="${language}" data-theme="light">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html`${title}`.text}</title>
<style>${styles}</style>
<body>
${page.text}
</body>
</html>
`;
}

/** Figures lead to their cells on the site only. */
const OWN_STYLES = `
body{margin:0;padding:24px;background:var(--paper);color:var(--ink);font-family:var(--sans)}
.briefing-sheet{max-width:1160px;margin:0 auto}
.briefing-demonstration{display:block}
.figure-trace{all:unset}
@media print{body{padding:0}}`;

async function siteStyles(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, "../../src/style.css")],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "error"
  });
  return result.outputFiles[0]?.text ?? "";
}

async function typeface(): Promise<string> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@fontsource-variable/inter/package.json"));
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  const faces = await Promise.all(
    SUBSETS.map(async (subset) => {
      const font = await readFile(join(folder, "files", `inter-${subset}-wght-normal.woff2`));
      return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${font.toString("base64")}) format("woff2");unicode-range:${ranges[subset] ?? ""}}`;
    })
  );
  return faces.join("");
}
