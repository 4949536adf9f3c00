import {readFileSync} from "node:fs";
import {stderr, stdin, stdout} from "node:process";

import type {ExportOrigin} from "../../src/export/exportTable.ts";
import {fillParameters} from "../../src/sql/parameters.ts";
import {resultColumn} from "../../src/sql/resultColumn.ts";
import {parametersInHead} from "../../src/sql/sharedQuery.ts";
import type {SqlWarning} from "../../src/sql/warnings/warningsOf.ts";
import {warningText} from "../../src/sql/warnings/wording.ts";
import {OperatorError} from "../errors.ts";
import type {AskedRelease, SqlAnswer, SqlRequest} from "../query/sql/protocol.ts";
import {publishedFolder} from "../query/sql/releaseTables.ts";
import {snapshotOf} from "../query/sql/snapshot.ts";
import {runSqlProcess} from "../sqlProcess.ts";
import type {SqlFlags} from "./flags.ts";
import type {SqlTableResult} from "./sqlOutput.ts";
import {checkOutput, formatOf, render, writeAbout, writeOutput} from "./sqlOutput.ts";
import {say} from "./texts.ts";

/** One query from the arguments, a file or standard input; without any, a prompt. */
export async function runSqlCommand(query: string | undefined, flags: SqlFlags): Promise<void> {
  if (query === undefined && flags.file === undefined && stdin.isTTY) {
    const {runPrompt} = await import("./sqlPrompt.ts");
    await runPrompt(flags, answerQuery);
    return;
  }
  await answerQuery(query ?? (await readQuery(flags.file)), flags);
}

/** Runs a query and writes its result; what to mind about it goes to standard error. */
export async function answerQuery(text: string, flags: SqlFlags): Promise<void> {
  checkOutput(flags, stdout.isTTY);
  const {sql, missing} = fillParameters(text, {...parametersInHead(text), ...flags.param});
  if (missing.length > 0) {
    const names = missing.map((name) => `--param ${name}=…`).join(" ");
    throw new OperatorError(`the query needs values: ${names}`);
  }
  const answer = await ask(sql, flags);
  const warnings = answer.warnings.map((warning) => warningText(warning, flags.lang));
  const origin = originOfAnswer(sql, answer, warnings);
  const format = formatOf(flags);
  const content = await render(answer, format, origin, flags.lang);
  if (flags.out === undefined) stdout.write(content);
  else {
    writeOutput(flags.out, content);
    if (format !== "xlsx" && format !== "parquet") {
      writeAbout(flags.out, answer, origin, flags.lang);
    }
    stderr.write(`${say(flags.lang, "written", {path: flags.out})}\n`);
  }
  // A program that reads figures reads no sentences; a file has them beside it.
  if (stderr.isTTY || format === "table" || format === "markdown") {
    for (const warning of warnings) stderr.write(`${say(flags.lang, "sqlWarning", {warning})}\n`);
  }
  if (answer.isBehind) stderr.write(`${say(flags.lang, "figuresBehind")}\n`);
  if (answer.isTruncated) {
    stderr.write(`${say(flags.lang, "truncated", {rows: flags.limit})}\n`);
  }
}

interface Answer extends SqlTableResult {
  readonly isTruncated: boolean;
  readonly isBehind: boolean;
  readonly release: AskedRelease | null;
  readonly warnings: readonly SqlWarning[];
}

async function ask(sql: string, flags: SqlFlags): Promise<Answer> {
  const rows: (readonly (string | null)[])[] = [];
  let answer: Omit<Answer, "rows"> = {
    columns: [],
    isTruncated: false,
    isBehind: false,
    release: null,
    warnings: []
  };
  const take = (one: SqlAnswer) => {
    if (one.kind === "rows") for (const row of one.rows) rows.push(row);
    else if (one.kind === "columns") {
      answer = {...answer, columns: one.columns.map(({name, type}) => resultColumn(name, type))};
    } else if (one.kind === "end" || one.kind === "warnings") answer = {...answer, ...one};
  };
  const limit = flags.limit === 0 ? null : flags.limit;
  const request = {source: await sourceOf(flags), sql, limit};
  await runSqlProcess(request, {seconds: flags.timeout, onAnswer: take});
  return {...answer, rows};
}

async function sourceOf({warehouse, release, lang}: SqlFlags): Promise<SqlRequest["source"]> {
  if (release !== undefined) return {release: publishedFolder(release)};
  const {path, asOf, isEarlier} = await snapshotOf(warehouse);
  if (isEarlier) {
    stderr.write(`${say(lang, "earlierState", {time: asOf.toLocaleString(lang)})}\n`);
  }
  return {warehouse: path};
}

function originOfAnswer(sql: string, {release}: Answer, warnings: readonly string[]): ExportOrigin {
  return {
    release: release?.id ?? "",
    number: release?.number ?? 0,
    date: release?.date ?? "1970-01-01",
    isDemonstration: release?.isDemonstration ?? false,
    source: "chung-tay sql",
    coverage: warnings.length === 0 ? null : warnings.join(" "),
    query: sql
  };
}

async function readQuery(file: string | undefined): Promise<string> {
  if (file !== undefined && file !== "-") {
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      throw new OperatorError(`the query ${file} cannot be read; name another with --file`, {
        cause: error
      });
    }
  }
  let text = "";
  for await (const piece of stdin) text += String(piece);
  if (text.trim() === "") throw new OperatorError("no query was given");
  return text;
}
