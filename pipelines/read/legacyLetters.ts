import type {FindingList} from "./findingList.ts";
import {capitalised} from "./fontCapitals.ts";
import type {LegacyEncoding} from "./legacyEncodings.ts";
import {misreadUtf8, tcvn3, vni, windows1258} from "./legacyEncodings.ts";
import {hasLegacySigns} from "./legacySigns.ts";
import {isSyllable} from "./syllable.ts";

const HIGH = /[\u00a1-\u00ff]/;
const VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0]|[\u0300-\u0323\u1ea0-\u1ef9]/;
const WORDS = /[\p{L}\ufffd][\p{L}\p{M}\ufffd]*/gu;
const NOT_ASCII = /[\u0080-\uffff]/;
/** Words without which hardly any return does: they decide where two encodings give words that exist. */
const COMMON = new Set(
  (
    "tỉnh thành phố huyện quận xã phường nước vùng miền số tổng cộng đồng triệu tỷ nghìn căn nhà xây mới sửa chữa " +
    "hộ nghèo người phí kinh quỹ vốn hỗ trợ cấp chú báo cáo kết quả quý năm tháng kỳ đơn vị tính nội dung chỉ " +
    "tiêu kế hoạch thực hiện luỹ hội đoàn thể phụ nữ thuế thu chi ngân sách trung ương địa bàn dự toán đội bộ"
  ).split(" ")
);
/** Of the words with a letter beyond ASCII, those that must be syllables. */
const ENOUGH = 0.75;

interface UsualEncoding {
  readonly encoding: LegacyEncoding;
  /** Whether more texts are in it than in Unicode. */
  readonly isMain: boolean;
}

interface Score {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  readonly share: number;
  readonly common: number;
}

/**
 * Decodes texts that were typed in a font of TCVN3 or VNI, or whose bytes some program took for another
 * encoding. Each text is judged by itself: the encoding must turn it into Vietnamese syllables that it does
 * not have as it stands. Where it can be read both ways ("Bé", Bộ), the texts around it decide.
 */
export class LegacyLetters {
  private readonly usual: UsualEncoding | null;
  private readonly found = new Map<string, {count: number; example: string}>();

  /** @param texts everything that the file holds; only what has legacy signs or Vietnamese letters counts. */
  constructor(texts: Iterable<string>) {
    this.usual = usualEncoding(texts);
  }

  decode(text: string): string {
    if (this.usual === null || !HIGH.test(text) || VIETNAMESE.test(text)) return text;
    const score = decisive(text, UNICODE_RIVALS) ?? asUsual(text, this.usual);
    if (score === null) return text;
    const {name} = score.encoding;
    const found = this.found.get(name) ?? {count: 0, example: score.text};
    found.count++;
    this.found.set(name, found);
    return score.encoding === tcvn3 ? capitalised(score.text) : score.text;
  }

  /** Says which encodings were met. */
  note(findings: FindingList) {
    for (const [encoding, {count, example}] of this.found) {
      findings.add("read.legacy-letters", null, example, {encoding, count});
    }
  }
}

const UNICODE_RIVALS = [tcvn3, vni, windows1258, misreadUtf8];
const BYTE_ENCODINGS = [windows1258, tcvn3, vni];
const SAMPLE_CHARACTERS = 100_000;

/**
 * The text of bytes that are no Unicode, or null where no encoding makes Vietnamese of them, or two do.
 * `shown` is what windows-1252 makes of the bytes.
 */
export function decodeLegacyText(
  shown: string
): {readonly text: string; readonly encoding: string} | null {
  const best = bestOf(shown.slice(0, SAMPLE_CHARACTERS), BYTE_ENCODINGS);
  if (best === null || best.share < ENOUGH) return null;
  const {encoding} = best;
  const text = encoding.decode(shown);

  if (/[\u0080-\u009f\ufffd]/.test(text)) return null;
  return {
    text: encoding === tcvn3 ? text.replace(/[^\n\t;,|^"]+/g, (field) => capitalised(field)) : text,
    encoding: encoding.name
  };
}

/** The text in the encoding that is usual in its file; null where that is no better than what stands there. */
function asUsual(text: string, {encoding, isMain}: UsualEncoding): Score | null {
  if (!isMain) return null;
  const score = scoreOf(text, encoding);
  if (score !== null && score.share >= ENOUGH) return score.text === text ? null : score;
  // Abbreviations and names of other languages ("NS§P", "Kr«ng") are no syllables, yet written alike.
  const decoded = hasStrangeLetter(text) ? encoding.decode(text) : text;
  if (decoded === text || decoded.includes("\ufffd")) return null;
  return {encoding, text: decoded, share: 0, common: 0};
}

/** The encoding that most of the legacy texts have, or null where too little speaks for any. */
function usualEncoding(texts: Iterable<string>): UsualEncoding | null {
  let unicode = 0;
  let legacy = 0;
  const words = new Map<LegacyEncoding, Set<string>>();
  const common = new Set<LegacyEncoding>();
  for (const text of texts) {
    if (VIETNAMESE.test(text)) unicode++;
    const score = VIETNAMESE.test(text) ? null : decisive(text, UNICODE_RIVALS);
    if (score === null) continue;
    legacy++;
    const known = words.get(score.encoding) ?? new Set();
    for (const word of strangeWords(score.text)) if (word.length > 1) known.add(word);
    words.set(score.encoding, known);
    if (score.common > 0) common.add(score.encoding);
  }
  const [most] = [...words].sort(([, a], [, b]) => b.size - a.size);
  // A lone "µm" is no evidence.
  if (most === undefined || (most[1].size < 2 && !common.has(most[0]))) return null;
  return {encoding: most[0], isMain: legacy > unicode};
}

/** What the text must have been written in, or null where it may as well be Unicode. */
function decisive(text: string, encodings: readonly LegacyEncoding[]): Score | null {
  if (!hasLegacySigns(text)) return null;
  const best = bestOf(text, encodings);
  return best !== null &&
    best.text !== text &&
    best.share >= ENOUGH &&
    best.share > unicodeShare(text)
    ? best
    : null;
}

/** The encoding that makes the most syllables of the text; null where none does, or two do and differ. */
function bestOf(text: string, encodings: readonly LegacyEncoding[]): Score | null {
  const scores = encodings
    .flatMap((encoding) => scoreOf(text, encoding) ?? [])
    .sort((a, b) => b.share - a.share || b.common - a.common);
  const [best, second] = scores;
  if (best === undefined) return null;
  const isTie =
    second !== undefined &&
    second.share === best.share &&
    second.common === best.common &&
    second.text !== best.text;
  return isTie ? null : best;
}

/** A strange character beside a letter, so that "3×4" and "± 5" have none. */
function hasStrangeLetter(text: string): boolean {
  return (text.match(/\S+/g) ?? []).some(
    (word) => hasLegacySigns(word) && /[a-z]/i.test(word) && !/\d/.test(word)
  );
}

/** Null where no word with a letter beyond ASCII tells. */
function scoreOf(text: string, encoding: LegacyEncoding): Score | null {
  const decoded = encoding.decode(text);
  if (decoded === "\ufffd") return null;
  const words = strangeWords(decoded).filter((word) => [...word].length > 1);
  if (words.length === 0) return null;
  const share = words.filter(isSyllable).length / words.length;
  const common = words.filter((word) => COMMON.has(word.toLowerCase())).length;
  return {encoding, text: decoded, share, common};
}

/** How much of the text is Vietnamese as it stands: a strange character at a letter spoils a word. */
function unicodeShare(text: string): number {
  const words = (text.match(/[^\s!-/:-@]+/g) ?? []).filter((word) => NOT_ASCII.test(word));
  const sound = words.filter((word) => !hasLegacySigns(word) && isSyllable(word));
  return words.length === 0 ? 1 : sound.length / words.length;
}

function strangeWords(text: string): string[] {
  return (text.match(WORDS) ?? []).filter((word) => NOT_ASCII.test(word));
}
