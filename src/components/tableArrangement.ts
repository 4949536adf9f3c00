/** How a reader has arranged a table. */
export interface TableArrangement {
  /** The heading that it is sorted by: its words, and where it stands among how many. */
  sorting?: {
    readonly words: string;
    readonly at: number;
    readonly of: number;
    readonly isAscending: boolean;
  };
  /** What is typed into the box over it. */
  search?: string;
  /** Rows with nothing to read are shown as well. */
  isUnfolded?: boolean;
}

/**
 * The arrangement of a table, to be read and written: it outlives the table where the part of the page
 * that holds it is written anew, as with every choice of a filter.
 */
export function arrangementOf(table: HTMLTableElement): TableArrangement {
  const holder = table.closest("[data-part]") ?? table;
  const at = holder === table ? 0 : [...holder.querySelectorAll("table")].indexOf(table);
  const known = arrangements.get(holder) ?? new Map<number, TableArrangement>();
  arrangements.set(holder, known);
  const arrangement = known.get(at) ?? {};
  known.set(at, arrangement);
  return arrangement;
}

const arrangements = new WeakMap<Element, Map<number, TableArrangement>>();
