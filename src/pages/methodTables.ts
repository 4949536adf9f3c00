import {formatDate, formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import type {DataTableOptions} from "../markup/dataTable.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {latestDue, organisationsOfForm} from "../select/progress.ts";
import type {Language} from "../texts/language.ts";
import type {PageContext} from "./context.ts";
import {organisationNames} from "./context.ts";

/** A table that sorts and searches, or a word where it would be empty. */
export function methodTable(
  label: string,
  heads: DataTableOptions["columns"],
  rows: readonly Markup[],
  none: string
): Markup {
  if (rows.length === 0) return html`<p>${none}</p>`;
  return dataTable({label, columns: heads, rows, kind: "sortable stacked", isTall: true});
}

/** Each form: how often, who owes it, and the period that was due last. */
export function formsTable(context: PageContext): Markup {
  const {release, texts, language} = context;
  const {method} = texts;
  const names = organisationNames(context);
  const rows = byName(release.method.forms, language).map((form) => {
    const owing = organisationsOfForm(release.progress, form.code).map(
      (code) => names[code] ?? code
    );
    const due = latestDue(release.progress, form.code);
    const deadline =
      due?.due_on == null
        ? "–"
        : method.due(formatPeriod(due.period, language), formatDate(due.due_on, language));
    return html`<tr>
      <th scope="row">${language === "vi" ? form.name_vi : form.name_en}</th>
      <td class="short">${texts.frequencies[form.frequency] ?? form.frequency}</td>
      <td>${deadline}</td>
      <td class="wide">${owing.length === 0 ? method.nobodyOwes : owing.join(", ")}</td>
      <td><code>${form.code}</code></td>
    </tr>`;
  });
  const heads = [method.name, method.frequency, named(method.deadline), method.owing, method.code];
  return methodTable(method.forms, heads, rows, method.none);
}

/** In the order of the alphabet of the language. */
function byName<T extends {readonly name_vi: string; readonly name_en: string}>(
  list: readonly T[],
  language: Language
): T[] {
  const nameOf = ({name_vi, name_en}: T) => (language === "vi" ? name_vi : name_en);
  const {compare} = new Intl.Collator(language);
  return [...list].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** Every organisation of the codelist, with how many returns it has sent. */
export function organisationsTable(context: PageContext): Markup {
  const {release, texts, language} = context;
  const {method} = texts;
  const sent = (code: string) =>
    release.contributions.returns
      .filter(({organisation}) => organisation === code)
      .reduce((sum, {count}) => sum + count, 0);
  const rows = byName(release.method.organisations, language).map(({code, name_vi, name_en}) => {
    const count = sent(code);
    return html`<tr>
      <th scope="row">${language === "vi" ? name_vi : name_en}</th>
      <td class="number" data-value="${count}">${formatNumber(count, language)}</td>
      <td><code>${code}</code></td>
    </tr>`;
  });
  const heads = [method.name, numbers(method.returns), named(method.code)];
  return methodTable(method.organisations, heads, rows, method.none);
}

/** Every kind of finding: what it says, how grave it is, and what helps; from the one catalogue. */
export function catalogueTable({release, texts, language}: PageContext): Markup {
  const {method, returns, severities} = texts;
  const isVi = language === "vi";
  const rows = release.method.catalogue.map(
    (kind) =>
      html`<tr id="finding-${kind.code}">
        <th scope="row">${isVi ? kind.title_vi : kind.title_en}</th>
        <td><span class="severity ${kind.severity}">${severities[kind.severity]}</span></td>
        <td class="wide">${withoutSlots(isVi ? kind.message_vi : kind.message_en)}</td>
        <td class="wide">${withoutSlots(isVi ? kind.remedy_vi : kind.remedy_en)}</td>
        <td><code>${kind.code}</code></td>
      </tr>`
  );
  const heads = [method.name, returns.severity, returns.message, returns.remedy, method.code];
  return methodTable(method.catalogue, heads, rows, method.none);
}

/** `{text}` is filled in each finding; in the catalogue it stands as an ellipsis. */
function withoutSlots(wording: string): string {
  return wording.replace(/\{[a-z][\w]*\}/gi, "…");
}
