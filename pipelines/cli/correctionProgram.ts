import type {Command} from "commander";

import {runCorrect, runCorrections, runJointDecide, runJointList} from "./correctionCommands.ts";
import type {CorrectFlags, JointDecideFlags, JointListFlags, QueryFlags} from "./flags.ts";
import {languageOption, warehouseOption} from "./options.ts";

/** The commands that decide about figures: which are one result, and which are known to be wrong. */
export function addCorrectionCommands(program: Command): void {
  const joint = program
    .command("joint")
    .description("results that several bodies probably report twice, and what was decided");
  joint
    .command("list", {isDefault: true})
    .description("list them")
    .option("--all", "also those that were decided about")
    .option("--indicator <code>", "of one indicator")
    .option("--place <id>", "of one place, by its id")
    .option("--period <code>", "of one period, such as 2024-Q1")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((flags: JointListFlags) => runJointList(flags));
  joint
    .command("decide")
    .description("count a joint result once, with the body in the lead; or keep figures apart")
    .requiredOption("--indicator <code>", "the indicator")
    .requiredOption("--place <id>", "the place, by its id")
    .requiredOption("--period <code>", "the period, such as 2024-Q1")
    .requiredOption("--lead <organisation>", "the body whose figure holds all of it")
    .requiredOption("--contributors <organisations>", "the others, with commas between them")
    .option("--separate", "they are results of their own")
    .requiredOption("--by <office>", "the office that decides, not a person")
    .requiredOption("--reason <text>", "why")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((flags: JointDecideFlags) => runJointDecide(flags));
  program
    .command("correct <return>")
    .description("a cell is known to be wrong: what counts in its place")
    .requiredOption("--cell <cell>", "where it stands, as SHEET!A1")
    .option("--to <value>", "what is right, in the base unit (đồng, căn …), as 2500000.5")
    .option("--retract", "take an earlier correction back")
    .requiredOption("--reason <text>", "why")
    .requiredOption("--source <text>", "where the right value is written")
    .requiredOption("--by <office>", "the office that decides, not a person")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((named: string, flags: CorrectFlags) => runCorrect(named, flags));
  program
    .command("corrections")
    .description("every corrected cell, and whether its correction still holds")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((flags: QueryFlags) => runCorrections(flags));
}
