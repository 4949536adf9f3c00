import type {PlaceLevel} from "../types.ts";
import {foldKeepingMarks, foldText} from "./foldText.ts";

/** One way to understand a label: a name, perhaps with the kind of place written before it. */
export interface PlaceName {
  /** With marks, as `foldKeepingMarks` gives it. */
  readonly exact: string;
  /** Without. */
  readonly folded: string;
  readonly kind: PlaceKind | null;
}

/** What a prefix says: which levels bear it, and how the type of such a place begins. */
export interface PlaceKind {
  readonly levels: readonly PlaceLevel[];
  readonly type: string;
}

/** "TP Vinh (Nghệ An)", "Phường 1, Quận 3, TP.HCM": a name and the places above it, nearest first. */
export interface PlaceSplit {
  readonly names: readonly PlaceName[];
  readonly above: readonly string[];
  /** What stands in brackets may be a note about the place instead. */
  readonly isBracketed: boolean;
}

export interface PlaceLabel {
  /** The most literal first. */
  readonly names: readonly PlaceName[];
  readonly splits: readonly PlaceSplit[];
  /** "(cũ)": as it was before. */
  readonly isOld: boolean;
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  tỉnh: {levels: ["province"], type: "tỉnh"},
  "thành phố": {levels: ["province", "district"], type: "thành phố"},
  quận: {levels: ["district"], type: "quận"},
  huyện: {levels: ["district"], type: "huyện"},
  "thị xã": {levels: ["district"], type: "thị xã"},
  phường: {levels: ["commune"], type: "phường"},
  xã: {levels: ["commune"], type: "xã"},
  "thị trấn": {levels: ["commune"], type: "thị trấn"},
  "đặc khu": {levels: ["commune"], type: "đặc khu"},
  vùng: {levels: ["region"], type: "vùng"}
};
const PREFIXES: readonly (readonly [prefix: string, kind: string])[] = [
  ...Object.keys(KINDS).map((kind) => [kind, kind] as const),
  ["thủ đô", "thành phố"],
  ["huyện đảo", "huyện"],
  ["khu vực", "vùng"],
  ["tp", "thành phố"],
  ["t p", "thành phố"],
  ["tx", "thị xã"],
  ["t x", "thị xã"],
  ["tt", "thị trấn"],
  ["đk", "đặc khu"],
  ["t", "tỉnh"],
  ["q", "quận"],
  ["h", "huyện"],
  ["p", "phường"],
  ["x", "xã"]
];
const FOLDED_PREFIXES = PREFIXES.map(([prefix, kind]) => [foldText(prefix), kind] as const);
/** Nothing to take off: letters and spaces, as most labels are. */
const SIMPLE = /^(?!.* cũ$)[\p{L} ]+$/iu;
const RUNNING_NUMBER =
  /^\s*(?:[-+•*–—]+\s*)?(?:\(?(?:\d{1,5}|[IVXLC]{1,6}|[a-zđ])\s*[.)/:]\s*|\(\d{1,5}\)\s*|\d{1,5}\s+(?=\p{L}))?(?:[-+•*–—]+\s*)?/u;
const KIND_INSIDE =
  /(?<=\p{L}) +(?=(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|huyện|huyen|quận|quan|thị xã|thi xa) \p{L})/iu;
const FOOTNOTE = /\s*(?:[*¹²³⁴-⁹]+|[([]\s*(?:\d{1,2}|\*+)\s*[)\]])+\s*$/;
const OLD =
  /\s*(?:\((?:cũ|trước đây|trước sáp nhập|nay là[^()]*|nay thuộc[^()]*)\)|[-,]?\s+cũ)\s*$/iu;
/** In brackets alone: there is a commune Chợ Mới. */
const NEW = /\s*\((?:mới|sau sáp nhập)\)\s*$/iu;
const BRACKETED = /^(.*?)\s*\(([^()]+)\)\s*$/;

/** Takes a label apart; the order of what it offers is the order to try. */
export function parsePlaceLabel(label: string): PlaceLabel {
  // Two lines are two languages, as often as not.
  const lines = label
    .normalize("NFC")
    .trim()
    .replace(/\s*\n\s*/g, " / ");
  const composed = lines.replace(/\s+/g, " ");
  if (SIMPLE.test(composed)) {
    return {names: namesOf(composed), splits: unseparated(composed), isOld: false};
  }
  const unmarked = composed.replace(FOOTNOTE, "");
  const isOld = OLD.test(unmarked);
  const whole = unmarked.replace(OLD, "").replace(NEW, "").replace(FOOTNOTE, "");
  const bare = whole.replace(RUNNING_NUMBER, "");
  const texts = bare === whole || bare === "" ? [whole] : [whole, bare];
  return {
    names: texts.flatMap(namesOf),
    splits: texts.flatMap(splitsOf),
    isOld
  };
}

function splitsOf(text: string): readonly PlaceSplit[] {
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const [, name = "", above = ""] = bracketed;
    return [{names: namesOf(name), above: above.split(/\s*[,;]\s*/), isBracketed: true}];
  }
  const parts = text.split(/\s*[,;/|]\s*|\s+[-–—]\s+/).filter((part) => part !== "");
  if (parts.length < 2) return unseparated(text);
  return [{names: namesOf(parts[0] ?? ""), above: parts.slice(1), isBracketed: false}];
}

/** "huyện Châu Thành tỉnh Tiền Giang": each kind of place begins another. */
function unseparated(text: string): readonly PlaceSplit[] {
  if (!KIND_INSIDE.test(text)) return [];
  const [name = "", ...above] = text.split(KIND_INSIDE);
  return [{names: namesOf(name), above, isBracketed: false}];
}

function namesOf(text: string): readonly PlaceName[] {
  const exact = plainNumbers(foldKeepingMarks(text));
  const folded = plainNumbers(foldText(text));
  if (folded === "") return [];
  const names: PlaceName[] = [{exact, folded, kind: null}];
  const attached = /^([pq]) ?(\d{1,2})$/.exec(folded);
  const numbered = attached?.[2];
  if (numbered !== undefined) {
    const kind = KINDS[attached?.[1] === "p" ? "phường" : "quận"] ?? null;
    names.push({exact: numbered, folded: numbered, kind});
  }
  for (const [index, [foldedPrefix, kind]] of FOLDED_PREFIXES.entries()) {
    if (!folded.startsWith(`${foldedPrefix} `)) continue;
    const prefix = PREFIXES[index]?.[0] ?? "";
    const isExact = exact.startsWith(`${prefix} `);
    names.push({
      exact: isExact ? exact.slice(prefix.length + 1) : "",
      folded: folded.slice(foldedPrefix.length + 1),
      kind: KINDS[kind] ?? null
    });
  }
  return names;
}

/** "phường 01" and "phường 1" are one. */
function plainNumbers(name: string): string {
  return name.replace(/(?<![^ ])0+(?=\d)/g, "");
}
