import type {FormColumn, FormRow} from "../formTypes.ts";
import {formMarks} from "../interpret/formIdentity.ts";
import {isAsked} from "../interpret/formVersion.ts";
import type {Canvas} from "./canvas.ts";
import {rangesOf} from "./canvas.ts";
import type {SheetColumn} from "./sheetColumns.ts";
import type {TableRow} from "./tableRows.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {isCounted} from "./templateRequest.ts";
import {showIn} from "./unitAmount.ts";

/** A row and where in the sheet it stands. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly at: number;
}

interface TableContext {
  readonly all: readonly PlacedRow[];
  readonly columns: readonly SheetColumn[];
  readonly request: TemplateRequest;
  /** Takes every label that a clerk might write over. */
  readonly labels: Map<string, string>;
}

const LINE_HEIGHT = 15.5;
/** Characters that fit into the column of labels before they wrap. */
const LABEL_CHARACTERS = 56;

export function writeRow(canvas: Canvas, {row, at}: PlacedRow, context: TableContext): void {
  const code = codeOf(row);
  canvas.put(at, 0, code, "plain");
  if (!code.startsWith("@")) context.labels.set(code, row.label);
  const lines = Math.max(1, Math.ceil(row.label.length / LABEL_CHARACTERS));
  canvas.height(at, lines * LINE_HEIGHT + 2);
  for (const column of context.columns) {
    if (column.kind === "codes") continue;
    if (row.kind === "section") {
      canvas.put(at, column.at, column.kind === "label" ? row.label : "", "section");
    } else {
      writeCell(canvas, {row, at}, column, context);
    }
  }
}

type FigureRow = Exclude<TableRow, {kind: "section"}>;

function writeCell(
  canvas: Canvas,
  placed: {readonly row: FigureRow; readonly at: number},
  column: SheetColumn,
  context: TableContext
): void {
  const {row, at} = placed;
  const isTotal = row.kind === "total";
  switch (column.kind) {
    case "number":
      canvas.put(at, column.at, isTotal ? "" : row.number, isTotal ? "total" : "number");
      return;
    case "label":
      canvas.put(at, column.at, row.label, labelStyle(row));
      return;
    case "side":
      writeSide(canvas, placed, column, context);
      return;
    case "entry":
      if (column.column !== null) writeEntry(canvas, placed, column.at, column.column, context);
      return;
    case "last":
      if (column.column !== null) writeLast(canvas, placed, column.at, column.column, context);
      return;
    case "reason":
    case "note":
      canvas.put(at, column.at, "", isTotal ? "total" : "choice");
      return;
    case "codes":
      return;
  }
}

function labelStyle(row: FigureRow): "total" | "part" | "label" {
  if (row.kind === "total") return "total";
  return row.kind === "item" && row.number === "" ? "part" : "label";
}

/** A place's code, or an item's unit. */
function writeSide(
  canvas: Canvas,
  {row, at}: {readonly row: FigureRow; readonly at: number},
  column: SheetColumn,
  {labels}: TableContext
): void {
  const shown = row.kind === "place" ? row.place.code : (row.item?.unit ?? "");
  canvas.put(at, column.at, shown, row.kind === "total" ? "totalUnit" : "unit");
  if (column.code === formMarks.unit && shown !== "") {
    labels.set(`${codeOf(row)}${column.code}`, shown);
  }
}

function writeEntry(
  canvas: Canvas,
  {row, at}: {readonly row: FigureRow; readonly at: number},
  column: number,
  asked: FormColumn,
  {all, request}: TableContext
): void {
  const item = row.kind === "place" ? null : row.item;
  const isCount = isCounted(item, asked, request.codelists);
  if (row.kind === "total") {
    canvas.putFormula(at, column, sumOf(row.item, column, all), isCount ? "sumCount" : "sumAmount");
  } else if (isAsked(item, asked)) {
    canvas.put(at, column, "", isCount ? "count" : "amount");
  } else {
    canvas.put(at, column, "", "notAsked");
  }
}

/** Nothing where no line is filled in: an empty total is not 0. */
function sumOf(total: FormRow | null, column: number, all: readonly PlacedRow[]): string {
  const lines = all.filter(({row}) =>
    total === null
      ? row.kind === "place"
      : row.kind === "item" && total.totalOf.includes(row.item.code)
  );
  const positions = lines.map(({at}) => at);
  const ranges = rangesOf(column, positions).join(",");
  return `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
}

function writeLast(
  canvas: Canvas,
  {row, at}: {readonly row: FigureRow; readonly at: number},
  column: number,
  asked: FormColumn,
  {request}: TableContext
): void {
  const item = row.kind === "place" ? null : row.item;
  const isCount = isCounted(item, asked, request.codelists);
  const placeId = row.kind === "place" ? row.place.id : request.place.id;
  const isShown = row.kind !== "total" && isAsked(item, asked);
  const value = isShown ? request.last?.find({row: item, column: asked, placeId}) : null;
  const unit = item?.unit ?? asked.unit ?? "";
  const shown = value == null ? "" : showIn(unit, value);
  canvas.put(at, column, shown, isCount ? "lastCount" : "lastAmount");
}

function codeOf(row: TableRow): string {
  switch (row.kind) {
    case "section":
      return formMarks.section;
    case "total":
      return row.code;
    case "item":
      return row.item.code;
    case "place":
      return row.place.id;
  }
}
