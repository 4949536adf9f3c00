import {Argument, Command, Option} from "commander";

import {OperatorError} from "../errors.ts";
import {TRACED_GEOGRAPHIES} from "../query/tracedFigure.ts";
import {addBriefingCommand} from "./briefingCommand.ts";
import {addCorrectionCommands} from "./correctionProgram.ts";
import {runChain} from "./decisionCommands.ts";
import {addDecisionCommands} from "./decisionProgram.ts";
import {addExportCommand} from "./exportCommand.ts";
import type {
  BuildFlags,
  CheckFlags,
  DemoFlags,
  IngestFlags,
  MatchFlags,
  RecordFlags,
  ReplyFlags,
  ServeFlags,
  SiteFlags,
  StartFlags,
  StatusFlags,
  TemplateFlags,
  TraceFlags,
  WatchFlags
} from "./flags.ts";
import {runMatch, runMatchRecord} from "./matchCommand.ts";
import {languageOption, warehouseOption, wholeNumber} from "./options.ts";
import {
  DEFAULT_OUT,
  DEFAULT_SITE,
  runBuild,
  runDemo,
  runDev,
  runServe,
  runSite,
  runStart
} from "./publishCommands.ts";
import {addReleaseCommands} from "./releaseCommands.ts";
import {runCheck, runIngest} from "./returnCommands.ts";
import {addSqlCommand} from "./sqlProgram.ts";
import {runStatus} from "./statusCommand.ts";
import {runTrace} from "./traceCommand.ts";
import {runWatch} from "./watchCommand.ts";

const DEFAULTS = {
  returns: "data/returns/published",
  out: DEFAULT_OUT,
  site: DEFAULT_SITE,
  port: 3000
} as const;

/**
 * The command line. Machine output goes to stdout and only with --json; progress and messages to stderr. What
 * writes workbooks is loaded by the commands that do: the others start a tenth sooner.
 */
export function createProgram(): Command {
  const program = new Command("chung-tay")
    .description(
      "Reads joint-programme returns, judges them cell by cell, and publishes their figures."
    )
    .showHelpAfterError("(--help lists the options)")
    .exitOverride((error) => {
      if (error.exitCode === 0) process.exit(0);
      throw new OperatorError(error.message.replace(/^error: /, ""));
    })
    .configureOutput({writeErr: () => undefined});
  addReturnCommands(program);
  addMatchCommands(program);
  addDecisionCommands(program);
  addReleaseCommands(program);
  addCorrectionCommands(program);
  addPublishCommands(program);
  addQueryCommands(program);
  addBriefingCommand(program);
  addExportCommand(program);
  return program;
}

function addReturnCommands(program: Command): void {
  program
    .command("ingest")
    .description("read what is new in the inbox and load what is right")
    .option("--returns <dir>", "the inbox", DEFAULTS.returns)
    .addOption(warehouseOption())
    .addOption(new Option("--dry-run", "judge everything, write nothing").conflicts("again"))
    .option("--again", "judge again the returns in which a label stood unmatched")
    .option("--strict", "exit with 2 where a return is rejected")
    .option("--json", "print the report as JSON")
    .addOption(languageOption())
    .action((flags: IngestFlags) => runIngest(flags));
  program
    .command("check <file...>")
    .description("say what is to be mended in a return, cell by cell; loads nothing")
    .addOption(languageOption())
    .addOption(
      new Option("--format <format>", "how")
        .choices(["text", "csv", "json", "xlsx"])
        .default("text")
    )
    .option("-o, --out <file>", "write the list to a file; xlsx needs one")
    .option("--annotate <file|dir>", "write each workbook back with its cells to mend marked")
    .option("--impact", "also which published figures it would move, the largest first")
    .addOption(warehouseOption())
    .action((files: string[], flags: CheckFlags) => runCheck(files, flags));
  program
    .command("reply")
    .description("write one folder per office: its receipt, and what it has to mend")
    .requiredOption("--out <dir>", "where the folders go")
    .addOption(warehouseOption())
    .option("--since <date>", "only returns received since this date, as 2026-01-31")
    .option("--json", "print the report as JSON")
    .addOption(languageOption())
    .action(async (flags: ReplyFlags) => (await import("./replyCommand.ts")).runReply(flags));
  program
    .command("template <form>")
    .description("write the template of a form for one office and period")
    .requiredOption("--place <place>", "name or id, as of the period")
    .requiredOption("--period <period>", '2026-Q1, 2026, 2026-03 or "Quý I/2026"')
    .option("--organisation <body>", "code or name; without it the office chooses from a list")
    .option("-o, --out <file>", "the file to write; by default named after what it is for")
    .option("--warehouse <file>", "where last period's figures are; the usual one if there is one")
    .addOption(languageOption())
    .action(async (form: string, flags: TemplateFlags) =>
      (await import("./templateCommand.ts")).runTemplate(form, flags)
    );
  program
    .command("demo")
    .description("write a made-up programme outside the repository, ingest it and serve it")
    .option("--returns <n>", "how many files, up to 100,000", wholeNumber, 2000)
    .option("--seed <n>", "another seed, other figures", wholeNumber)
    .option("--out <dir>", "where; by default a folder of the system's temporary directory")
    .option("--port <n>", "where to serve it", wholeNumber, DEFAULTS.port)
    .option("--no-serve", "write, ingest and build only")
    .addOption(languageOption())
    .action((flags: DemoFlags) => runDemo(flags));
}

function addMatchCommands(program: Command): void {
  const match = program
    .command("match")
    .description("the labels that no list knows: of files, of an inbox, or of the ledger")
    .argument("[file...]", "returns to look through instead of the ledger")
    .option("--returns <dir>", "an inbox to look through instead of the ledger")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((files: string[], flags: MatchFlags) => runMatch(files, flags));
  match
    .command("record")
    .description("decide what a label means; holds for every later judgement")
    .addArgument(new Argument("<kind>").choices(["place", "indicator", "organisation"]))
    .argument("<text>", "the label as returns write it")
    .argument("<code>", "a place id, or the code of an indicator or organisation")
    .option("--parent <text>", "the place under which it holds")
    .requiredOption("--by <office>", "the office that decides, not a person")
    .requiredOption("--reason <text>", "why")
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((kind: string, text: string, code: string, _: unknown, command: Command) =>
      runMatchRecord({kind, text, code}, command.optsWithGlobals<RecordFlags>())
    );
}

function addPublishCommands(program: Command): void {
  program
    .command("build")
    .description("compute the figures and publish a release of them")
    .addOption(warehouseOption())
    .option("--out <dir>", "where the release goes", DEFAULTS.out)
    .option("--json", "print the release as JSON")
    .addOption(languageOption())
    .action((flags: BuildFlags) => runBuild(flags));
  program
    .command("watch")
    .description("stay, and publish a release as soon as returns come into the inbox")
    .option("--returns <dir>", "the inbox", DEFAULTS.returns)
    .addOption(warehouseOption())
    .option("--out <dir>", "where the releases go", DEFAULTS.out)
    .option("--site <dir>", "also build the static site there after each release")
    .option("--json", "print a line of JSON after each run")
    .addOption(languageOption())
    .action((flags: WatchFlags) => runWatch(flags));
  program
    .command("site")
    .description("build the static site from the published release")
    .option("--data <dir>", "the published release", DEFAULTS.out)
    .option("--out <dir>", "where the site goes", DEFAULTS.site)
    .addOption(languageOption())
    .action((flags: SiteFlags) => runSite(flags));
  program
    .command("serve")
    .description("serve the built site on 127.0.0.1")
    .option("--port <n>", "port", wholeNumber, DEFAULTS.port)
    .option("--dir <dir>", "the built site", DEFAULTS.site)
    .addOption(languageOption())
    .action((flags: ServeFlags) => runServe(flags));
  program
    .command("start")
    .description("ingest, build, site and serve, one after the other")
    .option("--returns <dir>", "the inbox", DEFAULTS.returns)
    .addOption(warehouseOption())
    .option("--port <n>", "port", wholeNumber, DEFAULTS.port)
    .addOption(languageOption())
    .action((flags: StartFlags) => runStart(flags));
  program
    .command("dev")
    .description("preview the pages while they are being written")
    .option("--data <dir>", "the published release", DEFAULTS.out)
    .action((flags: {data: string}) => runDev(flags));
}

function addQueryCommands(program: Command): void {
  addSqlCommand(program);
  program
    .command("trace <indicator> <place> <period>")
    .description("the cells that a figure is the sum of, and what is missing from it")
    .addOption(warehouseOption())
    .addOption(
      new Option(
        "--geography <geography>",
        "by default the one in which the place is a unit"
      ).choices(TRACED_GEOGRAPHIES)
    )
    .addOption(
      new Option("--scenario <scenario>", "what was done or planned")
        .choices(["actual", "target"])
        .default("actual")
    )
    .option("--all", "every line, however many there are")
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((indicator: string, place: string, period: string, flags: TraceFlags) =>
      runTrace({indicator, place, period}, flags)
    );
  program
    .command("status")
    .description("what is loaded, rejected, held and superseded, and who owes what by when")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .option("--return <return>", "all versions of one return, and what was decided about them")
    .option("--form <code>", "of the returns owed: one form")
    .option("--period <period>", "of the returns owed: one period, 2026-Q1 or 2026")
    .option("--overdue", "list the offices that owe a return")
    .option("--today <date>", "count as on this day, 2026-01-31")
    .action((flags: StatusFlags) =>
      flags.return === undefined ? runStatus(flags) : runChain(flags.return, flags)
    );
}
