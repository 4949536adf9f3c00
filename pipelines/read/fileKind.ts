import {unicodeEncoding} from "./unicodeEncoding.ts";

/** What a file is by its first bytes; its extension is never asked. */
export type FileKind =
  | {readonly kind: "empty" | "zip" | "ole" | "text" | "html" | "xml" | "unknown"}
  /** A known format that holds no table; `name` is how people call it. */
  | {readonly kind: "foreign" | "compressed"; readonly name: string};

const SIGNATURES = (
  [
    ["504b0304", {kind: "zip"}],
    ["504b0506", {kind: "zip"}],
    ["d0cf11e0a1b11ae1", {kind: "ole"}],
    ["25504446", {kind: "foreign", name: "PDF"}],
    ["89504e470d0a1a0a", {kind: "foreign", name: "PNG"}],
    ["ffd8ff", {kind: "foreign", name: "JPEG"}],
    ["47494638", {kind: "foreign", name: "GIF"}],
    ["49492a00", {kind: "foreign", name: "TIFF"}],
    ["4d4d002a", {kind: "foreign", name: "TIFF"}],
    ["7b5c727466", {kind: "foreign", name: "RTF"}],
    ["1f8b", {kind: "compressed", name: "gzip"}],
    ["377abcaf271c", {kind: "compressed", name: "7z"}],
    ["52617221", {kind: "compressed", name: "RAR"}],
    ["425a68", {kind: "compressed", name: "bzip2"}],
    ["fd377a585a00", {kind: "compressed", name: "xz"}]
  ] satisfies readonly (readonly [bytes: string, kind: FileKind])[]
).map(([bytes, kind]): readonly [Uint8Array, FileKind] => [bytesOf(bytes), kind]);

const HEAD_BYTES = 1_024;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return {kind: "empty"};
  for (const [signature, kind] of SIGNATURES) {
    if (signature[0] === bytes[0] && signature.every((byte, at) => byte === bytes[at])) return kind;
  }

  const head = bytes.subarray(0, HEAD_BYTES);
  const encoding = unicodeEncoding(bytes);
  const text = new TextDecoder(encoding ?? "utf-8").decode(head).trimStart().toLowerCase();
  if (isBinary(text)) return {kind: "unknown"};
  if (/^<(?:\?xml|(?:\w+:)?workbook[\s>]|office:document)/.test(text)) return {kind: "xml"};
  if (/^<(?:!doctype html|html|head|meta|body|table|div|!--)/.test(text)) return {kind: "html"};
  return {kind: "text"};
}

/** More than one control character in ten: no text, whatever its encoding. A stray NUL is left to the text reader. */
function isBinary(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13)) controls++;
  }
  return controls * 10 > head.length;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
