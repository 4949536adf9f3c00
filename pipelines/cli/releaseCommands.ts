import {stderr, stdout} from "node:process";

import type {Command} from "commander";

import {openWarehouse} from "../load/warehouse.ts";
import {diffReleases, listReleases} from "../query/releases.ts";
import {DEFAULT_PLACES, freeze, rebuild} from "../run.ts";
import type {QueryFlags} from "./flags.ts";
import {renderMoved} from "./movedFigures.ts";
import {languageOption, warehouseOption} from "./options.ts";
import {createProgress} from "./progress.ts";
import {sayOfRelease} from "./releaseTexts.ts";
import {renderTable} from "./renderTable.ts";

/** Freezing what is published, comparing what was, and building the warehouse anew. */
export function addReleaseCommands(program: Command): void {
  const release = program
    .command("release")
    .description("freeze what is published under a note; list and compare what was published")
    .argument("<note>", "what this release is, in one line")
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((note: string, flags: QueryFlags) => runFreeze(note, flags));
  release
    .command("list")
    .description("every release, with what it moved")
    .action((_: unknown, command: Command) => runList(command.optsWithGlobals<QueryFlags>()));
  release
    .command("diff <a> <b>")
    .description("every figure that moved between two releases, and which return moved it")
    .action((a: string, b: string, _: unknown, command: Command) =>
      runReleaseDiff(a, b, command.optsWithGlobals<QueryFlags>())
    );
  program
    .command("rebuild")
    .description(
      "build the warehouse anew from the kept originals, in the order in which they came"
    )
    .addOption(warehouseOption())
    .option("--json", "as JSON")
    .addOption(languageOption())
    .action((flags: QueryFlags) => runRebuild(flags));
}

async function runFreeze(note: string, {warehouse, json, lang}: QueryFlags): Promise<void> {
  const frozen = await freeze({...DEFAULT_PLACES, warehouse}, note);
  const {number, release, returns, isNew} = frozen;
  if (json === true) stdout.write(`${JSON.stringify(frozen, null, 2)}\n`);
  const key = isNew ? "frozen" : "frozenBefore";
  stderr.write(`${sayOfRelease(lang, key, {number, release, returns, note: frozen.note})}\n`);
}

async function runList({warehouse, json, lang}: QueryFlags): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const releases = await listReleases(open);
    if (json === true) {
      stdout.write(`${JSON.stringify(releases, null, 2)}\n`);
    } else if (releases.length === 0) {
      stdout.write(`${sayOfRelease(lang, "none")}\n`);
    } else {
      const columns = sayOfRelease(lang, "listHead").split("|");
      const rows = releases.map(({number, release, returns, moved, is_frozen, note}) => [
        ...[number, release, returns, moved].map(String),
        is_frozen ? sayOfRelease(lang, "yes") : "",
        note ?? ""
      ]);
      stdout.write(renderTable(columns, rows, [true, false, true, true, false, false]));
    }
  } finally {
    open.close();
  }
}

async function runReleaseDiff(
  a: string,
  b: string,
  {warehouse, json, lang}: QueryFlags
): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const diff = await diffReleases(open, a, b);
    if (json === true) {
      stdout.write(`${JSON.stringify(diff, null, 2)}\n`);
      return;
    }
    const slots = {
      ...{a: diff.a, b: diff.b, figures: diff.figures.length},
      ...{came: diff.came.length, went: diff.went.length}
    };
    stdout.write(`${sayOfRelease(lang, "diffHead", slots)}\n`);
    for (const file of diff.came) stdout.write(`+ ${file}\n`);
    for (const file of diff.went) stdout.write(`- ${file}\n`);
    if (diff.figures.length > 0) stdout.write(`\n${renderMoved(diff.figures, lang)}`);
  } finally {
    open.close();
  }
}

async function runRebuild({warehouse, json, lang}: QueryFlags): Promise<void> {
  const progress = createProgress((done, total) => sayOfRelease(lang, "rebuilding", {done, total}));
  try {
    const report = await rebuild({...DEFAULT_PLACES, warehouse}, progress.update);
    progress.end();
    const before = report.before ?? sayOfRelease(lang, "rebuiltNone");
    stderr.write(`${sayOfRelease(lang, "rebuilt", {...report, before})}\n`);
    if (json === true) stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    progress.end();
  }
}
