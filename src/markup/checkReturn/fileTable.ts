import type {CheckedReturn} from "../../components/checkReturn/messages.ts";
import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {dataTable, numbers} from "../dataTable.ts";
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
    content: dataTable({
      label: checkReturn.files,
      columns: [
        checkReturn.file,
        texts.returns.state,
        numbers(checkReturn.accepted),
        numbers(texts.returns.errors),
        numbers(texts.returns.warnings),
        numbers(texts.returns.notes)
      ],
      rows: rows.map((row) => fileRow(row, language)),
      kind: "file-table"
    })
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
