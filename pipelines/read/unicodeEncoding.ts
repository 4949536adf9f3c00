const HEAD_BYTES = 4_096;
/** Of every second byte of text in UTF-16, at least so many are zero: spaces, digits, separators. */
const ZERO_SHARE = 0.25;

/** UTF-16 by its byte order mark, or without one by its zero bytes; UTF-8 by its mark; null where nothing tells. */
export function unicodeEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, HEAD_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const enough = (head.length / 2) * ZERO_SHARE;
  // The high byte of a letter beyond Latin-1 is small, and the low byte of few letters is zero.
  if (odd >= enough && even * 10 < odd) return "utf-16le";
  return even >= enough && odd * 10 < even ? "utf-16be" : null;
}
