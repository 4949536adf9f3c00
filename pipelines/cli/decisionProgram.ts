import type {Command} from "commander";

import type {DecisionKind} from "../load/decisions.ts";
import {runDecision} from "./decisionCommands.ts";
import {runDiff} from "./diffCommand.ts";
import type {DecisionFlags, QueryFlags} from "./flags.ts";
import {languageOption, warehouseOption} from "./options.ts";

/** The commands that say which of several returns counts. */
export function addDecisionCommands(program: Command): void {
  program
    .command("diff <a> <b>")
    .description("what changed between two returns: numbers, files or first digits of a sha256")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((a: string, b: string, flags: QueryFlags) => runDiff({a, b}, flags));
  decisionCommand(program, "withdraw", "a return counts no more; what it superseded counts again");
  decisionCommand(program, "reinstate", "take a withdrawal or an acceptance back")
    .option("--finding <code>", "the finding whose acceptance is taken back")
    .option("--cell <cell>", "where it stands, as SHEET!A1");
  decisionCommand(program, "accept", "a held return counts, or a warning is true as reported")
    .option("--finding <code>", "the warning that is true")
    .option("--cell <cell>", "where it stands, as SHEET!A1; without it, all of that code");
}

function decisionCommand(program: Command, name: DecisionKind, description: string): Command {
  return program
    .command(`${name} <return>`)
    .description(description)
    .requiredOption("--by <office>", "the office that decides, not a person")
    .requiredOption("--reason <text>", "why")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((named: string, flags: DecisionFlags) => runDecision(name, named, flags));
}
