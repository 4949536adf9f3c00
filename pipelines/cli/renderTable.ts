/** Wide characters are rare in Vietnamese; a column is as wide as its longest text, up to this. */
const WIDEST = 60;

/** A plain table for the terminal: text to the left, numbers to the right. */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  isNumeric: readonly boolean[]
): string {
  const cut = rows.map((row) => row.map(fit));
  const widths = columns.map((column, at) =>
    Math.max(lengthOf(column), ...cut.map((row) => lengthOf(row[at] ?? "")))
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0, isNumeric[at] === true))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return `${[line(columns), rule, ...cut.map(line)].join("\n")}\n`;
}

function fit(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  return lengthOf(oneLine) <= WIDEST ? oneLine : `${[...oneLine].slice(0, WIDEST - 1).join("")}…`;
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - lengthOf(text)));
  return toTheRight ? blanks + text : text + blanks;
}

function lengthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}
