import type {Indicator} from "../release/release.ts";
import {targetGeographies, targetYears} from "../select/targets.ts";
import {textsOf} from "../texts/texts.ts";
import type {Filter} from "./filterBar.ts";
import type {TargetView} from "./targetParts.ts";

export function targetFilters(
  {indicator, rows, geography, year, language}: TargetView,
  indicators: readonly Indicator[]
): Filter[] {
  const {filters, geographies} = textsOf(language);
  const name = (one: Indicator) => (language === "vi" ? one.name_vi : one.name_en);
  const collator = new Intl.Collator(language);
  return [
    {
      name: "indicator",
      label: filters.indicator,
      options: [...indicators]
        .sort((a, b) => collator.compare(name(a), name(b)))
        .map((one) => ({value: one.code, label: name(one)})),
      value: indicator.code
    },
    {
      name: "geography",
      label: filters.geography,
      options: targetGeographies(rows).map((one) => ({value: one, label: geographies[one]})),
      value: geography
    },
    {
      name: "year",
      label: filters.year,
      options: targetYears(rows).map((one) => ({value: String(one), label: String(one)})),
      value: String(year)
    }
  ];
}
