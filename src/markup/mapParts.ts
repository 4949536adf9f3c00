import type {MapPlace, MapShape} from "../components/mapChart.ts";
import {mapChart} from "../components/mapChart.ts";
import {scaleToRead} from "../format/scale.ts";
import type {Figure, Place} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import type {FrameParts} from "./chartFrame.ts";
import {chartNotes, doubtNote} from "./doubtNote.ts";
import {tilePlaces} from "./figureMarks.ts";
import type {Content} from "./html.ts";
import type {View} from "./view.ts";
import {measureNote, viewDefinition} from "./view.ts";
import {
  figuresOfYear,
  marksOf,
  placesOfView,
  placesSubtitle,
  placesTitle,
  rankingOf,
  valuesOf
} from "./viewCharts.ts";

/** Tiles wider than this would only be emptier. */
const WIDEST_MAP = 400;

/** The archipelagos on equal tiles: beside Đà Nẵng and Khánh Hòa, of which they are part. */
const TILES_OF_SEA = {"34": [7, 12, 5], "63": [9, 14, 6]} as const;

/** A view as a map: provinces of today or of the 63, or each province in the shade of its region. */
export function mapParts(view: View): FrameParts {
  const {language, indicator} = view;
  const figures = figuresOfYear(view);
  const scale = scaleToRead(valuesOf(figures.values()), indicator.unit, language);
  const title = placesTitle(view);
  const outlines = view.mapForm === "outlines" ? view.outlines : null;
  const places = mapPlaces(view, figures);
  return {
    title,
    definition: viewDefinition(view),
    subtitle: placesSubtitle(view, scale),
    chart: (width) =>
      mapChart(places, {
        id: "map-drawing",
        width: Math.min(width, WIDEST_MAP),
        label: title,
        scale,
        language,
        notes: notesOf(view),
        ...(outlines === null ? {} : {extent: outlines.extent})
      }),
    notes: mapNotes(view, outlines !== null),
    table: rankingOf(view, figures)
  };
}

function mapNotes(view: View, isOutlined: boolean): Content {
  const {geography, year} = view;
  return chartNotes(
    measureNote(view),
    isOutlined ? textsOf(view.language).chart.outlineCredit : "",
    doubtNote(view, {geography, from: year, to: year})
  );
}

function mapPlaces(view: View, figures: ReadonlyMap<string, Figure>): MapPlace[] {
  const marks = marksOf(view);
  const tiles = isByRegion(view)
    ? regionTiles(view, figures)
    : tilePlaces(placesOfView(view), figures, marks);
  if (view.mapForm === "tiles" || view.outlines === null) return tiles;
  const shapes = new Map(view.outlines.provinces.map((one) => [one.id, one]));
  return placesOfView(view).flatMap((place, i) => {
    const [tile, shape] = [tiles[i], shapes.get(place.id)];
    return tile === undefined || shape === undefined ? [] : [{...tile, shape}];
  });
}

function isByRegion({geography}: View): boolean {
  return geography === "regions_2025" || geography === "regions_2018";
}

/** Provinces in the shade of the region that they belong to: today's for 2025, the 63 for 2018. */
function regionTiles(view: View, figures: ReadonlyMap<string, Figure>): MapPlace[] {
  const {geography, places, language} = view;
  const key = geography === "regions_2018" ? "region_2018" : "region_2025";
  const provinces = provincesOf(view, geography === "regions_2018" ? "63" : "34");
  const ofProvince = new Map<string, Figure>();
  for (const place of provinces) {
    const figure = figures.get(place[key] ?? "");
    if (figure !== undefined) ofProvince.set(place.id, figure);
  }
  const tiles = tilePlaces(provinces, ofProvince, marksOf(view));
  return tiles.map((tile, i) => {
    const region = provinces[i]?.[key] ?? "";
    return {
      ...tile,
      name: `${placeName(places.byId.get(region), region, language)} (${tile.name})`
    };
  });
}

function provincesOf({places}: View, era: string): Place[] {
  return [...places.byId.values()].filter(
    (place) => place.era === era && place.level === "province"
  );
}

/** Names of the archipelagos: on tiles of the sea, or in the frames of the outline map. */
function notesOf(view: View): {text: readonly string[]; shape: MapShape}[] {
  const texts = textsOf(view.language).places;
  if (view.mapForm === "outlines" && view.outlines !== null) {
    return view.outlines.frames.map(({name, box: [left, top, width, height]}) => ({
      text: [name],
      shape: {
        path: `M${left} ${top}h${width}v${height}h${-width}Z`,
        at: [left + width / 2, top + height + 14]
      }
    }));
  }
  const is63 = view.geography === "regions_2018" || placesOfView(view)[0]?.era === "63";
  const [hoangSa, truongSa, column] = TILES_OF_SEA[is63 ? "63" : "34"];
  return [
    {text: texts.hoangSaTile, shape: {row: hoangSa, column}},
    {text: texts.truongSaTile, shape: {row: truongSa, column}}
  ];
}
