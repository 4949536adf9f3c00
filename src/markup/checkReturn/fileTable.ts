import type {CheckedReturn} from "../../components/checkReturn/messages.ts";
import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";
import {section} from "../page.ts";
import {verdictInBrief} from "./verdict.ts";

export interface FileRow {
  readonly key: number;
  readonly name: string;
  readonly isBeingJudged: boolean;
  /** Null while it waits, or where `fault` says why there is no result. */
  readonly judged: CheckedReturn | null;
  readonly fault: string | null;
  readonly isShown: boolean;
}

export function fileTable(rows: readonly FileRow[], language: Language): Markup {
  const texts = textsOf(language);
  const {checkReturn} = texts;
  return section({
    id: "files",
    title: checkReturn.files,
    content: html`<div
      class="table-frame"
      tabindex="0"
      role="group"
      aria-label="${checkReturn.files}"
    >
      <table class="file-table">
        <thead>
          <tr>
            <th scope="col">${checkReturn.file}</th>
            <th scope="col">${texts.returns.state}</th>
            <th scope="col" class="number">${checkReturn.accepted}</th>
            <th scope="col" class="number">${texts.returns.errors}</th>
            <th scope="col" class="number">${texts.returns.warnings}</th>
            <th scope="col" class="number">${texts.returns.notes}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => fileRow(row, language))}
        </tbody>
      </table>
    </div>`
  });
}

function fileRow(row: FileRow, language: Language): Markup {
  const {key, name, judged, fault, isShown} = row;
  const {busy, open} = textsOf(language).checkReturn;
  const count = (value: number | undefined, kind: string) =>
    html`<td class="number${value !== undefined && value > 0 ? ` ${kind}` : ""}">
      ${value === undefined ? "" : formatNumber(value, language)}
    </td>`;
  const waiting = row.isBeingJudged ? busy.checking : busy.waiting;
  const isOpen = judged !== null || fault !== null;
  const current = isShown ? html`aria-current="true"` : "";
  return html`<tr class="${isShown ? "is-shown" : ""}">
    <th scope="row">
      ${
        isOpen
          ? html`<button
              type="button"
              class="link"
              data-open="${key}"
              title="${open(name)}"
              ${current}
            >
              ${name}
            </button>`
          : name
      }
    </th>
    <td class="wide">${judged === null ? (fault ?? waiting) : verdictInBrief(judged, language)}</td>
    ${count(judged?.figures, "")} ${count(judged?.counts.error, "error")}
    ${count(judged?.counts.warning, "warning")} ${count(judged?.counts.note, "")}
  </tr>`;
}
