import {formatNumber} from "../format/number.ts";
import {dataTable, numbers} from "../markup/dataTable.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import type {PageContext} from "./context.ts";
import {organisationNames} from "./context.ts";
import {quarterTable} from "./organisationQuarters.ts";
import {contributionTable, contributionYears, doublesTable} from "./organisationTables.ts";

const PATH = "organisations/";

/** Organisations that have figures, in the order of the alphabet. */
function reporting(context: PageContext): {code: string; name: string}[] {
  const names = organisationNames(context);
  const codes = new Set(
    context.release.contributions.contributions.map(({organisation}) => organisation)
  );
  const collator = new Intl.Collator(context.language);
  return [...codes]
    .map((code) => ({code, name: names[code] ?? code}))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** The list of organisations, and a page for each. */
export function organisationPages(context: PageContext): Page[] {
  return [
    organisationsPage(context),
    ...reporting(context).map(({code, name}) => organisationPage(context, code, name))
  ];
}

function organisationsPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const root = rootOf(PATH);
  const {organisations: words} = texts;
  const listed = reporting(context);
  return {
    path: PATH,
    section: "organisations",
    title: words.title,
    content: html`${titleBlock(words.title, releaseLine(release.manifest, language))}
      <p class="prose">${words.lead}</p>
      ${section({
        id: "list",
        title: words.list,
        subtitle: words.listNote,
        content:
          listed.length === 0
            ? html`<p class="empty">${words.none}</p>`
            : organisationList(listed, context),
        foot: sectionFoot(root, language)
      })}`,
    start: {name: "startTables", options: {language}, files: {}}
  };
}

function organisationList(
  listed: readonly {readonly code: string; readonly name: string}[],
  {release, texts, language}: PageContext
): Markup {
  const {organisations: words} = texts;
  const {contributions, doubles, returns} = release.contributions;
  const number = (value: number) => formatNumber(value, language);
  return dataTable({
    label: words.list,
    columns: [
      texts.returns.organisation,
      numbers(texts.places.indicatorCount),
      numbers(texts.places.latestYear),
      numbers(words.returns),
      numbers(words.doubleCount)
    ],
    rows: listed.map(({code, name}) => {
      const own = contributions.filter((one) => one.organisation === code);
      const indicators = new Set(own.map(({indicator}) => indicator)).size;
      const latest = Math.max(...own.map(({year}) => year));
      const sent = returns
        .filter((one) => one.organisation === code)
        .reduce((sum, {count}) => sum + count, 0);
      const shared = doubles.find((one) => one.organisation === code)?.total ?? 0;
      return html`<tr>
        <th scope="row"><a href="./${code}/">${name}</a></th>
        <td class="number" data-value="${indicators}">${number(indicators)}</td>
        <td class="number" data-value="${latest}">${latest}</td>
        <td class="number" data-value="${sent}">${number(sent)}</td>
        <td class="number" data-value="${shared}">${number(shared)}</td>
      </tr>`;
    }),
    kind: "sortable stacked"
  });
}

/** One organisation: what it contributes to the country, and which results may be joint. */
function organisationPage(context: PageContext, code: string, name: string): Page {
  const {release, texts, language} = context;
  const path = `${PATH}${code}/`;
  const root = rootOf(path);
  const {organisations: words} = texts;
  const own = release.contributions.contributions.filter((one) => one.organisation === code);
  const doubles = release.contributions.doubles.filter((one) => one.organisation === code);
  const foot = sectionFoot(root, language);
  const total = doubles[0]?.total ?? 0;
  return {
    path,
    section: "organisations",
    title: name,
    content: html`${titleBlock(name, releaseLine(release.manifest, language))}
      <p class="prose">${words.ownLead}</p>
      ${section({
        id: "contributions",
        title: words.contributions,
        subtitle: words.contributionsNote,
        content: contributionTable(own, context, root),
        foot
      })}
      ${section({
        id: "years",
        title: texts.places.byYear,
        content: contributionYears(own, context, root),
        foot
      })}
      ${quarters(code, context, root)}
      ${section({
        id: "joint",
        title: words.joint,
        subtitle:
          total === 0
            ? undefined
            : words.jointNote(
                formatNumber(doubles.length, language),
                formatNumber(total, language)
              ),
        content:
          doubles.length === 0
            ? html`<p class="empty">${words.jointNone}</p>`
            : doublesTable(doubles, context),
        foot
      })}
      ${section({id: "returns", title: words.returns, content: returnCounts(code, context, root)})}`,
    start: {name: "startTables", options: {language}, files: {}}
  };
}

function quarters(code: string, context: PageContext, root: string): Content {
  const {release, texts, language} = context;
  const own = release.contributions.quarters.filter((one) => one.organisation === code);
  const content = quarterTable(own, context, root);
  if (content === null) return "";
  return section({
    id: "quarters",
    title: texts.organisations.quarters,
    subtitle: texts.organisations.quartersNote,
    content,
    foot: sectionFoot(root, language)
  });
}

function returnCounts(code: string, {release, texts, language}: PageContext, root: string): Markup {
  const counts = release.contributions.returns.filter((one) => one.organisation === code);
  return html`<dl class="counts">
      ${counts.map(
        ({status, count}) =>
          html`<div>
            <dt>${texts.statuses[status] ?? status}</dt>
            <dd>${formatNumber(count, language)}</dd>
          </div>`
      )}
    </dl>
    <p>
      <a href="${root}progress/?organisation=${code}">${texts.organisations.progressLink}</a>
    </p>`;
}
