import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

import {html} from "../../src/markup/html.ts";
import {CHECK_PATH} from "../../src/pages/checkReturn.ts";
import {LANGUAGES} from "../../src/texts/language.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {pagePolicy} from "./policy.ts";

/** Addresses that offices have been told, and where their pages stand now. */
const MOVED = {"kiem-tra-bao-cao/": CHECK_PATH} as const;

/** Leads from each former address to the page, on any server and without a script. */
export async function writeMovedPages(output: string): Promise<void> {
  for (const language of LANGUAGES) {
    for (const [former, path] of Object.entries(MOVED)) {
      const folder = join(output, language === "vi" ? "" : language, former);
      const {nav} = textsOf(language);
      const page = html`<html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${pagePolicy(former)}" />
          <meta http-equiv="refresh" content="0; url=../${path}" />
          <title>${nav.checkReturn}</title>
        </head>
        <body>
          <p><a href="../${path}">${nav.checkReturn}</a></p>
        </body>
      </html>`;
      await mkdir(folder, {recursive: true});
      await writeFile(join(folder, "index.html"), `<!doctype html>\n${page.text}\n`);
    }
  }
}
