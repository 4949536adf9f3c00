import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

import {allEnded} from "../allEnded.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Text in any form. Parquet, fonts and pictures are compressed already, and databases are read in parts. */
const COMPRESSED = new Set([".html", ".css", ".js", ".json", ".svg", ".csv", ".md", ".txt"]);
/** Smaller files fit into one packet either way. */
const SMALLEST = 1000;
const QUALITY = 8;
/** As many at a time as there are threads that compress. */
const AT_ONCE = 4;

/** Writes `FILE.br` and `FILE.gz` beside every file of text below `folder`: servers then compress nothing themselves. */
export async function compressFiles(folder: string): Promise<void> {
  const names = (await readdir(folder, {recursive: true})).filter((name) =>
    COMPRESSED.has(extname(name))
  );
  const work = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const path = join(folder, name);
      if ((await stat(path)).size >= SMALLEST) await compressFile(path);
    }
  };
  await allEnded(Array.from({length: AT_ONCE}, work));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  };
  await writeFile(`${path}.br`, await toBrotli(bytes, {params}));
  await writeFile(`${path}.gz`, await toGzip(bytes, {level: 7}));
}
