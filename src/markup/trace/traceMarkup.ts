import {formatPeriod} from "../../format/date.ts";
import {formatNumber} from "../../format/number.ts";
import {formatExact} from "../../format/scale.ts";
import type {UnitPart} from "../../select/lineage.ts";
import {dataTable, numbers} from "../dataTable.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";
import {cellGroups} from "./cellMarkup.ts";
import {missingPart} from "./missingMarkup.ts";
import type {TraceView} from "./traceView.ts";
import {questionKey, traceCommand, traceTexts} from "./traceView.ts";

/** Name, place and year of the figure: the heading of the dialog. */
export function traceTitle({question, names}: TraceView): string {
  const {language} = names;
  const unit = question.unit === null ? "" : `${names.placeName(question.unit)}, `;
  const where = unit === "" ? names.placeName(question.place) : unit.slice(0, -2);
  const {target} = traceTexts(language);
  const scenario = question.scenario === "target" ? ` (${target})` : "";
  return `${names.indicator}${scenario} · ${where} · ${formatPeriod(question.period, language)}`;
}

/** The figure itself, what it is the sum of, what is missing from it. */
export function traceBody(view: TraceView): Markup {
  const {names, question, parts, cells} = view;
  const texts = traceTexts(names.language);
  return html`${figureLine(view)}
  ${
    question.unit === null
      ? ""
      : html`<p class="trace-note">${texts.partOf(names.placeName(question.place))}</p>`
  }
  ${parts.length > 0 ? partsTable(view) : cells === null ? nothing(view) : cellGroups(view)}
  ${missingPart(view)}`;
}

function nothing({names}: TraceView): Markup {
  return html`<p class="trace-note">${traceTexts(names.language).none}</p>`;
}

function figureLine({figure, names, question}: TraceView): Content {
  const texts = traceTexts(names.language);
  if (figure === undefined) return "";
  const [, , value, lower, upper, qualifier, basis, reported, expected] = figure;
  if (value === null) return html`<p class="trace-figure missing">${texts.missingValue}</p>`;
  const exact = (amount: number) => formatExact(amount, names.unit, names.language);
  const isPartial = reported < expected;
  const bounds =
    !isPartial || lower === upper
      ? ""
      : upper === null
        ? texts.atLeastBound(exact(lower ?? value))
        : texts.between(exact(lower ?? value), exact(upper));
  const facts = [
    texts.geographies[question.geography] ?? "",
    texts.bases[basis ?? "period"] ?? "",
    expected > 0
      ? texts.coverage(
          formatNumber(reported, names.language),
          formatNumber(expected, names.language)
        )
      : "",
    bounds
  ].filter((fact) => fact !== "");
  return html`<p class="trace-figure">
      ${texts.qualifiers[qualifier ?? "exact"] ?? ""} <strong>${exact(value)}</strong>
    </p>
    <p class="trace-facts">${facts.join(" · ")}</p>`;
}

/** The units of a wider figure, each a way to its cells, and the line that adds them up. */
function partsTable(view: TraceView): Markup {
  const {names, question, parts} = view;
  const texts = traceTexts(names.language);
  const number = (value: number) => formatNumber(value, names.language);
  const row = ({unit, counted, missing}: UnitPart) => {
    const name =
      unit.id === question.place
        ? `${names.placeName(unit.id)}: ${texts.directly}`
        : names.placeName(unit.id);
    const key = questionKey({...question, unit: unit.id});
    return html`<tr>
      <th scope="row">
        <button type="button" class="trace-part" data-trace-part="${key}">${name}</button>
      </th>
      <td class="number">${counted === null ? "–" : number(unit.cells)}</td>
      <td class="number">${missing === 0 ? "" : number(missing)}</td>
      <td class="number${counted === null ? " missing" : ""}">
        ${counted === null ? html`<span class="visually-hidden">${texts.missingValue}</span>` : formatExact(counted, names.unit, names.language)}
      </td>
    </tr>`;
  };
  return html`<h3>${texts.parts}</h3>
    ${dataTable({
      label: texts.parts,
      columns: [
        texts.place,
        numbers(texts.cellCount),
        numbers(texts.missingCount),
        numbers(texts.value)
      ],
      rows: parts.map(row),
      kind: "stacked"
    })}
    ${totalLine(view)}`;
}

/** What stands above adds up to the figure of the page, and says so. */
export function totalLine(view: TraceView): Content {
  const {counted, figure, names} = view;
  const texts = traceTexts(names.language);
  if (counted === null) return "";
  const exact = (value: number) => formatExact(value, names.unit, names.language);
  const value = figure?.[2] ?? null;
  const check =
    figure === undefined
      ? ""
      : isSame(counted, value)
        ? html`<span class="trace-check">✓ ${texts.matches}</span>`
        : html`<span class="trace-check error"
            >${texts.differs(value === null ? texts.missingValue : exact(value))}</span
          >`;
  return html`<p class="trace-total">
    <span>${texts.total}: <strong>${exact(counted)}</strong></span> ${check}
  </p>`;
}

/** Decimals are exact in the warehouse; in a page they are doubles, and a sum of them may be off by a hair. */
export function isSame(one: number, other: number | null): boolean {
  return other !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** How to see all of what is cut short here. */
export function commandLine(view: TraceView): Markup {
  return html`<p class="trace-note">
    ${traceTexts(view.names.language).allWith}: <code>${traceCommand(view)}</code>
  </p>`;
}
