import type {ReadEnvironment} from "../read/index.ts";
import type {Relationship} from "../read/workbook.ts";
import {readRelationships} from "../read/workbook.ts";
import type {ZipDirectory} from "../read/zipDirectory.ts";
import {partName, readZipDirectory} from "../read/zipDirectory.ts";
import {inflateEntry} from "../read/zipEntry.ts";
import {attributeOf, escapeXml, TagCursor, Unpatchable, withPrefix} from "./xmlTags.ts";
import type {PackedEntry} from "./zipWriter.ts";
import {packEntry, writeZip} from "./zipWriter.ts";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIPS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts of a workbook, some replaced and some added; every other part is written back with the very
 * bytes it came with. Parts are named as in the archive, without a leading "/"; letters count alike.
 */
export class WorkbookPackage {
  private readonly directory: ZipDirectory;
  private readonly environment: Pick<ReadEnvironment, "inflateRaw" | "crc32">;
  /** New texts by part name; the path as it is to be written beside it. */
  private readonly changed = new Map<string, {path: string; text: string}>();

  constructor(bytes: Uint8Array, environment: Pick<ReadEnvironment, "inflateRaw" | "crc32">) {
    this.directory = readZipDirectory(bytes);
    this.environment = environment;
  }

  has(part: string): boolean {
    return this.changed.has(partName(part)) || this.directory.has(partName(part));
  }

  /** Names of all parts, in lower case. */
  get names(): readonly string[] {
    return [...new Set([...this.directory.keys(), ...this.changed.keys()])];
  }

  get hasMacros(): boolean {
    return this.textOf(CONTENT_TYPES).includes("macroEnabled.main+xml");
  }

  textOf(part: string): string {
    const changed = this.changed.get(partName(part));
    if (changed !== undefined) return changed.text;
    const bytes = this.bytesOf(part);
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new Unpatchable("encoding");
    }
    return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  }

  write(part: string, text: string): void {
    this.changed.set(partName(part), {path: this.pathOf(part), text});
  }

  /** A name that no part has yet: `xl/comments7.xml` for `xl/comments#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name)) return name;
    }
  }

  relationshipsOf(part: string): readonly Relationship[] {
    const path = relationshipsPath(part);
    if (!this.has(path)) return [];
    return readRelationships(new TextEncoder().encode(this.textOf(path)), folderOf(part));
  }

  /** Lets `part` relate to `target` and gives the id. `type` is the last word of its address. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(this.pathOf(part));
    const text = this.has(path)
      ? this.textOf(path)
      : `${XML}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
    const taken = new Set<string | null>();
    const cursor = new TagCursor(text);
    for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
      taken.add(attributeOf(text.slice(tag.start, tag.end), "Id"));
    }
    let id = "rIdChungTay1";
    for (let number = 2; taken.has(id); number++) id = `rIdChungTay${number}`;
    const related = `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${escapeXml(relativePath(part, target))}"/>`;
    this.write(path, appendToRoot(text, related));
    return id;
  }

  declareType(part: string, contentType: string): void {
    const text = this.textOf(CONTENT_TYPES);
    const override = `<Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    this.write(CONTENT_TYPES, appendToRoot(text, override));
  }

  /** Types of a whole extension stand before those of single parts. */
  declareExtension(extension: string, contentType: string): void {
    const text = this.textOf(CONTENT_TYPES);
    const cursor = new TagCursor(text);
    const root = cursor.next();
    for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
      const found = attributeOf(text.slice(tag.start, tag.end), "Extension");
      if (found?.toLowerCase() === extension) return;
    }
    if (root === null || root.isEmpty) throw new Unpatchable("content types");
    const fragment = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.write(
      CONTENT_TYPES,
      text.slice(0, root.end) + withPrefix(fragment, root) + text.slice(root.end)
    );
  }

  toBytes(): Uint8Array {
    const entries: PackedEntry[] = [];
    const encoder = new TextEncoder();
    const pack = ({path, text}: {path: string; text: string}): PackedEntry =>
      packEntry(path, encoder.encode(text));
    for (const [name, entry] of this.directory) {
      const changed = this.changed.get(name);
      entries.push(changed === undefined ? entry : pack(changed));
    }
    for (const [name, changed] of this.changed) {
      if (!this.directory.has(name)) entries.push(pack(changed));
    }
    return writeZip(entries);
  }

  /** As the archive writes it. */
  private pathOf(part: string): string {
    const name = partName(part);
    return this.directory.get(name)?.path ?? this.changed.get(name)?.path ?? part;
  }

  private bytesOf(part: string): Uint8Array {
    const entry = this.directory.get(partName(part));
    if (entry === undefined) throw new Unpatchable(part);
    return inflateEntry(entry, this.environment);
  }
}

/** The root element without anything in it but `fragment` added at its end. */
export function appendToRoot(text: string, fragment: string): string {
  const root = rootOf(text);
  const written = withPrefix(fragment, root);
  if (root.isEmpty) {
    return `${text.slice(0, root.end - 2)}>${written}</${root.name}>${text.slice(root.end)}`;
  }
  const end = text.lastIndexOf("</");
  return text.slice(0, end) + written + text.slice(end);
}

/** The tag of the root element. */
export function rootOf(text: string) {
  const root = new TagCursor(text).next();
  if (root === null) throw new Unpatchable("no root element");
  return root;
}

export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf("/")));
}

function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  const name = part.slice(part.lastIndexOf("/") + 1);
  return folder === "" ? `_rels/${name}.rels` : `${folder}/_rels/${name}.rels`;
}

/** `xl/comments1.xml` from `xl/worksheets/sheet1.xml` is `../comments1.xml`: some readers know no other form. */
function relativePath(part: string, target: string): string {
  const from = folderOf(part).split("/");
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared]?.toLowerCase() === to[shared]?.toLowerCase())
    shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
