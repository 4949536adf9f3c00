import {closeSync, openSync, readdirSync, writeSync} from "node:fs";
import {join} from "node:path";

import {Zip, ZipDeflate, ZipPassThrough} from "fflate";

import {eachPiece} from "../../export/writtenFile.ts";

/** The oldest time that a ZIP can tell: equal folders give equal bytes. */
const TIME = new Date(1980, 0, 1);
/** Packed already. */
const PACKED = /\.parquet$/;
const LEVEL = 6;

/** Writes all files below `folder` to a ZIP, in the order of their names, under the folder `name`. */
export function zipFolder(folder: string, path: string, name: string): void {
  const descriptor = openSync(path, "w");
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at);
  });
  try {
    for (const file of filesBelow(folder)) {
      const entry = PACKED.test(file)
        ? new ZipPassThrough(`${name}/${file}`)
        : new ZipDeflate(`${name}/${file}`, {level: LEVEL});
      entry.mtime = TIME;
      zip.add(entry);
      // The piece is overwritten by the next one, and the packer keeps what it is given.
      eachPiece(join(folder, file), (piece) => {
        entry.push(piece.slice());
      });
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
  } finally {
    closeSync(descriptor);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();
}
