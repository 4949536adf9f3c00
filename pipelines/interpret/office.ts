import type {LabelDecision, Organisation, Place} from "../types.ts";
import type {Words} from "./phraseFinder.ts";
import type {NamedBodies, World} from "./world.ts";

/** The body that a line names, and where its office is. */
export interface Office {
  readonly organisation: Organisation | null;
  readonly place: Place | null;
}

const PLACE_START =
  /(?:^|[\s,(])((?:tỉnh|thành phố|t\.?\s?p\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+\p{L}.*)$/iu;
/** "Tỉnh ủy Sơn La", "Huyện ủy Mai Sơn": the committee stands for its place. */
const PARTY_COMMITTEE = /(?<!\p{L})(tỉnh|huyện|quận|xã|phường|thành|thị) (?:ủy|uỷ)(?!\p{L})/giu;
const CENTRAL = /(?:^|\s)(?:trung ương|tw|tư)(?:\s|$)/iu;
const CENTRAL_BODIES = new Set(["BTC", "TTCP", "TCCT", "TCDTNN", "BCD_XNT", "BVDCTTW"]);
/** Abbreviations that mean too many other things inside a longer line. */
const SHORTEST_LONE_WORD = 4;
/** The name may stand behind "BÁO CÁO CỦA" in a title, not in a line that opens a block. */
const WORDS_BEFORE = 1;

/** The organisation that a line opens with: "UBND TỈNH QUẢNG NAM", not "Kính gửi: UBND tỉnh". */
export function organisationAt(line: string, world: World): Organisation | null {
  const {hits, words} = world.texts.bodies(line);
  const hit = hits.find(
    (each) => each.start <= WORDS_BEFORE && isSpoken(each.length, each.start, words)
  );
  return hit?.value ?? null;
}

export interface OfficeContext {
  /** ISO dates of the period, to tell which structure the place belongs to. */
  readonly start: string;
  readonly end: string;
  readonly parentId?: string;
  /** Told of every steward's decision that named the body or its place. */
  readonly onDecision?: (decision: LabelDecision, name: string) => void;
}

/**
 * "Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên" → MTTQ, P63-19. Of "xã A, huyện B, tỉnh C" each is looked
 * for under the next. The place is null where the line names none that is known.
 */
export function readOffice(line: string, world: World, context: OfficeContext): Office {
  const organisation = organisationAt(line, world);
  const {decided} = world.texts.bodies(line);
  if (decided !== null && organisation === decided.organisation) {
    context.onDecision?.(decided.decision, organisation.nameVi);
  }
  return {organisation, place: officePlace(line, organisation, world, context)};
}

/** The words of a line that should name the place of an office: what stands unmatched where none is known. */
export function placeWordsIn(line: string, world: World): string {
  return world.texts.officePlace(line) ?? "";
}

/** Of a line whose bodies are known: the words that name the place, or null. */
export function officePlaceWords(line: string, bodies: NamedBodies): string | null {
  return PLACE_START.exec(withoutCommittee(line))?.[1] ?? restAfter(line, bodies);
}

function officePlace(
  line: string,
  organisation: Organisation | null,
  world: World,
  context: OfficeContext
): Place | null {
  const named = world.texts.officePlace(line);
  const place = named === null ? null : placeNamed(named, world, context);
  if (place !== null) return place;
  const isCentral = organisation !== null && CENTRAL_BODIES.has(organisation.code);
  return isCentral || (organisation !== null && CENTRAL.test(line))
    ? matchPlace("Việt Nam", world, context)
    : null;
}

function withoutCommittee(line: string): string {
  return line.replace(PARTY_COMMITTEE, (_, level: string) =>
    /^th[àị]/iu.test(level) ? (/^thà/iu.test(level) ? "thành phố" : "thị xã") : level
  );
}

/** A place as a title names it, perhaps with its parents behind commas or dashes. */
export function placeNamed(text: string, world: World, context: OfficeContext): Place | null {
  const whole = matchPlace(text, world, context);
  if (whole !== null) return whole;
  let parent: Place | null = null;
  for (const clause of text.split(/\s*[,;(]\s*/).toReversed()) {
    // "Văn Miếu - Quốc Tử Giám" is one place, "Tân Uyên - Lai Châu" is two.
    const named = matchUnder(clause.replace(/\)$/, ""), parent, world, context);
    if (named !== null) {
      parent = named;
      continue;
    }
    for (const part of clause.split(/\s+[-–]\s+/).toReversed()) {
      parent = matchUnder(part.replace(/\)$/, ""), parent, world, context) ?? parent;
    }
  }
  return parent;
}

function matchUnder(
  label: string,
  parent: Place | null,
  world: World,
  context: OfficeContext
): Place | null {
  if (label === "") return null;
  return matchPlace(label, world, parent === null ? context : {...context, parentId: parent.id});
}

function matchPlace(label: string, world: World, context: OfficeContext): Place | null {
  const {end, start, parentId} = context;
  const match = world.places.match(label, {date: end, parentId});
  if (match.outcome === "matched") {
    const {place} = match;
    if (match.certainty === "decided") context.onDecision?.(match.decision, place.fullName);
    return place;
  }
  if (match.outcome === "other_era") {
    const {place} = match;
    const overlaps = place.validFrom <= end && (place.validTo === null || place.validTo >= start);
    return overlaps ? place : null;
  }
  return null;
}

/** What stands behind the name of the body: "MTTQ Thái Nguyên" → "Thái Nguyên". */
function restAfter(line: string, {hits}: NamedBodies): string | null {
  const hit = hits[0];
  if (hit === undefined) return null;
  const starts = [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const next = starts[hit.start + hit.length];
  return next === undefined ? null : line.slice(next.index).replace(/^việt nam\s*/iu, "") || null;
}

function isSpoken(length: number, start: number, words: Words): boolean {
  return (
    length > 1 ||
    words.words.length === 1 ||
    (words.words[start]?.length ?? 0) >= SHORTEST_LONE_WORD
  );
}
