import type {DuckDBConnection} from "@duckdb/node-api";

import {pieceOf} from "../columnar.ts";
import {readColumns} from "../readColumns.ts";
import type {PiecedList, WantedPiece} from "./piecedFiles.ts";

/** Pieces as they stand in a file. */
export interface PieceTexts {
  readonly columns: readonly string[];
  /** In the order in which they were asked for. */
  readonly texts: readonly Buffer[];
}

/** Writes pieces of a list, those of all files with one query. */
export async function pieceTexts(
  connection: DuckDBConnection,
  list: PiecedList,
  wanted: readonly WantedPiece[]
): Promise<PieceTexts> {
  const found = await readColumns(connection, piecesQuery(list, wanted));
  const texts: Buffer[] = [];
  let from = 0;
  for (const {rows} of wanted) {
    const piece = pieceOf(found.columns.map((column) => column.slice(from, from + rows)));
    texts.push(Buffer.from(JSON.stringify(piece)));
    from += rows;
  }
  if (found.length !== from) {
    throw new Error(`pieces of ${list.rows}: ${from} rows counted, ${found.length} read`);
  }
  return {columns: found.names, texts};
}

function piecesQuery(list: PiecedList, wanted: readonly WantedPiece[]): string {
  const {rows, file, piece, columns, order} = list;
  const places = wanted.map((one, at) => `(${quoted(one.file)}, ${quoted(one.piece)}, ${at})`);
  return `
    select ${columns}
    from (${rows}) as held
    join (values ${places.join(", ")}) as wanted (of_file, of_piece, of_place)
      on ${file} = of_file and cast(${piece} as varchar) = of_piece
    where ${isInYears(list, wanted)}
    order by of_place, ${order}`;
}

/** A filter that the engine applies while it reads: the join alone would have it read every year whole. */
function isInYears({years}: PiecedList, wanted: readonly WantedPiece[]): string {
  const pieces = wanted.map(({piece}) => Number(piece));
  return years?.between(Math.min(...pieces), Math.max(...pieces)) ?? "true";
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
