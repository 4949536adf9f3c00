import {withheldText} from "../markup/figureText.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {BriefingItem, Piece, Topic} from "./briefingItem.ts";
import {piecesText} from "./briefingItem.ts";
import type {Clause} from "./clause.ts";
import {clauseOf, clausePieces} from "./clause.ts";

export interface BriefingSubject {
  /** As it stands in a sentence: `tỉnh Lai Châu`, `cả nước`. */
  readonly place: string;
  readonly year: number;
}

/** Room on the page; what does not fit is in the table. */
const MOST_CHARACTERS = 1300;
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
  const common = commonReason(told);
  const sentences = TOPICS.flatMap((topic) => {
    const clauses = told.filter((one) => one.topic === topic);
    return clauses.length === 0 ? [] : [topicSentence(topic, clauses, common, language)];
  });
  return [
    [texts.intro(subject.place, subject.year)],
    ...sentences,
    ...(common === null ? [] : [[texts.allTold(common)]]),
    ...withheldSentence(told, language),
    ...missing
  ];
}

/** Says once what holds for every figure of the topic: its basis, and why it is not compared. */
function topicSentence(
  topic: Topic,
  clauses: readonly Told[],
  common: string | null,
  language: Language
): readonly Piece[] {
  const texts = textsOf(language).briefing;
  const [first] = clauses;
  const basis = clauses.every((one) => one.basis === first?.basis) ? (first?.basis ?? "") : "";
  const reason = common ?? commonReason(clauses);
  const pieces = clauses.map((one) =>
    clausePieces({
      ...one,
      basis: basis === "" ? one.basis : "",
      change: reason === null ? one.change : "",
      withheld: ""
    })
  );
  return [
    texts.topics[topic],
    basis === "" ? texts.apart : texts.together(basis),
    ...joined(pieces),
    ...(reason === null || common !== null ? [] : [texts.allOf(reason)]),
    "."
  ];
}

/** Why percentages are withheld where a change is told without one, each reason said once. */
function withheldSentence(told: readonly Clause[], language: Language): (readonly Piece[])[] {
  if (told.every(({withheld}) => withheld === "")) return [];
  const {briefing} = textsOf(language);
  const reasons = [...new Set(told.flatMap(({reason}) => reason ?? []))];
  const words = reasons.map((reason) => withheldText(reason, language));
  return [[briefing.change.noPercentAtAll(words.join("; "))]];
}

/** The reason that all of several figures share, or null. */
function commonReason(clauses: readonly Clause[]): string | null {
  const [first] = clauses;
  if (first === undefined || clauses.length < 2 || !first.isReason) return null;
  return clauses.every(({change}) => change === first.change) ? first.change : null;
}

export function paragraphText(sentences: readonly (readonly Piece[])[]): string {
  return sentences.map(piecesText).join(" ");
}

interface Told extends Clause {
  readonly topic: Topic;
}

function clausesThatFit(items: readonly BriefingItem[], language: Language): Told[] {
  const queues = TOPICS.map((topic) =>
    items.flatMap((item): Told[] => {
      const clause = item.topic === topic ? clauseOf(item, language) : null;
      return clause === null ? [] : [{topic, ...clause}];
    })
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({length: longest}, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? [])
  ).flat();
  const told: Told[] = [];
  let room = MOST_CHARACTERS;
  for (const one of turns) {
    room -= piecesText(clausePieces(one)).length + 2;
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
