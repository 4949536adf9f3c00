/**
 * Asks for the table behind a closed summary to be written now. An event, since the script that saves
 * tables is not the one that draws them.
 */
export const WRITE_TABLE = "writetable";

export function writeTable(frame: HTMLElement): void {
  frame.querySelector("details.data-table")?.dispatchEvent(new Event(WRITE_TABLE));
}
