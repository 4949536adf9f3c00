import {addressOf} from "../address.ts";
import {quarterCode} from "./calendar.ts";
import type {Draft, DraftValue} from "./draft.ts";
import {putText} from "./draft.ts";
import type {TableContext} from "./indicatorsDown.ts";
import type {AmountSource} from "./office.ts";
import type {HouseType, Measure} from "./programme.ts";

const FIRST_COLUMN = 2;

interface ColumnPlan {
  readonly measure: Measure;
  readonly group: string;
  /** Second header line, or null where the first is merged over both. */
  readonly under: string | null;
  readonly type: HouseType | null;
  readonly isToDate: boolean;
}

export interface PlacesDownOptions {
  readonly placeHeader: string;
  readonly measures: readonly Measure[];
  readonly houseTypes: readonly HouseType[];
  /** Whether each measure has a column for the running total beside the quarter's. */
  readonly hasToDate: boolean;
  readonly totalAt: "top" | "bottom";
  /** Whether a line above the table gives the unit of money, and the headers do not. */
  readonly hasUnitLine: boolean;
  /** Rows of text between places, such as "I | Trung du và miền núi phía Bắc": before which source. */
  readonly sections: ReadonlyMap<string, string>;
}

export function placesDownWidth(options: PlacesDownOptions): number {
  return FIRST_COLUMN + columnsOf(options).length;
}

/** One row for each place, indicators across under merged groups, a printed total. */
export function writePlacesDown(
  draft: Draft,
  start: number,
  context: TableContext,
  options: PlacesDownOptions
): number {
  const columns = columnsOf(options);
  writeHeader(draft, start, options, columns, context);
  const byColumn = columns.map((): DraftValue[] => []);
  let row = start + 2;
  const top = row;
  if (options.totalAt === "top") row += 1;
  let number = 0;
  for (const source of context.office.sources) {
    const section = options.sections.get(source.placeId);
    if (section !== undefined) {
      const [mark = "", name = ""] = section.split("|");
      putText(draft, row, 0, mark);
      putText(draft, row, 1, name);
      row += 1;
    }
    number += 1;
    putText(draft, row, 0, String(number));
    putText(draft, row, 1, source.fullName);
    columns.forEach((column, index) => {
      const value = valueAt(row, FIRST_COLUMN + index, column, source, context);
      draft.values.push(value);
      byColumn[index]?.push(value);
    });
    row += 1;
  }
  const totalRow = options.totalAt === "top" ? top : row;
  putText(draft, totalRow, 1, context.draw.pick(["Tổng cộng", "TỔNG SỐ", "Cộng"]));
  byColumn.forEach((values, index) => {
    draft.totals.push({row: totalRow, column: FIRST_COLUMN + index, values, error: 0});
  });
  return options.totalAt === "top" ? row : row + 1;
}

function columnsOf(options: PlacesDownOptions): readonly ColumnPlan[] {
  return options.measures.flatMap((measure): ColumnPlan[] => {
    const whole = {measure, group: measure.label, type: null, isToDate: false};
    if (measure.indicator === "NHA_HOANTHANH" && options.houseTypes.length > 1) {
      return [
        {...whole, under: "Tổng số"},
        ...options.houseTypes.map((type) => ({...whole, under: type.label, type}))
      ];
    }
    if (!options.hasToDate || measure.isStock) return [{...whole, under: null}];
    return [
      {...whole, under: "Trong quý"},
      {...whole, under: "Luỹ kế từ đầu năm", isToDate: true}
    ];
  });
}

function writeHeader(
  draft: Draft,
  start: number,
  options: PlacesDownOptions,
  columns: readonly ColumnPlan[],
  context: TableContext
): void {
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    draft.merges.push(`${addressOf(top, left)}:${addressOf(bottom, right)}`);
  };
  ["STT", options.placeHeader].forEach((name, column) => {
    putText(draft, start, column, name);
    merge(start, column, start + 1, column);
  });
  columns.forEach((plan, index) => {
    const column = FIRST_COLUMN + index;
    const isFirst = columns[index - 1]?.measure !== plan.measure;
    const unit = context.unitOf(plan.measure).label.toLocaleLowerCase("vi");
    const isAbove = options.hasUnitLine && plan.measure.kind === "money";
    const title = isAbove ? plan.group : `${plan.group} (${unit})`;
    if (isFirst) {
      putText(draft, start, column, title);
      const size = columns.filter(({measure}) => measure === plan.measure).length;
      if (plan.under === null) merge(start, column, start + 1, column);
      else if (size > 1) merge(start, column, start, column + size - 1);
    }
    if (plan.under !== null) putText(draft, start + 1, column, plan.under);
  });
}

function valueAt(
  row: number,
  column: number,
  plan: ColumnPlan,
  source: AmountSource,
  {at, amounts, unitOf}: TableContext
): DraftValue {
  const {measure, type, isToDate} = plan;
  const draw = isToDate ? amounts.yearToDate : amounts.inQuarter;
  return {
    row,
    column,
    measure,
    placeId: source.placeId,
    period: quarterCode(at),
    basis: isToDate ? "year_to_date" : measure.isStock ? "as_of" : "period",
    scenario: "actual",
    houseType: type?.code ?? null,
    isPart: type !== null,
    unit: unitOf(measure),
    amount: draw(measure, type, source, at),
    blank: null,
    overwritten: null,
    spoil: null
  };
}
