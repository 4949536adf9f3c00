/** Signs that the drawn tables never write. */
const RARE = "~`^{}|";

/**
 * The library writes "_" for each letter beyond ASCII in a BIFF5 workbook. Such a text goes in as a
 * stand-in as long as itself, and comes back into the bytes that were written.
 */
export class LostLetters {
  private readonly standIns = new Map<string, string>();

  standIn(text: string): string {
    if ([...text].every((letter) => letter.charCodeAt(0) < 0x80)) return text;
    const known = this.standIns.get(text);
    if (known !== undefined) return known;
    let rest = this.standIns.size;
    let standIn = "";
    for (let at = 0; at < text.length; at++) {
      standIn += RARE.charAt(rest % RARE.length);
      rest = Math.floor(rest / RARE.length);
    }
    if (rest > 0) throw new Error(`too many texts of ${text.length} letters: ${text}`);
    this.standIns.set(text, standIn);
    return standIn;
  }

  /** Changes the bytes in place; the longest stand-ins first, since a shorter one may stand within. */
  restore(bytes: Buffer): Buffer {
    const longestFirst = [...this.standIns].sort(([, a], [, b]) => b.length - a.length);
    for (const [text, standIn] of longestFirst) {
      let at = bytes.indexOf(standIn, 0, "latin1");
      if (at < 0) throw new Error(`not written as it stands: ${text}`);
      for (; at >= 0; at = bytes.indexOf(standIn, at + 1, "latin1"))
        bytes.write(text, at, "latin1");
    }
    return bytes;
  }
}
