import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, titleBlock} from "../markup/page.ts";
import type {Method} from "../release/release.ts";
import {unitName} from "../texts/units.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, sortedByName} from "./context.ts";
import {catalogueTable, formsTable, methodTable, organisationsTable} from "./methodTables.ts";

const PATH = "method/";

/** How figures come about, what the words mean, and where the data is from. */
export function methodPage(context: PageContext): Page {
  const {release, texts, language} = context;
  return {
    path: PATH,
    section: "method",
    title: texts.method.title,
    content: html`${titleBlock(texts.method.title, releaseLine(release.manifest, language))}
    ${contents(context)}
    ${section({
      id: "rules",
      title: texts.method.rulesTitle,
      content: html`<div class="rules">
        ${texts.method.rules.map(
          ([name, rule]) =>
            html`<div>
              <h3>${name}</h3>
              <p>${rule}</p>
            </div>`
        )}
      </div>`
    })}
    ${section({id: "sources", title: texts.method.sources, subtitle: texts.method.sourcesNote, content: sourceList(release.method.sources, context)})}
    ${section({id: "definitions", title: texts.method.definitions, content: definitionTable(context)})}
    ${section({id: "changes", title: texts.method.changes, content: changesTable(context)})}
    ${section({id: "forms", title: texts.method.forms, subtitle: texts.method.formsNote, content: formsTable(context)})}
    ${section({id: "organisations", title: texts.method.organisations, content: organisationsTable(context)})}
    ${section({id: "catalogue", title: texts.method.catalogue, subtitle: texts.method.catalogueNote, content: catalogueTable(context)})}
    ${section({
      id: "licences",
      title: texts.method.licences,
      content: html`<ul class="prose plain">
        ${texts.method.licenceLines.map((line) => html`<li>${line}</li>`)}
      </ul>`
    })}`,
    start: {name: "startTables", options: {language, root: rootOf(PATH)}, files: {}}
  };
}

/** Links to the sections: the page is long. */
function contents({texts}: PageContext): Markup {
  const {method} = texts;
  const sections = {
    rules: method.rulesTitle,
    sources: method.sources,
    definitions: method.definitions,
    changes: method.changes,
    forms: method.forms,
    organisations: method.organisations,
    catalogue: method.catalogue,
    licences: method.licences
  };
  return html`<nav class="contents" aria-label="${method.contents}">
    <ul>
      ${Object.entries(sections).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function sourceList(sources: Method["sources"], {texts}: PageContext): Markup {
  if (sources.length === 0) return html`<p class="empty">${texts.method.sourcesNone}</p>`;
  return html`<ul class="sources">
    ${sources.map(
      ({title, url, files}) =>
        html`<li>${sourceLink(title, url)} <small>${files.join(", ")}</small></li>`
    )}
  </ul>`;
}

/** A link out, only where the text of the source is an address of the web. */
function sourceLink(title: string, url: string | null): Content {
  if (url === null || !/^https?:\/\/[^\s]+$/.test(url)) return title;
  return html`<a href="${url}" rel="external noopener noreferrer">${title}</a>`;
}

function definitionTable({release, texts, language}: PageContext): Markup {
  const isVi = language === "vi";
  const rows = sortedByName(release.indicators, language).map(
    (indicator) =>
      html`<tr>
        <th scope="row">${indicatorName(indicator, language)}</th>
        <td class="short">${unitName(indicator.unit, language)}</td>
        <td class="wide">${isVi ? indicator.definition_vi : indicator.definition_en}</td>
        <td class="wide">${isVi ? indicator.caveats_vi : indicator.caveats_en}</td>
        <td><code>${indicator.code}</code></td>
      </tr>`
  );
  const {indicators, method} = texts;
  return methodTable(
    method.definitions,
    [indicators.indicator, indicators.unit, indicators.definition, indicators.caveats, method.code],
    rows,
    method.none
  );
}

function changesTable({release, texts, language}: PageContext): Markup {
  const nameOf = (code: string) => {
    const indicator = release.indicators.find((candidate) => candidate.code === code);
    return indicator === undefined ? code : indicatorName(indicator, language);
  };
  const rows = release.method.definition_changes.map(
    (change) =>
      html`<tr>
        <th scope="row">${nameOf(change.indicator)}</th>
        <td>${change.year}</td>
        <td class="wide">${language === "vi" ? change.note_vi : change.note_en}</td>
      </tr>`
  );
  const heads = [texts.indicators.indicator, texts.table.year, texts.indicators.caveats];
  return methodTable(texts.method.changes, heads, rows, texts.method.none);
}
