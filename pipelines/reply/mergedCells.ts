import {addressOf, parseAddress} from "../address.ts";
import type {MergedRange} from "../types.ts";

/** The cell that shows what is written in `cell`: the corner of its merged block, or itself. */
export function shownCell(cell: string, merges: readonly MergedRange[]): string {
  const place = parseAddress(cell);
  if (place === null) return cell;
  const {row, column} = place;
  const merge = merges.find(
    ({top, left, bottom, right}) => top <= row && row <= bottom && left <= column && column <= right
  );
  return merge === undefined ? cell : addressOf(merge.top, merge.left);
}
