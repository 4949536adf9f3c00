/** What SQL can be asked about: the tables of one release, as `publish` describes them. */
export interface SqlColumn {
  readonly name: string;
  /** DuckDB's name of the type: VARCHAR, DECIMAL(28,6), … */
  readonly type: string;
  readonly comment: string;
  /** All values of a text column that has few; else the first and the last. */
  readonly values: readonly string[];
}

export interface SqlTable {
  /** `main`, or `codes` for the codelists that no mart repeats. */
  readonly schema: string;
  readonly name: string;
  readonly comment: string;
  readonly rows: number;
  readonly columns: readonly SqlColumn[];
}

/** `codes.cpi`, `places`: as a query names it. */
export function nameInQuery({schema, name}: Pick<SqlTable, "schema" | "name">): string {
  return schema === "main" ? name : `${schema}.${name}`;
}

/** What the page fetches: its tables, and the database file that holds each. */
export interface SqlPageCatalogue {
  readonly tables: readonly (SqlTable & {readonly file: string})[];
  /** Database files beside the catalogue; `name` is what the engine calls it. */
  readonly files: readonly {
    readonly name: string;
    readonly address: string;
    readonly bytes: number;
    /** Loaded with the engine; the others when a query names a table in them. */
    readonly isFirst: boolean;
  }[];
  readonly queries: readonly SharedQuery[];
}

/** A query that is kept in data/queries: what it answers, in both languages. */
export interface SharedQuery {
  /** File name without its ending; stands in addresses. */
  readonly id: string;
  readonly title: {readonly vi: string; readonly en: string};
  readonly question: {readonly vi: string; readonly en: string};
  /** First values of its parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The same question, with the names of things in the language of whoever asks. */
  readonly sql: {readonly vi: string; readonly en: string};
}
