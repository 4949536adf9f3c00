import type {Draft} from "./draft.ts";

export type Delimiter = "," | ";" | "\t";
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le";

const encoder = new TextEncoder();

/** The bytes of a CSV file. Errors of a spreadsheet stand there as text. */
export function csvFile(draft: Draft, delimiter: Delimiter, encoding: Encoding): Uint8Array {
  const lines: string[] = [];
  for (let row = 0; row < draft.cells.length; row++) {
    const cells = draft.cells[row] ?? [];
    const fields: string[] = [];
    for (let column = 0; column < cells.length; column++) {
      fields.push(quoted(cells[column]?.text ?? "", delimiter));
    }
    lines.push(fields.join(delimiter));
  }
  return encoded(`${lines.join("\r\n")}\r\n`, encoding);
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return encoder.encode(text);
    case "utf-8-bom":
      return encoder.encode(`\u{feff}${text}`);
    case "utf-16le":
      return new Uint8Array(Buffer.from(`\u{feff}${text}`, "utf16le"));
  }
}

function quoted(field: string, delimiter: Delimiter): string {
  return field.includes(delimiter) || /["\r\n]/.test(field)
    ? `"${field.replaceAll('"', '""')}"`
    : field;
}
