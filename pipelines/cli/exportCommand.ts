import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {stderr, stdout} from "node:process";

import type {Command} from "commander";

import type {Language} from "../findings/catalogue.ts";
import type {LanguageFlags} from "./flags.ts";
import {languageOption, warehouseOption} from "./options.ts";
import {DEFAULT_OUT} from "./publishCommands.ts";

interface ExportFlags extends LanguageFlags {
  readonly out?: string;
  readonly release?: string;
  readonly data: string;
  readonly warehouse: string;
  readonly json?: boolean;
}

const WRITTEN = {
  vi: (number: number, dir: string, tables: number, files: number, size: string) =>
    `Đã ghi đợt số liệu ${number} vào ${dir}: ${tables} bảng, ${files} tệp, ${size}.`,
  en: (number: number, dir: string, tables: number, files: number, size: string) =>
    `Wrote release ${number} to ${dir}: ${tables} tables, ${files} files, ${size}.`
} as const;
const FIGURES_ONLY = {
  vi: "Đợt này chỉ còn số liệu năm và danh sách báo cáo.",
  en: "Of this release its yearly figures and the list of its returns are all that is kept."
} as const;

export function addExportCommand(program: Command): void {
  program
    .command("export")
    .description(
      "the release as files for R, Python, Excel, QGIS: Parquet, CSV, dictionary, checksums"
    )
    .option("-o, --out <dir>", "the folder to write; by default named after the release")
    .option(
      "--release <release>",
      "number, or first digits of its id; the published one by default"
    )
    .option("--data <dir>", "the published release", DEFAULT_OUT)
    .addOption(warehouseOption())
    .option("--json", "list the files and their checksums as JSON")
    .addOption(languageOption())
    .action((flags: ExportFlags) => runExport(flags));
}

async function runExport(flags: ExportFlags): Promise<void> {
  // Loaded here: no other command needs them.
  const {exportRelease} = await import("../export/exportRelease.ts");
  const {publishedRelease} = await import("../export/publishedRelease.ts");
  const {pastRelease} = await import("../export/pastRelease.ts");
  const aside = mkdtempSync(join(tmpdir(), "chung-tay-export-"));
  try {
    const found = await publishedRelease(flags.data, flags.release ?? null);
    const chosen = "directory" in found ? found : await pastRelease(found, flags.warehouse, aside);
    const {manifest, isFiguresOnly} = chosen.release;
    const dir = flags.out ?? `chung-tay-${manifest.number}-${manifest.release.slice(0, 8)}`;
    const {tables, files} = await exportRelease(chosen, dir);
    if (flags.json === true) {
      stdout.write(`${JSON.stringify({release: manifest.release, dir, files}, null, 2)}\n`);
    }
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const size = sizeText(bytes, flags.lang);
    stderr.write(
      `${WRITTEN[flags.lang](manifest.number, dir, tables.length, files.length + 1, size)}\n`
    );
    if (isFiguresOnly === true) stderr.write(`${FIGURES_ONLY[flags.lang]}\n`);
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
}

function sizeText(bytes: number, language: Language): string {
  const megabytes = new Intl.NumberFormat(language, {maximumFractionDigits: 1});
  return `${megabytes.format(bytes / 1e6)} MB`;
}
