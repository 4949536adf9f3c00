import {html} from "../markup/html.ts";
import type {SearchEntry} from "../select/searchEntries.ts";
import {findEntries} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

const LIST = "search-list";

/** Makes the search of the masthead a combobox; its list is fetched when the box is first used. */
export function startSearch(language: Language): void {
  const form = document.querySelector<HTMLFormElement>("form[data-search]");
  const input = form?.querySelector("input");
  const list = form?.querySelector("ul");
  const state = form?.querySelector<HTMLElement>("[role=status]");
  if (!form || !input || !list || !state) return;
  const texts = textsOf(language).chart.search;
  const root = form.dataset.search ?? "./";
  const options = startList(input, list, texts.label);
  let entries: Promise<SearchEntry[]> | undefined;
  const show = async () => {
    if (input.value.trim() === "") {
      options.close();
      state.textContent = "";
      return;
    }
    try {
      entries ??= fetchEntries(`${root}search.json`);
      const found = findEntries(await entries, input.value);
      options.open(optionsMarkup(found, root, texts.none));
      state.textContent = found.length === 0 ? texts.none : texts.count(String(found.length));
    } catch {
      entries = undefined; // asked again at the next letter
      state.textContent = texts.failed;
    }
  };
  input.addEventListener("input", () => void show());
  input.addEventListener("focus", () => void show());
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) options.close();
  });
  form.addEventListener("submit", (event) => {
    const chosen = options.chosen();
    if (chosen === undefined) return;
    event.preventDefault();
    location.assign(chosen.href);
  });
}

/** The list below the box: arrows move through it, Escape closes it, the first is chosen unless another is. */
function startList(input: HTMLInputElement, list: HTMLElement, label: string) {
  let at = -1;
  list.id = LIST;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  const attributes = {role: "combobox", "aria-autocomplete": "list", "aria-controls": LIST};
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("a")];
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (step: number) => {
    const all = options();
    if (all.length === 0) return;
    at = (at + step + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", all[at]?.id ?? "");
    all[at]?.scrollIntoView({block: "nearest"});
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  });
  close();
  return {
    close,
    chosen: () => options()[Math.max(0, at)],
    open: (markup: string) => {
      at = -1;
      list.innerHTML = markup;
      list.hidden = false;
      input.setAttribute("aria-expanded", String(options().length > 0));
    }
  };
}

async function fetchEntries(address: string): Promise<SearchEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`search: ${response.status}`);
  return (await response.json()) as SearchEntry[];
}

function optionsMarkup(found: readonly SearchEntry[], root: string, none: string): string {
  if (found.length === 0)
    return html`<li role="presentation" class="search-none">${none}</li>`.text;
  return html`${found.map(
    ({name, note, path}, i) =>
      html`<li role="presentation">
        <a role="option" id="search-${i}" tabindex="-1" aria-selected="false" href="${root}${path}"
          >${name} <small>${note}</small></a
        >
      </li>`
  )}`.text;
}
