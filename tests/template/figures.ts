import type {Observation} from "../../pipelines/types.ts";
import type {Filling, OpenCell} from "./givenTemplate.ts";
import {codelists} from "./givenTemplate.ts";

/** Zeros behind a figure in the unit of the form, to be in the base unit: worked out by hand. */
const ZEROS: Readonly<Record<string, number>> = {
  "triệu đồng": 6,
  "nghìn đồng": 3
};

/** What a filled cell must be read as. */
export type Expected = Pick<
  Observation,
  | "sheet"
  | "cell"
  | "indicator"
  | "placeId"
  | "organisation"
  | "basis"
  | "scenario"
  | "houseType"
  | "beneficiary"
  | "fundingSource"
  | "workKind"
  | "value"
  | "unit"
  | "isPart"
> & {readonly period: string};

export interface Answers {
  readonly filling: Filling;
  readonly expected: readonly Expected[];
}

/**
 * Figures for every open cell that no check objects to: parts below wholes, running totals above periods,
 * funds allocated for more houses than are completed.
 */
export function answersFor(
  cells: readonly OpenCell[],
  about: {
    readonly placeId: string;
    readonly organisation: string | null;
    /** Of the period, of the year around it and of the period after it. */
    readonly periods: Readonly<Record<"period" | "year" | "next", string>>;
  }
): Answers {
  const filling: Record<string, string | number> = {};
  const expected: Expected[] = [];
  for (const [index, cell] of cells.entries()) {
    const {column, row} = cell;
    const indicator = codelists.indicators.find(
      ({code}) => code === (row?.indicator ?? column.indicator)
    );
    if (indicator === undefined) throw new Error(`no indicator at ${cell.address}`);
    const isWhole = indicator.valueType === "count";
    const more = indicator.code === "NHA_PHANBO" ? 500 : 0;
    const size = column.basis.endsWith("to_date") ? 9000 : 5000;
    const whole = (row?.isPart === true ? 1 : size) + more + (index % 97);
    const fraction = isWhole ? 0 : ((index * 7) % 1000) / 1000;
    const figure = Number((whole + fraction).toFixed(3));
    const unit = row?.unit ?? column.unit ?? "";
    filling[`${cell.sheet}!${cell.address}`] = figure;
    expected.push({
      sheet: cell.sheet,
      cell: cell.address,
      indicator: indicator.code,
      placeId: row === null ? cell.rowCode : about.placeId,
      organisation: about.organisation,
      basis: indicator.kind === "stock" ? "as_of" : column.basis,
      scenario: column.scenario,
      houseType: row?.houseType ?? column.houseType,
      beneficiary: row?.beneficiary ?? column.beneficiary,
      fundingSource: row?.fundingSource ?? column.fundingSource,
      workKind: row?.workKind ?? column.workKind,
      value: shifted(String(figure), ZEROS[unit] ?? 0),
      unit: indicator.unit,
      isPart: row?.isPart === true || column.isPart,
      period: about.periods[column.of]
    });
  }
  return {filling, expected};
}

/** `12.345` with six zeros is `12345000`. */
function shifted(figure: string, zeros: number): string {
  const [whole = "", fraction = ""] = figure.split(".");
  if (zeros === 0) return figure;
  return `${whole}${fraction.padEnd(zeros, "0")}`;
}

/** The same of what was read, in the order of the cells. */
export function asExpected(observations: readonly Observation[]): readonly Expected[] {
  return observations.map((each) => ({
    sheet: each.sheet,
    cell: each.cell,
    indicator: each.indicator,
    placeId: each.placeId,
    organisation: each.organisation,
    basis: each.basis,
    scenario: each.scenario,
    houseType: each.houseType,
    beneficiary: each.beneficiary,
    fundingSource: each.fundingSource,
    workKind: each.workKind,
    value: each.value,
    unit: each.unit,
    isPart: each.isPart,
    period: each.period.code
  }));
}
