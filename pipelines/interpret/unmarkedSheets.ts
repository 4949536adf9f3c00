import type {Sheet, SheetRow} from "../types.ts";
import {formMarks, isMarked} from "./formIdentity.ts";

/**
 * The sheets of a template as a reader of layouts may see them: without the identity sheet, the hidden
 * codes and the greyed figures of the period before, which are no figures of this return.
 */
export function withoutFormMarks(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets
    .filter(({name}) => name !== formMarks.identitySheet)
    .map((sheet) => (isMarked(sheet) ? withoutCodes(sheet) : sheet));
}

function withoutCodes(sheet: Sheet): Sheet {
  const [marker, ...rows] = sheet.rows;
  const codes = marker?.cells ?? [];
  const dropped = new Set(
    codes
      .filter(({text}) => text.startsWith(formMarks.table) || text.startsWith(formMarks.last))
      .map(({column}) => column)
  );
  const kept = rows.map((row): SheetRow => ({
    ...row,
    cells: row.cells.filter(({column}) => !dropped.has(column))
  }));
  return {...sheet, rows: kept.filter(({cells}) => cells.length > 0)};
}
