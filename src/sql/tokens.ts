/** A piece of SQL. `text` is as written; comments and blanks are left out. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "sign";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Longest first. `$tag$ … $tag$` is a string; a lone quote runs to the end of the text. */
const PIECES: readonly (readonly [Token["kind"] | "nothing", RegExp])[] = [
  ["nothing", /\s+|--[^\n]*|\/\*[^]*?(?:\*\/|$)/y],
  ["string", /[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)/y],
  ["string", /\$([A-Za-z_]*)\$[^]*?(?:\$\1\$|$)/y],
  ["quoted", /"(?:[^"]|"")*(?:"|$)/y],
  ["parameter", /\$[\p{L}_][\p{L}\p{N}_]*/uy],
  ["number", /(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["sign", /::|<=|>=|<>|!=|==|=>|:=|\|\||\*\*|->>|->|[^]/y]
];

/** Splits SQL as DuckDB reads it. Never fails: what it does not know becomes a sign. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    for (const [kind, piece] of PIECES) {
      piece.lastIndex = at;
      const text = piece.exec(sql)?.[0];
      if (text === undefined || text === "") continue;
      if (kind !== "nothing") tokens.push({kind, text, from: at, to: at + text.length});
      at += text.length;
      break;
    }
  }
  return tokens;
}

/** `isWord(token, "select", "from")`: a bare word, in whatever case. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.text === sign;
}

/** The name that a word or a quoted name stands for, in lower case as DuckDB compares it; else null. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text.toLowerCase();
  if (token?.kind !== "quoted") return null;
  return token.text.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase();
}
