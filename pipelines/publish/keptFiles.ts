import {createHash} from "node:crypto";
import {copyFileSync, linkSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";

import type {Query} from "./groupRows.ts";
import {inFolder} from "./inFolder.ts";

/** Beside the files of a release: what the ones that may be taken over were written from. */
export const KEYS_FILE = "keys.json";

/** Files of one kind, one for each value of a column. */
export interface KeyedFiles {
  /** Selects, in no order, of the rows that the files are written from. */
  readonly parts: readonly string[];
  /** SQL over the columns that all parts have: its value names the file. */
  readonly by: string;
  readonly nameOf: (value: string) => string;
  /** The values that have a file; those that occur in the rows where it is not given. */
  readonly values?: readonly string[];
  /** The value that has a file where there are no rows at all. */
  readonly whenEmpty?: string;
  /** What else than the rows stands in the file: the types of its columns. */
  readonly form?: string;
  /** SQL, the hash of a row `t`, where it is kept beside it. */
  readonly hash?: string;
  /** Of each value the key of its rows, where nobody need ask for them. */
  readonly keys?: RowKeys;
}

/** By the value that names a file: count and hashes of its rows. */
export type RowKeys = ReadonlyMap<string, string>;

export interface KeptFiles {
  /** Takes over each file whose rows are those of the release before; returns the values left to write. */
  takeOver(files: KeyedFiles): Promise<readonly string[]>;
  /** The same, with the values of all files. */
  divide(
    files: KeyedFiles
  ): Promise<{readonly values: readonly string[]; readonly left: readonly string[]}>;
  /** Keeps with a file what there is to say of its rows, so that whoever takes it over need not read it. */
  note(name: string, told: unknown): void;
  /** What was noted of a file, in this release or in the one that it was taken over from. */
  noted(name: string): unknown;
  /** The file in the release before, whether it is taken over or not, and what was noted of it. */
  before(name: string): {readonly path: string; readonly told: unknown} | null;
  /** By which what was written from the same is known, as the whole of a file is. */
  keyOf(...texts: readonly string[]): string;
  /** Of every file that may be taken over by the next release: what it was written from, and its bytes. */
  keys(): FileKeys;
}

/** By the name of the file; what stands in `keys.json`. */
export type FileKeys = Readonly<Record<string, FileKey>>;

interface FileKey {
  readonly key: string;
  readonly bytes: number;
  readonly told?: unknown;
}

/**
 * One more return moves few figures: a file that would be written from the very rows that the release in
 * `former` wrote it from is linked from there. Rows are compared by count and hashes, so that nothing depends
 * on what the models say has changed; a key also holds this code, and the engine whose hashes they are.
 */
export async function openKeptFiles(
  rows: Query,
  directory: string,
  former: string | null
): Promise<KeptFiles> {
  const writer = await writerOf(rows);
  const before = former === null ? {} : readKeys(former);
  const held = new Map<string, Omit<FileKey, "bytes"> & Partial<FileKey>>();
  const isTaken = (name: string, key: string): boolean => {
    const known = before[name];
    if (former === null || known?.key !== key || !isLinked(former, directory, name, known)) {
      held.set(name, {key});
      return false;
    }
    held.set(name, known);
    return true;
  };
  const divide: KeptFiles["divide"] = async (files) => {
    const {parts, form = "", nameOf, whenEmpty} = files;
    const keys = new Map(files.keys ?? (await rowKeys(rows, files)));
    if (keys.size === 0 && whenEmpty !== undefined) keys.set(whenEmpty, "");
    const values = files.values ?? [...keys.keys()];
    // There may be thousands of them: what they have in common is hashed once.
    const kind = hashOf(writer, form, ...parts);
    const left = values.filter(
      (value) => !isTaken(nameOf(value), `${kind} ${keys.get(value) ?? ""}`)
    );
    return {values, left};
  };
  return {
    divide,
    takeOver: async (files) => (await divide(files)).left,
    note: (name, told) => {
      const file = held.get(name);
      if (file !== undefined) held.set(name, {...file, told});
    },
    noted: (name) => held.get(name)?.told,
    before: (name) => {
      const known = before[name];
      if (former === null || known === undefined) return null;
      const path = join(former, name);
      return isSized(path, known) ? {path, told: known.told} : null;
    },
    keyOf: (...texts) => hashOf(writer, ...texts),
    keys: () =>
      Object.fromEntries(
        [...held].map(([name, {key, told, ...known}]) => {
          const bytes = known.bytes ?? statSync(join(directory, name)).size;
          return [name, told === undefined ? {key, bytes} : {key, bytes, told}] as const;
        })
      )
  };
}

type AskedRows = Pick<KeyedFiles, "parts" | "by" | "hash">;

/** Asks every row. */
export async function rowKeys(rows: Query, asked: AskedRows): Promise<RowKeys> {
  const found = await rows(keysQuery(asked));
  return new Map(found.map(({file_value, key}) => [String(file_value), String(key)]));
}

/** The rows of a select for some values only. */
export function onlyFor(query: string, by: string, values: readonly string[]): string {
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
  return `from (${query}) where ${list === "" ? "false" : `${by} in (${list})`}`;
}

function keysQuery({parts, by, hash = "hash(t)"}: AskedRows): string {
  const each = parts.map(
    (part, at) => `
      select ${at} as part, ${by} as file_value,
        concat_ws('.', count(*), bit_xor(${hash}), sum(cast(${hash} as hugeint))) as key
      from (${part}) as t
      group by file_value`
  );
  return `
    select file_value, string_agg(part || ':' || key, ' ' order by part) as key
    from (${each.join(" union all ")})
    group by file_value
    order by file_value`;
}

/** False where the file is not what it was: it is written anew. */
export function isLinked(
  former: string,
  directory: string,
  name: string,
  {bytes}: {readonly bytes: number}
): boolean {
  const path = join(former, name);
  if (!isSized(path, {bytes})) return false;
  const target = join(directory, name);
  inFolder(target, () => {
    try {
      linkSync(path, target);
    } catch {
      // Not every file system has links.
      copyFileSync(path, target);
    }
  });
  return true;
}

function isSized(path: string, {bytes}: {readonly bytes: number}): boolean {
  return statSync(path, {throwIfNoEntry: false})?.size === bytes;
}

function readKeys(directory: string): Readonly<Record<string, FileKey | undefined>> {
  try {
    return JSON.parse(readFileSync(join(directory, KEYS_FILE), "utf8")) as Record<string, FileKey>;
  } catch {
    return {};
  }
}

export async function writerOf(rows: Query): Promise<string> {
  const [engine] = await rows("select version() as version");
  return hashOf(String(engine?.["version"]), CODE);
}

export function hashOf(...texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 32);
}

/** Read once: of code that is replaced meanwhile, what has been read before runs on. */
const CODE = hashOf(
  ...readdirSync(import.meta.dirname, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, "utf8"))
);
