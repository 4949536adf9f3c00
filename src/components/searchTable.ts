import {folded} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

/** A table that is seen whole needs no search. */
const FEWEST_ROWS = 16;

/** Puts a box over a long table that leaves only the rows with all words, with or without marks. */
export function searchTable(table: HTMLTableElement, language: Language): void {
  const frame = table.closest<HTMLElement>(".table-frame.tall");
  const body = table.tBodies[0];
  if (frame === null || body === undefined || body.rows.length < FEWEST_ROWS) return;
  if (frame.previousElementSibling?.matches(".table-search") === true) return;
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
  input.addEventListener("input", () => {
    const words = folded(input.value).split(" ").filter(Boolean);
    const found = [...table.tBodies]
      .flatMap((part) => [...part.rows])
      .filter((row) => {
        const text = folded(row.textContent);
        const isFound = words.every((word) => text.includes(word));
        row.toggleAttribute("data-unmatched", !isFound);
        return isFound && !row.hidden;
      });
    state.textContent = words.length === 0 ? "" : texts.found(String(found.length));
  });
}
