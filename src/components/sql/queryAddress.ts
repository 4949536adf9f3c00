/** What the address of the page holds: a shared query by its name, or a text; and values of parameters. */
export interface AskedQuery {
  readonly id: string | null;
  readonly sql: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** After the `#`: a query may be long, and this part is never sent to the server. */
export function askedInAddress(): AskedQuery {
  const given = new URLSearchParams(location.hash.slice(1));
  const parameters: Record<string, string> = {};
  for (const [name, value] of given) {
    if (name.startsWith("$")) parameters[name.slice(1)] = value;
  }
  return {id: given.get("q"), sql: given.get("sql"), parameters};
}

export function putAskedInAddress({id, sql, parameters}: AskedQuery): void {
  const query = new URLSearchParams();
  if (id !== null) query.set("q", id);
  else if (sql !== null) query.set("sql", sql);
  for (const [name, value] of Object.entries(parameters)) query.set(`$${name}`, value);
  const address = `${location.pathname}${location.search}#${query.toString()}`;
  if (address !== location.pathname + location.search + location.hash) {
    history.pushState(null, "", address);
  }
}
