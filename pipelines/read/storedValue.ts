import type {FindingPlace} from "../findings/finding.ts";
import type {CellKind} from "../types.ts";
import type {Book} from "./book.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import {hasLegacySigns} from "./legacySigns.ts";
import {limits} from "./limits.ts";
import {numberText} from "./numberText.ts";
import {damaged, Refusal} from "./refusal.ts";
import {serialDate} from "./serialDate.ts";
import {decodeStoredText} from "./storedText.ts";
import {decodeEntities} from "./xmlEntities.ts";

const ISO_DATE = /^(?:\d{4}-\d{2}-\d{2})?(?:T?\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?)?$/;

/** The `t` of a cell. */
const storedTypes = ["n", "s", "str", "inlineStr", "b", "e", "d"] as const;
export type StoredType = (typeof storedTypes)[number];

/** A stored value: the characters of `source` between `start` and `end`, of a type and cell style. */
export interface StoredValue {
  type: StoredType;
  style: number;
  source: string;
  start: number;
  end: number;
  /** False where entities are still to be decoded. */
  isDecoded: boolean;
}

export function noValue(): StoredValue {
  return {type: "n", style: 0, source: "", start: 0, end: 0, isDecoded: false};
}

/** What a cell holds, kept in one object that is filled again for every cell. */
export interface CellContent {
  /** "" for an empty cell. */
  text: string;
  kind: CellKind;
}

/** Fills `content` from a stored value; what is wrong with it becomes a finding at `place`. */
export function decodeValue(
  value: StoredValue,
  content: CellContent,
  book: Book,
  place: () => FindingPlace
) {
  switch (value.type) {
    case "n":
      decodeNumber(value, content, book, place);
      return;
    case "s":
      content.kind = "text";
      content.text = sharedText(value, book);
      if (
        book.sharedStrings.unreadable.size > 0 &&
        book.sharedStrings.unreadable.has(content.text)
      ) {
        reportUnreadable(content, book, place);
      }
      return;
    case "str":
    case "inlineStr":
      content.kind = "text";
      content.text = typedText(value, book);
      if (book.texts.isDoubtful) reportUnreadable(content, book, place);
      return;
    case "b":
      content.kind = "boolean";
      content.text = /^\s*(?:1|true)\s*$/.test(rawText(value)) ? "TRUE" : "FALSE";
      return;
    case "e":
      content.kind = "error";
      content.text = typedText(value, book).trim();
      return;
    case "d":
      content.text = typedText(value, book)
        .trim()
        .replace(/T00:00:00(?:\.0+)?Z?$/, "");
      content.kind = ISO_DATE.test(content.text) ? "date" : "text";
  }
}

function decodeNumber(
  value: StoredValue,
  content: CellContent,
  book: Book,
  place: () => FindingPlace
) {
  const text = numberText(value.source, value.start, value.end);
  if (text === null) {
    content.kind = "error";
    content.text = rawText(value).trim().slice(0, limits.cellLength);
    if (content.text !== "") book.findings.add("read.bad-number", place(), content.text);
    return;
  }
  content.kind = "number";
  content.text = text;
  if (book.dateStyles()[value.style] !== true) return;
  const date = serialDate(Number(rawText(value)), book.isEpoch1904);
  if (date === null) book.findings.add("read.no-such-date", place(), text);
  else {
    content.kind = "date";
    content.text = date;
  }
}

function sharedText(value: StoredValue, book: Book): string {
  const number = wholeNumber(value.source, value.start, value.end);
  const text = book.sharedStrings.texts[number];
  if (text === undefined) throw damaged("sharedStrings.xml");
  book.usedStrings?.add(number);
  return text;
}

function typedText(value: StoredValue, book: Book): string {
  const raw = rawText(value);
  const text = book.texts.of(value.type === "str" ? decodeStoredText(raw) : raw);
  if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
  return isBlank(text) ? "" : text;
}

function reportUnreadable(content: CellContent, book: Book, place: () => FindingPlace) {
  const character = unreadableCharacter(content.text);
  if (character !== null && !hasLegacySigns(content.text)) {
    book.findings.add("read.unreadable-character", place(), content.text, {character});
  }
}

function rawText(value: StoredValue): string {
  const text = value.source.slice(value.start, value.end);
  return value.isDecoded ? text : decodeEntities(text);
}

export function isStoredType(type: string): type is StoredType {
  return storedTypes.some((known) => known === type);
}

/** Decimal digits as a number, or -1 where there is anything else. */
export function wholeNumber(text: string, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
