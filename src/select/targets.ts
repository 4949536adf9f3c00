import type {TargetView} from "../markup/targetParts.ts";
import type {Indicator} from "../release/release.ts";
import type {CountryTarget, TargetProgress} from "../release/targets.ts";

/** Geographies in which a plan can be looked at, the finest first. */
const DIVIDED = ["provinces_34", "regions_2025", "regions_2018"] as const;

export function targetYears(rows: readonly TargetProgress[]): number[] {
  return [...new Set(rows.map(({year}) => year))].sort((a, b) => b - a);
}

export function targetGeographies(rows: readonly TargetProgress[]): TargetView["geography"][] {
  const present = new Set(rows.map(({geography}) => geography));
  const divided = DIVIDED.filter((geography) => present.has(geography));
  return divided.length > 0 ? divided : ["country"];
}

/** What was asked for in the address, as far as there is a plan for it. */
export function targetViewOf(
  base: Omit<TargetView, "geography" | "year">,
  wish: Readonly<Record<string, string>>
): TargetView {
  const geographies = targetGeographies(base.rows);
  const years = targetYears(base.rows);
  return {
    ...base,
    geography: geographies.find((one) => one === wish["geography"]) ?? geographies[0] ?? "country",
    year: years.find((one) => String(one) === wish["year"]) ?? years[0] ?? 0
  };
}

/** The country's plans of one year, in the order of the indicators. */
export function countryRows(
  country: readonly CountryTarget[],
  indicators: readonly Indicator[],
  year: number
): {indicator: Indicator; row: TargetProgress}[] {
  return indicators.flatMap((indicator) => {
    const row = country.find((one) => one.indicator === indicator.code && one.year === year);
    return row === undefined ? [] : [{indicator, row}];
  });
}
