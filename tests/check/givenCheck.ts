import {check} from "../../pipelines/check/index.ts";
import type {
  Codelists,
  Indicator,
  Interpretation,
  Observation,
  Period,
  Place,
  PrintedTotal
} from "../../pipelines/types.ts";

export const QUARTER: Period = {
  code: "2024-Q2",
  kind: "quarter",
  start: "2024-04-01",
  end: "2024-06-30"
};

function indicator(code: string, valueType: Indicator["valueType"], unit: string): Indicator {
  return {code, nameVi: code, nameEn: code, unit, valueType, kind: "flow", synonyms: []};
}

function place(id: string, level: Place["level"], parentId: string | null, era = "63"): Place {
  const name = id.toLowerCase();
  return {
    ...{id, code: id, era, level, type: level, name, fullName: name, nameEn: name, parentId},
    ...{validFrom: "1997-01-01", validTo: null, aliases: []}
  };
}

const codelists: Codelists = {
  places: [
    place("VN", "country", null, "all"),
    place("SL", "province", "VN"),
    place("LC", "province", "VN"),
    place("MS", "district", "SL"),
    place("XA", "commune", "MS"),
    place("SL34", "province", "VN", "34")
  ],
  indicators: [
    indicator("NHA_HOANTHANH", "count", "căn"),
    indicator("NHA_PHANBO", "count", "căn"),
    indicator("KP_TONG", "money", "VND"),
    indicator("TY_LE", "ratio", "ratio")
  ],
  organisations: [
    {
      ...{code: "BDV", nameVi: "Ban Dân vận", nameEn: "Mass Mobilisation Commission"},
      ...{variants: [], validFrom: null, validTo: "2025-01-31"}
    },
    {
      ...{code: "BTGDV", nameVi: "Ban TG và DV", nameEn: "Commission"},
      ...{variants: [], validFrom: "2025-02-01", validTo: null}
    }
  ],
  breakdowns: [],
  forms: [],
  matches: []
};

/** One observation; what is not said has a plain default. */
export function seen(
  cell: string,
  value: string | null,
  more: Partial<Observation> = {}
): Observation {
  return {
    ...{sheet: "S", cell, indicator: "NHA_HOANTHANH", placeId: "MS", placeText: "Mai Sơn"},
    ...{organisation: null, period: QUARTER, basis: "period", scenario: "actual"},
    ...{houseType: null, beneficiary: null, fundingSource: null, workKind: null},
    ...{value, unit: "căn", unitText: null, qualifier: "exact"},
    ...{blank: value === null ? "not_reported" : null, rawText: value ?? "", isPart: false},
    ...more
  };
}

/** A printed total over the cells `lines`. */
export function total(value: string, lines: readonly string[], more: Partial<PrintedTotal> = {}) {
  return {
    ...{sheet: "S", cell: "Z9", text: value, indicator: "NHA_HOANTHANH", label: "Tổng số"},
    ...{value, precision: "1", linePrecision: "1", lines},
    ...more
  } satisfies PrintedTotal;
}

/** `cell code` of every finding, with the stage left out of the code. */
export function codes(
  observations: readonly Observation[],
  more: Partial<Interpretation> = {},
  today = "2026-06-30"
): readonly string[] {
  const interpretation: Interpretation = {
    ...{
      form: "other",
      trust: "layout",
      organisation: null,
      placeId: null,
      period: QUARTER,
      version: 1
    },
    ...{title: null, source: null, observations, totals: [], findings: []},
    ...more
  };
  const findings = check(interpretation, codelists, {today});
  return findings.map(({cell, code}) => `${cell ?? "-"} ${code.slice("check.".length)}`);
}
