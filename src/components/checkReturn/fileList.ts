import {fileTable} from "../../markup/checkReturn/fileTable.ts";
import type {Language} from "../../texts/language.ts";
import type {ChosenFile} from "./chosenFile.ts";
import {partOf, putMarkup} from "./parts.ts";

/** The files chosen so far with their counts; a name opens its result. One file needs no list. */
export function drawFiles(
  chosen: readonly ChosenFile[],
  shown: ChosenFile | null,
  language: Language,
  onOpen: (one: ChosenFile) => void
): void {
  const part = partOf("files");
  const focused = part.contains(document.activeElement)
    ? document.activeElement?.getAttribute("data-open")
    : null;
  const rows = chosen.map((one) => ({
    key: one.key,
    name: one.file.name,
    isBeingJudged: one.isBeingJudged,
    judged: one.judged,
    fault: one.fault,
    isShown: one === shown
  }));
  putMarkup(part, rows.length < 2 ? "" : fileTable(rows, language));
  for (const button of part.querySelectorAll<HTMLButtonElement>("[data-open]")) {
    const one = chosen.find(({key}) => String(key) === button.dataset.open);
    if (one !== undefined) button.addEventListener("click", () => onOpen(one));
  }
  if (focused != null) part.querySelector<HTMLElement>(`[data-open="${focused}"]`)?.focus();
}
