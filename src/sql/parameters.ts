import {tokensOf} from "./tokens.ts";

/** `$province`, `$year`: the names of the parameters of a query, in the order in which they stand. */
export function parametersOf(sql: string): string[] {
  const names = tokensOf(sql)
    .filter(({kind}) => kind === "parameter")
    .map(({text}) => text.slice(1));
  return [...new Set(names)];
}

/**
 * The query with a value in the place of each parameter, as text in quotes: DuckDB compares it with a
 * number or a date as such, and nothing in it can end the quotes. Lists those without a value.
 */
export function fillParameters(
  sql: string,
  values: Readonly<Record<string, string>>
): {readonly sql: string; readonly missing: readonly string[]} {
  const missing = new Set<string>();
  let filled = "";
  let at = 0;
  for (const {kind, text, from, to} of tokensOf(sql)) {
    if (kind !== "parameter") continue;
    const name = text.slice(1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) missing.add(name);
    filled += sql.slice(at, from) + quotedText(value ?? "");
    at = to;
  }
  return {sql: filled + sql.slice(at), missing: [...missing]};
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;
}

export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
