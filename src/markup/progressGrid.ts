import {formatPeriod} from "../format/date.ts";
import type {MarkLetter, StateLetter} from "../release/progress.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {Grid, GridCell, GridRow} from "../select/progress.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {dataTable} from "./dataTable.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {placeLink} from "./placeTables.ts";

export interface GridOptions {
  readonly places: PlaceIndex;
  /** Names of organisations by code, in the language of the page. */
  readonly organisations: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly root: string;
  readonly caption: string;
  /** The organisation that all rows are of: it is not said again in each. */
  readonly organisation?: string;
}

const LETTERS: readonly StateLetter[] = ["o", "l", "r", "h", "x", "v", "n", "d"];

/** Offices down, periods across: every state in a word, with its colour; nothing where nothing is owed. */
export function progressGrid({periods, rows}: Grid, options: GridOptions): Markup {
  const {language, caption} = options;
  const texts = textsOf(language);
  if (rows.length === 0) return html`<p class="empty">${texts.progress.gridEmpty}</p>`;
  const byOffice = rows[0]?.organisation !== null;
  return dataTable({
    label: caption,
    columns: [
      byOffice ? texts.progress.office : texts.progress.place,
      ...periods.map(({period}) => formatPeriod(period, language))
    ],
    rows: byName(rows, options).map(
      (row) =>
        html`<tr>
          <th scope="row">${rowName(row, options)}</th>
          ${row.cells.map((cell) => gridCell(cell, language))}
        </tr>`
    ),
    kind: "progress-grid",
    isTall: true
  });
}

/** Provinces by their name; below one, offices stay in the order of their levels. */
function byName(rows: readonly GridRow[], {places}: GridOptions): readonly GridRow[] {
  const nameOf = ({place_id}: GridRow) => places.byId.get(place_id)?.name;
  if (rows.some((row) => nameOf(row) === undefined)) return rows;
  const collator = new Intl.Collator("vi");
  return [...rows].sort((a, b) => collator.compare(nameOf(a) ?? "", nameOf(b) ?? ""));
}

function rowName(row: GridRow, options: GridOptions): Content {
  const {places, organisations, language, root, organisation} = options;
  const known = places.byId.get(row.place_id);
  const place =
    known === undefined
      ? (row.place ?? row.place_id)
      : html`${placeLink(known, root, language)}
        ${known.era === "63" ? html`<small>${textsOf(language).progress.before}</small>` : ""}`;
  if (row.organisation === null || row.organisation === organisation) return place;
  return html`${place}
    <small class="office">${organisations[row.organisation] ?? row.organisation}</small>`;
}

function gridCell(cell: GridCell, language: Language): Markup {
  const {progress} = textsOf(language);
  if (cell === null) return html`<td class="not-owed"></td>`;
  if (cell.kind === "count") {
    const {received, expected, not_due} = cell;
    const kind =
      received === expected ? "whole" : not_due > 0 ? "state-d" : received === 0 ? "none" : "part";
    const title = [
      progress.countCell(received, expected),
      not_due > 0 ? progress.notDueCell(not_due) : ""
    ].filter((text) => text !== "");
    return html`<td class="${kind}" title="${title.join("; ")}">${received}/${expected}</td>`;
  }
  return html`<td class="state-${cell.state}" title="${progress.states[cell.state]}">
    ${progress.short[cell.state]}${markOf(cell.mark, language)}
  </td>`;
}

function markOf(mark: MarkLetter, language: Language): Markup | "" {
  if (mark === "-") return "";
  const {progress} = textsOf(language);
  const sign = {n: "0", s: "↻", b: "0 ↻"}[mark];
  const words = progress.marks[mark] ?? "";
  return html` <span class="mark" title="${words}"
    ><span aria-hidden="true">${sign}</span><span class="visually-hidden">(${words})</span></span
  >`;
}

/** What the words and signs of the grid mean. */
export function progressLegend(language: Language): Markup {
  const {progress} = textsOf(language);
  return html`<ul class="progress-legend" aria-label="${progress.legend}">
    ${LETTERS.map(
      (letter) =>
        html`<li>
          <span class="swatch-word state-${letter}">${progress.short[letter]}</span>
          ${progress.states[letter] === progress.short[letter] ? "" : progress.states[letter]}
        </li>`
    )}
    <li><span class="swatch-word">0</span> ${progress.marks.n}</li>
    <li><span class="swatch-word">↻</span> ${progress.marks.s}</li>
  </ul>`;
}
