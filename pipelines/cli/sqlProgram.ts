import type {Command} from "commander";
import {Option} from "commander";

import {OperatorError} from "../errors.ts";
import type {SqlFlags} from "./flags.ts";
import {SQL_FORMATS} from "./flags.ts";
import {languageOption, warehouseOption, wholeNumber} from "./options.ts";
import {DEFAULT_OUT} from "./publishCommands.ts";

export function addSqlCommand(program: Command): void {
  program
    .command("sql [query]")
    .description("read-only SQL; without a query from standard input, or at a prompt")
    .addOption(warehouseOption())
    .addOption(
      new Option("--release [dir]", "ask the published release instead of the warehouse").preset(
        DEFAULT_OUT
      )
    )
    .option("--file <file>", "a file that holds the query, such as one of data/queries")
    .option("--param <name=value>", "a value for $name; may be given again", parameter, {})
    .addOption(
      new Option(
        "--format <format>",
        "how; by default what the file's ending says, or a table"
      ).choices(SQL_FORMATS)
    )
    .option("-o, --out <file>", "write the result to a file")
    .option("--limit <n>", "most rows; 0 for all", wholeNumber, 10_000)
    .option("--timeout <seconds>", "how long the query may take", wholeNumber, 60)
    .addOption(languageOption())
    .action(async (query: string | undefined, flags: SqlFlags) =>
      (await import("./sqlCommand.ts")).runSqlCommand(query, flags)
    );
}

function parameter(text: string, before: Record<string, string>): Record<string, string> {
  const [, name, value] = /^\$?([\p{L}_][\p{L}\p{N}_]*)=([^]*)$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new OperatorError(`not name=value: ${text}`);
  }
  return {...before, [name]: value};
}
