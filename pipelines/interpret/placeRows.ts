import type {Place} from "../types.ts";
import {eraOfRow} from "./eraOfRow.ts";
import type {GridCell, GridRow} from "./grid.ts";
import {holdsAny, wordsIn} from "./grid.ts";
import {findPlace, placeOfRow} from "./placeOfRow.ts";
import {endsTable, isNumberingRow} from "./rowKind.ts";
import type {RowLabel} from "./rowLabel.ts";
import {
  isRegionLabel,
  isTotalLabel,
  readLabelWords,
  readLoneLabel,
  readRowLabel
} from "./rowLabel.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {TableRoles} from "./tableRoles.ts";
import {cellOf} from "./tableRoles.ts";
import type {World} from "./world.ts";

export type PlaceRowKind = "line" | "part" | "section" | "total";

/** A row of a table of places, with its place where it is a line or a part. */
export interface PlaceRow {
  readonly row: GridRow;
  readonly kind: PlaceRowKind;
  readonly label: string;
  readonly depth: number;
  readonly place: Place | null;
  /** True where it has figures but no place that is known: its values are lost to the totals above. */
  readonly isRefused: boolean;
}

interface LabelledRow {
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly label: RowLabel;
  readonly hasFigures: boolean;
  kind: PlaceRowKind;
}

const NOT_UNDER: ReadonlySet<Place["level"]> = new Set(["country", "region"]);

/** The rows below the header up to the notes, each with its kind and place. */
export function readPlaceRows(
  roles: TableRoles,
  figures: readonly number[],
  context: SheetContext
): readonly PlaceRow[] {
  // A commune may be called Đông Bắc.
  const isCountrywide = context.office === null || context.office.level === "country";
  const labelled = markSections(labelRows(roles, figures, context), isCountrywide);
  const {period} = context;
  if (period === null) return [];
  const lines = labelled.filter(({kind}) => kind === "line" || kind === "part");
  const eras = eraOfRow(
    lines.map(({row, label}) => ({
      label: label.text,
      stated: cellOf(row, roles, "era")?.text ?? null,
      period
    })),
    context
  );
  const usual = eras.find((era) => era !== null) ?? null;
  let line = 0;
  const officeId = context.office?.id ?? null;
  let parentId = officeId;
  const rows: PlaceRow[] = [];
  for (const each of labelled) {
    const {cell, hasFigures, kind, row} = each;
    const label = each.label.text;
    const depth = each.label.depth ?? 0;
    if (kind === "total") {
      rows.push({row, kind, label, depth, place: null, isRefused: false});
      continue;
    }
    const isSection = kind === "section";
    const query = {
      label,
      code: cellOf(row, roles, "place_code")?.text ?? "",
      period,
      era: isSection ? usual : (eras[line] ?? null),
      parentId: isSection ? officeId : parentId,
      cell
    };
    if (isSection) {
      const match = findPlace(query, context);
      const place = match.outcome === "matched" ? match.place : null;
      parentId = place !== null && !NOT_UNDER.has(place.level) ? place.id : officeId;
      rows.push({row, kind, label, depth, place, isRefused: false});
      continue;
    }
    line += 1;
    const isHeading = !hasFigures && each.label.ordinal !== "number";
    if (isHeading && findPlace(query, context).outcome !== "matched") continue;
    const place = placeOfRow(query, context);
    rows.push({row, kind, label, depth, place, isRefused: place === null && hasFigures});
  }
  return withUpperLevels(rows, context);
}

function labelRows(
  roles: TableRoles,
  figures: readonly number[],
  {grid, table, end, report, section, world}: SheetContext
): LabelledRow[] {
  const headers = grid.rows.filter(({index}) => index >= table.top && index <= table.bottom);
  const labelled: LabelledRow[] = [];
  let isAmongParts = false;
  for (let position = table.body; position < end; position++) {
    const row = grid.rows[position];
    if (row === undefined || isNumberingRow(row)) continue;
    if (headers.some((header) => isSameText(header, row))) continue;
    if (endsTable(row)) break;
    const {cell, label} = labelIn(row, roles, world);
    const hasFigures = holdsAny(row, figures);
    if (cell === null) {
      // Stray figures behind a gap are no rows of the table.
      if (row.index > (labelled.at(-1)?.row.index ?? row.index) + 1) continue;
      if (hasFigures) report("interpret.place-missing", row.cells[0] ?? missing());
      continue;
    }
    if (label.opensParts) isAmongParts = true;
    else if (label.ordinal !== null) isAmongParts = false;
    if (label.opensParts) continue;
    const isTotal = label.isTotal || row === section?.row;
    const isPart = label.isPart || (isAmongParts && label.ordinal === null);
    const kind = isTotal ? "total" : isPart ? "part" : "line";
    labelled.push({row, cell, label, hasFigures, kind});
  }
  return labelled;
}

/** What a row is called, and the cell that says so; null where it has none. */
function labelIn(
  row: GridRow,
  roles: TableRoles,
  {texts}: World
): {readonly cell: GridCell | null; readonly label: RowLabel} {
  const ordinal = cellOf(row, roles, "ordinal");
  const ordinalText = ordinal?.text ?? "";
  const isBare = /^[\p{L}\d.()–-]{1,6}$/u.test(ordinalText) && !isTotalLabel(ordinalText);
  const named = cellOf(row, roles, "place") ?? (isBare ? null : ordinal);
  const cell = named ?? cellOf(row, roles, "place_code");
  const words = named === null ? texts.cell("") : wordsIn(named, texts.cell);
  const name = words.withoutEcho;
  const label =
    name === words.text ? words : {label: readLabelWords(name), loneLabel: readLoneLabel(name)};
  return {cell, label: readRowLabel(isBare ? ordinalText : "", label)};
}

/** Roman and lettered rows are sections where plain lines follow them; a table of nothing else is a list. */
function markSections(rows: LabelledRow[], isCountrywide: boolean): readonly LabelledRow[] {
  const isSectionLike = ({hasFigures, label}: LabelledRow): boolean =>
    label.ordinal === "roman" ||
    label.ordinal === "letter" ||
    (isCountrywide && hasFigures && label.ordinal === null && isRegionLabel(label.text));
  const hasPlainLines = rows.some((row) => row.kind === "line" && !isSectionLike(row));
  if (!hasPlainLines) return rows;
  rows.forEach((row, at) => {
    if (row.kind !== "line" || !isSectionLike(row)) return;
    const next = rows[at + 1];
    const hasLines =
      next !== undefined &&
      next.kind !== "total" &&
      !(isSectionLike(next) && depthOf(next) <= depthOf(row));
    if (hasLines || !row.hasFigures) row.kind = "section";
  });
  return rows;
}

/** A region or the country among its provinces, a province among its communes, is their sum and no line. */
function withUpperLevels(rows: readonly PlaceRow[], context: SheetContext): readonly PlaceRow[] {
  const levels = new Set(rows.map(({place, kind}) => (kind === "line" ? place?.level : undefined)));
  const hasProvinces = levels.has("province");
  const hasCommunes = levels.has("commune") || levels.has("district");
  return rows.map((row) => {
    const {kind, place} = row;
    if (kind !== "line" || place === null) return row;
    if (place.level === "country" && (hasProvinces || levels.has("region"))) {
      return {...row, kind: "total" as const};
    }
    if (place.level === "region" && hasProvinces) return {...row, kind: "section" as const};
    if (hasCommunes && place.id === context.office?.id) return {...row, kind: "total" as const};
    return row;
  });
}

function depthOf({label}: LabelledRow): number {
  return label.depth ?? 0;
}

function isSameText(a: GridRow, b: GridRow): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => cell.text === b.cells[at]?.text)
  );
}

function missing(): never {
  throw new Error("a row without a cell");
}
