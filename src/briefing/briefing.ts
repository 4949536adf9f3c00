import type {Change, Figure, Indicator, Place, Release} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {BriefingItem, Piece, Topic} from "./briefingItem.ts";
import {paragraphOf} from "./paragraph.ts";
import {BRIEFED} from "./topics.ts";

/** `briefings/<place>.json` of a release: every figure of one place, on today's territory. */
export interface BriefingFile {
  readonly place_id: string;
  readonly figures: readonly (Figure & {readonly indicator: string})[];
  readonly changes: readonly (Change & {readonly indicator: string})[];
}

/** One page about one place and year, before it is drawn. */
export interface Briefing {
  readonly place: Place;
  readonly year: number;
  readonly sentences: readonly (readonly Piece[])[];
  /** With figures over the years: at most four. */
  readonly charts: readonly BriefingItem[];
  /** With a figure of the year: as many as one page holds. */
  readonly rows: readonly BriefingItem[];
}

const MOST_CHARTS = 4;
const MOST_ROWS = 8;
const TOPICS = Object.keys(BRIEFED) as Topic[];

/** The same out of a whole release. */
export function briefingFileOf({figures}: Release, placeId: string): BriefingFile {
  const isToday = (row: Figure | Change) =>
    row.place_id === placeId && row.geography !== "as_reported";
  const all = [...figures.values()];
  return {
    place_id: placeId,
    figures: all.flatMap(({code, figures: own}) =>
      own.filter(isToday).map((figure) => ({...figure, indicator: code}))
    ),
    changes: all.flatMap(({code, changes}) =>
      changes.filter(isToday).map((change) => ({...change, indicator: code}))
    )
  };
}

/** Years that the place has any figure of, the latest first. */
export function briefingYears({figures}: BriefingFile): number[] {
  const years = figures.filter(({value}) => value !== null).map(({year}) => year);
  return [...new Set(years)].sort((a, b) => b - a);
}

/** Chooses what is told; computes nothing. */
export function briefingOf(
  file: BriefingFile,
  about: {
    readonly place: Place;
    readonly year: number;
    readonly indicators: readonly Indicator[];
    readonly language: Language;
  }
): Briefing {
  const {place, year, indicators, language} = about;
  const items = TOPICS.flatMap((topic) =>
    BRIEFED[topic].flatMap((code) => {
      const indicator = indicators.find((candidate) => candidate.code === code);
      return indicator === undefined ? [] : [itemOf(file, indicator, topic, year)];
    })
  );
  const subject = {place: placeInSentence(place, language), year};
  return {
    place,
    year,
    sentences: paragraphOf(items, subject, language),
    charts: byTurns(items.filter(({series}) => series.length > 0)).slice(0, MOST_CHARTS),
    rows: inOrder(
      items,
      byTurns(items.filter(({figure}) => figure !== undefined && figure.value !== null)).slice(
        0,
        MOST_ROWS
      )
    )
  };
}

/** `tỉnh Lai Châu`, `vùng Tây Nguyên`, `cả nước`; in English the name alone. */
export function placeInSentence(place: Place, language: Language): string {
  if (place.level === "country") return textsOf(language).briefing.country;
  if (language === "en") return place.level === "province" ? place.name : place.name_en;
  return place.full_name.slice(0, 1).toLowerCase() + place.full_name.slice(1);
}

/** What was done, or what was planned where only that is known. */
function itemOf(
  {figures, changes}: BriefingFile,
  indicator: Indicator,
  topic: Topic,
  year: number
): BriefingItem {
  const own = figures.filter((figure) => figure.indicator === indicator.code);
  const hasActual = own.some(({scenario, value}) => scenario === "actual" && value !== null);
  const scenario = hasActual ? "actual" : "target";
  const series = own
    .filter((figure) => figure.scenario === scenario && figure.value !== null)
    .filter((figure) => figure.year <= year)
    .sort((a, b) => a.year - b.year);
  return {
    indicator,
    topic,
    figure: own.find((figure) => figure.scenario === scenario && figure.year === year),
    change: changes.find(
      (change) =>
        change.indicator === indicator.code && change.scenario === scenario && change.year === year
    ),
    series
  };
}

/** One of each topic, then the second of each, and so on. */
function byTurns(items: readonly BriefingItem[]): BriefingItem[] {
  const queues = TOPICS.map((topic) => items.filter((item) => item.topic === topic));
  const longest = Math.max(0, ...queues.map(({length}) => length));
  return Array.from({length: longest}, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? [])
  ).flat();
}

function inOrder(
  items: readonly BriefingItem[],
  chosen: readonly BriefingItem[]
): readonly BriefingItem[] {
  const wanted = new Set(chosen);
  return items.filter((item) => wanted.has(item));
}
