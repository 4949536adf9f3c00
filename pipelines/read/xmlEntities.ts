/** Without the "&": `#x10FFFF;`. Looking no further keeps a run of "&" from costing its square. */
const LONGEST_ENTITY = 10;
const named: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** Decodes the five named entities and character references; anything else after "&" stays as written. */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf("&");
  if (ampersand === -1) return text;
  let result = "";
  let copied = 0;
  while (ampersand !== -1) {
    const rest = text.slice(ampersand + 1, ampersand + 1 + LONGEST_ENTITY);
    const length = rest.indexOf(";");
    const decoded = length === -1 ? null : decodeEntity(rest.slice(0, length));
    if (decoded !== null) {
      result += text.slice(copied, ampersand) + decoded;
      copied = ampersand + length + 2;
    }
    ampersand = text.indexOf("&", decoded === null ? ampersand + 1 : copied);
  }
  return result + text.slice(copied);
}

function decodeEntity(entity: string): string | null {
  if (Object.hasOwn(named, entity)) return named[entity] ?? null;
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
