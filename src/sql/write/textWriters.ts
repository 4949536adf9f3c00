import Papa from "papaparse";

import {markdownTable} from "../../export/markdownTable.ts";
import type {ResultColumn, TextRow} from "../resultColumn.ts";
import {exactNumber, isNumeric, plainNumber} from "../resultColumn.ts";
import {exportTable} from "./exportTable.ts";

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

function valueOf(column: ResultColumn, value: string | null): unknown {
  if (value === null) return null;
  if (isNumeric(column)) return exactNumber(value, column);
  if (column.kind === "boolean") return value === "true";
  return column.kind === "nested" ? nestedOf(value) : value;
}

/** A list or structure as such where it is written as JSON, as the command line does; else its text. */
function nestedOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The heading comes with the first rows, or alone where there are none. */
function markdown(columns: readonly ResultColumn[]): TextWriter {
  let isBegun = false;
  const lines = (rows: readonly TextRow[]) => {
    const text = markdownTable(exportTable("", columns, rows));
    const body = isBegun ? text.split("\n").slice(2).join("\n") : text;
    isBegun = true;
    return body;
  };
  return {begin: () => "", rows: lines, end: () => (isBegun ? "" : lines([]))};
}
