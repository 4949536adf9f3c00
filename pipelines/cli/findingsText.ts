import type {Language} from "../findings/catalogue.ts";
import {countBySeverity} from "../findings/catalogue.ts";
import type {FindingGroup} from "../findings/groupFindings.ts";
import {groupFindings} from "../findings/groupFindings.ts";
import type {Finding, Interpretation} from "../types.ts";
import {say} from "./texts.ts";
import {wrapText} from "./wrapText.ts";

/** One file as `check` tells it: what is to be mended, and how much of it can be used. */
export interface CheckedFile {
  readonly file: string;
  readonly status: string;
  readonly observations: number;
  readonly findings: readonly Finding[];
  /** How it was read; absent where it could not be. */
  readonly readBy?: Pick<Interpretation, "form" | "trust"> | undefined;
}

const MOST_TEXTS = 3;
const INDENT = "  ";

/** Counts first, then one block for like mistakes, as wide as the terminal. */
export function findingsText(checked: CheckedFile, language: Language, width: number): string {
  const {file, status, observations, findings} = checked;
  const rejected = status === "rejected" ? ` ${say(language, "nothingUsable")}` : "";
  if (findings.length === 0) {
    return `${say(language, "noFindings", {file, observations})}${rejected}\n${trustLine(checked, language)}`;
  }
  const blocks = groupFindings(findings, language).map((group) => blockOf(group, language, width));
  return `${headingOf(checked, language)}${rejected}\n${trustLine(checked, language)}\n${blocks.join("\n")}`;
}

/** A filled template is read cell by cell as its form says; of anything else only what it shows is known. */
function trustLine({readBy}: CheckedFile, language: Language): string {
  if (readBy === undefined) return "";
  const {form, trust} = readBy;
  return `${say(language, trust === "form" ? "readByForm" : "readByLayout", {form})}\n`;
}

/** One line for a whole batch. */
export function batchText(files: readonly CheckedFile[], language: Language): string {
  const counts = countBySeverity(files.flatMap(({findings}) => findings));
  return `${say(language, "checkedAll", {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    observations: files.reduce((sum, one) => sum + one.observations, 0)
  })}\n`;
}

function headingOf({file, observations, findings}: CheckedFile, language: Language): string {
  const {error: errors, warning: warnings, note: notes} = countBySeverity(findings);
  return say(language, "checked", {file, errors, warnings, notes, observations});
}

function blockOf(group: FindingGroup, language: Language, width: number): string {
  const {severity, code, title, cells, ranges, texts, message, remedy, isExample} = group;
  const count = cells.length > 1 ? ` (${say(language, "cellCount", {count: cells.length})})` : "";
  const shown = texts.slice(0, MOST_TEXTS).map((text) => `«${text}»`);
  const place = [ranges, ...shown, ...(texts.length > MOST_TEXTS ? ["…"] : [])].join(" ");
  const told = isExample ? say(language, "example", {message}) : message;
  return [
    `${say(language, severity)} ${code}: ${title}${count}`,
    ...[place, told, say(language, "remedy", {remedy})].map((text) =>
      wrapText(text, width, INDENT)
    ),
    ""
  ].join("\n");
}
