import type {ExportColumn, ExportOrigin, ExportTable, ExportValue} from "../export/exportTable.ts";
import {folded} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

/** What `pageHeader` says of the release, for files that leave the page. */
const RELEASE = "[data-release]";

/**
 * The table of a frame as it is saved: figures in their base unit, each with the column that says how
 * complete it is. A hatched cell is empty, never a zero.
 */
export function frameTable(frame: HTMLElement, language: Language): ExportTable | null {
  const table = frame.querySelector("table");
  if (table === null) return null;
  const heads = [...table.querySelectorAll<HTMLElement>("thead th, thead td")];
  const rows = [...table.querySelectorAll("tbody tr, tfoot tr")].map((row) => [
    ...(row.children as HTMLCollectionOf<HTMLElement>)
  ]);
  const parts = heads.map((head, i) =>
    columnOf(
      textIn(head) || textsOf(language).chart.save.name,
      rows.map((cells) => cells[i]),
      {unit: table.dataset.unit ?? "", language}
    )
  );
  return {
    title: textIn(frame.querySelector(".chart-title")),
    columns: named(parts.flatMap(({columns}) => columns)),
    rows: rows.map((_, at) => parts.flatMap(({values}) => values[at] ?? []))
  };
}

export function frameOrigin(frame: HTMLElement): ExportOrigin {
  const release = document.querySelector<HTMLElement>(RELEASE)?.dataset ?? {};
  const definition = frame.dataset.definition ?? "";
  return {
    release: release.release ?? "",
    number: Number(release.number ?? 0),
    date: release.date ?? "",
    isDemonstration: release.demonstration === "true",
    source: textIn(frame.querySelector(".foot")),
    coverage: textIn(frame.querySelector(".subtitle")),
    address: location.href,
    notes: definition === "" ? [] : definition.split(" | ")
  };
}

interface Part {
  readonly columns: readonly ExportColumn[];
  /** For each row the values of these columns. */
  readonly values: readonly (readonly ExportValue[])[];
}

/** A column of figures becomes two where its cells tell their coverage. */
function columnOf(
  head: string,
  cells: readonly (HTMLElement | undefined)[],
  {unit, language}: {unit: string; language: Language}
): Part {
  const {coverageShort} = textsOf(language).figure;
  const isNumber = cells.some((cell) => cell?.dataset.value !== undefined);
  if (!isNumber || cells.some((cell) => cell?.dataset.share !== undefined)) {
    const column = {name: head, type: "text"} as const;
    return {columns: [column], values: cells.map((cell) => [textIn(cell ?? null) || null])};
  }
  const value = {
    name: head,
    label: unit === "" ? head : `${head} (${unit})`,
    type: "number"
  } as const;
  const numbers = cells.map((cell) =>
    cell?.dataset.value === undefined ? null : Number(cell.dataset.value)
  );
  if (!cells.some((cell) => cell?.dataset.coverage !== undefined)) {
    return {columns: [value], values: numbers.map((number) => [number])};
  }
  const coverage = {
    name: `${head} ${coverageShort}`,
    label: `${head}: ${coverageShort}`,
    type: "text"
  } as const;
  return {
    columns: [value, coverage],
    values: cells.map((cell, i) => [numbers[i] ?? null, cell?.dataset.coverage ?? null])
  };
}

/** Headings for people become names for programs, each of its own. */
function named(columns: readonly ExportColumn[]): ExportColumn[] {
  const taken = new Map<string, number>();
  return columns.map((column) => {
    const plain = folded(column.name).replaceAll(" ", "_") || "column";
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return {
      ...column,
      name: count === 1 ? plain : `${plain}_${count}`,
      label: column.label ?? column.name
    };
  });
}

function textIn(node: Element | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
