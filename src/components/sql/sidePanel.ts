import {queryList, sideMarkup, tablesMarkup} from "../../markup/sql/sideMarkup.ts";
import {textsOf} from "../../texts/texts.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import {history, ownQueries, removeOwn} from "./memory.ts";
import type {SqlPageOptions} from "./options.ts";

export interface SidePanel {
  /** Shows again what the reader has saved and run. */
  readonly refresh: () => void;
}

export interface SideActions {
  readonly onShared: (id: string) => void;
  readonly onTake: (sql: string) => void;
  readonly onInsert: (name: string) => void;
}

/** The panel beside the editor: questions to take, tables to look at, names to insert. */
export function createSidePanel(
  {catalogue, language}: SqlPageOptions,
  actions: SideActions
): SidePanel {
  const side = partOf("side");
  putMarkup(side, sideMarkup(catalogue.queries, language));
  const search = side.querySelector<HTMLInputElement>('[data-part="search-tables"]');
  const showTables = () =>
    putMarkup(partOf("tables"), tablesMarkup(catalogue.tables, search?.value ?? "", language));
  search?.addEventListener("input", showTables);
  showTables();
  const texts = textsOf(language).sql.side;
  const refresh = () => {
    const own = ownQueries().map(({name}) => ({key: name, label: name}));
    putMarkup(partOf("own"), queryList(own, texts.ownNone, texts.ownNote, texts.remove));
    const run = history().map((sql, at) => ({key: String(at), label: firstWords(sql)}));
    putMarkup(partOf("history"), queryList(run, texts.historyNone, "", null));
  };
  refresh();
  side.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const {query, take, remove, insert} =
      event.target.closest<HTMLElement>("button")?.dataset ?? {};
    if (query !== undefined) actions.onShared(query);
    else if (insert !== undefined) actions.onInsert(insert);
    else if (take !== undefined) actions.onTake(taken(take, event.target) ?? "");
    else if (remove !== undefined) {
      removeOwn(remove);
      refresh();
    }
  });
  side.hidden = false;
  // On a phone the lists would stand before the answer.
  if (matchMedia("(max-width: 900px)").matches) {
    for (const details of side.querySelectorAll("details[data-side]")) {
      details.removeAttribute("open");
    }
  }
  return {refresh};
}

function taken(key: string, within: Element): string | undefined {
  return within.closest('[data-part="history"]') === null
    ? ownQueries().find(({name}) => name === key)?.sql
    : history()[Number(key)];
}

function firstWords(sql: string): string {
  const line = sql
    .replace(/--[^\n]*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
