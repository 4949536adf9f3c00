import type {Progress} from "../release/progress.ts";
import type {ProgressChoice} from "../select/progress.ts";
import {ALL_YEARS, organisationsOfForm, yearsOfForm} from "../select/progress.ts";
import {textsOf} from "../texts/texts.ts";
import type {Filter} from "./filterBar.ts";
import type {GridOptions} from "./progressGrid.ts";

/** Form, year, organisation and province of the grid, with what the form has of each. */
export function progressFilters(
  progress: Progress,
  choice: ProgressChoice,
  {places, organisations, language}: Pick<GridOptions, "places" | "organisations" | "language">
): Filter[] {
  const {filters, progress: words} = textsOf(language);
  const collator = new Intl.Collator(language);
  const forms = progress.forms.map(({code, name_vi, name_en}) => ({
    value: code,
    label: language === "vi" ? name_vi : name_en
  }));
  const years = yearsOfForm(progress, choice.form).map((year) => ({value: year, label: year}));
  const named = organisationsOfForm(progress, choice.form)
    .map((code) => ({value: code, label: organisations[code] ?? code}))
    .sort((a, b) => collator.compare(a.label, b.label));
  const provinces = places.provinces.map(({id, name}) => ({value: id, label: name}));
  return [
    {name: "form", label: words.form, options: forms, value: choice.form},
    {
      name: "year",
      label: filters.year,
      options: [...years, {value: ALL_YEARS, label: words.allYears}],
      value: choice.year
    },
    {
      name: "organisation",
      label: words.organisation,
      options: [{value: "", label: words.allOrganisations}, ...named],
      value: choice.organisation
    },
    {
      name: "place",
      label: words.place,
      options: [{value: "", label: words.allPlaces}, ...provinces],
      value: choice.province
    }
  ];
}
