import type {Content, Markup} from "./html.ts";
import {html, trusted} from "./html.ts";

/** A column: its heading, and the classes of the heading, such as `number`; null where nothing heads it. */
export interface Column {
  readonly head: Content;
  readonly kind?: string;
  /** True where sorting by it would say nothing. */
  readonly isUnsortable?: boolean;
  /** True where a cell alone would not say what it is: on a phone its heading stands before it. */
  readonly isNamed?: boolean;
}

export interface DataTableOptions {
  /** What the table is of, for whoever does not see it. */
  readonly label: string;
  /** A text heads a column of words. */
  readonly columns: readonly (string | Column | null)[];
  /** Rows, each a `<tr>`. */
  readonly rows: readonly Content[];
  /** Rows that are folded away until somebody asks for them. */
  readonly folded?: readonly Content[];
  /** The row that sums the others up. */
  readonly foot?: Content;
  /** Classes: `sortable` lets a reader sort it, `stacked` sets its cells under one another on a phone. */
  readonly kind?: string;
  readonly id?: string;
  /** Unit of its figures, for files that are saved of it. */
  readonly unit?: string;
  /** The unit that its figures are written in, told over a stacked table where no heading tells it. */
  readonly writtenIn?: string;
  /** True where it scrolls within itself, under a heading that stays. */
  readonly isTall?: boolean;
}

/** The one way to write a table of the site: in a frame that scrolls sideways and is reached by keyboard. */
export function dataTable(options: DataTableOptions): Markup {
  const {label, columns, kind = "", id, unit, writtenIn, isTall = false} = options;
  const isStacked = kind.split(" ").includes("stacked");
  const named = (row: Content) => (isStacked ? namedCells(row, columns) : row);
  const rows = options.rows.map(named);
  const folded = (options.folded ?? []).map(named);
  const foot = options.foot === undefined || options.foot === "" ? "" : named(options.foot);
  return html`<div
    class="table-frame${isTall ? " tall" : ""}"
    tabindex="0"
    role="group"
    aria-label="${label}"
  >
    <table ${attribute("class", kind)} ${attribute("id", id)} ${attribute("data-unit", unit)}>
      ${
        writtenIn === undefined
          ? ""
          : html`<caption class="written-in">
              ${writtenIn}
            </caption>`
      }
      <thead>
        <tr>
          ${columns.map(headOf)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
      ${
        folded.length === 0
          ? ""
          : html`<tbody class="folded">
              ${folded}
            </tbody>`
      }
      ${
        foot === ""
          ? ""
          : html`<tfoot>
              ${foot}
            </tfoot>`
      }
    </table>
  </div>`;
}

/** A column of figures. */
export function numbers(head: Content, isUnsortable = false): Column {
  return {head, kind: "number", isUnsortable, isNamed: true};
}

/** A column of words that need their heading beside them. */
export function named(head: Content): Column {
  return {head, isNamed: true};
}

/** A column of words that are not sorted by. */
export function unsorted(head: Content): Column {
  return {head, isUnsortable: true};
}

function headOf(column: string | Column | null): Markup {
  if (column === null) return html`<td></td>`;
  if (typeof column === "string") return html`<th scope="col">${column}</th>`;
  const {head, kind, isUnsortable = false} = column;
  return html`<th
    scope="col"
    ${attribute("class", kind)}
    ${isUnsortable ? html`data-unsortable` : ""}
  >
    ${head}
  </th>`;
}

/** Every cell of a row with the heading of its column, where that is one to be told; nothing in an empty one. */
function namedCells(row: Content, columns: DataTableOptions["columns"]): Markup {
  let at = 0;
  const text = html`${row}`.text
    .replace(/<(?:td|th|tr)\b/g, (tag) => {
      if (tag === "<tr") at = -1;
      const column = tag === "<tr" ? null : columns[at];
      at += 1;
      if (column == null || typeof column === "string" || column.isNamed !== true) return tag;
      return `${tag} data-label="${html`${column.head}`.text}"`;
    })
    .replace(/(<td[^>]*>)\s+<\/td>/g, "$1</td>");
  return trusted(text);
}

function attribute(name: string, value: string | undefined): Content {
  return value === undefined || value === "" ? "" : html`${name}="${value}"`;
}
