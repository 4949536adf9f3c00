import {formatNumber} from "../../format/number.ts";
import {formatExact} from "../../format/scale.ts";
import {formatSpan} from "../../format/span.ts";
import type {LineageMissing} from "../../release/lineage.ts";
import {fullName} from "../../select/places.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";
import type {TraceView} from "./traceView.ts";
import {traceTexts} from "./traceView.ts";

/** Offices whose cells the figure lacks, with what the same cells held a year before. */
export function missingPart(view: TraceView): Content {
  const {cells, names, record} = view;
  if (cells === null || record === null) return "";
  const texts = traceTexts(names.language);
  if (cells.missing.length === 0) return html`<p class="trace-note">${texts.noneMissing}</p>`;
  return html`<h3>${texts.missing}</h3>
    <ul class="trace-missing">
      ${cells.missing.map((one) => missingItem(one, view))}
    </ul>
    ${
      record.missingRest === 0
        ? ""
        : html`<p class="trace-note">
            ${texts.missingMore(formatNumber(record.missingRest, names.language))}
          </p>`
    }`;
}

function missingItem(one: LineageMissing, {names, record}: TraceView): Markup {
  const texts = traceTexts(names.language);
  const [id = "", called = ""] = record?.places[one.p] ?? [];
  const place = fullName(one.place, names.language);
  const office = `${names.organisationName(one.organisation)}, ${place}`;
  const facts = [
    called === one.place ? "" : names.placeName(id, called),
    formatSpan(one.from, one.to, names.language),
    one.n > 1 ? texts.missingPeriods(formatNumber(one.n, names.language)) : "",
    one.blank ? texts.missingCell : texts.missingReturn,
    one.estimate === null
      ? texts.estimateUnknown
      : texts.estimate(formatExact(one.estimate, names.unit, names.language))
  ].filter((fact) => fact !== "");
  return html`<li><span>${office}</span> <small>${facts.join(" · ")}</small></li>`;
}
