import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {PostgreSQL, SQLDialect} from "@codemirror/lang-sql";

import type {SqlTable} from "../../sql/catalogue.ts";
import {FUNCTIONS} from "./functions.ts";

/** What a code stands for, in the reader's language: `NHA_HOANTHANH` → its name. */
export type CodeNames = ReadonlyMap<string, string>;

/** PostgreSQL's words and what DuckDB has besides; a name of a column is no keyword. */
export function duckDialect(tables: readonly SqlTable[]): SQLDialect {
  const {keywords = "", types = ""} = PostgreSQL.spec;
  const columns = new Set(tables.flatMap((table) => table.columns.map(({name}) => name)));
  const words = keywords.split(" ").filter((word) => !columns.has(word));
  return SQLDialect.define({
    ...PostgreSQL.spec,
    specialVar: "$",
    keywords: `${words.join(" ")} qualify pivot unpivot summarize describe exclude replace columns semi anti asof positional sample`,
    types: `${types} hugeint ubigint uinteger utinyint usmallint struct map list`,
    doubleDollarQuotedStrings: true
  });
}

/** Tables and their columns in the form in which the editor completes them after a dot. */
export function schemaOf(tables: readonly SqlTable[]) {
  const entries = (schema: string) =>
    Object.fromEntries(
      tables
        .filter((table) => table.schema === schema)
        .map((table) => [
          table.name,
          {
            self: {
              label: table.name,
              type: "class",
              detail: String(table.rows)
            },
            children: table.columns.map(({name, type}): Completion => ({
              label: name,
              type: "property",
              detail: type.toLowerCase()
            }))
          }
        ])
    );
  return {...entries("main"), codes: entries("codes")};
}

/** Codes inside quotes, by the column before them; columns and functions elsewhere. */
export function meaningfulCompletions(tables: readonly SqlTable[], names: CodeNames) {
  const values = valuesByColumn(tables);
  const words = [...columnCompletions(tables), ...functionCompletions()];
  return (context: CompletionContext): CompletionResult | null => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 400), context.pos);
    const column = columnBeforeQuote(before);
    if (column !== null) {
      const options = (values.get(column.name) ?? []).map((value): Completion => {
        const name = names.get(value);
        return {label: value, type: "constant", ...(name === undefined ? {} : {detail: name})};
      });
      return options.length === 0
        ? null
        : {from: context.pos - column.typed.length, options, validFor: /^[^']*$/};
    }
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (word === null && !context.explicit) return null;
    return {from: word?.from ?? context.pos, options: words, validFor: /^[\p{L}\p{N}_]*$/u};
  };
}

/** `… indicator in ('A', 'B` → indicator, B. Null outside quotes. */
export function columnBeforeQuote(before: string): {name: string; typed: string} | null {
  const match =
    /([A-Za-z_]\w*)\s*(?:=|<>|!=|(?:not\s+)?in\s*\((?:\s*'[^']*'\s*,)*|(?:not\s+)?i?like)\s*'([^']*)$/i.exec(
      before
    );
  return match === null ? null : {name: (match[1] ?? "").toLowerCase(), typed: match[2] ?? ""};
}

function valuesByColumn(tables: readonly SqlTable[]): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const {name, columns} of tables) {
    for (const column of columns) {
      // `code` means something else in each list; those of indicators are the ones that queries name.
      if (column.name === "code" && name !== "indicators") continue;
      const known = values.get(column.name) ?? new Set();
      for (const value of column.values) known.add(value);
      values.set(column.name, known);
    }
  }
  return new Map([...values].map(([name, known]) => [name, [...known].sort()]));
}

function columnCompletions(tables: readonly SqlTable[]): Completion[] {
  const columns = new Map<string, Completion>();
  for (const table of tables) {
    for (const {name, type} of table.columns) {
      if (columns.has(name)) continue;
      columns.set(name, {
        label: name,
        type: "property",
        detail: type.toLowerCase(),
        boost: 1
      });
    }
  }
  return [...columns.values()];
}

function functionCompletions(): Completion[] {
  return FUNCTIONS.map((name) => ({label: name, type: "function", apply: `${name}(`, boost: -1}));
}
