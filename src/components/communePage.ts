import type {CommuneFigure} from "../markup/communeParts.ts";
import {communeResults, communeView} from "../markup/communeParts.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {Columnar} from "../select/columnar.ts";
import {rowsOfColumns} from "../select/columnar.ts";
import type {Communes} from "../select/communes.ts";
import {communeEntries, communeOf} from "../select/communes.ts";
import {indexPlaces} from "../select/places.ts";
import {findEntries} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import type {PublishedFile} from "./explorer.ts";
import {putPart} from "./explorer.ts";
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
  const show = () => void showCommune(options);
  onAddressChange(show);
  show();
}

async function showCommune({language, root, data, files}: CommuneOptions): Promise<void> {
  const id = choicesInAddress()["place"] ?? "";
  const texts = textsOf(language).commune;
  if (id === "") return;
  try {
    const [communes, places, indicators] = (await Promise.all([
      files.communes.json(),
      files.places.json(),
      files.indicators.json()
    ])) as [Communes, Place[], Indicator[]];
    const commune = communeOf(communes, id);
    if (commune === undefined) {
      putPart("commune", texts.unknown, language);
      return;
    }
    const figures = commune.hasFigures ? await figuresOf(`${data}communes/${id}.json`) : [];
    const shown = {places: indexPlaces(places), indicators, language, root};
    putPart("commune", communeView(commune, figures, shown), language);
    document.title = `${commune.name} | ${document.title.split(" | ").at(-1) ?? ""}`;
  } catch (error) {
    putPart("commune", textsOf(language).filters.failed, language);
    throw error;
  }
}

async function figuresOf(address: string): Promise<CommuneFigure[]> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const {figures} = (await response.json()) as {figures: Columnar};
  return rowsOfColumns<CommuneFigure>(figures);
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
