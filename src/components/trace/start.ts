import {html} from "../../markup/html.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";

/** In the address after `#`, so that a link opens the dialog of a figure. */
const MARK = "#cells=";

/**
 * Lets every node with `data-trace` open the dialog of its cells by click, Enter or Space, and opens the
 * one that the address names. The dialog itself is loaded when it is first asked for.
 */
export function startTrace(language: Language): void {
  const open = async (key: string): Promise<void> => {
    try {
      const {showTrace} = await import("./traceDialog.js");
      await showTrace(key, language);
    } catch (error) {
      tellFailure(language, () => void open(key));
      console.error(error);
    }
  };
  const ask = (key: string): void => {
    history.pushState({trace: true}, "", `${MARK}${encodeURIComponent(key)}`);
    void open(key);
  };
  document.addEventListener("click", (event) => {
    const key = tracedBy(event.target);
    if (key !== null) ask(key);
  });
  // A button answers to both keys by itself; a node of a drawing does not.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (event.target instanceof HTMLButtonElement) return;
    const key = tracedBy(event.target);
    if (key === null) return;
    event.preventDefault();
    ask(key);
  });
  const follow = (): void => {
    const key = keyInAddress();
    if (key === null) document.querySelector<HTMLDialogElement>("dialog.trace")?.close("followed");
    else void open(key);
  };
  addEventListener("popstate", follow);
  if (keyInAddress() !== null) follow();
}

/** The dialog itself did not come: a line at the foot of the window, which asks for it again. */
function tellFailure(language: Language, again: () => void): void {
  const {failed, retry} = textsOf(language).trace;
  const line = document.createElement("p");
  line.className = "trace-unloaded";
  line.setAttribute("role", "alert");
  line.innerHTML = html`${failed} <button type="button" class="retry">${retry}</button>`.text;
  line.querySelector("button")?.addEventListener("click", () => {
    line.remove();
    again();
  });
  document.querySelector(".trace-unloaded")?.remove();
  document.body.append(line);
}

export function keyInAddress(): string | null {
  if (!location.hash.startsWith(MARK)) return null;
  try {
    return decodeURIComponent(location.hash.slice(MARK.length));
  } catch {
    return null; // a damaged address names no figure
  }
}

function tracedBy(target: EventTarget | null): string | null {
  const node = target instanceof Element ? target.closest("[data-trace]") : null;
  return node?.getAttribute("data-trace") ?? null;
}
