/**
 * Ways to make labels comparable. A label is matched with its marks first (Tân ≠ Tấn), and without
 * them only where that fails.
 */

/** Beyond it no letter of Vietnamese is found. */
const TABLE_SIZE = 0x1f00;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Icelandic eth for đ, and "oi" for ư: "Ngƣời" in a statistical yearbook.
  ð: "đ",
  Ð: "đ",
  ƣ: "ư",
  Ƣ: "ư"
};
/** Soft hyphen, zero-width marks, direction marks, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const COMBINING = /[\u0300-\u036f]/g;
/** What `lowerCase` has to mend, in few texts. */
const ODD = /[\u00ad\u200b-\u200f\u2060\ufeffðÐƣƢ]/;
const WORD_CHARACTER = /^[\p{L}\p{N}]/u;
/** Known of the letters that were met: 0 not yet, else one of these. Few of the table ever are. */
const WORD_CHARACTERS = new Uint8Array(TABLE_SIZE);
const IS_WORD = 1;
const IS_NONE = 2;
const BARE_LETTERS = new Array<string | null>(TABLE_SIZE).fill(null);
/** The older place of a tone mark in an open syllable, which is ours: hoà → hòa. */
const MOVED_TONES: Readonly<Record<string, string>> = pairs(
  "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy"
);
const MOVABLE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
/** Cheaper to look for than a tone that really moves. */
const TONE_AFTER_O_OR_U = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
const MISPLACED_AFTER_QU = /q([úùủũụ])([yi])/g;
const TONED_Y: Readonly<Record<string, string>> = pairs(
  "úy uý ùy uỳ ủy uỷ ũy uỹ ụy uỵ úi uí ùi uì ủi uỉ ũi uĩ ụi uị"
);

/** Lower-case, without marks, đ → d, punctuation and odd spaces to single spaces: ` Đắk–Lắk ` → `dak lak`. */
export function foldText(text: string): string {
  let folded = "";
  let isGap = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const letter =
      code < TABLE_SIZE
        ? (BARE_LETTERS[code] ??= bareLetter(text.charAt(index)))
        : bareLetter(text.charAt(index));
    if (letter === " ") isGap = folded !== "";
    else if (letter !== "") {
      if (isGap) folded += " ";
      isGap = false;
      folded += letter;
    }
  }
  return folded;
}

/**
 * Lower-case NFC, punctuation to single spaces, tone marks in one canonical place:
 * `HOÀ BÌNH` and `Hòa-Bình` → `hòa bình`; after "qu" nothing moves (`quý`).
 */
export function foldKeepingMarks(text: string): string {
  const spaced = withSingleSpaces(lowerCase(text));
  const toned = TONE_AFTER_O_OR_U.test(spaced)
    ? spaced.replace(MOVABLE_TONE, (vowels) => MOVED_TONES[vowels] ?? vowels)
    : spaced;
  return toned.includes("q")
    ? toned.replace(MISPLACED_AFTER_QU, (syllable) => `q${TONED_Y[syllable.slice(1)] ?? ""}`)
    : toned;
}

/** Lower-case NFC with look-alikes mended and invisible characters gone; punctuation stays. */
export function lowerCase(text: string): string {
  const composed = text.normalize("NFC");
  if (!ODD.test(composed)) return composed.toLowerCase();
  return composed
    .replace(INVISIBLE, "")
    .replace(/[ðÐƣƢ]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .toLowerCase();
}

/** Letters and digits as they are, whatever else stands between them as one space. */
function withSingleSpaces(text: string): string {
  let spaced = "";
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && isWordCharacter(text, index)) {
      if (start === -1) start = index;
    } else if (start !== -1) {
      spaced += spaced === "" ? text.slice(start, index) : ` ${text.slice(start, index)}`;
      start = -1;
    }
  }
  return spaced;
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < TABLE_SIZE) {
    if (WORD_CHARACTERS[code] === 0) {
      WORD_CHARACTERS[code] = WORD_CHARACTER.test(text.charAt(index)) ? IS_WORD : IS_NONE;
    }
    return WORD_CHARACTERS[code] === IS_WORD;
  }
  if (code < 0xd800 || code > 0xdfff) return WORD_CHARACTER.test(text.charAt(index));
  // Half of a character beyond the basic plane: the whole of it decides.
  const from =
    code >= 0xdc00 && index > 0 && isLead(text.charCodeAt(index - 1)) ? index - 1 : index;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** One character as `foldText` sees it: a letter or digit, a space, or nothing for a mark. */
function bareLetter(character: string): string {
  const bare = (LOOK_ALIKES[character] ?? character)
    .normalize("NFD")
    .replace(COMBINING, "")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace("đ", "d");
  if (bare === "") return "";
  return /^[\p{L}\p{N}]/u.test(bare) || /[\ud800-\udfff]/.test(bare) ? bare : " ";
}

function pairs(list: string): Readonly<Record<string, string>> {
  const words = list.split(" ");
  const map: Record<string, string> = {};
  for (let index = 0; index + 1 < words.length; index += 2) {
    map[words[index] ?? ""] = words[index + 1] ?? "";
  }
  return map;
}
