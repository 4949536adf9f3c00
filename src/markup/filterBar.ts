import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

export interface Filter {
  /** Name in the address, such as `year` in `?year=2024`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** Options of one group stand under its name. */
    readonly group?: string;
  }[];
  readonly value: string;
  /** True where it has no bearing on what is seen now. */
  readonly isHidden?: boolean;
}

/** Labelled selects, a button that resets, and a line for the state of loading. Works once scripts run. */
export function filterBar(filters: readonly Filter[], language: Language): Markup {
  const texts = textsOf(language);
  return html`<form class="filters" aria-label="${texts.filters.label}">
    ${filters.map(filterControl)}
    <button type="reset" class="reset">${texts.filters.reset}</button>
    <p class="filters-state" role="status"></p>
    <noscript><p class="note">${texts.filters.noScript}</p></noscript>
  </form>`;
}

function filterControl({name, label, options, value, isHidden = false}: Filter): Markup {
  return html`<label class="filter" ${isHidden ? html` hidden` : ""}
    ><span>${label}</span>
    <select name="${name}">
      ${filterOptions(options, value)}
    </select></label
  >`;
}

export function filterOptions(options: Filter["options"], value: string): Markup[] {
  const groups = new Map<string, Filter["options"][number][]>();
  for (const option of options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups].map(([group, members]) => {
    const inside = members.map((option) => filterOption(option, value));
    return group === "" ? html`${inside}` : html`<optgroup label="${group}">${inside}</optgroup>`;
  });
}

function filterOption(option: Filter["options"][number], value: string): Markup {
  return option.value === value
    ? html`<option value="${option.value}" selected>${option.label}</option>`
    : html`<option value="${option.value}">${option.label}</option>`;
}
