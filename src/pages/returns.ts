import {formatNumber} from "../format/number.ts";
import {dataTable, numbers} from "../markup/dataTable.ts";
import {filterBar} from "../markup/filterBar.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {checkLink} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {identitiesTable} from "./identitiesTable.ts";
import {findingsTable, returnsTable} from "./returnsTables.ts";

const PATH = "returns/";
/** Half of what is published: a page of more rows is slow on a phone. */
const MOST_ROWS = 250;

/** Which returns arrived and in what state, and the cells that need mending. */
export function returnsPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const {returns, findings} = release;
  const root = rootOf(PATH);
  const number = (value: number) => formatNumber(value, language);
  const shown = (count: number, total: number) =>
    count < total ? texts.returns.shown(number(count), number(total)) : undefined;
  const returnRows = returns.rows.slice(0, MOST_ROWS);
  const findingRows = findings.rows.slice(0, MOST_ROWS);
  return {
    path: PATH,
    section: "returns",
    title: texts.returns.title,
    content: html`${titleBlock(texts.returns.title, releaseLine(release.manifest, language))}
      ${section({
        id: "status",
        title: texts.returns.status,
        content: html`${statusCounts(context)} ${checkLink(root, texts)}`
      })}
      <div class="explorer">
        ${filterBar(filtersOf(context), language)}
        ${section({
          id: "list",
          title: texts.returns.list,
          subtitle: shown(returnRows.length, returns.total),
          content:
            returnRows.length === 0
              ? html`<p class="empty">${texts.returns.none}</p>`
              : returnsTable(returnRows, context),
          foot: sectionFoot(root, language, [{href: "/data/returns.json", label: "JSON"}])
        })}
        ${section({
          id: "findings",
          title: texts.returns.findings,
          subtitle: shown(findingRows.length, findings.total),
          content:
            findingRows.length === 0
              ? html`<p class="empty">${texts.returns.noFindings}</p>`
              : findingsTable(findingRows, language),
          foot: sectionFoot(root, language, [{href: "/data/findings.json", label: "JSON"}])
        })}
      </div>
      ${
        findings.by_code.length === 0
          ? ""
          : section({id: "kinds", title: texts.returns.kinds, content: kindsTable(context)})
      }
      ${section({
        id: "identities",
        title: texts.identities.title,
        subtitle: texts.identities.lead,
        content:
          findings.identities.length === 0
            ? html`<p class="empty">${texts.identities.none}</p>`
            : identitiesTable(context),
        foot: sectionFoot(root, language, [{href: "/data/findings.json", label: "JSON"}])
      })}`,
    start: {name: "startReturns", options: {language}, files: {}}
  };
}

function filtersOf({release, texts}: PageContext) {
  const all = {value: "", label: texts.filters.all};
  return [
    {
      name: "status",
      label: texts.filters.status,
      options: [
        all,
        ...Object.keys(release.returns.by_status).map((status) => ({
          value: status,
          label: texts.statuses[status] ?? status
        }))
      ],
      value: ""
    },
    {
      name: "severity",
      label: texts.filters.severity,
      options: [
        all,
        ...(["error", "warning", "note"] as const).map((severity) => ({
          value: severity,
          label: texts.severities[severity]
        }))
      ],
      value: ""
    }
  ];
}

function statusCounts({release, texts, language}: PageContext): Markup {
  const entry = (kind: string, label: string, count: number) =>
    html`<div class="${kind}">
      <dt>${label}</dt>
      <dd>${formatNumber(count, language)}</dd>
    </div>`;
  return html`<dl class="counts">
    ${Object.entries(release.returns.by_status).map(([status, count]) =>
      entry("", texts.statuses[status] ?? status, count)
    )}
    ${(["error", "warning", "note"] as const).map((severity) =>
      entry(severity, texts.returns[`${severity}s`], release.manifest.findings[severity])
    )}
  </dl>`;
}

function kindsTable({release, texts, language}: PageContext): Markup {
  return dataTable({
    label: texts.returns.kinds,
    columns: [
      texts.method.name,
      texts.returns.severity,
      texts.method.code,
      numbers(texts.returns.count)
    ],
    rows: release.findings.by_code.map(
      (kind) =>
        html`<tr>
          <th scope="row">${language === "vi" ? kind.title_vi : kind.title_en}</th>
          <td>
            <span class="severity ${kind.severity}">${texts.severities[kind.severity]}</span>
          </td>
          <td><code>${kind.code}</code></td>
          <td class="number" data-value="${kind.count}">${formatNumber(kind.count, language)}</td>
        </tr>`
    ),
    kind: "sortable stacked"
  });
}
