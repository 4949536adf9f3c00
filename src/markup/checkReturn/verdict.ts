import type {CheckedReturn} from "../../components/checkReturn/messages.ts";
import {formatPeriod} from "../../format/date.ts";
import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Texts} from "../../texts/vi.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";

/** What a reader who stops here must know: may it be sent, how much is wrong, what to do, whose it is. */
export function verdictBlock(judged: CheckedReturn, language: Language): Markup {
  return html`<p class="verdict ${verdictOf(judged)}">${verdictText(judged, language)}</p>
    ${countList(judged, language)}
    <div class="verdict-columns">
      ${stepsBlock(judged, language)} ${headBlock(judged, language)}
    </div>`;
}

function verdictText(judged: CheckedReturn, language: Language): string {
  const {verdict} = textsOf(language).checkReturn;
  const {counts} = judged;
  const number = (value: number) => formatNumber(value, language);
  switch (verdictOf(judged)) {
    case "clean":
      return counts.note > 0 ? verdict.notes : verdict.clean;
    case "warnings":
      return verdict.warnings(number(counts.warning));
    case "errors":
      return verdict.errors(number(counts.error));
    case "rejected":
      return verdict.rejected;
    case "unreadable":
      return verdict.unreadable;
  }
}

/** Three words for a list of files. */
export function verdictInBrief(judged: CheckedReturn, language: Language): string {
  return textsOf(language).checkReturn.verdictInBrief[verdictOf(judged)];
}

type Verdict = keyof Texts["checkReturn"]["verdictInBrief"];

function verdictOf({status, counts, cells}: CheckedReturn): Verdict {
  if (cells === 0) return "unreadable";
  if (status === "rejected") return "rejected";
  if (counts.error > 0) return "errors";
  return counts.warning > 0 ? "warnings" : "clean";
}

function countList({figures, counts}: CheckedReturn, language: Language): Markup {
  const {counts: names} = textsOf(language).checkReturn;
  const entry = (kind: string, name: (count: number) => string, count: number) =>
    html`<div class="${count > 0 ? kind : ""}">
      <dt>${name(count)}</dt>
      <dd>${formatNumber(count, language)}</dd>
    </div>`;
  return html`<dl class="counts">
    ${entry("figures", names.figures, figures)} ${entry("error", names.errors, counts.error)}
    ${entry("warning", names.warnings, counts.warning)} ${entry("note", names.notes, counts.note)}
  </dl>`;
}

function stepsBlock({counts, status, cells}: CheckedReturn, language: Language): Markup {
  const {steps, download} = textsOf(language).checkReturn;
  const hasErrors = counts.error > 0;
  const list = [
    hasErrors && (status === "rejected" ? steps.mendFile : steps.mend),
    hasErrors && counts.warning + counts.note > 0 && steps.mendFirst,
    !hasErrors && status === "rejected" && steps.other,
    !hasErrors && status !== "rejected" && counts.warning > 0 && steps.look,
    status !== "rejected" && !hasErrors && steps.send
  ].filter((step) => step !== false);
  const isEmpty = counts.error + counts.warning + counts.note === 0;
  const button = (what: keyof typeof download, text: string) =>
    html`<button type="button" class="button" data-download="${what}">${text}</button>`;
  return html`<div class="steps">
    <h3>${steps.title}</h3>
    <ol>
      ${list.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${
      isEmpty
        ? ""
        : html`<div class="downloads" role="group" aria-label="${download.label}">
            ${cells === 0 ? "" : button("workbook", download.workbook)}
            ${button("list", download.list)} ${button("csv", download.csv)}
            <p class="download-state" role="status"></p>
          </div>`
    }
  </div>`;
}

function headBlock(judged: CheckedReturn, language: Language): Markup {
  const {about} = textsOf(language).checkReturn;
  const {title, form, organisation, place, period, places, periods} = judged.about;
  const number = (value: number) => formatNumber(value, language);
  const several = (count: number, text: (count: string) => string) =>
    count > 1 ? text(number(count)) : about.unknown;
  const entries = [
    [about.organisation, organisation ?? about.unknown],
    [about.place, place ?? several(places, about.severalPlaces)],
    [
      about.period,
      period === null ? several(periods, about.severalPeriods) : formatPeriod(period, language)
    ],
    [about.form, form ?? about.otherForm],
    [about.heading, title ?? about.unknown],
    [about.file, about.read(formatName(judged.format), number(judged.sheets), number(judged.cells))]
  ] as const;
  if (judged.cells === 0) return html``;
  return html`<div class="understood">
    <h3>${about.title}</h3>
    <dl>
      ${entries.map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`
      )}
    </dl>
  </div>`;
}

function formatName(format: string): string {
  return format === "html" || format === "xml" ? format.toUpperCase() : `.${format}`;
}
