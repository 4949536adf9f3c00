import type {Grid, GridRow} from "./grid.ts";
import type {Table} from "./header.ts";
import {findTable} from "./header.ts";
import {looksNumeric, looksYear} from "./rowKind.ts";
import type {TitleBlock} from "./titleBlock.ts";
import type {World} from "./world.ts";

/**
 * The table below another one, and the position in `grid.rows` at which its title block begins. The same
 * header again, as on every printed page, opens no new table, unless what stands above it says that the
 * figures below are in another unit or of another period.
 */
export function tableAfter(
  table: Table,
  title: TitleBlock,
  grid: Grid,
  world: World
): {readonly next: Table | null; readonly end: number} {
  let next = findTable(grid, table.body + 1, world.roles);
  while (next !== null) {
    const end = titleStart(grid, next);
    const top = grid.rows.findIndex(({index}) => index === next?.top);
    if (!repeats(table, next) || saysOtherwise(grid.rows.slice(end, top), title, world)) {
      return {next, end};
    }
    next = findTable(grid, next.body + 1, world.roles);
  }
  return {next: null, end: grid.rows.length};
}

function repeats(table: Table, next: Table): boolean {
  const textOf = ({columns}: Table): string => columns.map(({parts}) => parts.join(" ")).join("|");
  return textOf(table) === textOf(next);
}

/** "II. NHÀ ĐẠI ĐOÀN KẾT", "B) Kinh phí hỗ trợ". */
const HEADS_SECTION = /^(?:[IVX]{1,5}|[A-H])[.)/]\s*\p{L}/u;

function saysOtherwise(
  rows: readonly GridRow[],
  {periods, unit}: TitleBlock,
  {labels, texts}: World
): boolean {
  return rows.some(({cells}) =>
    cells.some(({text}) => {
      const line = texts.unitLine(text)?.unit ?? null;
      const before = unit?.unit;
      if (line !== null && (line.base !== before?.base || line.powerOfTen !== before.powerOfTen)) {
        return true;
      }
      if (HEADS_SECTION.test(text)) {
        const {hasBreakdown, indicators} = labels.read([text]);
        if (hasBreakdown || indicators.length > 0) return true;
      }
      const {isSignedAt, refers} = texts.titleLine(text);
      const period = isSignedAt || refers ? undefined : texts.periods(text)[0]?.period;
      return period !== undefined && period.code !== periods[0]?.found.period.code;
    })
  );
}

/** "Cộng | 11" and "Mai Sơn | 5" are rows of the table above, "Kỳ | 2024" is none. */
function holdsFigure({cells}: GridRow): boolean {
  return cells.some((cell) => cell.column > 0 && looksNumeric(cell) && !looksYear(cell.text));
}

/** A second table's title block begins behind the last row of figures above its header. */
function titleStart(grid: Grid, next: Table): number {
  let position = grid.rows.findIndex(({index}) => index === next.top);
  while (position > 0) {
    const above = grid.rows[position - 1];
    if (above === undefined || above.cells.length > 2 || holdsFigure(above)) break;
    position--;
  }
  return position;
}
