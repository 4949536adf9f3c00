import type {SqlWarning} from "../../../src/sql/warnings/warningsOf.ts";

/** What the child process is asked, as one line of JSON on its standard input. */
export interface SqlRequest {
  /** A warehouse (or a copy of one), or the folder of a release. */
  readonly source: {readonly warehouse: string} | {readonly release: string};
  readonly sql: string;
  /** Most rows; null for all of them. */
  readonly limit: number | null;
  readonly memory: string;
}

export interface AskedRelease {
  readonly id: string;
  readonly number: number;
  /** ISO. */
  readonly date: string;
  readonly isDemonstration: boolean;
}

/** What the child process answers, one line of JSON each, in this order; `fault` may come at any time. */
export type SqlAnswer =
  | {
      readonly kind: "columns";
      readonly columns: readonly {readonly name: string; readonly type: string}[];
    }
  | {readonly kind: "rows"; readonly rows: readonly (readonly (string | null)[])[]}
  | {
      readonly kind: "end";
      readonly isTruncated: boolean;
      readonly isBehind: boolean;
      /** The last release that the tables know; null before the first. */
      readonly release: AskedRelease | null;
    }
  | {readonly kind: "warnings"; readonly warnings: readonly SqlWarning[]}
  | {readonly kind: "fault"; readonly message: string};
