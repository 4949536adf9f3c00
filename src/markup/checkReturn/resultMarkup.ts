import type {
  CheckedReturn,
  FigureShow,
  IndicatorChoice
} from "../../components/checkReturn/messages.ts";
import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {filterOptions} from "../filterBar.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";
import {section} from "../page.ts";
import {findingSections} from "./findingGroups.ts";
import {verdictBlock} from "./verdict.ts";

const SHOWS: readonly FigureShow[] = ["all", "flagged", "valued", "blank"];

/** The whole result of one file; the figures are put into it by the page. */
export function resultMarkup(judged: CheckedReturn, language: Language): Markup {
  const texts = textsOf(language).checkReturn;
  return html`<section id="result" aria-labelledby="result-title">
      <h2 id="result-title" tabindex="-1">${texts.resultTitle(judged.fileName)}</h2>
      ${verdictBlock(judged, language)}
    </section>
    ${findingSections(judged.groups, language)} ${figuresSection(judged, language)}`;
}

function figuresSection({cells, indicators}: CheckedReturn, language: Language): Markup {
  const {figures} = textsOf(language).checkReturn;
  if (cells === 0) return html``;
  const hasFigures = indicators.length > 0;
  return section({
    id: "figures",
    title: figures.title,
    subtitle: hasFigures ? figures.subtitle : figures.none,
    content: hasFigures
      ? html`${figureFilters(indicators, language)}
          <div data-part="figures"></div>
          <div class="pager">
            <p data-part="range" role="status"></p>
            <span class="stepper">
              <button type="button" class="button" data-page="-1">${figures.previous}</button>
              <button type="button" class="button" data-page="1">${figures.next}</button>
            </span>
          </div>`
      : ""
  });
}

function figureFilters(indicators: readonly IndicatorChoice[], language: Language): Markup {
  const texts = textsOf(language);
  const {figures} = texts.checkReturn;
  const collator = new Intl.Collator(language);
  const choices = [...indicators]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({code, name, count}) => ({
      value: code,
      label: `${name} (${formatNumber(count, language)})`
    }));
  return html`<form class="filters figure-filters" aria-label="${texts.filters.label}">
    <label class="filter"
      ><span>${figures.search}</span>
      <input type="search" name="search" placeholder="${figures.searchHint}" autocomplete="off" />
    </label>
    <label class="filter"
      ><span>${figures.indicator}</span>
      <select name="indicator">
        ${filterOptions([{value: "", label: texts.filters.all}, ...choices], "")}
      </select></label
    >
    <label class="filter"
      ><span>${figures.show}</span>
      <select name="show">
        ${filterOptions(
          SHOWS.map((show) => ({value: show, label: figures.shows[show]})),
          "all"
        )}
      </select></label
    >
    <button type="reset" class="reset">${texts.filters.reset}</button>
  </form>`;
}
