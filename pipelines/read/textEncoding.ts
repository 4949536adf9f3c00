import {Refusal} from "./refusal.ts";

/**
 * The text of a file in UTF-8, with or without a byte order mark, or in UTF-16 with one.
 * Any other encoding is refused: a wrong guess would turn names into other names in silence.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("read.encoding-unknown");
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
