import type {Language} from "../texts/language.ts";
import {searchTable} from "./searchTable.ts";
import {sortTable} from "./sortTable.ts";
import {arrangementOf} from "./tableArrangement.ts";

/** Lets a reader sort, search and unfold every `table.sortable` under `root`; what was done to it before still holds. */
export function liveTables(root: ParentNode, language: Language): void {
  for (const table of root.querySelectorAll<HTMLTableElement>("table.sortable")) {
    if (table.dataset.live !== undefined) continue;
    table.dataset.live = "";
    searchTable(table, language);
    sortTable(table, language);
    keepFold(table);
  }
}

/** The box below a table that shows the rows with nothing to read. */
function keepFold(table: HTMLTableElement): void {
  const box = table.closest(".foldable")?.querySelector<HTMLInputElement>(".fold input");
  if (box == null) return;
  const arrangement = arrangementOf(table);
  if (arrangement.isUnfolded !== undefined) box.checked = arrangement.isUnfolded;
  box.addEventListener("change", () => {
    arrangement.isUnfolded = box.checked;
  });
}
