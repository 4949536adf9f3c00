import type {BriefingFile} from "../../briefing/briefing.ts";
import {briefingOf, briefingYears} from "../../briefing/briefing.ts";
import {commandLine} from "../../briefing/commandLine.ts";
import {briefingSheet} from "../../markup/briefing/briefingSheet.ts";
import {filterOptions} from "../../markup/filterBar.ts";
import {html} from "../../markup/html.ts";
import type {Indicator, Manifest, Place} from "../../release/release.ts";
import {heldPlaces, indexPlaces} from "../../select/places.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "../address.ts";
import type {PublishedFile} from "../fetchedFiles.ts";
import {namedFiles} from "../fetchedFiles.ts";
import {loadState} from "../loadState.ts";

export interface BriefingOptions {
  readonly language: Language;
  readonly root: string;
  /** The country's latest year, which the page was written with. */
  readonly year: string;
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, PublishedFile>>;
}

/** Keeps place and year, the address and the sheet in step. */
export function startBriefing(options: BriefingOptions): void {
  const form = document.querySelector<HTMLFormElement>(".briefing .filters");
  if (form === null) return;
  const first = {place: "VN", year: options.year};
  const state = loadState(
    form.querySelector<HTMLElement>(".filters-state"),
    document.querySelector<HTMLElement>('[data-part="sheet"]'),
    options.language
  );
  const load = loader(options);
  let latest = 0;
  const show = async (choices: Readonly<Record<string, string>>) => {
    const turn = ++latest;
    if (Object.keys(choices).length > 0) state.waiting();
    try {
      const loaded = await load({...first, ...choices});
      if (turn !== latest) return; // a later choice has overtaken this one
      state.done();
      draw(form, loaded, options);
    } catch (error) {
      if (turn === latest) state.failed(() => void show(choices));
      console.error(error);
    }
  };
  form.addEventListener("change", () => {
    const choices = choicesOf(form);
    void show(choices).then(() => putInAddress(choicesOf(form), first));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    putInAddress({}, first);
    void show({});
  });
  onAddressChange(() => void show(choicesInAddress()));
  startPrinting();
  if (location.search !== "") void show(choicesInAddress());
}

interface Loaded {
  readonly file: BriefingFile;
  readonly place: Place;
  readonly years: readonly number[];
  readonly year: number;
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
}

/** What was chosen, as far as it exists: an unknown place is the country, an unknown year the latest one. */
function loader({files}: BriefingOptions) {
  const read = namedFiles(files);
  return async (choices: Readonly<Record<string, string>>): Promise<Loaded> => {
    const wanted = choices["place"] ?? "VN";
    const id = Object.hasOwn(files, wanted) ? wanted : "VN";
    const [indicators, places, file] = await Promise.all([
      read<Indicator[]>("indicators"),
      read<Place[]>("places"),
      read<BriefingFile>(id)
    ]);
    const place = places.find((candidate) => candidate.id === id);
    if (place === undefined) throw new Error(`no place ${id}`);
    const years = briefingYears(file);
    const asked = Number(choices["year"]);
    // A year without a figure is told as such; without any year there is nothing to choose from.
    const year = Number.isInteger(asked) && asked > 1900 && asked < 2200 ? asked : (years[0] ?? 0);
    return {file, place, years, year, indicators, places};
  };
}

function draw(form: HTMLFormElement, loaded: Loaded, options: BriefingOptions): void {
  const {file, place, year, indicators, places} = loaded;
  const {language, manifest, root} = options;
  const held = heldPlaces(indexPlaces(places), place.id).map(({name}) => name);
  const briefing = briefingOf(file, {place, year, indicators, language});
  putPart("sheet", briefingSheet(briefing, {manifest, language, root, held}).text);
  const {command, title} = textsOf(language).briefing;
  putPart("command", html`${command(commandLine(place.id, year, language))}`.text);
  putFilters(form, loaded);
  document.title = title(place.full_name, year);
}

function putFilters(form: HTMLFormElement, {place, year, years}: Loaded): void {
  const selects = form.querySelectorAll("select");
  for (const select of selects) {
    if (select.name === "place") select.value = place.id;
    if (select.name !== "year") continue;
    const offered = [...new Set([year, ...years])].sort((a, b) => b - a).map(String);
    const choices = offered.map((value) => ({value, label: value}));
    select.innerHTML = html`${filterOptions(choices, String(year))}`.text;
  }
}

function choicesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll("select")].map((select) => [select.name, select.value])
  );
}

function putPart(name: string, markup: string): void {
  const part = document.querySelector(`[data-part="${name}"]`);
  if (part !== null) part.innerHTML = markup;
}

function startPrinting(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-print]");
  if (button === null) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
