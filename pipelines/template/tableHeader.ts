import {formMarks} from "../interpret/formIdentity.ts";
import type {Canvas} from "./canvas.ts";
import type {SheetColumn} from "./sheetColumns.ts";
import {FIRST_HEADER_ROW} from "./sheetHead.ts";

const GROUP_HEIGHT = 20;
const LABEL_HEIGHT = 52;

/** One row of labels, or two where some stand under a group. Gives the first row below. */
export function writeHeader(
  canvas: Canvas,
  columns: readonly SheetColumn[],
  labels: Map<string, string>
): number {
  const hasGroups = columns.some(({group}) => group !== null);
  const top = FIRST_HEADER_ROW;
  const bottom = hasGroups ? top + 1 : top;
  if (hasGroups) canvas.put(top, 0, formMarks.group, "plain");
  if (hasGroups) canvas.height(top, GROUP_HEIGHT);
  canvas.put(bottom, 0, formMarks.header, "plain");
  canvas.height(bottom, LABEL_HEIGHT);
  for (const [index, column] of columns.entries()) {
    if (column.kind === "codes") continue;
    const style = column.kind === "last" ? "lastHeader" : "header";
    if (column.kind === "entry" && column.column !== null) {
      labels.set(`${formMarks.column}${column.column.code}`, column.label);
    }
    canvas.put(bottom, column.at, "", style);
    canvas.put(column.group === null ? top : bottom, column.at, column.label, style);
    if (column.group === null) canvas.merge(top, column.at, column.at, bottom);
    else writeGroup(canvas, index, columns);
  }
  return bottom + 1;
}

/** Over all the neighbours that share it, written once. */
function writeGroup(canvas: Canvas, index: number, columns: readonly SheetColumn[]): void {
  const {at = 0, group = ""} = columns[index] ?? {};
  const isFirst = columns[index - 1]?.group !== group;
  canvas.put(FIRST_HEADER_ROW, at, isFirst ? group : "", "header");
  if (!isFirst) return;
  const rest = columns.slice(index);
  const width = rest.findIndex((each) => each.group !== group);
  canvas.merge(FIRST_HEADER_ROW, at, at + (width < 0 ? rest.length : width) - 1);
}
