import type {Period, Sheet, SheetRow} from "../types.ts";
import type {TableResult} from "./sheetReader.ts";

const MOST_KEPT = 64;
const MOST_ROWS = 1_000;

interface SilentSheet {
  readonly sheet: Sheet;
  /** Rows found to be the same as its: `read` hands out those of a part that it knows again and again. */
  readonly sameRows: WeakSet<Sheet["rows"]>;
  /** By what the name of the file adds. */
  readonly readings: Map<string, TableResult>;
}

/**
 * Sheets from which nothing came: the explanations, lists and samples that every copy of a form brings
 * along. One that holds the same cells says nothing again, in a file whose name says the same of the period.
 */
export class SilentSheets {
  private kept: SilentSheet[] = [];
  private readonly periodOfName: (fileName: string) => Period | null;
  private readonly stretchAt: (date: string) => string;

  constructor(
    periodOfName: (fileName: string) => Period | null,
    stretchAt: (date: string) => string
  ) {
    this.periodOfName = periodOfName;
    this.stretchAt = stretchAt;
  }

  /** What a sheet says: as it said before where it is known to say nothing, else read anew. */
  read(
    sheet: Sheet,
    fileName: string,
    readAnew: () => readonly TableResult[]
  ): readonly TableResult[] {
    const known = this.of(sheet);
    const said = known === undefined ? null : this.find(known, fileName);
    if (said !== null) return [said];
    const reading = readAnew();
    this.keep(sheet, known, fileName, reading);
    return reading;
  }

  private find({readings, sheet}: SilentSheet, fileName: string): TableResult | null {
    const period = this.periodOfName(fileName);
    const named = readings.get(this.keyByPeriod(sheet, fileName, period));
    if (named !== undefined) return named;
    const dated = readings.get(this.keyByStretch(sheet, fileName, period));
    return dated === undefined ? null : {...dated, period};
  }

  /** Keeps a reading that has nothing to say. Untitled sheets take more from the name of the file. */
  private keep(
    sheet: Sheet,
    known: SilentSheet | undefined,
    fileName: string,
    reading: readonly TableResult[]
  ): void {
    const [first] = reading;
    if (reading.length !== 1 || first === undefined || !isSilent(first)) return;
    if (sheet.rows.length > MOST_ROWS) return;
    const period = this.periodOfName(fileName);
    // Where the sheet itself names none, a period only tells which places live.
    const key = first.isPeriodFromName
      ? this.keyByStretch(sheet, fileName, period)
      : this.keyByPeriod(sheet, fileName, period);
    if (known !== undefined) known.readings.set(key, first);
    else {
      this.kept = this.kept.slice(-MOST_KEPT + 1);
      this.kept.push({sheet, sameRows: new WeakSet(), readings: new Map([[key, first]])});
    }
  }

  private of(sheet: Sheet): SilentSheet | undefined {
    return this.kept.find((known) => isSame(known, sheet));
  }

  private keyByPeriod(sheet: Sheet, fileName: string, period: Period | null): string {
    return `${period?.code ?? ""} ${fileName.startsWith(sheet.name)}`;
  }

  private keyByStretch(sheet: Sheet, fileName: string, period: Period | null): string {
    const stretch =
      period === null ? "" : `${this.stretchAt(period.start)} ${this.stretchAt(period.end)}`;
    return `in ${stretch} ${fileName.startsWith(sheet.name)}`;
  }
}

function isSilent({findings, observations, title, totals}: TableResult): boolean {
  const said = observations.length + totals.length + findings.length;
  return said === 0 && title !== null;
}

function isSame({sameRows, sheet: one}: SilentSheet, other: Sheet): boolean {
  if (one.name !== other.name || one.merges.length !== other.merges.length) return false;
  if (!sameRows.has(other.rows)) {
    if (one.rows.length !== other.rows.length) return false;
    if (!one.rows.every((row, at) => isSameRow(row, other.rows[at]))) return false;
    sameRows.add(other.rows);
  }
  return one.merges.every((merge, at) => {
    const its = other.merges[at];
    return (
      merge.top === its?.top &&
      merge.left === its.left &&
      merge.bottom === its.bottom &&
      merge.right === its.right
    );
  });
}

/** A loop: nearly every copy of a form is compared to its last cell. */
function isSameRow({cells, index}: SheetRow, other: SheetRow | undefined): boolean {
  if (index !== other?.index || cells.length !== other.cells.length) return false;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    const its = other.cells[at];
    const isSame =
      cell?.text === its?.text && cell?.column === its?.column && cell?.kind === its?.kind;
    if (!isSame) return false;
  }
  return true;
}
