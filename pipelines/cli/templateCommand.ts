import {existsSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {stderr} from "node:process";

import {loadCodelists} from "../codelists/loadCodelists.ts";
import {OperatorError} from "../errors.ts";
import {openWarehouse} from "../load/warehouse.ts";
import {DEFAULT_PLACES} from "../run.ts";
import type {LastFigures, TemplateRequest} from "../template/templateRequest.ts";
import type {TemplateFlags} from "./flags.ts";
import {say} from "./texts.ts";

/** Writes the template of a form for one office and period; never over a file that is there. */
export async function runTemplate(form: string, flags: TemplateFlags): Promise<void> {
  // Loaded here: no other command needs the writer of workbooks.
  const {chooseTemplate} = await import("../template/chooseTemplate.ts");
  const {writeTemplate} = await import("../template/writeTemplate.ts");
  const {dataDir} = DEFAULT_PLACES;
  const order = {
    form,
    place: flags.place,
    period: flags.period,
    organisation: flags.organisation ?? null,
    language: flags.lang
  };
  const request = await chooseTemplate(order, await loadCodelists(dataDir), dataDir);
  const file = flags.out ?? nameFor(request);
  if (existsSync(file)) {
    throw new OperatorError(
      `${file} is there already and may be filled in; name another file with --out`
    );
  }
  const last = await lastFigures(request, flags);
  await save(file, await writeTemplate({...request, last}));
  const {place, period} = request;
  const slots = {file, form: request.form.code, place: place.fullName, period: period.code};
  stderr.write(`${say(flags.lang, "templateWritten", slots)}\n`);
  if (last !== null) {
    stderr.write(`${say(flags.lang, "templateLast", {period: last.period.code})}\n`);
  }
}

/** From the warehouse that is named, or from the usual one where it is there. */
async function lastFigures(
  request: Omit<TemplateRequest, "last">,
  {warehouse}: TemplateFlags
): Promise<LastFigures | null> {
  const path = warehouse ?? DEFAULT_PLACES.warehouse;
  if (warehouse === undefined && !existsSync(path)) return null;
  const {findLastFigures} = await import("../template/lastFigures.ts");
  const open = await openWarehouse(path, {readOnly: true});
  try {
    return await findLastFigures(open, request);
  } finally {
    open.close();
  }
}

/** `joint-programme-quarterly_P34-19_2026-Q1_MTTQ.xlsx` */
function nameFor({form, organisation, period, place}: Omit<TemplateRequest, "last">): string {
  const parts = [form.code, place.id, period.code.replace("/", "_"), organisation?.code ?? []];
  return `${parts.flat().join("_")}.xlsx`;
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, {flag: "wx"});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${file} cannot be written: ${reason}; name another file with --out`, {
      cause: error
    });
  }
}
