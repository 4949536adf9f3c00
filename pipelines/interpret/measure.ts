import {addressOf} from "../address.ts";
import type {CellKind, Indicator, Observation, PrintedTotal} from "../types.ts";
import {compareDecimals, scaleDecimal} from "./decimal.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import type {GridCell} from "./grid.ts";
import type {ParsedNumber} from "./number.ts";
import {parseNumber} from "./number.ts";
import type {NumberConvention} from "./numberConvention.ts";
import {decideConvention} from "./numberConvention.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {ChosenUnit, WrittenUnit} from "./unitChoice.ts";
import {chooseUnit, inBaseOf} from "./unitChoice.ts";

export interface Measured {
  readonly observations: readonly Observation[];
  readonly totals: readonly PrintedTotal[];
}

/** A figure with a separator, as against a code or a date. */
const FIGURE = /^[\d.,]*\d[.,]\d[\d.,]*(?:\s|$)/;

type ReadCell = Extract<ParsedNumber, {outcome: "value" | "blank"}>;

/** Reads the cells of a table's drafts: each becomes an observation, or a finding at its address. */
export function measure(reading: TableReading, context: SheetContext): Measured {
  const conventions = conventionsOf(reading, context);
  const reader = new CellReader(context, conventions);
  const observations: Observation[] = [];
  const loaded = new Map<Draft, {cell: string; precision: string | null}>();
  for (const draft of reading.drafts) {
    const parsed = draft.cell === null ? BLANK : reader.read(draft.cell, draft);
    if (parsed === null) continue;
    const observation = observationOf(draft, parsed, context);
    observations.push(observation);
    loaded.set(draft, {
      cell: observation.cell,
      precision: parsed.outcome === "value" ? parsed.precision : null
    });
  }
  const totals = reading.totals.flatMap((total) => {
    const parsed = reader.read(total.cell, total, "total");
    return parsed?.outcome === "value" ? [printedTotal(total, parsed, loaded, context)] : [];
  });
  return {observations, totals};
}

const BLANK: ReadCell = {outcome: "blank", blank: "not_reported"};

interface Measurable {
  readonly indicator: Indicator;
  readonly units: readonly (WrittenUnit | null)[];
}

/** Remembers what it has already said of a column, so that forty like cells give one finding where one will do. */
class CellReader {
  private readonly said = new Set<string>();
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
    const chosen = chooseUnit(indicator, units, this.context.unit);
    if (chosen.outcome === "unknown" || chosen.outcome === "mismatch") {
      this.reportUnit(cell, chosen, indicator);
      return null;
    }
    const parsed = parseNumber(cell.raw, {
      kind: cell.kind,
      unit: chosen.outcome === "unit" ? chosen.unit : null,
      convention: this.conventions.get(cell.column) ?? "undecided",
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
      this.context.report("interpret.unit-missing", cell, {indicator: indicator.nameVi});
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

/** What the text cells of a column prove, else what those of the whole table do. */
function conventionsOf(
  {drafts, totals}: TableReading,
  context: SheetContext
): ReadonlyMap<number, NumberConvention> {
  const columns = new Map<number, GridCell[]>();
  for (const {cell} of [...drafts, ...totals]) {
    if (cell === null || !isText(cell.kind)) continue;
    const cells = columns.get(cell.column);
    if (cells === undefined) columns.set(cell.column, [cell]);
    else cells.push(cell);
  }
  const decided = new Map<number, NumberConvention>();
  let whole: NumberConvention | null = null;
  for (const [column, cells] of columns) {
    const own = decideConvention(cells.map(({text}) => text));
    if (own === "contradictory") {
      const head = context.table.columns.find((each) => each.column === column)?.head;
      if (head !== undefined) context.report("interpret.number-convention-mixed", head);
    }
    if (own === "undecided") whole ??= conventionOfTable(context);
    decided.set(column, own === "undecided" ? (whole ?? own) : own);
  }
  return decided;
}

/** Columns that are no indicators of ours were typed by the same hand. Where they disagree they prove nothing. */
function conventionOfTable({grid, table, end}: SheetContext): NumberConvention {
  const texts: string[] = [];
  for (const row of grid.rows.slice(table.body, end)) {
    for (const cell of row.cells) {
      if (isText(cell.kind) && FIGURE.test(cell.text)) texts.push(cell.text);
    }
  }
  const convention = decideConvention(texts);
  return convention === "contradictory" ? "undecided" : convention;
}

function isText(kind: CellKind): boolean {
  return kind === "text";
}

function observationOf(draft: Draft, parsed: ReadCell, {grid}: SheetContext): Observation {
  const written = draft.units.find((unit) => unit !== null && unit.text !== "")?.text ?? null;
  return {
    sheet: grid.sheet,
    cell: addressOf(draft.row, draft.column),
    indicator: draft.indicator.code,
    placeId: draft.placeId,
    placeText: draft.placeText,
    organisation: draft.organisation,
    period: draft.period,
    basis: draft.basis,
    scenario: draft.scenario,
    ...draft.breakdown,
    value: parsed.outcome === "value" ? parsed.value : null,
    unit: draft.indicator.unit,
    unitText: parsed.outcome === "value" ? parsed.unitText : written,
    qualifier: parsed.outcome === "value" ? parsed.qualifier : "exact",
    blank: parsed.outcome === "blank" ? parsed.blank : null,
    rawText: draft.cell?.raw ?? "",
    isPart: draft.isPart
  };
}

function printedTotal(
  total: TotalDraft,
  parsed: Extract<ParsedNumber, {outcome: "value"}>,
  loaded: ReadonlyMap<Draft, {cell: string; precision: string | null}>,
  {grid}: SheetContext
): PrintedTotal {
  const known = total.lines.map((line) => loaded.get(line));
  const finest = known
    .flatMap((line) => line?.precision ?? [])
    .reduce<string | null>(
      (best, each) => (best === null || compareDecimals(each, best) < 0 ? each : best),
      null
    );
  return {
    sheet: grid.sheet,
    cell: addressOf(total.cell.row, total.cell.column),
    text: total.cell.raw,
    indicator: total.indicator.code,
    label: total.label,
    value: parsed.value,
    precision: parsed.precision,
    qualifier: parsed.qualifier,
    lines: known.flatMap((line) => line?.cell ?? []),
    ...(finest === null ? {} : {linePrecision: finest}),
    ...(total.isIncomplete || known.includes(undefined) ? {isIncomplete: true} : {})
  };
}
