import {stdout} from "node:process";

import {openWarehouse} from "../load/warehouse.ts";
import {traceFigure} from "../query/trace.ts";
import type {TraceFlags} from "./flags.ts";
import {renderTrace} from "./renderTrace.ts";

/** Says which cells a figure is the sum of, what is left out of it and what is missing. */
export async function runTrace(
  asked: {readonly indicator: string; readonly place: string; readonly period: string},
  {warehouse, geography, scenario, json, all, lang}: TraceFlags
): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const trace = await traceFigure(open, {
      ...asked,
      scenario,
      ...(geography === undefined ? {} : {geography})
    });
    stdout.write(
      json === true
        ? `${JSON.stringify(trace, null, 2)}\n`
        : renderTrace(trace, {lang, isWhole: all === true})
    );
  } finally {
    open.close();
  }
}
