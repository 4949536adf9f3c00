import {quarterCode, romanQuarter} from "./calendar.ts";
import type {Draft, DraftValue} from "./draft.ts";
import {putText} from "./draft.ts";
import type {TableContext} from "./indicatorsDown.ts";
import type {HouseType, Measure} from "./programme.ts";

const COLUMNS = [
  "Tổ chức",
  "Địa phương",
  "Kỳ báo cáo",
  "Chỉ tiêu",
  "Loại nhà",
  "Loại số liệu",
  "Đơn vị tính",
  "Giá trị",
  "Ghi chú"
] as const;
export const LONG_TABLE_WIDTH = COLUMNS.length;
const VALUE_COLUMN = 7;

/** One row for each value, every dimension in a column of its own, as programs export it. */
export function writeLongTable(draft: Draft, start: number, context: TableContext): number {
  const {office, at} = context;
  COLUMNS.forEach((name, column) => {
    putText(draft, start, column, name);
  });
  const period = `Quý ${romanQuarter(at)}/${at.year}`;
  let row = start + 1;
  const write = (measure: Measure, type: HouseType | null, isPlan: boolean): void => {
    const value = valueAt(row, measure, type, isPlan, context);
    const texts = [
      office.reporter.name,
      office.place.fullName,
      isPlan ? `Năm ${at.year}` : period,
      measure.label,
      type?.label ?? "",
      isPlan ? "Kế hoạch" : "Thực hiện",
      value.unit.label
    ];
    texts.forEach((text, column) => {
      putText(draft, row, column, text);
    });
    draft.values.push(value);
    row += 1;
  };
  for (const measure of office.reporter.measures) {
    if (!measure.isStock) write(measure, null, true);
    if (measure.indicator === "NHA_HOANTHANH" && office.reporter.houseTypes.length > 0) {
      for (const type of office.reporter.houseTypes) write(measure, type, false);
    } else {
      write(measure, null, false);
    }
  }
  return row;
}

function valueAt(
  row: number,
  measure: Measure,
  type: HouseType | null,
  isPlan: boolean,
  {office, at, amounts, unitOf}: TableContext
): DraftValue {
  const amount = office.sources.reduce(
    (sum, source) =>
      sum +
      (isPlan
        ? amounts.planned(measure, source, at.year)
        : amounts.inQuarter(measure, type, source, at)),
    0
  );
  return {
    row,
    column: VALUE_COLUMN,
    measure,
    placeId: office.place.id,
    period: isPlan ? String(at.year) : quarterCode(at),
    basis: !isPlan && measure.isStock ? "as_of" : "period",
    scenario: isPlan ? "target" : "actual",
    houseType: type?.code ?? null,
    isPart: false,
    unit: unitOf(measure),
    amount,
    blank: null,
    overwritten: null,
    spoil: null
  };
}
