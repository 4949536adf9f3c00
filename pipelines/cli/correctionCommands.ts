import {stdout} from "node:process";

import {correctValue} from "../correctValue.ts";
import {decideJoint} from "../decideJoint.ts";
import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import {looksLikePersonName} from "../interpret/personName.ts";
import {rowsOf} from "../load/rows.ts";
import {openWarehouse} from "../load/warehouse.ts";
import {decideFigures, DEFAULT_PLACES} from "../run.ts";
import type {CorrectionState} from "./correctionTexts.ts";
import {sayOfCorrection} from "./correctionTexts.ts";
import type {CorrectFlags, JointDecideFlags, JointListFlags, QueryFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";

const JOINT = `
  select
    indicator, coalesce(place, '') || ' (' || place_id || ')' as place, period,
    organisation_a, rtrim(rtrim(value_a::varchar, '0'), '.') as value_a,
    organisation_b, rtrim(rtrim(value_b::varchar, '0'), '.') as value_b,
    kind, coalesce(evidence, '') as evidence, decision
  from double_reports
  where ($1 or decision in ('undecided', 'outdated'))
    and ($2 = '' or indicator = $2) and ($3 = '' or place_id = $3) and ($4 = '' or period = $4)
  order by decision in ('undecided', 'outdated') desc, period, place_id, indicator, organisation_a`;

const CORRECTIONS = `
  select
    ordinal, file, sheet || '!' || cell as cell,
    coalesce(rtrim(rtrim(read_value::varchar, '0'), '.'), '') as read_value,
    rtrim(rtrim(corrected_value::varchar, '0'), '.') as corrected_value, state, decided_by, reason,
    source
  from corrections
  order by ordinal`;

/** Probable double reports, and with --all those that were decided about. */
export async function runJointList(flags: JointListFlags): Promise<void> {
  const {all, indicator = "", json, lang, period = "", place = "", warehouse} = flags;
  const rows = await query(warehouse, JOINT, [all === true, indicator, place, period]);
  if (json === true) return print(JSON.stringify(rows, null, 2));
  if (rows.length === 0) return print(sayOfCorrection(lang, "noneJoint"));
  print(table(lang, "jointColumns", rows, [4, 6]));
  const open = rows.filter(({decision}) => decision === "undecided" || decision === "outdated");
  print(sayOfCorrection(lang, "undecided", {count: open.length}));
}

/** Records that figures of several bodies are one result, or that they are not. */
export async function runJointDecide(flags: JointDecideFlags): Promise<void> {
  const {dataDir} = DEFAULT_PLACES;
  const given = {
    decision: flags.separate === true ? "separate" : "once",
    ...{indicator: flags.indicator, placeId: flags.place, period: flags.period, lead: flags.lead},
    contributors: flags.contributors.split(",").map((code) => code.trim()),
    by: officeOf(flags.by),
    reason: flags.reason
  } as const;
  const added = await decideFigures({dataDir, warehouse: flags.warehouse}, (open) =>
    decideJoint(open, dataDir, given)
  );
  if (flags.json === true) return print(JSON.stringify(added, null, 2));
  if (added.length === 0) return print(sayOfCorrection(flags.lang, "alreadyDecided"));
  for (const {decision, place_id: place, ...line} of added) {
    print(sayOfCorrection(flags.lang, decision, {...line, place}));
  }
  print(sayOfCorrection(flags.lang, "runBuild"));
}

/** Records what a cell should be, or takes that back. */
export async function runCorrect(named: string, flags: CorrectFlags): Promise<void> {
  const {dataDir} = DEFAULT_PLACES;
  const {cell, json, lang, reason, retract, source, to} = flags;
  if ((to === undefined) === (retract !== true)) {
    throw new OperatorError("nothing is recorded: give --to with the right value, or --retract");
  }
  const given = {named, cell, to: to ?? null, reason, source, by: officeOf(flags.by)};
  const taken = await decideFigures({dataDir, warehouse: flags.warehouse}, (open) =>
    correctValue(open, dataDir, given)
  );
  if (json === true) return print(JSON.stringify(taken, null, 2));
  const slots = {
    file: taken.file,
    cell: `${taken.sheet}!${taken.cell}`,
    read: taken.read_value ?? "—",
    to: taken.corrected_value
  };
  print(sayOfCorrection(lang, taken.decision, slots));
  print(sayOfCorrection(lang, "runBuild"));
}

/** Every corrected cell, and whether its correction holds. */
export async function runCorrections({json, lang, warehouse}: QueryFlags): Promise<void> {
  const rows = await query(warehouse, CORRECTIONS, []);
  if (json === true) return print(JSON.stringify(rows, null, 2));
  if (rows.length === 0) return print(sayOfCorrection(lang, "noneCorrected"));
  const told = rows.map((row) => ({
    ...row,
    state: sayOfCorrection(lang, row["state"] as CorrectionState)
  }));
  print(table(lang, "correctionColumns", told, [0, 3, 4]));
}

async function query(
  path: string,
  sql: string,
  values: readonly (string | boolean)[]
): Promise<readonly Record<string, unknown>[]> {
  const open = await openWarehouse(path, {readOnly: true});
  try {
    return await rowsOf(open.connection, sql, [...values]);
  } finally {
    open.close();
  }
}

function table(
  lang: Language,
  columns: "jointColumns" | "correctionColumns",
  rows: readonly Record<string, unknown>[],
  numeric: readonly number[]
): string {
  const names = sayOfCorrection(lang, columns).split("|");
  const cells = rows.map((row) => Object.values(row).map((cell) => String(cell)));
  return renderTable(
    names,
    cells,
    names.map((_, at) => numeric.includes(at))
  );
}

function officeOf(by: string): string {
  if (looksLikePersonName(by)) {
    throw new OperatorError(
      `nothing is recorded: --by names a person (“${by}”); name the office that decides`
    );
  }
  return by;
}

function print(text: string): void {
  stdout.write(`${text}\n`);
}
