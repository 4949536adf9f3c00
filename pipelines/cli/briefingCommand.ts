import {stderr} from "node:process";

import type {Command} from "commander";
import {Option} from "commander";

import type {Briefing} from "../../src/briefing/briefing.ts";
import type {SheetOptions} from "../../src/markup/briefing/briefingSheet.ts";
import type {LanguageFlags} from "./flags.ts";
import {languageOption, wholeNumber} from "./options.ts";
import {DEFAULT_OUT} from "./publishCommands.ts";
import {say} from "./texts.ts";

type Format = "docx" | "pdf" | "html";

interface BriefingFlags extends LanguageFlags {
  readonly place: string;
  readonly year?: number;
  readonly format: Format;
  readonly out?: string;
  readonly data: string;
  readonly agency?: string;
}

export function addBriefingCommand(program: Command): void {
  program
    .command("briefing")
    .description("one page for leadership about a place and year, as Word, PDF or HTML")
    .option(
      "--place <place>",
      "name or id of a province or region; the whole country by default",
      "VN"
    )
    .option("--year <year>", "the latest with figures by default", wholeNumber)
    .addOption(
      new Option("--format <format>", "how").choices(["docx", "pdf", "html"]).default("docx")
    )
    .option("-o, --out <file>", "the file to write; by default named after place and year")
    .option("--data <dir>", "the published release", DEFAULT_OUT)
    .option("--agency <name>", "the agency that issues it, for the head of the Word document")
    .addOption(languageOption())
    .action((flags: BriefingFlags) => runBriefing(flags));
}

/** Writes the briefing of the published release; says where. */
async function runBriefing(flags: BriefingFlags): Promise<void> {
  // Loaded here: no other command needs them.
  const {readRelease} = await import("../site/readRelease.ts");
  const {chooseBriefing} = await import("../briefing/chooseBriefing.ts");
  const {writeWhole} = await import("../writeWhole.ts");
  const {release} = await readRelease(flags.data);
  const wanted = {place: flags.place, year: flags.year ?? null, language: flags.lang};
  const {briefing, held} = chooseBriefing(release, wanted);
  const options = {manifest: release.manifest, language: flags.lang, root: "", held};
  const path = flags.out ?? `briefing_${briefing.place.id}_${briefing.year}.${flags.format}`;
  writeWhole(path, await written(briefing, options, flags));
  stderr.write(`${say(flags.lang, "written", {path})}\n`);
}

async function written(
  briefing: Briefing,
  options: SheetOptions,
  {agency, format}: BriefingFlags
): Promise<Uint8Array> {
  if (format === "docx") {
    const {wordDocument} = await import("../briefing/wordDocument.ts");
    return wordDocument(briefing, {...options, agency: agency ?? null});
  }
  const {standalonePage} = await import("../briefing/standalonePage.ts");
  const page = await standalonePage(briefing, options);
  if (format === "html") return new TextEncoder().encode(page);
  const {printPage} = await import("../briefing/printPage.ts");
  return printPage(page);
}
