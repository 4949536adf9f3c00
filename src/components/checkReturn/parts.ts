import type {Content} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";

/** The part of the page that bears the name. Throws where the page has none: it was built for another script. */
export function partOf(name: string): HTMLElement {
  const part = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`the page has no part named: ${name}`);
  return part;
}

/** Markup escapes what comes out of a file; nothing else may be put into the page. */
export function putMarkup(element: Element, content: Content): void {
  element.innerHTML = html`${content}`.text;
}
