import type {CommuneFigure} from "../markup/communeParts.ts";
import {communeResults, communeView} from "../markup/communeParts.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {Communes} from "../select/communes.ts";
import {communeEntries, communeOf} from "../select/communes.ts";
import {indexPlaces} from "../select/places.ts";
import {findEntries} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import {putPart} from "./explorer.ts";
import type {PublishedFile, ReadFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";

const MOST_FOUND = 40;

export interface CommuneOptions {
  readonly language: Language;
  readonly root: string;
  /** Where the files by key stand. */
  readonly data: string;
  readonly files: {
    readonly communes: PublishedFile;
    readonly places: PublishedFile;
    readonly indicators: PublishedFile;
  };
}

/** The list of all places: its tables sort, and its box finds a commune. */
export function startPlaces(options: CommuneOptions): void {
  liveTables(document, options.language);
  startCommuneSearch(options);
}

/** The page of any commune, by the `place` in its address. */
export function startCommune(options: CommuneOptions): void {
  startCommuneSearch(options);
  const named = namedFiles({...options.files});
  const fetched = fetcher(options.data);
  const show = () => void showCommune(options, named, fetched);
  onAddressChange(show);
  show();
}

async function showCommune(
  {language, root}: CommuneOptions,
  named: ReadFile,
  fetched: ReadFile
): Promise<void> {
  const id = choicesInAddress()["place"] ?? "";
  const texts = textsOf(language).commune;
  if (id === "") return;
  try {
    const [communes, places, indicators] = await Promise.all([
      named<Communes>("communes"),
      named<Place[]>("places"),
      named<Indicator[]>("indicators")
    ]);
    const commune = communeOf(communes, id);
    if (commune === undefined) {
      putPart("commune", texts.unknown, language);
      return;
    }
    const figures = commune.hasFigures
      ? (await fetched<{figures: CommuneFigure[]}>(`communes/${id}.json`)).figures
      : [];
    const shown = {places: indexPlaces(places), indicators, language, root};
    putPart("commune", communeView(commune, figures, shown), language);
    document.title = `${commune.name} | ${document.title.split(" | ").at(-1) ?? ""}`;
  } catch (error) {
    putPart("commune", textsOf(language).filters.failed, language);
    throw error;
  }
}

/** Finds communes by any part of their names, old ones too, with or without marks. */
function startCommuneSearch({language, root, files}: CommuneOptions): void {
  const form = document.querySelector<HTMLFormElement>(".commune-search");
  const input = form?.querySelector("input");
  if (!form || !input) return;
  const texts = textsOf(language).commune;
  let entries: Promise<ReturnType<typeof communeEntries>> | undefined;
  const show = async () => {
    const question = input.value;
    if (question.trim() === "") {
      putPart("commune-results", "", language);
      putPart("commune-count", "", language);
      return;
    }
    entries ??= Promise.all([files.communes.json(), files.places.json()]).then(
      ([communes, places]) => communeEntries(communes as Communes, indexPlaces(places as Place[]))
    );
    const found = findEntries(await entries, question, MOST_FOUND + 1);
    if (question !== input.value) return; // typed on meanwhile
    putPart("commune-results", communeResults(found.slice(0, MOST_FOUND), root), language);
    const count =
      found.length > MOST_FOUND ? texts.more(String(MOST_FOUND)) : texts.count(found.length);
    putPart("commune-count", count, language);
  };
  const restore = () => {
    input.value = choicesInAddress()["q"] ?? "";
    void show();
  };
  input.addEventListener("input", () => void show());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    putInAddress({...choicesInAddress(), q: input.value}, {});
    void show();
  });
  onAddressChange(restore);
  restore();
}
