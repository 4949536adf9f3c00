import {formatPeriod} from "../../format/date.ts";
import {formatNumber} from "../../format/number.ts";
import {formatExact} from "../../format/scale.ts";
import {formatSpan} from "../../format/span.ts";
import type {LineageCell, LineageRecord, LineageReturn} from "../../release/lineage.ts";
import type {CountedTerm, OfficeTerms} from "../../select/lineage.ts";
import {fullName} from "../../select/places.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";
import {commandLine, isSame, totalLine} from "./traceMarkup.ts";
import type {TraceView} from "./traceView.ts";
import {traceTexts, yearOf} from "./traceView.ts";

/** The cells, office by office, with subtotals, what is only summed up, and the total. */
export function cellGroups(view: TraceView): Markup {
  const {cells, names, record} = view;
  const texts = traceTexts(names.language);
  if (cells === null || record === null) return html``;
  const isEmpty = cells.offices.length === 0 && cells.rest === null;
  const isCut =
    cells.rest !== null ||
    cells.offices.some(({terms}) => terms.some(({term}) => term.n !== undefined));
  return html`${
    isEmpty
      ? html`<p class="trace-note">${texts.none}</p>`
      : html`<h3>${texts.cells}</h3>
          ${cells.offices.map((office) => officeGroup(office, view, record))} ${restLine(view)}
          ${isCut ? commandLine(view) : ""} ${totalLine(view)}`
  }
  ${beatenPart(cells.beaten, view, record)} ${leftOutPart(view, record)}`;
}

function officeGroup(office: OfficeTerms, view: TraceView, record: LineageRecord): Markup {
  const {names} = view;
  const texts = traceTexts(names.language);
  const name = [
    office.organisation === null
      ? texts.officeUnknown
      : names.organisationName(office.organisation),
    fullName(office.place ?? "", names.language)
  ]
    .filter((part) => part !== "")
    .join(", ");
  return html`<div class="trace-office">
    <h4>
      <span>${name}</span>
      <span class="number">${formatExact(office.counted, names.unit, names.language)}</span>
    </h4>
    <ul>
      ${office.terms.map((term) => termItem(term, view, record))}
    </ul>
  </div>`;
}

function termItem({term, counted}: CountedTerm, view: TraceView, record: LineageRecord): Markup {
  const {names} = view;
  const texts = traceTexts(names.language);
  const source = record.returns[term.i];
  const [id = "", called = ""] = record.places[term.p] ?? [];
  const value = formatExact(term.value, names.unit, names.language);
  const basis = texts.bases[term.basis] ?? "";
  const about = [
    names.placeName(id, called),
    formatSpan(term.from, term.to, names.language),
    basis
  ].filter((part) => part !== "");
  const more = (term.n ?? term.cells.length) - term.cells.length;
  return html`<li class="trace-term">
    <p>
      <span>${about.join(" · ")}</span>
      <span class="number"
        >${value}${
          isSame(counted, term.value)
            ? ""
            : html` <small
                >(${texts.partly(formatExact(counted, names.unit, names.language))}:
                ${reasonText(term.reason, view)})</small
              >`
        }</span
      >
    </p>
    ${source === undefined ? "" : returnLine(source, view)}
    ${term.cells.map((cell) => cellLine(cell, term.cells.length > 1, view))}
    ${more > 0 ? html`<p class="trace-cell">${texts.moreCells(formatNumber(more, names.language))}</p>` : ""}
  </li>`;
}

function returnLine(source: LineageReturn, {names}: TraceView): Markup {
  const texts = traceTexts(names.language);
  const facts = [
    source.version > 1 ? texts.version(source.version) : "",
    source.supersedes.length > 0 ? texts.supersedes(source.supersedes.join(", ")) : ""
  ].filter((fact) => fact !== "");
  return html`<p class="trace-file">
    ${source.file}${facts.length > 0 ? html` <small>(${facts.join("; ")})</small>` : ""}
  </p>`;
}

/** Where it stands, what is written there, and what that is in the unit of the indicator. */
function cellLine(cell: LineageCell, isOneOfMany: boolean, {names}: TraceView): Markup {
  const texts = traceTexts(names.language);
  const qualifier = texts.qualifiers[cell.q ?? "exact"] ?? "";
  const value = `${qualifier} ${formatExact(cell.v, names.unit, names.language)}`.trim();
  const isPlain = !isOneOfMany && qualifier === "";
  return html`<p class="trace-cell">
    <span
      >${texts.cell(cell.s, cell.c)}:
      ${texts.written(cell.r, cell.u ?? "")}${
        cell.b === undefined || cell.b === null ? "" : ` (${cell.b})`
      }</span
    >${
      cell.k == null
        ? ""
        : html` <span
            >${texts.corrected(
              cell.k.v === null
                ? texts.missingValue
                : formatExact(cell.k.v, names.unit, names.language),
              value,
              cell.k.why,
              cell.k.by
            )}</span
          >`
    }${isPlain ? "" : html` <span class="number">${value}</span>`}
  </p>`;
}

function restLine({cells, names}: TraceView): Content {
  if (cells?.rest == null) return "";
  const texts = traceTexts(names.language);
  return html`<p class="trace-rest">
    <span>${texts.rest(formatNumber(cells.rest.cells, names.language))}</span>
    <span class="number">${formatExact(cells.rest.counted, names.unit, names.language)}</span>
  </p>`;
}

/** Reported values that something else beats, each with the reason. */
function beatenPart(
  beaten: readonly CountedTerm[],
  view: TraceView,
  record: LineageRecord
): Content {
  if (beaten.length === 0) return "";
  const {names} = view;
  const texts = traceTexts(names.language);
  return html`<details class="trace-details">
    <summary>${texts.beaten} (${formatNumber(beaten.length, names.language)})</summary>
    <ul>
      ${beaten.map(
        (one) =>
          html`${termItem({...one, counted: one.term.value}, view, record)}
            <li class="trace-reason">${reasonText(one.term.reason, view)}</li>`
      )}
    </ul>
  </details>`;
}

function reasonText(reason: string | undefined, {names}: TraceView): string {
  const {reasons} = traceTexts(names.language);
  return reasons[reason ?? "other"] ?? reasons.other ?? "";
}

/** Cells that are no value of their own: parts of a total, empty ones, those that another figure holds. */
function leftOutPart(view: TraceView, record: LineageRecord): Content {
  const isOfYear = view.question.period === yearOf(view.question);
  if (record.out.length === 0 || !isOfYear || view.question.geography === "as_reported") return "";
  const {names} = view;
  const texts = traceTexts(names.language);
  const count = record.out.reduce((total, {n}) => total + n, 0);
  return html`<details class="trace-details">
    <summary>${texts.beaten}: ${texts.cellsOf(formatNumber(count, names.language))}</summary>
    ${record.out.map(
      ({reason, n, examples}) =>
        html`<p class="trace-reason">
            ${formatNumber(n, names.language)}: ${reasonText(reason, view)}; ${texts.examples}:
          </p>
          <ul>
            ${examples.map(
              ({file, s, c, r, p}) =>
                html`<li class="trace-cell">
                  ${file}, ${texts.cell(s, c)}
                  (${formatPeriod(p, names.language)})${r === "" ? "" : `: ${texts.written_whole(r)}`}
                </li>`
            )}
          </ul>`
    )}
  </details>`;
}
