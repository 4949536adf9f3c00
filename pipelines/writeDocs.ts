import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {stderr} from "node:process";

import {dictionaryPage} from "./export/dataDictionary.ts";
import {findingCatalogue} from "./findings/catalogue.ts";
import {findingsPage} from "./findings/findingsPage.ts";
import {build, DEFAULT_PLACES, ingest} from "./run.ts";
import {readReleaseTables} from "./site/sql/releaseTables.ts";
import {writeWhole} from "./writeWhole.ts";

/** Writes the pages of docs/ that are made from the code. */
const docs = join(resolve(import.meta.dirname, ".."), "docs");
write("findings.md", findingsPage(findingCatalogue));
write("data-dictionary.md", await publishedDictionary());

/** Of the tables that publish writes: the published returns are built aside. */
async function publishedDictionary(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-docs-"));
  try {
    const places = {...DEFAULT_PLACES, warehouse: join(folder, "w.duckdb")};
    await ingest(places, {returnsDir: "data/returns/published"});
    const {release} = await build(places, {outDir: join(folder, "data")});
    return dictionaryPage(await readReleaseTables(join(folder, "data", release)));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function write(name: string, text: string): void {
  const path = join(docs, name);
  writeWhole(path, new TextEncoder().encode(text));
  stderr.write(`${path}\n`);
}
