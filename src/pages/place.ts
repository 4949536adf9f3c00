import {scaleOfMany} from "../format/scale.ts";
import {figureCell} from "../markup/cells.ts";
import {figureText} from "../markup/figureText.ts";
import {figureTrace} from "../markup/figureTrace.ts";
import {changeLine} from "../markup/headlineCard.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {coverageCell} from "../markup/placeTables.ts";
import {sparkline} from "../markup/sparkline.ts";
import type {Figure, Indicator, IndicatorFigures, Place} from "../release/release.ts";
import {changeOf, scenariosOf, seriesOf} from "../select/figures.ts";
import {heldPlaces, placeName, presentProvince} from "../select/places.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, indicatorsWithFigures} from "./context.ts";
import {returnsTable} from "./returnsTables.ts";

/** Figures of one indicator and scenario in one province, oldest first. */
interface Series {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly scenario: Figure["scenario"];
  readonly figures: readonly Figure[];
}

/** One province of the 34: its latest figures, all its years, its territory, its returns. */
export function placePage(context: PageContext, place: Place): Page {
  const {release, places, texts, language} = context;
  const path = `places/${place.id}/`;
  const root = rootOf(path);
  const name = language === "vi" ? place.full_name : place.name;
  const series = seriesOfPlace(context, place);
  const region = place.region_2025 ?? "";
  const regionPlace = places.byId.get(region) ?? places.byId.get(`R25-${region}`);
  const downloads = [{href: `/data/place_figures/${place.id}.json`, label: "JSON"}];
  const foot = sectionFoot(root, language, downloads);
  return {
    path,
    section: "places",
    title: name,
    content: html`${titleBlock(
      name,
      placeName(regionPlace, region, language),
      releaseLine(release.manifest, language)
    )}
    ${
      series.length === 0
        ? html`<p class="empty">${texts.places.none}</p>`
        : html`${section({
            id: "figures",
            title: texts.places.figures,
            content: latestTable(series, context, root),
            foot
          })}
          ${section({
            id: "years",
            title: texts.places.byYear,
            content: yearsTable(series, context, root),
            foot
          })}`
    }
    ${territorySection(context, place)} ${returnsSection(context, place, root)}`,
    start: {name: "startTables", options: {language}, files: {}}
  };
}

function seriesOfPlace({release}: PageContext, place: Place): Series[] {
  return indicatorsWithFigures(release).flatMap(({indicator, data}) =>
    scenariosOf(data).flatMap((scenario) => {
      const figures = seriesOf(data, {geography: "provinces_34", scenario}, place.id).filter(
        ({value}) => value !== null
      );
      return figures.length === 0 ? [] : [{indicator, data, scenario, figures}];
    })
  );
}

function nameCell({indicator, scenario}: Series, {texts, language}: PageContext, root: string) {
  return html`<th scope="row">
    <a href="${root}indicators/${indicator.code}/">${indicatorName(indicator, language)}</a>
    ${scenario === "target" ? html`<small>(${texts.figure.target})</small>` : ""}
  </th>`;
}

function latestTable(series: readonly Series[], context: PageContext, root: string): Markup {
  const {texts, language} = context;
  const row = (one: Series) => {
    const {indicator, data, scenario, figures} = one;
    const figure = figures[figures.length - 1];
    if (figure === undefined) return "";
    const choice = {geography: "provinces_34", scenario} as const;
    const change = changeOf(data, choice, figure.place_id, figure.year);
    const basis =
      figure.basis === null || figure.basis === "period" ? "" : texts.bases[figure.basis];
    return html`<tr>
      ${nameCell(one, context, root)}
      <td class="number figure" data-value="${figure.value}">
        ${figureTrace(
          {...figure, indicator: indicator.code, period: figure.year},
          figureText(figure, indicator.unit, language)
        )}
        ${basis && html`<small>${basis}</small>`}
      </td>
      <td class="number" data-value="${figure.year}">${figure.year}</td>
      <td class="change">${changeLine(change, figure, indicator.unit, language)}</td>
      ${coverageCell(figure, language)}
      <td>${sparkline(figures, indicatorName(indicator, language), language)}</td>
    </tr>`;
  };
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label="${texts.places.figures}"
  >
    <table class="sortable">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col" class="number" data-unsortable>${texts.figure.value}</th>
          <th scope="col" class="number">${texts.table.year}</th>
          <th scope="col" data-unsortable>${texts.nav.yearOverYear}</th>
          <th scope="col" class="number">${texts.figure.coverageShort}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${series.map(row)}
      </tbody>
    </table>
  </div>`;
}

function yearsTable(series: readonly Series[], context: PageContext, root: string): Markup {
  const {texts, language} = context;
  const years = series.flatMap(({figures}) => figures.map(({year}) => year));
  const range = [...new Set(years)].sort((a, b) => b - a);
  const row = (one: Series) => {
    const {indicator, figures} = one;
    const values = figures.flatMap(({value}) => (value === null ? [] : [value]));
    const scale = scaleOfMany(values, indicator.unit, language);
    const byYear = new Map(figures.map((figure) => [figure.year, figure]));
    return html`<tr>
      ${nameCell(one, context, root)}
      <td>${scale.unit}</td>
      ${range.map((year) => figureCell(byYear.get(year), indicator, scale, language))}
    </tr>`;
  };
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label="${texts.places.byYear}"
  >
    <table class="by-year">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col">${texts.indicators.unit}</th>
          ${range.map((year) => html`<th scope="col" class="number">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${series.map(row)}
      </tbody>
    </table>
  </div>`;
}

function territorySection({places, texts}: PageContext, place: Place): Markup {
  const held = heldPlaces(places, place.id).map(({name}) => name);
  return section({
    id: "territory",
    title: texts.places.heldTitle,
    content: html`<p class="prose">
      ${
        held.length < 2
          ? texts.places.heldSame(place.name)
          : texts.places.heldText(place.name, held.join(", "))
      }
    </p>`
  });
}

function returnsSection(context: PageContext, place: Place, root: string): Markup {
  const {release, places, texts, language} = context;
  const rows = release.returns.rows.filter(
    ({place_id}) => place_id !== null && presentProvince(places, place_id) === place.id
  );
  return section({
    id: "returns",
    title: texts.places.returnsTitle,
    content:
      rows.length === 0
        ? html`<p>${texts.places.returnsNone}</p>`
        : returnsTable(rows, places, language),
    foot: sectionFoot(root, language)
  });
}
