import {addressOf} from "../address.ts";
import type {Amounts} from "./amounts.ts";
import type {Quarter} from "./calendar.ts";
import {quarterCode} from "./calendar.ts";
import type {Draft, DraftValue, WrittenUnit} from "./draft.ts";
import {putText} from "./draft.ts";
import type {Office} from "./office.ts";
import type {HouseType, Measure} from "./programme.ts";
import type {Draw} from "./random.ts";

/** Columns: TT, content, unit, plan of the year, in the quarter, since 1 January, remarks. */
export const INDICATORS_DOWN_WIDTH = 7;
const PLAN = 3;
const PERIOD = 4;
const TO_DATE = 5;

export interface TableContext {
  readonly office: Office;
  readonly at: Quarter;
  readonly amounts: Amounts;
  readonly draw: Draw;
  readonly unitOf: (measure: Measure) => WrittenUnit;
}

interface Line {
  readonly label: string;
  readonly number: string;
  readonly measure: Measure;
  readonly type: HouseType | null;
}

/** The commonest form: one row for each indicator; plan, quarter and running total beside one another. */
export function writeIndicatorsDown(draft: Draft, start: number, context: TableContext): number {
  let row = writeHeader(draft, start, context.draw);
  const {measures, houseTypes} = context.office.reporter;
  const sections = [
    {title: "Nhà ở", measures: measures.filter(({unit}) => unit === "Căn")},
    {title: "Các hoạt động khác", measures: measures.filter(({unit}) => unit !== "Căn")}
  ];
  let number = 0;
  for (const [index, section] of sections.entries()) {
    if (section.measures.length === 0) continue;
    putText(draft, row, 0, index === 0 ? "I" : "II");
    putText(draft, row, 1, section.title);
    row += 1;
    for (const measure of section.measures) {
      number += 1;
      writeLine(
        draft,
        row,
        {label: measure.label, number: String(number), measure, type: null},
        context
      );
      row += 1;
      if (measure.indicator !== "NHA_HOANTHANH" || houseTypes.length < 2) continue;
      putText(draft, row, 1, "Trong đó:");
      row += 1;
      for (const type of houseTypes) {
        writeLine(draft, row, {label: `- ${type.label}`, number: "", measure, type}, context);
        row += 1;
      }
    }
    if (context.draw.isWithin(0.25)) row += 1;
  }
  return row;
}

function writeHeader(draft: Draft, start: number, draw: Draw): number {
  const isTwoRows = draw.isWithin(0.5);
  const names = ["TT", "Nội dung", "Đơn vị tính", "Kế hoạch năm"];
  names.forEach((name, column) => {
    putText(draft, start, column, name);
    if (isTwoRows) draft.merges.push(`${addressOf(start, column)}:${addressOf(start + 1, column)}`);
  });
  const below = isTwoRows ? start + 1 : start;
  if (isTwoRows) {
    putText(draft, start, PERIOD, "Kết quả thực hiện");
    draft.merges.push(`${addressOf(start, PERIOD)}:${addressOf(start, TO_DATE)}`);
  }
  putText(draft, below, PERIOD, isTwoRows ? "Trong quý" : "Thực hiện trong quý");
  putText(draft, below, TO_DATE, "Luỹ kế từ đầu năm");
  putText(draft, start, TO_DATE + 1, "Ghi chú");
  let row = below + 1;
  if (draw.isWithin(0.3)) {
    ["A", "B", "C", "1", "2", "3", "4"].forEach((mark, column) => {
      putText(draft, row, column, mark);
    });
    if (draw.isWithin(0.5)) draft.hiddenRows.add(row);
    row += 1;
  }
  return row;
}

function writeLine(draft: Draft, row: number, line: Line, context: TableContext): void {
  const {office, at, amounts, draw} = context;
  const {measure, type} = line;
  const unit = context.unitOf(measure);
  putText(draft, row, 0, line.number);
  putText(draft, row, 1, line.label);
  putText(draft, row, 2, unit.label);
  const sum = (each: (source: Office["sources"][number]) => number): number =>
    office.sources.reduce((before, source) => before + each(source), 0);
  const value = (column: number, rest: Partial<DraftValue>, amount: number | null): DraftValue => ({
    row,
    column,
    measure,
    placeId: office.place.id,
    period: quarterCode(at),
    basis: "period",
    scenario: "actual",
    houseType: type?.code ?? null,
    isPart: type !== null,
    unit,
    amount,
    blank: null,
    overwritten: null,
    spoil: null,
    ...rest
  });
  if (!measure.isStock && type === null) {
    const planned = sum((source) => amounts.planned(measure, source, at.year));
    draft.values.push(value(PLAN, {scenario: "target", period: String(at.year)}, planned));
  }
  const inQuarter = sum((source) => amounts.inQuarter(measure, type, source, at));
  const isNil = inQuarter === 0 && draw.isWithin(0.5);
  draft.values.push(
    value(
      PERIOD,
      {basis: measure.isStock ? "as_of" : "period", blank: isNil ? "nil" : null},
      isNil ? null : inQuarter
    )
  );
  if (measure.isStock) return;
  const toDate = sum((source) => amounts.yearToDate(measure, type, source, at));
  draft.values.push(value(TO_DATE, {basis: "year_to_date"}, toDate));
}
