import type {DuckDBConnection} from "@duckdb/node-api";

import {pieceOf} from "../columnar.ts";
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
  const found = await connection.runAndReadAll(piecesQuery(list, wanted));
  const values = found.getColumnsJson();
  const texts: Buffer[] = [];
  let from = 0;
  for (const {rows} of wanted) {
    const piece = pieceOf(values.map((column) => column.slice(from, from + rows)));
    texts.push(Buffer.from(JSON.stringify(piece)));
    from += rows;
  }
  if (found.currentRowCount !== from) {
    throw new Error(`pieces of ${list.rows}: ${from} rows counted, ${found.currentRowCount} read`);
  }
  return {columns: found.columnNames(), texts};
}

function piecesQuery(
  {rows, file, piece, columns, order}: PiecedList,
  wanted: readonly WantedPiece[]
): string {
  const places = wanted.map((one, at) => `(${quoted(one.file)}, ${quoted(one.piece)}, ${at})`);
  return `
    select ${columns}
    from (${rows}) as held
    join (values ${places.join(", ")}) as wanted (of_file, of_piece, of_place)
      on ${file} = of_file and cast(${piece} as varchar) = of_piece
    order by of_place, ${order}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
