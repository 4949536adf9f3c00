import {formatNumber} from "../../format/number.ts";
import type {Markup} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import {section, sectionFoot} from "../../markup/page.ts";
import {placeLink} from "../../markup/placeTables.ts";
import type {Place} from "../../release/release.ts";
import {heldPlaces, placeName} from "../../select/places.ts";
import type {PageContext} from "../context.ts";
import {returnsTable} from "../returnsTables.ts";
import {formerFigures} from "./placeTerritory.ts";
import type {Series, Subject} from "./subject.ts";

/** What a province was formed from, with the figures of before; the provinces of a region. */
export function territorySection(
  {place, geography}: Subject,
  series: readonly Series[],
  context: PageContext,
  root: string
): Markup {
  const {texts, places, language} = context;
  if (geography !== "provinces_34") {
    const members = membersOf(place, context);
    return section({
      id: "territory",
      title: texts.place.members(formatNumber(members.length, language)),
      subtitle: geography === "regions_2018" ? texts.place.regionOf2018 : texts.place.regionOf2025,
      content: html`<ul class="columns">
        ${members.map((member) => html`<li>${placeLink(member, root, language)}</li>`)}
      </ul>`
    });
  }
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
      </p>
      ${formerPart(formerFigures(place, series, context), context)}`
  });
}

function formerPart(table: Markup | "", {texts}: PageContext): Markup | "" {
  if (table === "") return "";
  return html`<h3>${texts.place.former}</h3>
    <p class="subtitle">${texts.place.formerNote}</p>
    ${table}`;
}

/** Provinces of today that lie in a region whole; those of 2018 are named by what they became where that is whole. */
function membersOf({id}: Place, {places, release}: PageContext): Place[] {
  const collator = new Intl.Collator("vi");
  if (id.startsWith("R25-")) return places.provinces.filter(({region_2025}) => region_2025 === id);
  return release.places
    .filter(
      ({region_2018, era, level}) => region_2018 === id && era === "63" && level === "province"
    )
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** How many returns came from its offices, in which state, and the latest of them. */
export function returnsSection({place}: Subject, context: PageContext, root: string): Markup {
  const {release, texts, language} = context;
  const returns = release.profiles.get(place.id)?.returns;
  const states = Object.entries(returns?.by_status ?? {});
  return section({
    id: "returns",
    title: texts.places.returnsTitle,
    subtitle:
      returns !== undefined && returns.rows.length < returns.total
        ? texts.place.latestReturns(
            formatNumber(returns.rows.length, language),
            formatNumber(returns.total, language)
          )
        : undefined,
    content:
      returns === undefined || returns.rows.length === 0
        ? html`<p>${texts.places.returnsNone}</p>`
        : html`<dl class="counts">
              ${states.map(
                ([status, count]) =>
                  html`<div>
                    <dt>${texts.statuses[status] ?? status}</dt>
                    <dd>${formatNumber(count, language)}</dd>
                  </div>`
              )}
            </dl>
            ${returnsTable(returns.rows, context)}`,
    foot: sectionFoot(root, language)
  });
}

export function regionLink({region_2025}: Place, context: PageContext, root: string): Markup | "" {
  const {places, language} = context;
  const region = region_2025 === null ? undefined : places.byId.get(region_2025);
  if (region === undefined) return "";
  return html`<a href="${root}places/${region.id}/">${placeName(region, region.id, language)}</a>`;
}
