import type {Form, FormColumn, FormRow} from "../formTypes.ts";
import {periodBefore, periodOfCode} from "../interpret/formPeriod.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {Period} from "../types.ts";
import type {LastFigures, TemplateRequest} from "./templateRequest.ts";

/**
 * What the office itself reported for the period before, in the same form; null where it reported
 * nothing then, as after a change of the structure of provinces.
 */
export async function findLastFigures(
  {connection}: Pick<Warehouse, "connection">,
  {form, organisation, period, place}: Omit<TemplateRequest, "last">
): Promise<LastFigures | null> {
  const before = periodToCompare(form, period);
  if (before === null || organisation === null) return null;
  const result = await connection.runAndReadAll(
    `select indicator, observations.place_id, house_type, beneficiary, funding_source, work_kind,
       value::varchar as value
     from observations
     join returns using (return_id)
     where returns.is_counted and returns.form = $1 and returns.organisation = $2
       and returns.place_id = $3 and observations.period = $4 and scenario = 'actual'
       and basis in ('period', 'as_of') and value is not null
     order by return_id`,
    [form.code, organisation.code, place.id, before.code]
  );
  const rows = result.getRowObjectsJson();
  if (rows.length === 0) return null;
  const figures = new Map(
    rows.map((row) => {
      const key = [
        "indicator",
        "place_id",
        "house_type",
        "beneficiary",
        "funding_source",
        "work_kind"
      ];
      return [key.map((name) => textOf(row[name])).join("|"), textOf(row["value"])];
    })
  );
  return {
    period: before,
    find: ({row, column, placeId}) => figures.get(keyOf(row, column, placeId)) ?? null
  };
}

/** A form of some quarters, as for Tết, is compared with the same quarter of the year before. */
function periodToCompare({quarters}: Form, period: Period): Period | null {
  if (quarters.length === 0) return periodBefore(period);
  const year = Number(period.code.slice(0, 4));
  return periodOfCode(`${year - 1}${period.code.slice(4)}`);
}

function keyOf(row: FormRow | null, column: FormColumn, placeId: string): string {
  return [
    row?.indicator ?? column.indicator,
    placeId,
    row?.houseType ?? column.houseType,
    row?.beneficiary ?? column.beneficiary,
    row?.fundingSource ?? column.fundingSource,
    row?.workKind ?? column.workKind
  ]
    .map(textOf)
    .join("|");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
