import type {Indicator} from "../types.ts";
import {scaleDecimal} from "./decimal.ts";
import type {GridCell} from "./grid.ts";
import type {ParsedNumber} from "./number.ts";
import {parseNumber} from "./number.ts";
import type {NumberConvention} from "./numberConvention.ts";
import type {FormUnit, SheetContext} from "./sheetContext.ts";
import type {ChosenUnit, WrittenUnit} from "./unitChoice.ts";
import {chooseUnit, inBaseOf} from "./unitChoice.ts";

/** A cell that was not refused. */
export type ReadCell = Extract<ParsedNumber, {outcome: "value" | "blank"}>;

interface Measurable {
  readonly indicator: Indicator;
  readonly units: readonly (WrittenUnit | null)[];
}

/** Remembers what it has already said of a column, so that forty like cells give one finding where one will do. */
export class CellReader {
  private readonly said = new Set<string>();
  private usual: {readonly unit: FormUnit | null} | null = null;
  private readonly context: SheetContext;
  private readonly conventions: ReadonlyMap<number, NumberConvention>;

  constructor(context: SheetContext, conventions: ReadonlyMap<number, NumberConvention>) {
    this.context = context;
    this.conventions = conventions;
  }

  /** Null where the cell is refused; the finding is then reported. */
  read(
    cell: GridCell,
    {indicator, units}: Measurable,
    as: "observation" | "total" = "observation"
  ): ReadCell | null {
    const chosen = this.chooseUnit(cell, indicator, units);
    if (chosen.outcome === "unknown" || chosen.outcome === "mismatch") {
      this.reportUnit(cell, chosen, indicator);
      return null;
    }
    const parsed = parseNumber(cell.raw, {
      kind: cell.kind,
      unit: chosen.outcome === "unit" ? chosen.unit : null,
      convention: cell.kind === "text" ? this.conventionOf(cell.column) : "undecided",
      isCount: indicator.valueType === "count"
    });
    if (parsed.outcome === "refused" && as === "total") {
      this.context.report("interpret.total-unreadable", cell);
      return null;
    }
    if (parsed.outcome === "refused") {
      this.context.report(parsed.code, cell, parsed.params);
      return null;
    }
    if (parsed.outcome === "blank") return parsed;
    return this.withUnit(cell, parsed, indicator, chosen);
  }

  private conventionOf(column: number): NumberConvention {
    return this.conventions.get(column) ?? "undecided";
  }

  private chooseUnit(cell: GridCell, indicator: Indicator, units: Measurable["units"]): ChosenUnit {
    const {unit, usualUnit} = this.context;
    const written = chooseUnit(indicator, units, unit);
    if (written.outcome !== "missing") return written;
    this.usual ??= {unit: usualUnit?.() ?? null};
    if (this.usual.unit === null) return written;
    const usual = chooseUnit(indicator, [], this.usual.unit.unit);
    if (usual.outcome === "unit") this.reportUsualUnit(cell, this.usual.unit);
    return usual;
  }

  private withUnit(
    cell: GridCell,
    parsed: Extract<ParsedNumber, {outcome: "value"}>,
    indicator: Indicator,
    chosen: ChosenUnit
  ): ReadCell | null {
    if (parsed.note !== undefined) this.reportReading(cell, parsed);
    const own = parsed.unit;
    if (own === null || own.base === null) {
      const hasUnit = chosen.outcome === "unit" || own !== null;
      if (hasUnit || /^0(?:\.0+)?$/.test(parsed.value)) return parsed;
      this.reportMissingUnit(cell, indicator);
      return null;
    }
    if (own.base === indicator.unit) return parsed;
    const converted = inBaseOf(indicator, own);
    if (converted === null) {
      this.reportUnit(cell, {outcome: "mismatch", text: own.text}, indicator);
      return null;
    }
    const power = converted.powerOfTen - own.powerOfTen;
    return {
      ...parsed,
      value: scaleDecimal(parsed.value, power),
      precision: scaleDecimal(parsed.precision, power)
    };
  }

  /** Once, at the header, where a column should name the unit; at the cell where each row should. */
  private reportMissingUnit(cell: GridCell, indicator: Indicator): void {
    const {columns} = this.context.table;
    const isOfRows = columns.some(({role}) => role === "unit" || role === "indicator");
    const head = columns.find(({column}) => column === cell.column)?.head;
    const key = `unit:${cell.column}`;
    const at = isOfRows || head === undefined ? cell : head;
    if (at !== cell && this.said.has(key)) return;
    this.said.add(key);
    this.context.report("interpret.unit-missing", at, {indicator: indicator.nameVi});
  }

  private reportUsualUnit(cell: GridCell, {form, unit}: FormUnit): void {
    const key = `usual:${cell.column}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    const head = this.context.table.columns.find(({column}) => column === cell.column)?.head;
    this.context.report("interpret.unit-from-form", head ?? cell, {form, unit: unit.text});
  }

  private reportUnit(
    cell: GridCell,
    chosen: Extract<ChosenUnit, {text: string; outcome: "unknown" | "mismatch"}>,
    indicator: Indicator
  ): void {
    const code = chosen.outcome === "unknown" ? "unit-unknown" : "unit-mismatch";
    this.context.report(`interpret.${code}`, cell, {
      unit: chosen.text,
      indicator: indicator.nameVi,
      base: indicator.unit
    });
  }

  /** Once per column: the next cells of it are read the same way. */
  private reportReading(
    cell: GridCell,
    {note, value}: Extract<ParsedNumber, {outcome: "value"}>
  ): void {
    const key = `${note}:${cell.column}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    const code = note === "nil_word" ? "number-nil-word" : "number-grouping-assumed";
    this.context.report(`interpret.${code}`, cell, {value});
  }
}
