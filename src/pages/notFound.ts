import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {titleBlock} from "../markup/page.ts";
import type {PageContext} from "./context.ts";

/** Shown for an address that leads nowhere, in either language. */
export function notFoundPage({texts}: PageContext): Page {
  return {
    path: "404",
    section: null,
    title: texts.notFound.title,
    content: html`${titleBlock(texts.notFound.title, texts.notFound.text)}
      <p class="prose"><a href="./">${texts.notFound.back}</a></p>`,
    start: null
  };
}
