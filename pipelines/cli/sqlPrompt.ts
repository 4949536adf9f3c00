import {appendFileSync, mkdirSync, readFileSync} from "node:fs";
import {homedir} from "node:os";
import {dirname, join} from "node:path";
import {env, stderr, stdin, stdout} from "node:process";
import {createInterface} from "node:readline/promises";

import type {SqlTable} from "../../src/sql/catalogue.ts";
import {nameInQuery} from "../../src/sql/catalogue.ts";
import {statementsOf} from "../../src/sql/statements.ts";
import {OperatorError} from "../errors.ts";
import {describeTables} from "../query/sql/describeTables.ts";
import type {SqlAnswer, SqlRequest} from "../query/sql/protocol.ts";
import {publishedFolder} from "../query/sql/releaseTables.ts";
import {snapshotOf} from "../query/sql/snapshot.ts";
import {runSqlProcess} from "../sqlProcess.ts";
import type {SqlFlags} from "./flags.ts";
import {say} from "./texts.ts";

const MOST_REMEMBERED = 500;
const WORDS =
  "select from where group by order by limit having join left using on with as and or not in is null between like case when then else end sum( count( avg( min( max( round( coalesce( distinct union all desc".split(
    " "
  );

/** Where the prompt reads and writes; a terminal, but in tests. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

const TERMINAL: PromptStreams = {input: stdin, output: stdout, errors: stderr};

/** Asks query after query; a query ends with a semicolon, each runs in a process of its own. */
export async function runPrompt(
  flags: SqlFlags,
  answer: (sql: string, flags: SqlFlags) => Promise<void>,
  {input, output, errors} = TERMINAL
): Promise<void> {
  const tables = await tablesToAsk(flags);
  const words = [...WORDS, ...namesOf(tables)];
  const prompt = createInterface({
    input,
    output,
    terminal: true,
    history: readHistory(),
    historySize: MOST_REMEMBERED,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => {
      const word = /[\w.$]*$/.exec(line)?.[0] ?? "";
      return [word === "" ? [] : words.filter((one) => one.startsWith(word)), word];
    }
  });
  errors.write(`${say(flags.lang, "promptHelp")}\n`);
  let text = "";
  prompt.setPrompt("sql> ");
  prompt.prompt();
  for await (const line of prompt) {
    const command = text === "" ? line.trim() : "";
    if (/^\.(?:exit|quit)$|^(?:exit|quit);?$/i.test(command)) break;
    if (command.startsWith(".")) output.write(told(command, tables, flags));
    else {
      text += `${line}\n`;
      if (/;\s*$/.test(text)) {
        remember(text.trim());
        for (const {sql} of statementsOf(text)) await answerOrSay(() => answer(sql, flags), errors);
        text = "";
      }
    }
    prompt.setPrompt(text.trim() === "" ? "sql> " : "  -> ");
    prompt.prompt();
  }
  prompt.close();
}

/** A fault of one query is no end of the prompt. */
async function answerOrSay(
  answer: () => Promise<void>,
  errors: NodeJS.WritableStream
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    errors.write(`chung-tay: ${error.message}\n`);
  }
}

/** `.tables`, and `.columns TABLE`. */
function told(command: string, tables: readonly SqlTable[], {lang}: SqlFlags): string {
  const [word = "", name = ""] = command.split(/\s+/);
  if (word === ".tables") return `${tables.map(nameInQuery).join("\n")}\n`;
  const table = tables.find((one) => nameInQuery(one) === name);
  if (word !== ".columns" || table === undefined) return `${say(lang, "promptHelp")}\n`;
  const width = Math.max(...table.columns.map((column) => column.name.length));
  const line = ({name: column, type, comment}: SqlTable["columns"][number]) =>
    `${column.padEnd(width)}  ${type.toLowerCase()}  ${comment}\n`;
  return table.columns.map(line).join("");
}

function namesOf(tables: readonly SqlTable[]): string[] {
  const names = tables.flatMap((table) => [
    nameInQuery(table),
    ...table.columns.map(({name}) => name)
  ]);
  return [...new Set(names)].sort();
}

async function tablesToAsk({warehouse, release, timeout}: SqlFlags): Promise<SqlTable[]> {
  const source: SqlRequest["source"] =
    release === undefined
      ? {warehouse: (await snapshotOf(warehouse)).path}
      : {release: publishedFolder(release)};
  return describeTables(async (sql) => {
    const rows: (readonly (string | null)[])[] = [];
    const onAnswer = (one: SqlAnswer) => {
      if (one.kind === "rows") rows.push(...one.rows);
    };
    await runSqlProcess({source, sql, limit: null}, {seconds: timeout, onAnswer});
    return rows;
  });
}

function historyPath(): string {
  const state = env["XDG_STATE_HOME"] ?? join(homedir(), ".local", "state");
  return join(state, "chung-tay", "sql-history");
}

/** The latest first, as the prompt wants them. */
function readHistory(): string[] {
  try {
    return readFileSync(historyPath(), "utf8")
      .split("\n")
      .filter(Boolean)
      .reverse()
      .slice(0, MOST_REMEMBERED);
  } catch {
    return []; // none yet
  }
}

function remember(query: string): void {
  try {
    const path = historyPath();
    mkdirSync(dirname(path), {recursive: true});
    appendFileSync(path, `${query.replace(/\s+/g, " ")}\n`, {mode: 0o600});
  } catch {
    // without a place to keep it, the history lasts as long as the prompt
  }
}
