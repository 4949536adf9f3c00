import {stderr, stdout} from "node:process";

import Papa from "papaparse";

import {openWarehouse} from "../load/warehouse.ts";
import type {SqlResult} from "../query/runSql.ts";
import {runSql} from "../query/runSql.ts";
import type {Trace} from "../query/trace.ts";
import {traceFigure} from "../query/trace.ts";
import type {QueryFlags, SqlFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";
import {say} from "./texts.ts";

export async function runSqlCommand(query: string, flags: SqlFlags): Promise<void> {
  const result = await runSql(flags.warehouse, query, flags.limit);
  stdout.write(renderSql(result, flags.format));
  if (result.isBehind) stderr.write(`${say(flags.lang, "figuresBehind")}\n`);
  if (result.isTruncated) stderr.write(`${say(flags.lang, "truncated", {rows: flags.limit})}\n`);
}

function renderSql({columns, rows, isNumeric}: SqlResult, format: SqlFlags["format"]): string {
  switch (format) {
    case "json": {
      const objects = rows.map((row) =>
        Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))
      );
      return `${JSON.stringify(objects, null, 2)}\n`;
    }
    case "csv": {
      const data = rows.map((row) => row.map(cellText));
      // Numbers are left alone: only text can be taken for a formula.
      const options = {newline: "\n", escapeFormulae: FORMULA_START};
      return `${Papa.unparse({fields: [...columns], data}, options)}\n`;
    }
    case "table":
      return renderTable(
        columns,
        rows.map((row) => row.map(cellText)),
        isNumeric
      );
  }
}

/** What a spreadsheet takes for a formula, apart from plain negative numbers. */
const FORMULA_START = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$)).*$/s;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

export async function runTrace(
  asked: {readonly indicator: string; readonly place: string; readonly period: string},
  {warehouse, json, lang}: QueryFlags
): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const trace = await traceFigure(open, asked.indicator, asked.place, asked.period);
    if (json === true) stdout.write(`${JSON.stringify(trace, null, 2)}\n`);
    else if (trace.terms.length === 0) {
      const {indicator, period} = trace;
      stdout.write(`${say(lang, "emptyTrace", {indicator, place: trace.place.name, period})}\n`);
    } else stdout.write(renderTrace(trace, lang));
  } finally {
    open.close();
  }
}

function renderTrace({indicator, place, period, figures, terms}: Trace, lang: QueryFlags["lang"]) {
  const heading = say(lang, "traceHeading", {indicator, place: place.name, period});
  const totals = figures.map((row) =>
    ["geography", "scenario", "basis", "value", "qualifier", "n_reported", "n_expected"].map(
      (name) => cellText(row[name])
    )
  );
  const summary =
    totals.length === 0
      ? ""
      : renderTable(
          ["geography", "scenario", "basis", "value", "qualifier", "reported", "expected"],
          totals,
          [false, false, false, true, false, true, true]
        );
  const cells = terms.map((term) => [
    `${term.file}`,
    `${term.sheet}!${term.cell}`,
    term.place,
    term.period,
    term.basis,
    term.raw_text,
    term.unit_text ?? "",
    term.value ?? term.blank ?? "",
    term.left_out ?? ""
  ]);
  const columns = [
    "file",
    "cell",
    "place",
    "period",
    "basis",
    "as written",
    "unit",
    "value",
    "left out"
  ];
  const numeric = columns.map((name) => name === "value");
  return `${heading}\n${summary}\n${renderTable(columns, cells, numeric)}`;
}
