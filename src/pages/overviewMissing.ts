import {formatDate, formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {coverageBar} from "../markup/coverageBar.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {rootOf, section, sectionFoot} from "../markup/page.ts";
import {latestDue} from "../select/progress.ts";
import {checkLink} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {indicatorsWithFigures} from "./context.ts";

/** What stands between the figures and the whole truth: indicators without figures, returns that have not come. */
export function missingSection(context: PageContext): Markup {
  const {release, texts, language} = context;
  const root = rootOf("");
  const number = (value: number) => formatNumber(value, language);
  const {overdue, day} = release.progress;
  const state =
    day === null || release.progress.offices.length === 0
      ? texts.overview.missingUnknown
      : texts.overview.missingReturns(
          formatDate(day, language),
          number(overdue.overdue),
          number(overdue.never_sent)
        );
  return section({
    id: "missing",
    title: texts.overview.missing,
    content: html`<p class="prose">
        ${texts.overview.missingNote(
          number(indicatorsWithFigures(release).length),
          number(release.indicators.length)
        )}
        <a href="${root}indicators/">${texts.nav.indicators}</a>
      </p>
      <p class="prose">${state} <a href="${root}progress/">${texts.nav.progress}</a></p>
      ${formsTable(context)}
      <p class="prose">
        <a href="${root}returns/">${texts.returns.title}</a>
        ${texts.overview.missingFindings(
          number(release.manifest.findings.error),
          number(release.manifest.findings.warning)
        )}
      </p>
      ${checkLink(root, texts)}`,
    foot: sectionFoot(root, language)
  });
}

/** Each form at its last period that was due: how many of the offices that owe it have sent it. */
function formsTable({release, texts, language}: PageContext): Markup {
  const {progress} = release;
  const rows = progress.forms.flatMap((form) => {
    const period = latestDue(progress, form.code);
    const count = progress.counts.find(
      (one) => one.form === form.code && one.organisation === null && one.period === period?.period
    );
    return count === undefined || count.expected === count.not_due ? [] : [{form, count}];
  });
  if (rows.length === 0) return html``;
  const amount = (value: number) => formatNumber(value, language);
  const number = (value: number) =>
    html`<td class="number" data-value="${value}">${amount(value)}</td>`;
  return dataTable({
    label: texts.overview.missing,
    columns: [
      texts.returns.form,
      texts.returns.period,
      named(texts.overview.received),
      numbers(texts.overview.overdue),
      numbers(texts.overview.neverSent)
    ],
    kind: "stacked",
    rows: rows.map(
      ({form, count}) =>
        html`<tr>
          <th scope="row">${language === "vi" ? form.name_vi : form.name_en}</th>
          <td>${formatPeriod(count.period, language)}</td>
          <td>
            ${coverageBar(
              {n_reported: count.received, n_expected: count.expected},
              language,
              texts.overview.receivedOf(amount(count.received), amount(count.expected))
            )}
          </td>
          ${number(count.overdue)} ${number(count.never_sent)}
        </tr>`
    )
  });
}
