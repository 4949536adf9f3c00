import {basename} from "node:path";
import {stdout} from "node:process";

import Papa from "papaparse";

import type {Language} from "../findings/catalogue.ts";
import {countBySeverity, describeFinding, severityOf} from "../findings/catalogue.ts";
import type {Judge, JudgedReturn} from "../judge.ts";
import {judgeFile} from "../judgeFile.ts";
import type {Finding, Severity} from "../types.ts";
import {say} from "./texts.ts";

export type FindingFormat = "text" | "csv" | "json";

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

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Judges each file and prints what is to be mended; loads nothing. */
export async function checkFiles(
  paths: readonly string[],
  judge: Judge,
  {language, format}: {language: Language; format: FindingFormat}
): Promise<void> {
  const judged: {file: string; result: JudgedReturn}[] = [];
  for (const path of paths) {
    judged.push({file: basename(path), result: await judgeFile(path, judge)});
  }
  const findings = judged.flatMap(({file, result}) =>
    bySeverity(result.findings).map((finding) => printedFinding(file, finding, language))
  );
  if (format === "json") stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else if (format === "csv") stdout.write(toCsv(findings));
  else for (const {file, result} of judged) stdout.write(toText(file, result, language));
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => severityOf(finding) === severity)
  );
}

function printedFinding(file: string, finding: Finding, language: Language): PrintedFinding {
  const {message, remedy} = describeFinding(finding, language);
  return {
    file,
    code: finding.code,
    severity: severityOf(finding),
    sheet: finding.sheet,
    cell: finding.cell,
    text: finding.text,
    message,
    remedy
  };
}

/** A text cell that a spreadsheet would take for a formula gets a leading apostrophe. */
function toCsv(findings: readonly PrintedFinding[]): string {
  const columns = ["file", "code", "severity", "sheet", "cell", "text", "message", "remedy"];
  return `${Papa.unparse({fields: columns, data: [...findings]}, {escapeFormulae: true, newline: "\n"})}\n`;
}

function toText(file: string, result: JudgedReturn, language: Language): string {
  const counts = countBySeverity(result.findings);
  const observations = result.observations.length;
  if (result.findings.length === 0) return `${say(language, "noFindings", {file, observations})}\n`;
  const heading = say(language, "checked", {
    file,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    observations
  });
  return `${heading}\n${groupAlike(result.findings, language).join("")}`;
}

/** One block for findings of one code and one wording, with all their cells. */
function groupAlike(findings: readonly Finding[], language: Language): string[] {
  const groups = new Map<string, {finding: Finding; cells: string[]}>();
  for (const finding of bySeverity(findings)) {
    const {message} = describeFinding(finding, language);
    const key = `${finding.code}\0${message}`;
    const group = groups.get(key) ?? {finding, cells: []};
    group.cells.push(placeOf(finding, language));
    groups.set(key, group);
  }
  return [...groups.values()].map(({finding, cells}) => {
    const {message, remedy} = describeFinding(finding, language);
    const severity = say(language, severityOf(finding));
    const text = finding.text === "" || cells.length > 1 ? "" : ` «${finding.text}»`;
    return `\n${severity} ${finding.code}\n  ${cells.join(", ")}${text}\n  ${message}\n  ${say(language, "remedy", {remedy})}\n`;
  });
}

function placeOf({sheet, cell}: Finding, language: Language): string {
  if (sheet === null) return say(language, "wholeFile");
  return cell === null ? sheet : `${sheet}!${cell}`;
}
