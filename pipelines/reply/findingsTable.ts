import type {Language} from "../findings/catalogue.ts";
import {countBySeverity, describeFinding} from "../findings/catalogue.ts";
import {cellRanges} from "../findings/cellRanges.ts";
import type {FindingGroup} from "../findings/groupFindings.ts";
import {groupFindings} from "../findings/groupFindings.ts";
import type {Finding, Severity} from "../types.ts";
import {sayInReply} from "./replyTexts.ts";

/** A place to jump to in the same workbook. */
export interface Target {
  readonly sheet: string;
  /** A cell or a block of cells. */
  readonly range: string;
}

/** One line of the list: a group of like mistakes (level 0), or one of its cells (level 1). */
export interface FindingsLine {
  readonly level: 0 | 1;
  readonly severity: Severity;
  readonly number: string;
  readonly place: string;
  readonly target: Target | null;
  readonly cells: string;
  /** In bold before the message; empty for the cells of a group. */
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly text: string;
  readonly code: string;
  readonly file: string;
  /** True where the line is folded away under its group. */
  readonly isFolded: boolean;
  /** True for a group whose cells are folded away under it. */
  readonly hasFolded: boolean;
}

export interface FindingsTable {
  readonly heading: readonly string[];
  readonly lines: readonly FindingsLine[];
  /** What was left out at the end, or null. */
  readonly rest: string | null;
}

/** The findings of one file; of several, each under its name. */
export interface FileFindings {
  readonly file: string | null;
  readonly findings: readonly Finding[];
}

const MOST_LINES = 20_000;
/** A group of more cells is folded to one line. */
const MOST_OPEN = 10;
const MOST_TEXTS = 3;

/** The list that goes back to an office: counts first, then what blocks, each group with its cells below. */
export function findingsTable(
  files: readonly FileFindings[],
  language: Language,
  remarks: readonly string[] = []
): FindingsTable {
  const findings = files.flatMap((one) => one.findings);
  const {error: errors, warning: warnings, note: notes} = countBySeverity(findings);
  const only = files.length === 1 ? files[0]?.file : null;
  const heading = [
    sayInReply(language, "title"),
    ...(only === null || only === undefined ? [] : [sayInReply(language, "file", {file: only})]),
    sayInReply(language, "counts", {errors, warnings, notes}),
    ...remarks,
    ...(findings.length === 0
      ? [sayInReply(language, "nothing")]
      : [sayInReply(language, "legend")])
  ];
  const lines: FindingsLine[] = [];
  let number = 0;
  let left = 0;
  for (const {file, findings: ofFile} of files) {
    for (const group of groupFindings(ofFile, language)) {
      number += 1;
      const ofGroup = linesOf(group, {file: file ?? "", number, language});
      const room = Math.max(MOST_LINES - lines.length, 1);
      for (const line of ofGroup.slice(0, room)) lines.push(line);
      left += Math.max(0, ofGroup.length - room);
    }
  }
  return {heading, lines, rest: left === 0 ? null : sayInReply(language, "more", {count: left})};
}

function linesOf(
  group: FindingGroup,
  {file, number, language}: {file: string; number: number; language: Language}
): FindingsLine[] {
  const message = group.isExample
    ? sayInReply(language, "example", {message: group.message})
    : group.message;
  const shown = group.texts.slice(0, MOST_TEXTS).join(" · ");
  const first: FindingsLine = {
    level: 0,
    severity: group.severity,
    number: String(number),
    place: group.ranges,
    target: targetOf(group),
    cells: group.cells.length === 0 ? "" : String(group.cells.length),
    title: group.title,
    message,
    remedy: group.remedy,
    text: group.texts.length > MOST_TEXTS ? `${shown} …` : shown,
    code: group.code,
    file,
    isFolded: false,
    hasFolded: group.findings.length > MOST_OPEN
  };
  if (group.findings.length === 1) return [first];
  return [
    first,
    ...group.findings.map((finding, at): FindingsLine => {
      const {message: own, remedy} = describeFinding(finding, language);
      return {
        ...first,
        level: 1,
        number: `${number}.${at + 1}`,
        place: placeOf(finding, language),
        target: finding.sheet === null ? null : {sheet: finding.sheet, range: finding.cell ?? "A1"},
        cells: "",
        title: "",
        message: group.isExample ? own : "",
        remedy: group.isExample ? remedy : "",
        text: finding.text,
        isFolded: first.hasFolded,
        hasFolded: false
      };
    })
  ];
}

/** The first block of a group; a sheet that is meant as a whole opens at its corner. */
function targetOf({cells, findings}: FindingGroup): Target | null {
  const sheet = cells[0]?.sheet;
  if (sheet !== undefined) {
    const names = cells.filter((cell) => cell.sheet === sheet).map(({cell}) => cell);
    return {sheet, range: cellRanges(names)[0] ?? "A1"};
  }
  const whole = findings.find((finding) => finding.sheet !== null)?.sheet ?? null;
  return whole === null ? null : {sheet: whole, range: "A1"};
}

function placeOf({sheet, cell}: Finding, language: Language): string {
  if (sheet === null) return sayInReply(language, "wholeFile");
  return cell === null ? sheet : `${sheet}!${cell}`;
}
