import type {Content} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

/** What a reader is told between a choice and its figures. */
export interface LoadState {
  /** Something else was chosen: said after a moment, if it is not over by then. Most is drawn at once. */
  readonly waiting: () => void;
  readonly done: () => void;
  /** What failed can be asked for again. */
  readonly failed: (again: () => void) => void;
}

/** A wait that nobody notices, in milliseconds. */
const UNNOTICED = 200;

/** Tells it in `line`, and marks `shown` while it does not show what was chosen. */
export function loadState(
  line: HTMLElement | null,
  shown: HTMLElement | null,
  language: Language,
  said: {readonly loading: string; readonly failed: string} = textsOf(language).filters
): LoadState {
  const {retry} = textsOf(language).filters;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOutdated = false;
  const put = (state: "" | "waiting" | "failed", content: Content) => {
    clearTimeout(timer);
    if (line !== null) {
      line.dataset.state = state;
      line.innerHTML = html`${content}`.text;
    }
    shown?.toggleAttribute("data-outdated", isOutdated);
  };
  return {
    waiting() {
      clearTimeout(timer);
      isOutdated = true;
      timer = setTimeout(() => put("waiting", said.loading), UNNOTICED);
    },
    done() {
      isOutdated = false;
      put("", "");
    },
    failed(again) {
      put("failed", html`${said.failed} <button type="button">${retry}</button>`);
      line?.querySelector("button")?.addEventListener("click", again);
    }
  };
}
