import {stdout} from "node:process";

import {openWarehouse} from "../load/warehouse.ts";
import type {Trace} from "../query/trace.ts";
import {traceFigure} from "../query/trace.ts";
import type {QueryFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";
import {say} from "./texts.ts";

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
