import type {Content} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import {parametersOf} from "../../sql/parameters.ts";
import type {Texts} from "../../texts/vi.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import type {ParameterLists} from "./options.ts";

export interface ParameterForm {
  /** Makes a field for each parameter of the query; those that stay keep what was filled in. */
  readonly show: (sql: string) => void;
  readonly values: () => Record<string, string>;
  readonly put: (values: Readonly<Record<string, string>>) => void;
}

/** `$province` becomes a list of provinces, any other name a field for text. */
export function createParameterForm(
  lists: ParameterLists,
  {sql: texts}: Texts,
  onRun: () => void
): ParameterForm {
  const form = partOf("parameters") as HTMLFormElement;
  const filled: Record<string, string> = {};
  let shown = "";
  const read = () => {
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") filled[name] = value;
    }
  };
  form.addEventListener("input", read);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onRun();
  });
  const show = (sql: string) => {
    const names = parametersOf(sql);
    const key = names.join(" ");
    if (key === shown) return;
    shown = key;
    form.hidden = names.length === 0;
    putMarkup(
      form,
      names.map((name) => field(name, lists[listOf(name)], filled[name], texts))
    );
    read();
  };
  return {
    show,
    values: () => {
      read();
      return Object.fromEntries(
        shown
          .split(" ")
          .filter((name) => (filled[name] ?? "") !== "")
          .map((name) => [name, filled[name] ?? ""])
      );
    },
    put: (values) => {
      Object.assign(filled, values);
      shown = "";
    }
  };
}

/** `from_year` and `place_id` are years and places too. */
function listOf(name: string): string {
  const last = name.toLowerCase().split("_").at(-1) ?? "";
  return last === "id" || last === "place" ? "province" : last;
}

function field(
  name: string,
  list: ParameterLists[string] | undefined,
  value: string | undefined,
  {parameters}: Texts["sql"]
): Content {
  const labels: Readonly<Record<string, unknown>> = parameters;
  const said = labels[name];
  const label = typeof said === "string" ? said : name;
  const control =
    list === undefined || list.length === 0
      ? html`<input type="text" name="${name}" value="${value ?? ""}" autocomplete="off" />`
      : html`<select name="${name}">
          ${list.map(([code, text]) => option(code, text, code === value))}
        </select>`;
  return html`<label class="filter"><span>${label}</span> ${control}</label>`;
}

function option(code: string, text: string, isChosen: boolean): Content {
  return isChosen
    ? html`<option value="${code}" selected>${text}</option>`
    : html`<option value="${code}">${text}</option>`;
}
