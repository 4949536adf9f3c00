import {readRelationships} from "./workbook.ts";
import type {ZipDirectory, ZipEntry} from "./zipDirectory.ts";

const SMALL_PART_BYTES = 1_000_000;

export type ArchiveKind =
  | {readonly kind: "workbook"; readonly part: string}
  | {readonly kind: "binary-workbook" | "open-document" | "protected" | "archive"}
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
  if (directory.has("content.xml")) return openDocumentKind(directory, inflate);

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

/** An OpenDocument says in two small parts what it is, and whether a password is on it. */
function openDocumentKind(
  directory: ZipDirectory,
  inflate: (entry: ZipEntry) => Uint8Array
): ArchiveKind {
  const textOf = (part: string): string => {
    const entry = directory.get(part);
    if (entry === undefined || entry.size > SMALL_PART_BYTES) return "";
    return new TextDecoder().decode(inflate(entry));
  };
  const type = textOf("mimetype").trim();
  if (type !== "" && !/opendocument\.spreadsheet/.test(type)) {
    return {kind: "foreign", name: "OpenDocument"};
  }
  const isProtected = textOf("meta-inf/manifest.xml").includes("encryption-data");
  return {kind: isProtected ? "protected" : "open-document"};
}
