import type {Query} from "../groupRows.ts";
import type {PiecedFiles, PiecedList, PieceKey} from "./piecedFiles.ts";

/**
 * What each piece of each file is written from, lists and pieces in the order in which they are written. Rows are
 * compared by count and hashes.
 */
export async function pieceKeys(
  rows: Query,
  {lists}: PiecedFiles
): Promise<ReadonlyMap<string, readonly PieceKey[]>> {
  const named = Object.entries(lists);
  const found = await rows(`
    select of_list, of_file, of_piece, rows::integer as rows, key, makes_file
    from (${named.map(([, list], at) => keysQuery(list, at)).join(" union all ")})
    order by of_file, of_list, of_piece`);
  const keys = new Map<string, PieceKey[]>();
  for (const {of_list, of_file, of_piece, rows, key, makes_file} of found) {
    const list = named[Number(of_list)]?.[0] ?? "";
    const one = {
      ...{list, piece: String(of_piece), key: String(key)},
      ...{rows: Number(rows), makesFile: makes_file === true}
    };
    const own = keys.get(String(of_file));
    if (own === undefined) keys.set(String(of_file), [one]);
    else own.push(one);
  }
  return keys;
}

function keysQuery({rows, file, piece, makes = "true"}: PiecedList, at: number): string {
  return `
    select ${at} as of_list, of_file, of_piece, count(*) as rows, bool_or(is_file) as makes_file,
      hex(hash(concat_ws('.', count(*), bit_xor(row_hash), sum(cast(row_hash as hugeint))))) as key
    from (
      select ${file} as of_file, cast(${piece} as varchar) as of_piece, hash(held) as row_hash,
        coalesce(${makes}, false) as is_file
      from (${rows}) as held
    )
    group by of_file, of_piece`;
}
