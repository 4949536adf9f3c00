import type {ExportTable, ExportType, ExportValue} from "./exportTable.ts";

const NUMERIC: ReadonlySet<ExportType> = new Set(["number", "integer"]);

/** A table to paste into a note or an issue: numbers to the right, `null` left empty. */
export function markdownTable({columns, rows}: ExportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({label, name}) => cellText(label ?? name))),
    line(columns.map(({type}) => (NUMERIC.has(type) ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((_, at) => cellText(row[at] ?? null))))
  ]
    .map((text) => `${text}\n`)
    .join("");
}

function cellText(value: ExportValue): string {
  if (value === null) return "";
  return String(value)
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\\|`*_<[\]]/g, "\\$&");
}
