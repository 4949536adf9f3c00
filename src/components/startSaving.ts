import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {SaveKind} from "./saveFrame.ts";

/** The buttons under a chart save it as a picture or its numbers as a table. */
export function startSaving(language: Language): void {
  document.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-save]") : null;
    const frame = button?.closest<HTMLElement>("[data-frame]");
    if (!button || !frame) return;
    const state = frame.querySelector(".save-state");
    if (state !== null) state.textContent = "";
    void save(frame, button.dataset.save as SaveKind, language).catch((error: unknown) => {
      if (state !== null) state.textContent = textsOf(language).chart.save.failed;
      console.error(error);
    });
  });
}

async function save(frame: HTMLElement, kind: SaveKind, language: Language): Promise<void> {
  // Loaded when the first file is saved: it brings the writer of workbooks. A file of its own in the site.
  const {saveFrame} = await import("./saveFrame.js");
  await saveFrame(frame, kind, language);
}
