import type {Language} from "../findings/catalogue.ts";
import type {ReadEnvironment} from "../read/index.ts";
import {Refusal} from "../read/refusal.ts";
import type {Finding, Sheet} from "../types.ts";
import {annotateOriginal} from "./annotateOriginal.ts";
import {listWorkbookOf} from "./listWorkbook.ts";
import {rebuildWorkbook} from "./rebuildWorkbook.ts";
import {sayInReply} from "./replyTexts.ts";
import {Unpatchable} from "./xmlTags.ts";

/** A return as received and as read, with what is to be said about it. */
export interface OfficeReturn {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** As `read` tells it: `xlsx`, `csv`, …, `unknown`. */
  readonly format: string;
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly environment: Pick<ReadEnvironment, "inflateRaw" | "crc32">;
}

/**
 * `original`: the office's own workbook, with nothing else changed. `copy`: an .xlsx of the cells as read.
 * `list`: the list alone, where nothing could be read. `reason` says in words why it is not the original.
 */
export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  readonly kind: "original" | "copy" | "list";
  /** A workbook with macros opens under no other ending. */
  readonly extension: "xlsx" | "xlsm";
  readonly reason: string | null;
}

/** The office's own workbook back: cells to mend coloured, a note on each, a first sheet that lists and links them. */
export async function annotateWorkbook(office: OfficeReturn): Promise<Uint8Array> {
  return (await annotateReturn(office)).bytes;
}

/** The same, and what became of the original. */
export async function annotateReturn(office: OfficeReturn): Promise<AnnotatedWorkbook> {
  const {format, sheets, findings, language, fileName} = office;
  if (sheets.length === 0) {
    const reason = sayInReply(language, "unread");
    const bytes = await listWorkbookOf([{file: fileName, findings}], language, [reason]);
    return {bytes, kind: "list", extension: "xlsx", reason};
  }
  if (format !== "xlsx") {
    return copyOf(office, sayInReply(language, "rebuiltFormat", {format: format.toUpperCase()}));
  }
  try {
    const {bytes, hasMacros} = annotateOriginal({...office, remarks: []});
    return {bytes, kind: "original", extension: hasMacros ? "xlsm" : "xlsx", reason: null};
  } catch (error) {
    return copyOf(office, reasonOf(error, language));
  }
}

async function copyOf(office: OfficeReturn, why: string): Promise<AnnotatedWorkbook> {
  const reason = sayInReply(office.language, "rebuilt", {reason: why});
  const {bytes, names} = await rebuildWorkbook(office.sheets);
  const renamed = (name: string): string => names.get(name) ?? name;
  const {bytes: copy} = annotateOriginal({
    ...office,
    bytes,
    sheets: office.sheets.map((sheet) => ({...sheet, name: renamed(sheet.name)})),
    findings: office.findings.map((finding) =>
      finding.sheet === null ? finding : {...finding, sheet: renamed(finding.sheet)}
    ),
    remarks: [reason]
  });
  return {bytes: copy, kind: "copy", extension: "xlsx", reason};
}

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof Unpatchable) {
    return error.message === "strict"
      ? sayInReply(language, "rebuiltStrict")
      : sayInReply(language, "rebuiltOther", {part: error.message});
  }
  // A part that reading had no need to look at may be damaged.
  if (error instanceof Refusal) {
    return sayInReply(language, "rebuiltOther", {part: error.finding.text});
  }
  throw error;
}
