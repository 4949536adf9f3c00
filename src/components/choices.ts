import type {Filter} from "../markup/filterBar.ts";
import {filterOptions} from "../markup/filterBar.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import {loadState} from "./loadState.ts";
import {putTabLinks} from "./tabs.ts";

export type Choices = Readonly<Record<string, string>>;

/** A filter as it then is; one without options keeps those that it has. */
export type ShownFilter = Filter | Pick<Filter, "name" | "value">;

/** What was chosen, ready to be drawn, with what there is to choose beside it. */
export interface Loaded {
  readonly filters: readonly ShownFilter[];
  readonly draw: () => void;
}

/**
 * Keeps a form of selects, the address and what is drawn in step. `first` is what the page was written
 * with, beyond what its selects say. A choice that a later one overtakes is never drawn.
 */
export function startChoices(
  language: Language,
  load: (choices: Choices) => Promise<Loaded>,
  first: Choices = {}
): {readonly refresh: () => void} {
  const form = document.querySelector<HTMLFormElement>(".explorer .filters");
  if (form === null) return {refresh: () => {}};
  const state = loadState(
    form.querySelector<HTMLElement>(".filters-state"),
    form.closest<HTMLElement>(".explorer"),
    language
  );
  const written = {...valuesOf(form), ...first};
  let latest = 0;
  const show = async (choices: Choices) => {
    const turn = ++latest;
    if (Object.keys(choices).length > 0) state.waiting();
    try {
      const {filters, draw} = await load({...written, ...choices});
      if (turn !== latest) return;
      state.done();
      putFilters(form, filters);
      draw();
    } catch (error) {
      if (turn === latest) state.failed(() => void show(choices));
      console.error(error);
    }
  };
  form.addEventListener("change", () => {
    void show({...otherChoices(form), ...valuesOf(form)}).then(() => {
      putInAddress({...otherChoices(form), ...valuesOf(form)}, written);
      putTabLinks();
    });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    const others = otherChoices(form);
    putInAddress(others, written);
    putTabLinks();
    void show(others);
  });
  const refresh = () => void show(choicesInAddress());
  onAddressChange(refresh);
  refresh();
  return {refresh};
}

/** What the address says that is no filter, such as the tab. */
function otherChoices(form: HTMLFormElement): Record<string, string> {
  const names = new Set([...form.querySelectorAll("select")].map(({name}) => name));
  return Object.fromEntries(
    Object.entries(choicesInAddress()).filter(([name]) => !names.has(name))
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll("select")].map((select) => [select.name, select.value])
  );
}

function putFilters(form: HTMLFormElement, filters: readonly ShownFilter[]): void {
  for (const select of form.querySelectorAll("select")) {
    const filter = filters.find(({name}) => name === select.name);
    const label = select.closest("label");
    if (label !== null) label.hidden = filter === undefined || isHidden(filter);
    if (filter === undefined) continue;
    if ("options" in filter) {
      select.innerHTML = html`${filterOptions(filter.options, filter.value)}`.text;
    } else {
      select.value = filter.value;
    }
  }
}

function isHidden(filter: ShownFilter): boolean {
  return "isHidden" in filter && filter.isHidden === true;
}
