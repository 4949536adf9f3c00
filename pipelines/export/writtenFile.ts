import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, readSync, writeFileSync, writeSync} from "node:fs";
import {dirname, join} from "node:path";

/** A file of a bundle, by its path below the bundle's folder. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const PIECE = 1 << 20;

export function writeText(folder: string, path: string, text: string): WrittenFile {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
  return writtenFile(folder, path);
}

/** Size and checksum of a file that stands, read piece by piece. */
export function writtenFile(folder: string, path: string): WrittenFile {
  const hash = createHash("sha256");
  let bytes = 0;
  eachPiece(join(folder, path), (piece) => {
    hash.update(piece);
    bytes += piece.length;
  });
  return {path, bytes, sha256: hash.digest("hex")};
}

/** Writes `head` and then all of the file `from` to the file `to`. */
export function copyBehind(head: string, from: string, to: string): void {
  const descriptor = openSync(to, "w");
  try {
    writeSync(descriptor, head);
    eachPiece(from, (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at);
    });
  } finally {
    closeSync(descriptor);
  }
}

/** The piece is overwritten by the next one. */
export function eachPiece(path: string, take: (piece: Uint8Array) => void): void {
  const descriptor = openSync(path, "r");
  const buffer = new Uint8Array(PIECE);
  try {
    for (let length = -1; length !== 0;) {
      length = readSync(descriptor, buffer, 0, PIECE, null);
      if (length > 0) take(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The list that `sha256sum -c` checks. */
export function checksumList(files: readonly WrittenFile[]): string {
  return files
    .map(({path, sha256}) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}
