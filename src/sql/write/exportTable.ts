import type {ExportOrigin, ExportTable, ExportType} from "../../export/exportTable.ts";
import type {SqlTable} from "../catalogue.ts";
import type {ColumnKind, ResultColumn, TextRow} from "../resultColumn.ts";
import {plainNumber} from "../resultColumn.ts";

const TYPES: Readonly<Record<ColumnKind, ExportType>> = {
  integer: "integer",
  decimal: "number",
  double: "number",
  boolean: "boolean",
  date: "date",
  timestamp: "text",
  nested: "text",
  text: "text"
};

/** A result in the form in which tables are saved; a column of a known name brings its meaning along. */
export function exportTable(
  title: string,
  columns: readonly ResultColumn[],
  rows: readonly TextRow[],
  tables: readonly SqlTable[] = []
): ExportTable {
  const meanings = new Map(
    tables.flatMap((table) => table.columns.map(({name, comment}) => [name, comment] as const))
  );
  return {
    title,
    columns: columns.map(({name, kind}) => {
      const meaning = meanings.get(name);
      return {name, type: TYPES[kind], ...(meaning === undefined ? {} : {meaning})};
    }),
    rows: rows.map((row) =>
      columns.map(({kind}, at) => {
        const value = row[at] ?? null;
        if (value === null) return null;
        if (kind === "boolean") return value === "true";
        return TYPES[kind] === "number" ? plainNumber(value) : value;
      })
    )
  };
}

/** The origin of a result whose release is known. */
export function originOf(
  release: {
    readonly id: string;
    readonly number: number;
    readonly date: string;
    readonly isDemonstration: boolean;
  },
  said: Pick<ExportOrigin, "source" | "coverage" | "query" | "address" | "notes">
): ExportOrigin {
  const {id, ...rest} = release;
  return {release: id, ...rest, ...said};
}
