import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {rootOf} from "../markup/page.ts";
import type {PageContext} from "./context.ts";

/** What most readers come for, each one step away. */
export function answers({texts}: PageContext): Markup {
  const root = rootOf("");
  const {questions} = texts.overview;
  const links = [
    {href: `${root}places/`, text: questions.place},
    {href: `${root}year-over-year/`, text: questions.change},
    {href: `${root}progress/`, text: questions.missing},
    {href: `${root}briefing/`, text: questions.briefing}
  ];
  return html`<nav class="answers" aria-label="${questions.label}">
    <ul>
      ${links.map(({href, text}) => html`<li><a href="${href}">${text}</a></li>`)}
    </ul>
    <p class="subtitle">${questions.trace}</p>
  </nav>`;
}
