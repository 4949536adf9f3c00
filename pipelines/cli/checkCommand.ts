import {resolve} from "node:path";
import {stderr, stdout} from "node:process";

import Papa from "papaparse";

import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import {describeFinding, severityOf} from "../findings/catalogue.ts";
import {groupFindings} from "../findings/groupFindings.ts";
import type {Judge} from "../judge.ts";
import {judgeReturn} from "../judge.ts";
import {readReturnFile} from "../judgeFile.ts";
import type {Severity} from "../types.ts";
import {writeWhole} from "../writeWhole.ts";
import {annotateInto, annotationTargets} from "./annotateFiles.ts";
import type {CheckedFile} from "./findingsText.ts";
import {batchText, findingsText} from "./findingsText.ts";
import {createProgress} from "./progress.ts";
import {say} from "./texts.ts";

export type FindingFormat = "text" | "csv" | "json" | "xlsx";

export interface CheckOptions {
  readonly language: Language;
  readonly format: FindingFormat;
  /** A file for the list; null for stdout. */
  readonly out: string | null;
  /** A file or folder for the annotated workbooks; null for none. */
  readonly annotate: string | null;
}

/** One finding as the command line prints it. */
interface PrintedFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
  readonly message: string;
  readonly remedy: string;
}

const DEFAULT_WIDTH = 100;
/** Lets a spreadsheet know that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Judges each file and tells what is to be mended, as a list and in the files themselves; loads nothing. */
export async function checkFiles(
  paths: readonly string[],
  createJudge: () => Promise<Judge>,
  options: CheckOptions
): Promise<void> {
  const {language, format, out, annotate} = options;
  if (format === "xlsx" && out === null) {
    throw new OperatorError("a workbook cannot be printed; name a file for it with -o FILE");
  }
  const targets = annotate === null ? null : annotationTargets(paths, annotate);
  if (out !== null) refuseOverwriting(paths, out);
  const judge = await createJudge();
  const progress = createProgress((done, total) => say(language, "reading", {done, total}));
  const checked: CheckedFile[] = [];
  for (const [index, path] of paths.entries()) {
    const {bytes, name} = await readReturnFile(path);
    const result = await judgeReturn(bytes, name, judge);
    const {status, observations, findings, interpretation} = result;
    const readBy = interpretation ?? undefined;
    const figures = observations.filter(({value}) => value !== null).length;
    checked.push({file: name, status, observations: figures, findings, readBy});
    const target = targets?.[index];
    if (target !== undefined) {
      const written = await annotateInto(target, {bytes, name, result, judge, language});
      progress.end();
      stderr.write(`${say(language, "written", {path: written})}\n`);
    }
    progress.update(index + 1, paths.length);
  }
  progress.end();
  if (format === "xlsx" && out !== null) await writeList(checked, out, language);
  else print(textIn(format, checked, language), options);
}

/** A return is never written over. */
function refuseOverwriting(paths: readonly string[], target: string): void {
  if (paths.some((path) => resolve(path) === resolve(target))) {
    throw new OperatorError(
      `${target} is a return itself; choose another name for what is written`
    );
  }
}

async function writeList(
  checked: readonly CheckedFile[],
  out: string,
  language: Language
): Promise<void> {
  // Loaded here: the other forms of the list need none of it.
  const {listWorkbookOf} = await import("../reply/listWorkbook.ts");
  writeWhole(out, await listWorkbookOf(checked, language));
  stderr.write(`${say(language, "written", {path: out})}\n`);
}

function textIn(
  format: FindingFormat,
  checked: readonly CheckedFile[],
  language: Language
): string {
  if (format === "text") {
    const width = stdout.isTTY ? stdout.columns : DEFAULT_WIDTH;
    const batch = checked.length > 1 ? [batchText(checked, language)] : [];
    return [...batch, ...checked.map((one) => findingsText(one, language, width))].join("\n");
  }
  const findings = checked.flatMap((one) => printedFindings(one, language));
  return format === "json" ? `${JSON.stringify(findings, null, 2)}\n` : toCsv(findings);
}

function print(text: string, {format, out, language}: CheckOptions): void {
  if (out === null) {
    stdout.write(text);
    return;
  }
  const mark = format === "csv" ? BYTE_ORDER_MARK : "";
  writeWhole(out, new TextEncoder().encode(mark + text));
  stderr.write(`${say(language, "written", {path: out})}\n`);
}

/** One for every cell, like mistakes together, what blocks first. */
function printedFindings({file, findings}: CheckedFile, language: Language): PrintedFinding[] {
  return groupFindings(findings, language)
    .flatMap((group) => group.findings)
    .map((finding) => {
      const {message, remedy} = describeFinding(finding, language);
      const {code, sheet, cell, text} = finding;
      return {file, code, severity: severityOf(finding), sheet, cell, text, message, remedy};
    });
}

/** A text cell that a spreadsheet would take for a formula gets a leading apostrophe. */
function toCsv(findings: readonly PrintedFinding[]): string {
  const columns = ["file", "code", "severity", "sheet", "cell", "text", "message", "remedy"];
  return `${Papa.unparse({fields: columns, data: [...findings]}, {escapeFormulae: true, newline: "\n"})}\n`;
}
