import {formatNumber} from "../../format/number.ts";
import type {SharedQuery, SqlTable} from "../../sql/catalogue.ts";
import {nameInQuery} from "../../sql/catalogue.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";

/** Ready-made questions, the reader's own, those run lately, and the tables: each opens by itself. */
export function sideMarkup(queries: readonly SharedQuery[], language: Language): Markup {
  const {side} = textsOf(language).sql;
  return html`<details open data-side="shared">
      <summary>${side.shared} <small>${formatNumber(queries.length, language)}</small></summary>
      <ul>
        ${queries.map(
          ({id, title}) =>
            html`<li>
              <button type="button" class="link" data-query="${id}">${title[language]}</button>
            </li>`
        )}
      </ul>
    </details>
    <details data-side="own">
      <summary>${side.own}</summary>
      <div data-part="own"></div>
    </details>
    <details data-side="history">
      <summary>${side.history}</summary>
      <div data-part="history"></div>
    </details>
    <details open data-side="tables">
      <summary>${side.tables}</summary>
      <input
        type="search"
        class="sql-search"
        aria-label="${side.search}"
        placeholder="${side.search}"
        data-part="search-tables"
      />
      <div data-part="tables"></div>
    </details>`;
}

/** Queries of a list that can be taken; `removeLabel` where each can be deleted. */
export function queryList(
  queries: readonly {readonly key: string; readonly label: string}[],
  empty: string,
  note: string,
  removeLabel: ((label: string) => string) | null
): Markup {
  if (queries.length === 0) return html`<p class="sql-note">${empty}</p>`;
  return html`${note === "" ? "" : html`<p class="sql-note">${note}</p>`}
    <ul>
      ${queries.map(
        ({key, label}) =>
          html`<li>
            <button type="button" class="link" data-take="${key}">${label}</button>
            ${
              removeLabel === null
                ? ""
                : html`<button
                    type="button"
                    class="sql-remove"
                    data-remove="${key}"
                    aria-label="${removeLabel(label)}"
                  >
                    ×
                  </button>`
            }
          </li>`
      )}
    </ul>`;
}

/** Tables whose name, comment or columns hold the text; where it is in a column, the table is open. */
export function tablesMarkup(
  tables: readonly SqlTable[],
  search: string,
  language: Language
): Markup {
  const wanted = search.trim().toLowerCase();
  return html`${tables.map((table) => {
    const isTable = `${nameInQuery(table)} ${table.comment}`.toLowerCase().includes(wanted);
    const isColumn = table.columns.some(({name}) => name.toLowerCase().includes(wanted));
    if (!isTable && !isColumn) return "";
    return tableMarkup(table, wanted !== "" && isColumn, language);
  })}`;
}

function tableMarkup(table: SqlTable, isOpen: boolean, language: Language): Markup {
  const {side} = textsOf(language).sql;
  const name = nameInQuery(table);
  const count = side.columns(formatNumber(table.columns.length, language));
  const summary = html`<summary aria-label="${`${count}: ${side.show(name)}`}">${count}</summary>`;
  const columns = html`<p class="sql-note">${table.comment}</p>
    <ul class="sql-columns">
      ${table.columns.map(
        (column) =>
          html`<li>
            ${insertButton(column.name, side.insert(column.name))}
            <small>${column.type.toLowerCase()}</small>
            <p>${column.comment} ${exampleOf(column.values, side.values)}</p>
          </li>`
      )}
    </ul>`;
  return html`<div class="sql-table">
    ${insertButton(name, side.insert(name))}
    <small>${side.rows(formatNumber(table.rows, language))}</small>
    ${
      isOpen
        ? html`<details open>${summary} ${columns}</details>`
        : html`<details>${summary} ${columns}</details>`
    }
  </div>`;
}

function insertButton(name: string, label: string): Markup {
  return html`<button type="button" class="link" data-insert="${name}" title="${label}">
    <code>${name}</code>
  </button>`;
}

function exampleOf(values: readonly string[], label: string): Content {
  if (values.length === 0) return "";
  return html`<span class="sql-examples">${label}: ${values.slice(0, 4).join(" · ")}</span>`;
}
