import type {Filter} from "../markup/filterBar.ts";
import {filterOptions} from "../markup/filterBar.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";

export type Choices = Readonly<Record<string, string>>;

/**
 * Keeps a form of selects, the address and what is drawn in step. `draw` shows what was chosen and
 * returns the filters as they then are: with what there is to choose, and what is shown.
 */
export function startChoices(
  language: Language,
  draw: (choices: Choices) => Promise<readonly Filter[]>
): void {
  const form = document.querySelector<HTMLFormElement>(".explorer .filters");
  if (form === null) return;
  const state = form.querySelector(".filters-state");
  const first = valuesOf(form);
  let latest = 0;
  const show = async (choices: Choices) => {
    const turn = ++latest;
    try {
      const filters = await draw({...first, ...choices});
      if (turn !== latest) return; // a later choice has overtaken this one
      if (state !== null) state.textContent = "";
      putFilters(form, filters);
    } catch (error) {
      if (state !== null) state.textContent = textsOf(language).filters.failed;
      throw error;
    }
  };
  form.addEventListener("change", () => {
    void show(valuesOf(form)).then(() => putInAddress(valuesOf(form), first));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    putInAddress({}, first);
    void show({});
  });
  onAddressChange(() => void show(choicesInAddress()));
  void show(choicesInAddress());
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll("select")].map((select) => [select.name, select.value])
  );
}

function putFilters(form: HTMLFormElement, filters: readonly Filter[]): void {
  for (const select of form.querySelectorAll("select")) {
    const filter = filters.find(({name}) => name === select.name);
    const label = select.closest("label");
    if (label !== null) label.hidden = filter === undefined;
    if (filter === undefined) continue;
    select.innerHTML = html`${filterOptions(filter.options, filter.value)}`.text;
  }
}
