import type {Cell, MergedRange, Sheet} from "../../pipelines/types.ts";

/**
 * A sheet drawn as text: a line a row, " | " between cells, a blank line an empty row. `=12.5` is a
 * cell stored as a number, `#REF!` an error cell; `Tổng >` or `Tổng >>` is merged over one or two more
 * columns, `v` over the cell above it.
 */
export function sheetFromText(text: string, name = "Sheet1"): Sheet {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const merges: MergedRange[] = [];
  const rows = lines.map((line, row) => ({
    index: row,
    isHidden: false,
    cells: line.split("|").flatMap((part, column): Cell[] => {
      const written = part.trim();
      if (written === "" || written === "<") return [];
      if (written === "v") {
        growDown(merges, row, column);
        return [];
      }
      const across = /^(.*?)\s(>+)$/.exec(written);
      if (across !== null) {
        const right = column + (across[2]?.length ?? 0);
        merges.push({top: row, left: column, bottom: row, right});
        return [cellOf(column, across[1] ?? "")];
      }
      return [cellOf(column, written)];
    })
  }));
  return {name, isHidden: false, rows: rows.filter(({cells}) => cells.length > 0), merges};
}

/** The file of a golden pair: `file: name.xls` in the first line names it, `--- name` opens a further sheet. */
export function fileFromText(drawn: string): {name: string; sheets: readonly Sheet[]} {
  const named = /^file: (.*)\n/.exec(drawn);
  const body = named === null ? drawn : drawn.slice(named[0].length);
  const parts = body.split(/^--- (.*)\n/m);
  const sheets =
    parts.length === 1
      ? [sheetFromText(body)]
      : Array.from({length: (parts.length - 1) / 2}, (_, at) =>
          sheetFromText(parts[at * 2 + 2] ?? "", parts[at * 2 + 1] ?? "")
        );
  return {name: named?.[1] ?? "bao-cao.xlsx", sheets};
}

function growDown(merges: MergedRange[], row: number, column: number): void {
  const at = merges.findIndex((merge) => merge.left === column && merge.bottom === row - 1);
  const merge = merges[at];
  if (merge === undefined) merges.push({top: row - 1, left: column, bottom: row, right: column});
  else merges[at] = {...merge, bottom: row};
}

function cellOf(column: number, written: string): Cell {
  const text = written.replaceAll("⏎", "\n");
  if (/^=-?[\d.]+$/.test(text)) return {column, text: text.slice(1), kind: "number"};
  if (/^#[A-Z/0!?]+$/.test(text)) return {column, text, kind: "error"};
  return {column, text, kind: "text"};
}
