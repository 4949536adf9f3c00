/** XML may be stored as UTF-16 with a byte order mark; anything else is UTF-8. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  if (!isUtf16(bytes)) return bytes;
  const encoding = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** Whether a byte order mark says so. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
