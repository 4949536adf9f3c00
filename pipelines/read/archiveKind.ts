import {readRelationships} from "./workbook.ts";
import type {ZipDirectory, ZipEntry} from "./zipDirectory.ts";

export type ArchiveKind =
  | {readonly kind: "workbook"; readonly part: string}
  | {readonly kind: "binary-workbook" | "open-document" | "archive"}
  | {readonly kind: "foreign"; readonly name: string};

/** What a zip archive is, by the parts in it. */
export function archiveKind(
  directory: ZipDirectory,
  inflate: (entry: ZipEntry) => Uint8Array
): ArchiveKind {
  if (directory.has("xl/workbook.xml")) return {kind: "workbook", part: "xl/workbook.xml"};
  if (directory.has("xl/workbook.bin")) return {kind: "binary-workbook"};
  if (directory.has("word/document.xml")) return {kind: "foreign", name: "Word"};
  if (directory.has("ppt/presentation.xml")) return {kind: "foreign", name: "PowerPoint"};
  if (directory.has("content.xml") && directory.has("mimetype")) return {kind: "open-document"};

  // Some writers name the main part otherwise, and only the package's relationships tell.
  const root = directory.get("_rels/.rels");
  const main =
    root === undefined
      ? undefined
      : readRelationships(inflate(root), "").find(({type}) => type === "officeDocument")?.part;
  if (main !== undefined && directory.has(main) && /workbook[^/]*\.xml$/.test(main)) {
    return {kind: "workbook", part: main};
  }
  return {kind: "archive"};
}
