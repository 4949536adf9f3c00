/** One line of what a benchmark found. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that is allowed; without one the line is for information. */
  readonly limit?: number;
}

/** A plain table: what, value, unit, limit, PASS or FAIL. */
export function tableOf(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({what, value, unit, limit}) => [
    what,
    figure(value),
    unit,
    limit === undefined ? "" : `≤ ${figure(limit)}`,
    limit === undefined ? "" : value <= limit ? "PASS" : "FAIL"
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  const text = rows.map((row) =>
    row
      .map((field, column) =>
        column === 1 ? field.padStart(widths[column] ?? 0) : field.padEnd(widths[column] ?? 0)
      )
      .join("  ")
      .trimEnd()
  );
  return [title, ...text, ""].join("\n");
}

function figure(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : value < 10 ? 2 : 1;
  return value.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  });
}
