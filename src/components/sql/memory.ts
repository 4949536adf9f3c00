/** What a reader keeps for herself: saved queries and those run lately. It never leaves her browser. */
export interface OwnQuery {
  readonly name: string;
  readonly sql: string;
}

const OWN = "chung-tay-sql-own";
const HISTORY = "chung-tay-sql-history";
const MOST_REMEMBERED = 30;

export function ownQueries(): OwnQuery[] {
  return read(OWN).filter(
    (one): one is OwnQuery =>
      typeof one === "object" && one !== null && "name" in one && "sql" in one
  );
}

export function saveOwn(query: OwnQuery): void {
  write(OWN, [query, ...ownQueries().filter(({name}) => name !== query.name)]);
}

export function removeOwn(name: string): void {
  write(
    OWN,
    ownQueries().filter((query) => query.name !== name)
  );
}

/** The latest first, each once. */
export function history(): string[] {
  return read(HISTORY).filter((one): one is string => typeof one === "string");
}

export function remember(sql: string): void {
  write(HISTORY, [sql, ...history().filter((one) => one !== sql)].slice(0, MOST_REMEMBERED));
}

function read(key: string): unknown[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // storage is switched off or full: what is kept then lasts no longer than the page
  }
}
