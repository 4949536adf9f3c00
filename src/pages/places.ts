import {communeSearch} from "../markup/communeParts.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {placeLink} from "../markup/placeTables.ts";
import type {Place, Release} from "../release/release.ts";
import {heldPlaces, placeName} from "../select/places.ts";
import {regionsWithFigures} from "../select/regions.ts";
import type {PageContext} from "./context.ts";
import {startWith} from "./place/communePage.ts";

const PATH = "places/";

/** The 34 provinces, what each was formed from, and how much of it is known. */
export function placesPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const root = rootOf(PATH);
  return {
    path: PATH,
    section: "places",
    title: texts.places.title,
    content: html`${titleBlock(texts.places.title, releaseLine(release.manifest, language))}
    ${section({
      id: "search",
      title: texts.commune.find,
      subtitle: texts.commune.findNote,
      content: html`${communeSearch(language)}
        <noscript><p class="notice">${texts.commune.noScript}</p></noscript>`
    })}
    ${section({
      id: "list",
      title: texts.places.list,
      content: placesTable(context, root),
      foot: sectionFoot(root, language)
    })}
    ${section({
      id: "regions",
      title: texts.commune.regions2025,
      content: regionList("R25-", context, root)
    })}
    ${section({
      id: "regions-2018",
      title: texts.commune.regions2018,
      content: regionList("R18-", context, root)
    })}`,
    start: startWith("startPlaces", context, PATH)
  };
}

/** Regions of one definition; those that some figure is about have a page. */
function regionList(prefix: string, {release, language}: PageContext, root: string): Markup {
  const regions = regionsWithFigures(release);
  const name = (place: Place) => placeName(place, place.id, language);
  const {compare} = new Intl.Collator(language);
  return html`<ul class="columns">
    ${release.places
      .filter(({id}) => id.startsWith(prefix))
      .sort((a, b) => compare(name(a), name(b)))
      .map(
        (region) =>
          html`<li>
            ${regions.includes(region) ? placeLink(region, root, language) : name(region)}
          </li>`
      )}
  </ul>`;
}

function placesTable({release, places, texts, language}: PageContext, root: string): Markup {
  const known = knownByPlace(release);
  const row = (place: Place) => {
    const {indicators, latest} = known.get(place.id) ?? {indicators: 0, latest: null};
    const region = place.region_2025 ?? "";
    const held = heldPlaces(places, place.id);
    return html`<tr>
      <th scope="row">${placeLink(place, root, language)}</th>
      <td>
        ${placeName(places.byId.get(region) ?? places.byId.get(`R25-${region}`), region, language)}
      </td>
      <td>${held.length < 2 ? texts.places.unchanged : held.map(({name}) => name).join(", ")}</td>
      <td class="number" data-value="${indicators}">${indicators}</td>
      <td class="number${latest === null ? " missing" : ""}" data-value="${latest}">
        ${latest ?? html`<span class="visually-hidden">${texts.figure.missing}</span>`}
      </td>
    </tr>`;
  };
  return dataTable({
    label: texts.places.list,
    columns: [
      texts.places.place,
      texts.places.region,
      named(texts.places.heldPlaces),
      numbers(texts.places.indicatorCount),
      numbers(texts.places.latestYear)
    ],
    rows: places.provinces.map(row),
    kind: "sortable stacked"
  });
}

/** Of each province: how many indicators have a figure, and the newest year among them. */
function knownByPlace(release: Release): Map<string, {indicators: number; latest: number}> {
  const known = new Map<string, {indicators: number; latest: number}>();
  for (const {figures} of release.figures.values()) {
    const latest = new Map<string, number>();
    for (const figure of figures) {
      if (figure.geography !== "provinces_34" || figure.value === null) continue;
      latest.set(figure.place_id, Math.max(figure.year, latest.get(figure.place_id) ?? 0));
    }
    for (const [id, year] of latest) {
      const before = known.get(id) ?? {indicators: 0, latest: 0};
      known.set(id, {
        indicators: before.indicators + 1,
        latest: Math.max(before.latest, year)
      });
    }
  }
  return known;
}
