import type {Delimiter} from "./delimiter.ts";

const LINE_FEED = 10;
const QUOTE = 34;

/**
 * Cuts a delimited text, which ends with a line feed, into records and their fields. Its quotes are well
 * formed: `tableWidth` has seen that they enclose whole fields but for spaces after them, which are dropped.
 */
export function forEachRecord(
  text: string,
  delimiter: Delimiter,
  take: (fields: readonly string[]) => void
): void {
  const cut = delimiter.charCodeAt(0);
  let fields: string[] = [];
  let start = 0;
  let closing = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE && at === start) {
      closing = at = closingQuote(text, at);
      continue;
    }
    if (code !== cut && code !== LINE_FEED) continue;
    fields.push(closing > start ? unquoted(text, start, closing) : text.slice(start, at));
    start = at + 1;
    if (code === cut) continue;
    take(fields);
    fields = [];
  }
}

/**
 * Where the quote stands that closes the one at `start`; one written double is text. Not by `indexOf`: V8 may
 * ask it ahead of the question whether there is a quote at all, and then looks through the whole text each time.
 */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text.charCodeAt(at) !== QUOTE) at++;
    else if (text.charCodeAt(at + 1) === QUOTE) at += 2;
    else break;
  }
  return at;
}

function unquoted(text: string, start: number, closing: number): string {
  const field = text.slice(start + 1, closing);
  return field.includes('"') ? field.replaceAll('""', '"') : field;
}
