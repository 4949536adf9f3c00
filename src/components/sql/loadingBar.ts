import type {Texts} from "../../texts/vi.ts";
import {partOf} from "../checkReturn/parts.ts";
import type {OnLoading} from "./engine.ts";

/** What is being loaded, and how far it is; gone once everything is there. */
export function loadingBar(texts: Texts["sql"]["loading"]): OnLoading {
  const host = partOf("loading");
  const label = document.createElement("span");
  const bar = document.createElement("progress");
  bar.max = 1;
  return (what, done) => {
    if (what === "ready") {
      host.replaceChildren();
      return;
    }
    label.textContent = texts[what];
    bar.setAttribute("aria-label", texts[what]);
    bar.value = done;
    if (label.parentElement !== host) host.replaceChildren(label, bar);
  };
}
