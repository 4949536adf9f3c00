import {communeSearch} from "../../markup/communeParts.ts";
import {html} from "../../markup/html.ts";
import type {Page} from "../../markup/page.ts";
import {releaseLine, rootOf, section, titleBlock} from "../../markup/page.ts";
import type {PageContext} from "../context.ts";
import {dataFolder} from "../context.ts";

const PATH = "places/commune/";

/** One page for all communes: which one stands in its address, and its figures are fetched by that key. */
export function communePage(context: PageContext): Page {
  const {release, texts, language} = context;
  const {commune} = texts;
  const title = titleBlock(commune.title, releaseLine(release.manifest, language));
  return {
    path: PATH,
    section: "places",
    title: commune.title,
    content: html`<p class="filters-state" role="status" data-part="commune-state"></p>
      <div data-part="commune">${title}</div>
      ${section({
        id: "search",
        title: commune.find,
        subtitle: commune.findNote,
        content: html`${communeSearch(language)}
          <noscript><p class="notice">${commune.noScript}</p></noscript>`
      })}`,
    start: startWith("startCommune", context, PATH)
  };
}

export function startWith(name: string, context: PageContext, path: string): Page["start"] {
  return {
    name,
    options: {language: context.language, root: rootOf(path), data: dataFolder(context, path)},
    files: {communes: "communes.json", places: "places.json", indicators: "indicators.json"}
  };
}
