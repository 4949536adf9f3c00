import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

import {repositoryDirectory} from "../paths.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** The engine is packed once for an installation: 34 MB take two seconds. */
const SHELF = join(repositoryDirectory, "node_modules", ".cache", "chung-tay-packed");
/** Smaller files are packed in no time. */
const WORTH_KEEPING = 1_000_000;

/**
 * Writes `path.br` and `path.gz`, which servers send instead of the file itself: browsers take brotli over
 * HTTPS and on this machine only, so both are there.
 */
export async function packFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  const quality = bytes.length > WORTH_KEEPING ? 7 : 9;
  await Promise.all([
    packAs(path, bytes, ".br", () =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
        }
      })
    ),
    packAs(path, bytes, ".gz", () => zip(bytes, {level: 9}))
  ]);
}

async function packAs(
  path: string,
  bytes: Uint8Array,
  ending: string,
  pack: () => Promise<Uint8Array>
): Promise<void> {
  if (!path.endsWith(".wasm")) {
    await writeFile(path + ending, await pack());
    return;
  }
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const kept = join(SHELF, hash + ending);
  const isKept = await copyFile(kept, path + ending).then(
    () => true,
    () => false
  );
  if (isKept) return;
  const packed = await pack();
  await writeFile(path + ending, packed);
  await keep(kept, packed).catch(() => undefined); // a folder that cannot be written costs time alone
}

async function keep(path: string, packed: Uint8Array): Promise<void> {
  await mkdir(SHELF, {recursive: true});
  const aside = `${path}.${process.pid}.part`;
  await writeFile(aside, packed);
  await rename(aside, path);
}
