import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {arrangementOf} from "./tableArrangement.ts";

/**
 * Makes the headings of a table into buttons that sort it. A table whose cells stand under one another
 * on a phone shows no heading there: a list of them stands over it. What it was sorted by before it was
 * written anew, it is sorted by again.
 */
export function sortTable(table: HTMLTableElement, language: Language): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")].filter(
    (head) => head.dataset.unsortable === undefined
  );
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.title = textsOf(language).table.sortBy(button.textContent.trim());
    button.addEventListener("click", () => turn(table, head, language));
    head.append(button);
  }
  if (table.classList.contains("stacked")) addSorter(table, heads, language);
  const {sorting} = arrangementOf(table);
  const again = sorting === undefined ? undefined : headOf(table, sorting);
  if (again !== undefined) sortBy(table, again, sorting?.isAscending ?? false, language);
}

/** The largest first, and the other way where it is so already. */
function turn(table: HTMLTableElement, head: HTMLTableCellElement, language: Language): void {
  sortBy(table, head, head.getAttribute("aria-sort") === "descending", language);
}

function sortBy(
  table: HTMLTableElement,
  head: HTMLTableCellElement,
  isAscending: boolean,
  language: Language
): void {
  for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  const [at, of] = [head.cellIndex, head.parentElement?.children.length ?? 0];
  arrangementOf(table).sorting = {words: wordsOf(head), at, of, isAscending};
  const select = sorterOf(table)?.querySelector("select");
  if (select != null) select.value = String(at);
  const body = table.tBodies[0];
  if (body === undefined) return;
  const collator = new Intl.Collator(language, {numeric: true});
  const rows = [...body.rows].map((row) => ({row, key: keyOf(row.cells[at])}));
  rows.sort((a, b) => compare(a.key, b.key, collator, isAscending ? 1 : -1));
  body.append(...rows.map(({row}) => row));
}

/** The heading of these words; where another period or unit is named, the one in the same place. */
function headOf(
  table: HTMLTableElement,
  {words, at, of}: {readonly words: string; readonly at: number; readonly of: number}
): HTMLTableCellElement | undefined {
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])];
  const same = cells.find((cell) => wordsOf(cell) === words);
  return same ?? (cells.length === of ? cells[at] : undefined);
}

function wordsOf(head: HTMLTableCellElement): string {
  return head.textContent.replace(/\s+/g, " ").trim();
}

function addSorter(
  table: HTMLTableElement,
  heads: readonly HTMLTableCellElement[],
  language: Language
): void {
  const frame = table.closest(".table-frame");
  if (frame === null || table.tBodies[0]?.rows.length === 1) return;
  const texts = textsOf(language).table;
  const sorter = document.createElement("div");
  sorter.className = "table-sort";
  sorter.innerHTML = html`<label
      >${texts.sort}
      <select>
        <option value="" hidden>…</option>
        ${heads.map((head) => html`<option value="${head.cellIndex}">${wordsOf(head)}</option>`)}
      </select></label
    >
    <button type="button">${texts.turn}</button>`.text;
  const chosen = () => heads.find((head) => String(head.cellIndex) === select?.value);
  const select = sorter.querySelector("select");
  select?.addEventListener("change", () => {
    const head = chosen();
    if (head !== undefined) sortBy(table, head, false, language);
  });
  sorter.querySelector("button")?.addEventListener("click", () => {
    const head = chosen() ?? heads[0];
    if (head !== undefined) turn(table, head, language);
  });
  frame.before(sorter);
}

function sorterOf(table: HTMLTableElement): Element | null {
  const before = table.closest(".table-frame")?.previousElementSibling;
  return before?.matches(".table-sort") === true ? before : null;
}

type Key = {readonly number: number} | {readonly text: string} | null;

function keyOf(cell: HTMLTableCellElement | undefined): Key {
  if (cell === undefined) return null;
  const value = cell.dataset.value;
  if (value !== undefined && value !== "") return {number: Number(value)};
  if (cell.classList.contains("number") || cell.classList.contains("reason")) return null;
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
