import {progressFilters} from "../markup/progressFilters.ts";
import {progressGrid} from "../markup/progressGrid.ts";
import type {Progress, ProgressOffice} from "../release/progress.ts";
import type {Place} from "../release/release.ts";
import type {PlaceIndex} from "../select/places.ts";
import {indexPlaces} from "../select/places.ts";
import type {ProgressChoice} from "../select/progress.ts";
import {
  ALL_YEARS,
  firstForm,
  gridOf,
  organisationsOfForm,
  yearsOfForm
} from "../select/progress.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Choices} from "./choices.ts";
import {startChoices} from "./choices.ts";
import {putPart} from "./explorer.ts";
import type {PublishedFile, ReadFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";

export interface ProgressOptions {
  readonly language: Language;
  readonly root: string;
  /** Where the files by key stand. */
  readonly data: string;
  readonly organisations: Readonly<Record<string, string>>;
  readonly files: {readonly progress: PublishedFile; readonly places: PublishedFile};
}

/** The grid of offices and periods for what is chosen, and the overdue list with the same filters. */
export function startProgress(options: ProgressOptions): void {
  const {language, root, organisations, files, data} = options;
  liveTables(document, language);
  const read = namedFiles({...files});
  const fetched = fetcher(data);
  startChoices(language, async (wish) => {
    const [progress, list] = await Promise.all([
      read<Progress>("progress"),
      read<Place[]>("places")
    ]);
    const places = indexPlaces(list);
    const choice = choiceOf(progress, places, wish);
    const grid = gridOf(progress, choice, await officesBelow(progress, choice.province, fetched));
    const {organisation} = choice;
    const caption = [textsOf(language).progress.gridTitle, organisations[organisation] ?? ""]
      .filter((part) => part !== "")
      .join(": ");
    const shown = {places, organisations, language, root, caption, organisation};
    const draw = () => {
      putPart("grid", progressGrid(grid, shown), language);
      putPart("grid-title", caption, language);
      showOverdue(choice);
    };
    return {filters: progressFilters(progress, choice, {places, organisations, language}), draw};
  });
}

/** What was asked for in the address, as far as there is such a thing. */
function choiceOf(progress: Progress, places: PlaceIndex, wish: Choices): ProgressChoice {
  const isForm = progress.forms.some(({code}) => code === wish.form);
  const form = (isForm ? wish.form : firstForm(progress)) ?? "";
  const years = yearsOfForm(progress, form);
  const year = [...years, ALL_YEARS].find((one) => one === wish.year) ?? years[0] ?? ALL_YEARS;
  const organisation = organisationsOfForm(progress, form).find((one) => one === wish.organisation);
  const province = places.provinces.find(({id}) => id === wish.place)?.id;
  return {form, year, organisation: organisation ?? "", province: province ?? ""};
}

/** The offices below a province, once it is chosen; only some releases have such files. */
async function officesBelow(
  {below}: Progress,
  province: string,
  fetched: ReadFile
): Promise<readonly ProgressOffice[]> {
  if (!below.includes(province)) return [];
  const {offices} = await fetched<{offices: readonly ProgressOffice[]}>(
    `progress/${province}.json`
  );
  return offices;
}

/** All years: what is overdue longest is not hidden by a look at the latest one. */
function showOverdue({form, organisation, province}: ProgressChoice): void {
  let shown = 0;
  for (const row of document.querySelectorAll<HTMLElement>("#overdue-table tbody tr")) {
    const {dataset} = row;
    const isShown =
      dataset["form"] === form &&
      (organisation === "" || dataset["organisation"] === organisation) &&
      (province === "" || dataset["place"] === province);
    row.hidden = !isShown;
    if (isShown) shown++;
  }
  const none = document.querySelector<HTMLElement>('[data-part="no-overdue"]');
  if (none !== null) none.hidden = shown > 0;
}
