import type {Query} from "../groupRows.ts";
import {hashOf} from "../keptFiles.ts";
import {KEPT_HASH} from "../replaceRows.ts";
import {rowsAfter} from "../tableYears.ts";
import type {PiecedFiles, PiecedList, PieceKey} from "./piecedFiles.ts";
import {listId} from "./piecedFiles.ts";

/** What the pieces of files of one kind after the other are written from. */
export interface PieceKeys {
  /** By file, lists and pieces in the order in which they are written. Rows are compared by count and hashes. */
  of(kind: PiecedFiles): Promise<ReadonlyMap<string, readonly PieceKey[]>>;
  /** Keeps what was asked for, in the transaction of the caller. */
  keep(): Promise<void>;
}

/** A list whose keys are kept year by year. */
interface KeptList {
  readonly id: string;
  /** Hash of what selects the rows, and of the code and the engine that tell their keys. */
  readonly selection: string;
  /** The last year whose keys still hold; null where there is none. */
  readonly last: string | null;
}

/**
 * The keys of years in which nothing has moved since they were asked stand in the warehouse, as those of tables do
 * (`yearKeys.ts`): their rows are not read again.
 */
export function openPieceKeys(rows: Query, writer: string): PieceKeys {
  let lasts: Promise<ReadonlyMap<string, string>> | null = null;
  const asked: KeptList[] = [];
  const keptList = async (kind: PiecedFiles, name: string, list: PiecedList): Promise<KeptList> => {
    const id = listId(kind, name);
    const selection = hashOf(writer, rowsToAsk(list), list.file, list.piece, list.makes ?? "");
    lasts ??= lastYears(rows);
    return {id, selection, last: (await lasts).get(`${id} ${selection}`) ?? null};
  };
  return {
    async of(kind) {
      const statements: string[] = [];
      const selects: string[] = [];
      for (const [at, [name, list]] of Object.entries(kind.lists).entries()) {
        if (list.years === undefined)
          selects.push(`select ${at} as of_list, * from (${keysQuery(list)})`);
        else {
          const kept = await keptList(kind, name, list);
          if (asked.length === 0) statements.push(CREATE_ASKED);
          asked.push(kept);
          statements.push(askQuery(list, kept));
          selects.push(`select ${at} as of_list, ${KEY} from (${keptAndAsked(kept)})`);
        }
      }
      const found = `select * from (${selects.join(" union all ")}) order by of_file, of_list, of_piece`;
      return byFile(Object.keys(kind.lists), await rows([...statements, found].join(";\n")));
    },
    async keep() {
      if (asked.length === 0) return;
      await rows(
        `${asked.map(forgetQuery).join(";\n")};
         insert into intermediate.piece_keys from temp.asked_pieces;
         drop table temp.asked_pieces`
      );
    }
  };
}

const KEY = "of_file, of_piece, rows, key, makes_file";

const CREATE_ASKED = `
  create or replace temp table asked_pieces (
    list varchar, selection varchar, of_file varchar, of_piece varchar, rows integer, key varchar, makes_file boolean
  )`;

/** By list and selection; what has moved and is not brought up to date yet is not looked at. */
async function lastYears(rows: Query): Promise<ReadonlyMap<string, string>> {
  const found = await rows(`
    select list, selection, max(of_piece) as last from intermediate.piece_keys
    where of_piece < coalesce((select min(year)::varchar from intermediate.moved_years), 'any')
    group by list, selection`);
  return new Map(
    found.map(({list, selection, last}) => [`${String(list)} ${String(selection)}`, String(last)])
  );
}

function askQuery(list: PiecedList, {id, selection, last}: KeptList): string {
  const {years} = list;
  const rows = rowsToAsk(list);
  const left =
    last === null || years === undefined
      ? rows
      : rowsAfter(rows, {...years, isSure: true}, Number(last));
  return `
    insert into asked_pieces
    select '${id}', '${selection}', ${KEY} from (${keysQuery(list, left)})`;
}

function keptAndAsked({id, selection, last}: KeptList): string {
  const asked = `from asked_pieces where list = '${id}'`;
  if (last === null) return asked;
  return `
    (from intermediate.piece_keys
     where list = '${id}' and selection = '${selection}' and of_piece <= '${last}')
    union all (${asked})`;
}

function forgetQuery({id, selection, last}: KeptList): string {
  return `
    delete from intermediate.piece_keys
    where list = '${id}' and not (selection = '${selection}' and of_piece <= '${last ?? ""}')`;
}

function byFile(
  lists: readonly string[],
  found: Awaited<ReturnType<Query>>
): ReadonlyMap<string, readonly PieceKey[]> {
  const keys = new Map<string, PieceKey[]>();
  for (const {of_list, of_file, of_piece, rows, key, makes_file} of found) {
    const list = lists[Number(of_list)] ?? "";
    const makesFile = makes_file === true;
    const one = {list, piece: String(of_piece), key: String(key), rows: Number(rows), makesFile};
    const own = keys.get(String(of_file));
    if (own === undefined) keys.set(String(of_file), [one]);
    else own.push(one);
  }
  return keys;
}

function rowsToAsk({rows, hashed = rows}: PiecedList): string {
  return hashed;
}

function keysQuery(list: PiecedList, rows = rowsToAsk(list)): string {
  const {file, piece, hashed, makes = "true"} = list;
  const hash = hashed === undefined ? "hash(held)" : KEPT_HASH;
  return `
    select of_file, of_piece, count(*)::integer as rows,
      hex(hash(concat_ws('.', count(*), bit_xor(row_hash), sum(cast(row_hash as hugeint))))) as key,
      bool_or(is_file) as makes_file
    from (
      select ${file} as of_file, cast(${piece} as varchar) as of_piece, ${hash} as row_hash,
        coalesce(${makes}, false) as is_file
      from (${rows}) as held
    )
    group by of_file, of_piece`;
}
