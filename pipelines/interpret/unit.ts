/** Units as offices write them: a base and a power of ten. */
export interface Unit {
  /** `VND`, `căn`, `lượt người`, `tấn`, `ratio`, …; null where only a scale is written (`triệu`). */
  readonly base: string | null;
  /** 1 of the unit is 10^powerOfTen of the base: `triệu đồng` 6, `%` -2. */
  readonly powerOfTen: number;
  readonly text: string;
}

/** A line such as "Đơn vị tính: triệu đồng"; `unit` is null where what it names is no unit of ours. */
export interface UnitLine {
  readonly text: string;
  readonly unit: Unit | null;
}

export function parseUnit(text: string): Unit | null {
  return text === "" ? null : null;
}

/** Null where the text is no unit line. */
export function findUnitLine(text: string): UnitLine | null {
  return text === "" ? null : null;
}
