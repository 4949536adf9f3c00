import {formatPeriod} from "../../src/format/date.ts";
import {formatDecimal} from "../../src/format/number.ts";
import {formatSpan} from "../../src/format/span.ts";
import {unitName} from "../../src/texts/units.ts";
import type {Language} from "../findings/catalogue.ts";
import {addDecimals} from "../query/addDecimals.ts";
import type {LeftOutCell, MissingSlot, OfficeSum, Trace} from "../query/trace.ts";
import {renderTable} from "./renderTable.ts";
import {cellPart, underFiles} from "./traceCells.ts";
import {sayOfTrace, traceColumns} from "./traceTexts.ts";
import type {TraceLayout} from "./traceWords.ts";
import {cellName, officeName, placeAndPart, shownLines, textsOf} from "./traceWords.ts";

/** A trace for the terminal: the figure, its offices, its cells, what is left out, what is missing. */
export function renderTrace(trace: Trace, layout: TraceLayout): string {
  const {lang} = layout;
  const {indicator, place, period, terms, left_out: leftOut, missing} = trace;
  if (trace.figure === null && terms.length + leftOut.length + missing.length === 0) {
    return `${sayOfTrace(lang, "empty", {indicator, place: place.name, period})}\n`;
  }
  const parts = [
    headOf(trace, lang),
    terms.length === 0 ? "" : officePart(trace, layout),
    terms.length === 0 ? "" : cellPart(trace, layout),
    leftOut.length === 0 ? "" : leftOutPart(leftOut, layout),
    missing.length > 0 ? missingPart(missing, layout) : "",
    missing.length === 0 && trace.figure !== null ? `${sayOfTrace(lang, "noneMissing")}\n` : ""
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function headOf(trace: Trace, lang: Language): string {
  const {figure, geography, name, place, period, scenario, unit} = trace;
  const texts = textsOf(lang);
  const title = [
    `${name[lang]}${scenario === "target" ? ` (${sayOfTrace(lang, "scenario")})` : ""}`,
    place.name,
    formatPeriod(period, lang)
  ];
  const exact = (value: string) => `${formatDecimal(value, lang)} ${unitName(unit, lang)}`;
  const value = figure?.value ?? null;
  const facts = [texts.geographies[geography] ?? geography];
  if (figure !== null) {
    facts.push(texts.bases[figure.basis ?? "period"] ?? "");
    if (figure.n_expected > 0)
      facts.push(texts.coverage(String(figure.n_reported), String(figure.n_expected)));
    if (figure.n_reported < figure.n_expected && value !== null)
      facts.push(
        figure.upper === null
          ? sayOfTrace(lang, "upperUnknown")
          : sayOfTrace(lang, "upper", {upper: exact(figure.upper)})
      );
  }
  const qualifier = texts.qualifiers[figure?.qualifier ?? "exact"] ?? "";
  return [
    title.join(" · "),
    value === null ? texts.missingValue : `${qualifier} ${exact(value)}`.trim(),
    facts.filter((fact) => fact !== "").join(" · "),
    ""
  ].join("\n");
}

function officePart({figure, offices, terms, unit}: Trace, layout: TraceLayout): string {
  const {lang} = layout;
  const sum = addDecimals(...terms.map(({amount}) => amount));
  const count = (pick: (office: OfficeSum) => number) =>
    String(offices.reduce((total, office) => total + pick(office), 0));
  const rows = offices.map((office) => [
    officeName(office),
    String(office.cells),
    office.missing === 0 ? "" : String(office.missing),
    office.amount === null ? "" : formatDecimal(office.amount, lang)
  ]);
  const total = [
    sayOfTrace(lang, "sum"),
    count(({cells}) => cells),
    count(({missing}) => missing),
    formatDecimal(sum, lang)
  ];
  const columns = traceColumns(lang, "officeColumns", {unit: unitName(unit, lang)});
  const [shown, rest] = shownLines(rows, layout);
  const check =
    sum === figure?.value
      ? sayOfTrace(lang, "matches")
      : sayOfTrace(lang, "differs", {sum: formatDecimal(sum, lang)});
  const table = renderTable(columns, [...shown, total], [false, true, true, true]);
  return `${sayOfTrace(lang, "offices")}\n${table}${rest}${check}\n`;
}

function leftOutPart(cells: readonly LeftOutCell[], layout: TraceLayout): string {
  const {lang} = layout;
  const [shown, rest] = shownLines(cells, layout);
  const {reasons} = textsOf(lang);
  const own: Readonly<Record<string, string>> = {
    place: sayOfTrace(lang, "placeItself"),
    straddles: sayOfTrace(lang, "placeAs")
  };
  const rows = shown.map((cell) => {
    const reason = cell.left_out === "blank" ? (cell.blank ?? "blank") : cell.left_out;
    const why = own[reason] ?? reasons[reason] ?? reason;
    return [
      cellName(cell),
      placeAndPart(cell),
      formatPeriod(cell.period, lang),
      cell.raw_text,
      why
    ];
  });
  const columns = traceColumns(lang, "leftOutColumns");
  const table = underFiles(
    renderTable(
      columns,
      rows,
      columns.map(() => false)
    ),
    shown
  );
  return `${sayOfTrace(lang, "leftOut")}: ${cells.length}\n${table}${rest}`;
}

function missingPart(slots: readonly MissingSlot[], layout: TraceLayout): string {
  const {lang} = layout;
  const [shown, rest] = shownLines(slots, layout);
  const rows = shown.map((slot) => [
    officeName(slot),
    slot.place,
    formatSpan(slot.period_start, slot.period_end, lang),
    sayOfTrace(lang, slot.why),
    slot.last_value === null ? "–" : formatDecimal(slot.last_value, lang)
  ]);
  const columns = traceColumns(lang, "missingColumns");
  const table = renderTable(columns, rows, [false, false, false, false, true]);
  return `${sayOfTrace(lang, "missing")}: ${slots.length}\n${table}${rest}`;
}
