import {folded} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {arrangementOf} from "./tableArrangement.ts";

/** A table that is seen whole needs no search. */
const FEWEST_ROWS = 16;

/** Puts a box over a long table that leaves only the rows with all words, with or without marks. */
export function searchTable(table: HTMLTableElement, language: Language): void {
  const frame = table.closest<HTMLElement>(".table-frame.tall");
  const body = table.tBodies[0];
  if (frame === null || body === undefined || body.rows.length < FEWEST_ROWS) return;
  const texts = textsOf(language).table;
  const box = document.createElement("div");
  box.className = "table-search";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = texts.search;
  input.setAttribute("aria-label", `${texts.search}: ${frame.ariaLabel ?? ""}`);
  const state = document.createElement("span");
  state.setAttribute("role", "status");
  box.append(input, state);
  frame.before(box);
  const arrangement = arrangementOf(table);
  const show = () => {
    const words = folded(input.value).split(" ").filter(Boolean);
    arrangement.search = input.value;
    const found = rowsWith(table, words);
    state.textContent = words.length === 0 ? "" : texts.found(String(found));
  };
  input.addEventListener("input", show);
  if ((arrangement.search ?? "") === "") return;
  input.value = arrangement.search ?? "";
  show();
}

/** Hides the rows that lack one of the words; how many are left to be seen. */
function rowsWith(table: HTMLTableElement, words: readonly string[]): number {
  const rows = [...table.tBodies].flatMap((part) => [...part.rows]);
  return rows.filter((row) => {
    const text = folded(row.textContent);
    const isFound = words.every((word) => text.includes(word));
    row.toggleAttribute("data-unmatched", !isFound);
    return isFound && !row.hidden;
  }).length;
}
