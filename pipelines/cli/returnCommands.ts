import {existsSync} from "node:fs";
import {stderr, stdout} from "node:process";

import {OperatorError} from "../errors.ts";
import {impactOfFiles, impactOfIngest} from "../impact.ts";
import type {IngestReport} from "../ingestReport.ts";
import type {MovedFigure} from "../query/releases.ts";
import {createJudge, DEFAULT_PLACES, ingest, rehearseIngest} from "../run.ts";
import {checkFiles} from "./checkCommand.ts";
import type {CheckFlags, IngestFlags} from "./flags.ts";
import {renderImpact} from "./movedFigures.ts";
import {createProgress} from "./progress.ts";
import {say} from "./texts.ts";

/** Exit code where the run was fine, some return was rejected, and `--strict` was given. */
const SOME_REJECTED = 2;

export async function runCheck(
  files: readonly string[],
  {lang, format, out, annotate, impact, warehouse}: CheckFlags
): Promise<void> {
  if (impact === true && format !== "text") {
    throw new OperatorError("--impact is told in words: leave --format out");
  }
  const {dataDir} = DEFAULT_PLACES;
  const judge = () => createJudge(dataDir);
  const options = {language: lang, format, out: out ?? null, annotate: annotate ?? null};
  await checkFiles(files, judge, options);
  if (impact !== true) return;
  if (!existsSync(warehouse)) {
    throw new OperatorError(`no warehouse at ${warehouse}: nothing is published that could move`);
  }
  const moved = await impactOfFiles({dataDir, warehouse}, files, judge);
  stdout.write(`\n${renderImpact(moved, lang)}`);
}

export async function runIngest(flags: IngestFlags): Promise<void> {
  const report = await ingestWithProgress(flags);
  const moved = flags.dryRun === true && report.read > 0 ? await impactOf(flags) : null;
  if (flags.json === true) {
    const told = moved === null ? contractOf(report) : {...contractOf(report), would_move: moved};
    stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  } else if (moved !== null) stdout.write(renderImpact(moved, flags.lang));
  const isRejected = report.returns.some(({status}) => status === "rejected");
  if (flags.strict === true && isRejected) process.exitCode = SOME_REJECTED;
}

function impactOf({returns, warehouse}: IngestFlags): Promise<readonly MovedFigure[]> {
  const {dataDir} = DEFAULT_PLACES;
  return impactOfIngest(
    {dataDir, warehouse},
    {returnsDir: returns, createJudge: () => createJudge(dataDir)}
  );
}

/** Ingests or rehearses, with progress and a summary on stderr. */
export async function ingestWithProgress(
  flags: Pick<IngestFlags, "returns" | "warehouse" | "dryRun" | "again" | "lang">
): Promise<IngestReport> {
  const progress = createProgress((done, total) => say(flags.lang, "reading", {done, total}));
  const places = {...DEFAULT_PLACES, warehouse: flags.warehouse};
  const options = {
    returnsDir: flags.returns,
    onProgress: progress.update,
    isAgain: flags.again === true
  };
  try {
    const run = flags.dryRun === true ? rehearseIngest : ingest;
    const report = await run(places, options);
    progress.end();
    if (flags.dryRun === true) stderr.write(`${say(flags.lang, "dryRun")}\n`);
    summariseIngest(report, flags);
    return report;
  } finally {
    progress.end();
  }
}

/** What a run took in, in a sentence on stderr. */
export function summariseIngest(report: IngestReport, {lang}: Pick<IngestFlags, "lang">): void {
  const {returns, observations, findings, unchanged, leftForNext} = report;
  const hasNothingNew = report.read === 0 && unchanged === returns.length;
  for (const file of leftForNext) stderr.write(`${say(lang, "leftForNext", {file})}\n`);
  if (hasNothingNew) {
    stderr.write(`${say(lang, "nothingNew", {total: returns.length})}\n`);
    return;
  }
  const rejected = returns.filter(({status}) => status === "rejected").length;
  stderr.write(
    `${say(lang, "ingested", {
      loaded: returns.length - unchanged - rejected,
      observations,
      unchanged,
      rejected,
      errors: findings.error,
      warnings: findings.warning,
      notes: findings.note,
      seconds: report.seconds.toFixed(1)
    })}\n`
  );
}

/** The machine-readable report; further keys may be added, these stay. */
export function contractOf({
  returns,
  observations,
  findings,
  seconds,
  read,
  unchanged,
  leftForNext
}: IngestReport) {
  return {returns, observations, findings, seconds, read, unchanged, left_for_next: leftForNext};
}
