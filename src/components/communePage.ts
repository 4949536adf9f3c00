import type {CommuneFigure} from "../markup/communeParts.ts";
import {communeResults, communeView} from "../markup/communeParts.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {Communes} from "../select/communes.ts";
import {communeEntries, communeOf} from "../select/communes.ts";
import {indexPlaces} from "../select/places.ts";
import type {SearchEntry} from "../select/searchEntries.ts";
import {findEntries} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import {putPart} from "./explorer.ts";
import type {PublishedFile, ReadFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";
import type {LoadState} from "./loadState.ts";
import {loadState} from "./loadState.ts";

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
  const {language, files, data} = options;
  const state = stateIn("commune-state", language);
  const [named, fetched] = [namedFiles({...files}), fetcher(data)];
  const show = async () => {
    const id = choicesInAddress()["place"] ?? "";
    if (id === "") return;
    state.waiting();
    try {
      await showCommune(id, options, {named, fetched});
      state.done();
    } catch (error) {
      state.failed(() => void show());
      console.error(error);
    }
  };
  onAddressChange(() => void show());
  void show();
}

async function showCommune(
  id: string,
  {language, root}: CommuneOptions,
  {named, fetched}: {named: ReadFile; fetched: ReadFile}
): Promise<void> {
  const [communes, places, indicators] = await Promise.all([
    named<Communes>("communes"),
    named<Place[]>("places"),
    named<Indicator[]>("indicators")
  ]);
  const commune = communeOf(communes, id);
  if (commune === undefined) {
    putPart("commune", textsOf(language).commune.unknown, language);
    return;
  }
  const figures = commune.hasFigures
    ? (await fetched<{figures: CommuneFigure[]}>(`communes/${id}.json`)).figures
    : [];
  const shown = {places: indexPlaces(places), indicators, language, root};
  putPart("commune", communeView(commune, figures, shown), language);
  document.title = `${commune.name} | ${document.title.split(" | ").at(-1) ?? ""}`;
}

function stateIn(part: string, language: Language): LoadState {
  const line = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  return loadState(line, null, language, textsOf(language).commune);
}

/** Finds communes by any part of their names, old ones too, with or without marks. */
function startCommuneSearch({language, root, files}: CommuneOptions): void {
  const form = document.querySelector<HTMLFormElement>(".commune-search");
  const input = form?.querySelector("input");
  if (!form || !input) return;
  const texts = textsOf(language).commune;
  const named = namedFiles({...files});
  const state = stateIn("commune-count", language);
  let entries: SearchEntry[] | undefined;
  const show = async () => {
    const question = input.value;
    if (question.trim() === "") {
      putPart("commune-results", "", language);
      state.done();
      return;
    }
    state.waiting();
    try {
      const [communes, places] = await Promise.all([
        named<Communes>("communes"),
        named<Place[]>("places")
      ]);
      entries ??= communeEntries(communes, indexPlaces(places));
      const found = findEntries(entries, question, MOST_FOUND + 1);
      if (question !== input.value) return; // typed on meanwhile
      state.done();
      putPart("commune-results", communeResults(found.slice(0, MOST_FOUND), root), language);
      const isCut = found.length > MOST_FOUND;
      const count = isCut ? texts.more(String(MOST_FOUND)) : texts.count(found.length);
      putPart("commune-count", count, language);
    } catch (error) {
      state.failed(() => void show());
      console.error(error);
    }
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
