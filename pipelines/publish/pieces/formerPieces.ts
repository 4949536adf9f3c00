import {readFileSync} from "node:fs";
import {join} from "node:path";
import {crc32} from "node:zlib";

import {hashOf, isLinked} from "../keptFiles.ts";
import type {FileToWrite, PieceKey} from "./piecedFiles.ts";

/** Beside the files of a release: the pieces of those that are made of pieces. */
export const PIECES_FILE = "pieces.json";

/** What stands in `pieces.json`. */
export interface PiecesRecord {
  /** The code and the engine that wrote the pieces. */
  readonly writer: string;
  /** By folder and list: the names of the columns. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, FileRecord>>;
}

export interface FileRecord {
  readonly bytes: number;
  /** CRC-32 of these bytes. */
  readonly sum: number;
  /** Hash of what stands before the lists. */
  readonly head: string;
  readonly pieces: readonly PieceRecord[];
}

/** List, piece, key, and the first byte of the piece and the one behind its last. */
export type PieceRecord = readonly [
  list: string,
  piece: string,
  key: string,
  from: number,
  to: number
];

/** The release before, as far as this one may take pieces over from it. */
export interface FormerPieces {
  readonly columns: PiecesRecord["columns"];
  /** Links a file that has this very head and pieces; null where there is none, or where it is not what it was. */
  link(file: FileToWrite): FileRecord | null;
  /** By `pieceId`: the pieces that a file had, damaged or not. */
  idsOf(name: string): ReadonlySet<string>;
  /** The pieces of a file by `pieceId`; none where it is damaged. */
  piecesOf(name: string): ReadonlyMap<string, Buffer>;
}

const NOTHING: FormerPieces = {
  columns: {},
  link: () => null,
  idsOf: () => new Set(),
  piecesOf: () => new Map()
};

export function openFormerPieces(
  former: string | null,
  {directory, writer}: {readonly directory: string; readonly writer: string}
): FormerPieces {
  const record = former === null ? null : readRecord(former);
  if (former === null || record?.writer !== writer) return NOTHING;
  const files = new Map(Object.entries(record.files));
  return {
    columns: record.columns,
    link({name, head, keys}) {
      const file = files.get(name);
      if (file?.head !== hashOf(head) || !hasPieces(file, keys)) return null;
      return isLinked(former, directory, name, file) ? file : null;
    },
    idsOf: (name) => new Set((files.get(name)?.pieces ?? []).map(idOf)),
    piecesOf(name) {
      const file = files.get(name);
      return file === undefined ? new Map() : readPieces(join(former, name), file);
    }
  };
}

export function pieceId({list, piece, key}: Pick<PieceKey, "list" | "piece" | "key">): string {
  return `${list} ${piece} ${key}`;
}

function idOf([list, piece, key]: PieceRecord): string {
  return pieceId({list, piece, key});
}

function hasPieces({pieces}: FileRecord, keys: readonly PieceKey[]): boolean {
  return (
    pieces.length === keys.length &&
    pieces.every(([list, piece, key], at) => {
      const one = keys[at];
      return one?.key === key && one.piece === piece && one.list === list;
    })
  );
}

/** A file of the same size may have been damaged as well: as it is read anyway, it is summed up. */
function readPieces(path: string, file: FileRecord): ReadonlyMap<string, Buffer> {
  const content = readWhole(path);
  if (content?.length !== file.bytes || crc32(content) !== file.sum) return new Map();
  return new Map(
    file.pieces.map((piece) => [idOf(piece), content.subarray(piece[3], piece[4])] as const)
  );
}

function readWhole(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Null where there is none. */
export function readRecord(directory: string): PiecesRecord | null {
  try {
    return JSON.parse(readFileSync(join(directory, PIECES_FILE), "utf8")) as PiecesRecord;
  } catch {
    return null;
  }
}
