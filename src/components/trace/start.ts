import type {Language} from "../../texts/language.ts";

/** In the address after `#`, so that a link opens the dialog of a figure. */
const MARK = "#cells=";

/**
 * Lets every node with `data-trace` open the dialog of its cells by click, Enter or Space, and opens the
 * one that the address names. The dialog itself is loaded when it is first asked for.
 */
export function startTrace(language: Language): void {
  const open = async (key: string): Promise<void> => {
    const {showTrace} = await import("./traceDialog.js");
    await showTrace(key, language);
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
