import type {Row} from "../groupRows.ts";
import type {TableYears} from "../tableYears.ts";

/** Files of one folder, each of lists of rows; a list is written in pieces, such as those of each year. */
export interface PiecedFiles {
  /** `indicators`: its files are `indicators/<file>.json`. */
  readonly folder: string;
  /** What stands in a file before its lists. */
  readonly head?: (file: string) => Row;
  readonly lists: Readonly<Record<string, PiecedList>>;
  /** The files that there are; where it is not given, those with a row that makes a file. */
  readonly files?: readonly string[];
}

export interface PiecedList {
  /** A select of the rows, in no order, with all columns by which they are compared, as the marts hold them. */
  readonly rows: string;
  /** The same rows, each with its hash as `row_hash`, where these are kept beside them: they are compared by it. */
  readonly hashed?: string;
  /** SQL over these rows, as `held`: the file and the piece in which one stands, … */
  readonly file: string;
  readonly piece: string;
  /** Where a piece is a year: how the rows tell it, so that only those years are looked through. */
  readonly years?: TableYears;
  /** … what is written of it, … */
  readonly columns: string;
  /** … and in which order, with no ties. */
  readonly order: string;
  /** Which rows make a file; all of them where it is not given. */
  readonly makes?: string;
}

/** Where a piece stands, what it is written from, and how many rows it has. */
export interface PieceKey {
  readonly list: string;
  readonly piece: string;
  readonly key: string;
  readonly rows: number;
  readonly makesFile: boolean;
}

export interface FileToWrite {
  readonly file: string;
  /** Below the folder of the release. */
  readonly name: string;
  /** JSON of what stands before the lists. */
  readonly head: string;
  readonly keys: readonly PieceKey[];
}

/** A piece of a list that is asked for. */
export interface WantedPiece {
  readonly file: string;
  readonly piece: string;
  readonly rows: number;
}

export function nameOf({folder}: Pick<PiecedFiles, "folder">, file: string): string {
  return `${folder}/${file}.json`;
}

/** The columns of a list are the same in all files of a kind. */
export function listId({folder}: Pick<PiecedFiles, "folder">, list: string): string {
  return `${folder}/${list}`;
}
