import type {GridCell} from "./grid.ts";

/** Three cells of one column on top of one another are a sentence in lines, not three ranks of a header. */
const FEWEST_LINES = 3;
const OPENS_MIDWAY =
  /^(?:các|và|cho|của|từ|để|với|theo|thuộc|trên|do|bằng|nhiệm vụ|một số)(?!\p{L})/iu;
const ENDS_MIDWAY = /(?:,|(?<!\p{L})(?:các|và|cho|của|từ|để|với|theo|thuộc|trên|do|một số))$/iu;

/**
 * The texts of a header column with those joined that were one sentence, typed line by line into cells
 * of its own: "BỔ SUNG THỰC HIỆN", "CÁC DỰ ÁN, CÔNG TRÌNH", "QUAN TRỌNG". `shared` are the groups, which stand in
 * several columns.
 */
export function joinBrokenLines(
  path: readonly GridCell[],
  shared: ReadonlySet<GridCell>
): readonly string[] {
  const parts: string[] = [];
  let run: GridCell[] = [];
  const close = (): void => {
    parts.push(...(run.length >= FEWEST_LINES ? [textOf(run)] : joinMidway(run)));
    run = [];
  };
  for (const cell of path) {
    if (shared.has(cell)) {
      close();
      parts.push(cell.text);
    } else run.push(cell);
  }
  close();
  return parts;
}

function joinMidway(run: readonly GridCell[]): readonly string[] {
  const [first, second] = run;
  if (first === undefined || second === undefined) return run.map(({text}) => text);
  const isMidway = ENDS_MIDWAY.test(first.text) || OPENS_MIDWAY.test(second.text);
  return isMidway ? [textOf(run)] : [first.text, second.text];
}

function textOf(run: readonly GridCell[]): string {
  return run.map(({text}) => text).join(" ");
}
