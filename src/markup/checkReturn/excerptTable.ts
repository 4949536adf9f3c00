import type {Excerpt, ExcerptCell, ExcerptRow} from "../../components/checkReturn/messages.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";

/** The table around a cell with its letters and numbers, as a spreadsheet shows it. */
export function excerptTable(excerpt: Excerpt, language: Language): Markup {
  const {findings} = textsOf(language).checkReturn;
  const {columns, rows, cell, sheet} = excerpt;
  const label = cell === null ? findings.sheet(sheet) : findings.excerpt(`${sheet}!${cell}`);
  return html`<div class="table-frame" tabindex="0" role="group" aria-label="${label}">
    <table class="excerpt-table">
      <thead>
        <tr>
          <td><span class="visually-hidden">${findings.row}</span></td>
          ${columns.map(
            ({name, isAfterGap}) =>
              html`<th scope="col" class="${isAfterGap ? "after-gap" : ""}">${name}</th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => excerptRow(row, language))}
      </tbody>
    </table>
  </div>`;
}

function excerptRow({name, isAfterGap, isHeader, cells}: ExcerptRow, language: Language): Markup {
  const classes = [isAfterGap && "after-gap", isHeader && "header"].filter(Boolean).join(" ");
  return html`<tr class="${classes}">
    <th scope="row">${name}</th>
    ${cells.map((cell) => excerptCell(cell, language))}
  </tr>`;
}

function excerptCell({text, span, isNumber, mark}: ExcerptCell, language: Language): Markup {
  const {findings} = textsOf(language).checkReturn;
  const classes = [isNumber && "number", mark].filter(Boolean).join(" ");
  return html`<td class="${classes}" colspan="${span}">
    ${text}${mark === null ? "" : html`<span class="visually-hidden"> (${findings[mark]})</span>`}
  </td>`;
}
