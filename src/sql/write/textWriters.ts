import Papa from "papaparse";

import type {ResultColumn, TextRow} from "../resultColumn.ts";
import {exactNumber, isNumeric, plainNumber} from "../resultColumn.ts";

/** Writes a result piece by piece; the pieces in their order are the file. */
export interface TextWriter {
  readonly begin: () => string;
  readonly rows: (rows: readonly TextRow[]) => string;
  readonly end: () => string;
}

export type TextFormat = "csv" | "tsv" | "json" | "ndjson" | "markdown";

export function textWriter(format: TextFormat, columns: readonly ResultColumn[]): TextWriter {
  switch (format) {
    case "csv":
      return separated(columns, ",");
    case "tsv":
      return separated(columns, "\t");
    case "json":
      return json(columns);
    case "ndjson":
      return {
        begin: () => "",
        rows: (rows) => rows.map((row) => `${JSON.stringify(objectOf(columns, row))}\n`).join(""),
        end: () => ""
      };
    case "markdown":
      return markdown(columns);
  }
}

/** What a spreadsheet takes for a formula, apart from plain negative numbers. */
const FORMULA_START = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$)).*$/s;

/**
 * Nothing where there is no value, and "" for a text that is empty. Numbers are left alone: only text can
 * be taken for a formula, and is then marked by an apostrophe.
 */
function separated(columns: readonly ResultColumn[], delimiter: string): TextWriter {
  const options = {
    newline: "\n",
    delimiter,
    escapeFormulae: FORMULA_START,
    quotes: (value: unknown) => value === ""
  };
  const line = (data: (string | null)[][]) =>
    data.length === 0 ? "" : `${Papa.unparse(data, options)}\n`;
  return {
    begin: () => line([columns.map(({name}) => name)]),
    rows: (rows) =>
      line(
        rows.map((row) =>
          columns.map((column, at) => {
            const value = row[at] ?? null;
            return value !== null && isNumeric(column) ? plainNumber(value) : value;
          })
        )
      ),
    end: () => ""
  };
}

function json(columns: readonly ResultColumn[]): TextWriter {
  let isFirst = true;
  return {
    begin: () => "[",
    rows: (rows) =>
      rows
        .map((row) => {
          const lines = JSON.stringify(objectOf(columns, row), null, 2).replaceAll("\n", "\n  ");
          const text = `${isFirst ? "" : ","}\n  ${lines}`;
          isFirst = false;
          return text;
        })
        .join(""),
    end: () => (isFirst ? "]\n" : "\n]\n")
  };
}

function objectOf(columns: readonly ResultColumn[], row: TextRow): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column, at) => [column.name, valueOf(column, row[at] ?? null)])
  );
}

function valueOf(column: ResultColumn, value: string | null): string | number | boolean | null {
  if (value === null) return null;
  if (isNumeric(column)) return exactNumber(value, column);
  return column.kind === "boolean" ? value === "true" : value;
}

function markdown(columns: readonly ResultColumn[]): TextWriter {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const escaped = (text: string) =>
    text.replace(/[\\|]/g, (sign) => `\\${sign}`).replace(/\s*[\r\n]+\s*/g, " ");
  return {
    begin: () =>
      line(columns.map(({name}) => escaped(name))) +
      line(columns.map((column) => (isNumeric(column) ? "--:" : "---"))),
    rows: (rows) =>
      rows
        .map((row) =>
          line(
            columns.map((column, at) => {
              const value = row[at] ?? null;
              if (value === null) return "";
              return isNumeric(column) ? plainNumber(value) : escaped(value);
            })
          )
        )
        .join(""),
    end: () => ""
  };
}
