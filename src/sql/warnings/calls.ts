import {isSign, isWord, nameOf, tokensOf} from "../tokens.ts";

/** The expressions of a list, parted by commas outside brackets. */
export function itemsOf(list: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (const token of tokensOf(list)) {
    if (/^[([{]$/.test(token.text)) depth++;
    else if (/^[)\]}]$/.test(token.text)) depth--;
    else if (depth === 0 && isSign(token, ",")) {
      items.push(list.slice(from, token.from));
      from = token.to;
    }
  }
  items.push(list.slice(from));
  return items.map((item) => item.trim());
}

export interface Call {
  readonly name: string;
  readonly argument: string;
  /** What stands in `filter (where …)`, and in `over (…)`; null where there is none. */
  readonly filter: string | null;
  readonly over: string | null;
}

/** Calls of these functions, wherever they stand in a text, but not inside a query in brackets. */
export function callsOf(text: string, names: ReadonlySet<string>): Call[] {
  const tokens = tokensOf(text);
  const calls: Call[] = [];
  const closing = (open: number): number => {
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
      if (isSign(tokens[at], "(")) depth++;
      if (isSign(tokens[at], ")") && --depth === 0) return at;
    }
    return tokens.length - 1;
  };
  const between = (open: number, close: number) =>
    text.slice(tokens[open]?.to ?? 0, tokens[close]?.from ?? text.length).trim();
  for (let at = 0; at < tokens.length; at++) {
    if (isSign(tokens[at], "(") && isWord(tokens[at + 1], "select", "from", "with"))
      at = closing(at);
    if (!names.has(nameOf(tokens[at]) ?? "") || !isSign(tokens[at + 1], "(")) continue;
    const end = closing(at + 1);
    let next = end + 1;
    let filter: string | null = null;
    let over: string | null = null;
    if (isWord(tokens[next], "filter") && isSign(tokens[next + 1], "(")) {
      const close = closing(next + 1);
      filter = between(next + 1, close)
        .replace(/^where\b/i, "")
        .trim();
      next = close + 1;
    }
    if (isWord(tokens[next], "over")) {
      over = isSign(tokens[next + 1], "(") ? between(next + 1, closing(next + 1)) : "";
    }
    const argument = between(at + 1, end)
      .replace(/^distinct\b/i, "")
      .trim();
    calls.push({name: nameOf(tokens[at]) ?? "", argument, filter, over});
  }
  return calls;
}
