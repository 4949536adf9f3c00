import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {searchTable} from "./searchTable.ts";

/** Makes the headings of every `table.sortable` under `root` into buttons that sort, and long tables searched. */
export function liveTables(root: ParentNode, language: Language): void {
  for (const table of root.querySelectorAll<HTMLTableElement>("table.sortable")) {
    const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
    heads.forEach((head) => {
      if (head.dataset.unsortable !== undefined || head.querySelector("button") !== null) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.title = textsOf(language).table.sortBy(button.textContent.trim());
      button.addEventListener("click", () => sortBy(table, head, language));
      head.append(button);
    });
    searchTable(table, language);
  }
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, language: Language): void {
  const isAscending = head.getAttribute("aria-sort") === "descending";
  for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  const body = table.tBodies[0];
  if (body === undefined) return;
  const column = head.cellIndex;
  const collator = new Intl.Collator(language, {numeric: true});
  const rows = [...body.rows].map((row) => ({row, key: keyOf(row.cells[column])}));
  rows.sort((a, b) => compare(a.key, b.key, collator, isAscending ? 1 : -1));
  body.append(...rows.map(({row}) => row));
}

type Key = {readonly number: number} | {readonly text: string} | null;

function keyOf(cell: HTMLTableCellElement | undefined): Key {
  if (cell === undefined) return null;
  const value = cell.dataset.value;
  if (value !== undefined && value !== "") return {number: Number(value)};
  if (cell.classList.contains("number")) return null;
  const text = cell.textContent.trim();
  return text === "" ? null : {text};
}

/** What is missing comes last whichever way the column is sorted. */
function compare(a: Key, b: Key, collator: Intl.Collator, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if ("number" in a && "number" in b) return sign * (a.number - b.number);
  if ("text" in a && "text" in b) return -sign * collator.compare(a.text, b.text);
  return 0;
}
