import {createHash} from "node:crypto";
import {copyFile, cp, readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, posix, sep} from "node:path";

import type {Release} from "../../src/release/release.ts";
import {searchEntries} from "../../src/select/searchEntries.ts";
import type {Language} from "../../src/texts/language.ts";
import {LANGUAGES} from "../../src/texts/language.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {CHECK_FOLDER} from "./checkReturn/checkFiles.ts";
import {LINEAGE_FOLDER} from "./lineageSite.ts";
import {pagePolicy} from "./policy.ts";
import type {RowsAside} from "./setAside.ts";
import {putRowsBack} from "./setAside.ts";
import {SQL_FOLDER} from "./sql/sqlFiles.ts";

/**
 * What Framework has no option for, done to its finished pages: the language of the page, zooming on
 * phones, a link past the navigation, and scripts in files of their own, so that a content security
 * policy needs no exception for inline scripts. Also copies what Framework does not see that a page
 * fetches: the fonts beside their style sheet, and the files of the page "check my return", the cells behind figures.
 */
export async function finishPages(root: string, output: string, aside: RowsAside): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.endsWith(".woff2")) await copyFile(join(root, name), join(output, "_file", name));
  }
  for (const folder of [CHECK_FOLDER, SQL_FOLDER, LINEAGE_FOLDER]) {
    await cp(join(root, folder), join(output, "_file", folder), {recursive: true});
  }
  const files = await readdir(output, {recursive: true});
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const page = file.split(sep).join("/");
    const source = await readFile(join(output, file), "utf8");
    const {html, scripts} = finishPage(source, page);
    for (const [name, code] of scripts) await writeFile(join(output, name), code);
    await writeFile(join(output, file), putRowsBack(html, aside));
  }
}

/** What the search box of the masthead fetches when it is first used: one list for each language. */
export async function writeSearchLists(release: Release, output: string): Promise<void> {
  for (const language of LANGUAGES) {
    const path = join(output, language === "vi" ? "" : language, "search.json");
    await writeFile(path, JSON.stringify(searchEntries(release, language)));
  }
}

/** The finished page, and its scripts by their path under the output folder. */
export function finishPage(
  source: string,
  page: string
): {html: string; scripts: Map<string, string>} {
  const language: Language = page.startsWith("en/") ? "en" : "vi";
  const {skip} = textsOf(language).site;
  const scripts = new Map<string, string>();
  const html = source
    .replace("<html>", `<html lang="${language}">`)
    .replace(", maximum-scale=1", "")
    .replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${pagePolicy(page)}">`
    )
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace("<body>", `<body>\n<a class="skip-link" href="#observablehq-main">${skip}</a>`)
    .replace(/<script( type="module")?>([^]*?)<\/script>/g, (_, type: string | undefined, code) => {
      const text = String(code).trim();
      if (text === "" || isSlashProbe(text)) return "";
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
      const isModule = type !== undefined;
      // A module keeps its relative imports only in the folder of its page; the others are shared.
      const name = isModule
        ? posix.join(dirname(page), `page.${hash}.js`)
        : `_observablehq/inline.${hash}.js`;
      scripts.set(name, `${text}\n`);
      const path = posix.relative(dirname(page), name);
      return `<script${type ?? ""} src="${path.startsWith(".") ? path : `./${path}`}"></script>`;
    });
  return {html, scripts};
}

/** On a missing page Framework asks for the address without its slash; our addresses never end otherwise. */
function isSlashProbe(code: string): boolean {
  return code.includes('fetch(alt, {method: "HEAD"})');
}
