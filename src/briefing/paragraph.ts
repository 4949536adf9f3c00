import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {BriefingItem, Piece, Topic} from "./briefingItem.ts";
import {piecesText} from "./briefingItem.ts";
import {clauseOf} from "./clause.ts";

export interface BriefingSubject {
  /** As it stands in a sentence: `tỉnh Lai Châu`, `cả nước`. */
  readonly place: string;
  readonly year: number;
}

/** Room on the page; what does not fit is in the table. */
const MOST_CHARACTERS = 1500;
const MOST_MISSING = 5;
const TOPICS: readonly Topic[] = ["houses", "funds", "people", "works"];

/**
 * The paragraph that is read aloud, a sentence for each topic. Indicators come in the order given, one of each
 * topic before the second of any, as far as there is room.
 */
export function paragraphOf(
  items: readonly BriefingItem[],
  subject: BriefingSubject,
  language: Language
): readonly (readonly Piece[])[] {
  const texts = textsOf(language).briefing;
  const told = clausesThatFit(items, language);
  const missing = missingSentence(items, subject, language);
  if (told.length === 0) return [[texts.nothing(subject.place, subject.year)], ...missing];
  const sentences = TOPICS.flatMap((topic) => {
    const clauses = told.filter((one) => one.topic === topic).map(({pieces}) => pieces);
    return clauses.length === 0 ? [] : [[texts.topics[topic], ...joined(clauses), "."]];
  });
  return [[texts.intro(subject.place, subject.year)], ...sentences, ...missing];
}

export function paragraphText(sentences: readonly (readonly Piece[])[]): string {
  return sentences.map(piecesText).join(" ");
}

interface Told {
  readonly topic: Topic;
  readonly pieces: readonly Piece[];
}

function clausesThatFit(items: readonly BriefingItem[], language: Language): Told[] {
  const queues = TOPICS.map((topic) =>
    items.flatMap((item): Told[] => {
      const pieces = item.topic === topic ? clauseOf(item, language) : null;
      return pieces === null ? [] : [{topic, pieces}];
    })
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({length: longest}, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? [])
  ).flat();
  const told: Told[] = [];
  let room = MOST_CHARACTERS;
  for (const one of turns) {
    room -= piecesText(one.pieces).length + 2;
    if (room < 0) break;
    told.push(one);
  }
  return told;
}

/** Indicators that the place has reported in other years, but not in this one. */
function missingSentence(
  items: readonly BriefingItem[],
  {year}: BriefingSubject,
  language: Language
): (readonly Piece[])[] {
  const names = items
    .filter(({figure, series}) => (figure?.value ?? null) === null && series.length > 0)
    .map(({indicator}) => (language === "vi" ? indicator.name_vi : indicator.name_en));
  if (names.length === 0) return [];
  const {missing, more} = textsOf(language).briefing;
  const shown = names.slice(0, MOST_MISSING).join("; ");
  const rest = names.length - MOST_MISSING;
  return [[`${missing(year)}${shown}${rest > 0 ? more(rest) : ""}.`]];
}

function joined(clauses: readonly (readonly Piece[])[]): Piece[] {
  return clauses.flatMap((pieces, at) => (at === 0 ? pieces : ["; ", ...pieces]));
}
