import type {Content} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import type {ResultColumn, TextRow} from "../../sql/resultColumn.ts";
import {isNumeric} from "../../sql/resultColumn.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {putMarkup} from "../checkReturn/parts.ts";
import type {ChartChoice, ChartRow} from "./resultChart.ts";
import {firstChoice, resultChart} from "./resultChart.ts";

/** Draws rows that are shown in the way that suits them, with four choices to change it. */
export function showChart(
  host: HTMLElement,
  columns: readonly ResultColumn[],
  rows: readonly TextRow[],
  total: string,
  language: Language
): void {
  const {chart: texts} = textsOf(language).sql;
  const first = firstChoice(columns);
  if (first === null) {
    putMarkup(host, html`<p class="sql-note">${texts.none}</p>`);
    return;
  }
  const data = rows.map((row) => chartRow(columns, row));
  putMarkup(host, chartMarkup(columns, first, language));
  const form = host.querySelector("form");
  const figure = host.querySelector<HTMLElement>("figure");
  if (form === null || figure === null) return;
  const draw = () => {
    const choice = chosen(form, first);
    const svg = resultChart(data, choice, {
      width: Math.max(300, figure.clientWidth),
      label: texts.label(choice.value, choice.across),
      language
    });
    // The library writes its rules into the drawing; a strict policy wants them in a style sheet.
    for (const style of svg.querySelectorAll("style")) style.remove();
    figure.replaceChildren(svg);
    if (String(rows.length) !== total.replace(/\D/g, "")) {
      const caption = document.createElement("figcaption");
      caption.textContent = texts.cut(String(rows.length), total);
      figure.append(caption);
    }
  };
  form.addEventListener("change", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  draw();
}

function chosen(form: HTMLFormElement, first: ChartChoice): ChartChoice {
  const given = new FormData(form);
  const of = (name: string, otherwise: string) => {
    const value = given.get(name);
    return typeof value === "string" ? value : otherwise;
  };
  const kind = of("kind", first.kind);
  return {
    kind: kind === "line" || kind === "dot" ? kind : "bar",
    across: of("across", first.across),
    value: of("value", first.value),
    colour: of("colour", first.colour)
  };
}

function chartRow(columns: readonly ResultColumn[], row: TextRow): ChartRow {
  return Object.fromEntries(
    columns.map((column, at) => [column.name, drawnValue(column, row[at] ?? null)])
  );
}

function drawnValue(column: ResultColumn, text: string | null): number | string | Date | null {
  if (text === null) return null;
  if (isNumeric(column)) return Number(text);
  if (column.kind === "date") return new Date(`${text}T00:00:00Z`);
  return column.kind === "timestamp" ? new Date(`${text.replace(" ", "T")}Z`) : text;
}

function chartMarkup(
  columns: readonly ResultColumn[],
  first: ChartChoice,
  language: Language
): Content {
  const {chart} = textsOf(language).sql;
  const names = columns.map(({name}) => [name, name] as const);
  const numbers = columns.filter(isNumeric).map(({name}) => [name, name] as const);
  return html`<form class="sql-chart-choices">
      ${choice("kind", chart.kind, Object.entries(chart.kinds), first.kind)}
      ${choice("across", chart.across, names, first.across)}
      ${choice("value", chart.value, numbers, first.value)}
      ${choice("colour", chart.colour, [["", chart.nothing], ...names], first.colour)}
    </form>
    <figure class="sql-chart"></figure>`;
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string
): Content {
  return html`<label class="filter"
    ><span>${label}</span>
    <select name="${name}">
      ${options.map(([code, text]) =>
        code === value
          ? html`<option value="${code}" selected>${text}</option>`
          : html`<option value="${code}">${text}</option>`
      )}
    </select></label
  >`;
}
