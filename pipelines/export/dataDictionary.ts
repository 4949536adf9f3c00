import {csvText} from "../../src/export/csvText.ts";
import {BYTE_ORDER_MARK} from "../../src/export/csvText.ts";
import type {SqlTable} from "../../src/sql/catalogue.ts";
import {nameInQuery} from "../../src/sql/catalogue.ts";
import {keysOf, unitOf} from "./tableKeys.ts";

export interface DictionaryHead {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What every table and column means, from the comments of the database, as Markdown. */
export function dataDictionary(
  {title, lines}: DictionaryHead,
  tables: readonly SqlTable[]
): string {
  const index = tables.map(
    (table) => `| [\`${nameInQuery(table)}\`](#${anchorOf(table)}) | ${cell(table.comment)} |`
  );
  const parts = tables.map(tableText);
  return `${[`# ${title}`, "", ...lines, "", "| table | rows |", "|---|---|", ...index, "", ...parts].join("\n").trimEnd()}\n`;
}

/** The page docs/data-dictionary.md: of the tables of any release, without its figures. */
export function dictionaryPage(tables: readonly SqlTable[]): string {
  const lines = [
    "Written by `npm run docs` from the comments of the database; change them in `pipelines/models/marts` and",
    "`pipelines/load/codeComments.ts`. The same stands in every bundle of `chung-tay export`, on the page “SQL” and in",
    '`sql "describe …"`. A value that nobody has given is null and never zero; money is in đồng.'
  ];
  return dataDictionary({title: "Data dictionary", lines}, tables);
}

function tableText(table: SqlTable): string {
  const {primary, foreign} = keysOf(nameInQuery(table), table.columns);
  const rows = table.columns.map((column) => {
    const unit = unitOf(table.columns, column);
    const key = foreign.find((one) => one.column === column.name);
    const meaning = [
      column.comment,
      ...(unit === null ? [] : [`Unit: ${unit}.`]),
      ...(key === undefined ? [] : [`→ \`${key.table}.${key.key}\``])
    ];
    return `| \`${column.name}\` | ${column.type.toLowerCase()} | ${cell(meaning.filter((text) => text !== "").join(" "))} |`;
  });
  const key =
    primary.length === 0 ? [] : ["", `Key: ${primary.map((name) => `\`${name}\``).join(", ")}`];
  return [
    `## ${nameInQuery(table)}`,
    "",
    table.comment,
    ...key,
    "",
    "| column | type | meaning |",
    "|---|---|---|",
    ...rows,
    ""
  ].join("\n");
}

/** The same as a table to filter: one row per column. */
export function dictionaryCsv(tables: readonly SqlTable[]): string {
  const names = ["table", "column", "position", "type", "key", "refers_to", "unit", "meaning"];
  const rows = tables.flatMap((table) => {
    const id = nameInQuery(table);
    const {primary, foreign} = keysOf(id, table.columns);
    return table.columns.map((column, at) => {
      const refers = foreign.find((one) => one.column === column.name);
      return [
        id,
        column.name,
        at + 1,
        column.type,
        primary.includes(column.name),
        refers === undefined ? null : `${refers.table}.${refers.key}`,
        unitOf(table.columns, column),
        column.comment
      ];
    });
  });
  const columns = names.map((name) => ({
    name,
    type: name === "position" ? ("integer" as const) : ("text" as const)
  }));
  return BYTE_ORDER_MARK + csvText({title: "", columns, rows});
}

function anchorOf(table: SqlTable): string {
  return nameInQuery(table).replaceAll(".", "");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
