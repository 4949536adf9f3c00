/** One way in which Vietnamese letters were stored before Unicode. */
export interface LegacyEncoding {
  readonly name: string;
  /**
   * The text that was meant, from its bytes taken for windows-1252. What the encoding has no letter
   * for becomes U+FFFD.
   */
  readonly decode: (text: string) => string;
}

/** TCVN 5712 from A1 on, the half that the fonts .VnTime and .VnArial have; B0 to B4 are tone marks. */
const TCVN3 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
const TCVN3_FROM = 0xa1;

/** VNI writes a mark after its vowel: tones alone, then a circumflex or a breve with and without a tone. */
const VNI_MARKS: readonly (readonly [vowels: string, marks: string, meaning: readonly string[]])[] =
  [
    ["aeouyôö", "ùøûõï", ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]],
    [
      "aeo",
      "âáàåãä",
      ["\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323"]
    ],
    [
      "a",
      "êéèúüë",
      ["\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"]
    ]
  ];
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
  ô: "ơ",
  ö: "ư"
};
const VNI_PAIRS = vniPairs();
const VNI_PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[\u00c0-\u00ff]/giu;

/** What windows-1252 shows for the bytes 80 to 9F; the five that it leaves out stand for themselves. */
const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export const windows1258: LegacyEncoding = {
  name: "windows-1258",
  decode: (text) => decodeBytes(text, "windows-1258")
};

export const tcvn3: LegacyEncoding = {
  name: "TCVN3 (ABC)",
  decode: (text) =>
    text
      // Some programs have turned the soft hyphen that stands for ư into a minus sign.
      .replace(/(?<=\S)\u2212(?=\S)/g, "\u00ad")
      .replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3[letter.charCodeAt(0) - TCVN3_FROM] ?? "")
      .normalize("NFC")
};

export const vni: LegacyEncoding = {
  name: "VNI",
  decode: (text) =>
    text.replace(
      VNI_PAIR,
      (written) => VNI_PAIRS.get(written) ?? VNI_PAIRS.get(written.toLowerCase()) ?? "\ufffd"
    )
};

/** Not an encoding of its own: UTF-8 that some program took for windows-1252. */
export const misreadUtf8: LegacyEncoding = {
  name: "UTF-8",
  decode: (text) => decodeBytes(text, "utf-8")
};

function vniPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  const letterOf = (vowel: string): string => VNI_LETTERS[vowel] ?? vowel;
  for (const [vowels, marks, meanings] of VNI_MARKS) {
    for (const vowel of vowels) {
      for (const [index, mark] of [...marks].entries()) {
        const letter = (letterOf(vowel) + (meanings[index] ?? "")).normalize("NFC");
        pairs.set(vowel + mark, letter);
        // The mark after a capital may be a capital or not: the vowel tells.
        for (const either of [mark, mark.toUpperCase()]) {
          pairs.set(vowel.toUpperCase() + either, letter.toUpperCase());
        }
      }
    }
  }
  for (const [written, letter] of Object.entries(VNI_LETTERS)) {
    pairs.set(written, letter);
    pairs.set(written.toUpperCase(), letter.toUpperCase());
  }
  return pairs;
}

/** Decodes what windows-1252 has made of bytes; "\ufffd" alone where the text never was bytes. */
function decodeBytes(text: string, encoding: string): string {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = code < 0x100 ? -1 : WINDOWS_1252_HIGH.indexOf(text.charAt(at));
    if (code >= 0x100 && high === -1) return "\ufffd";
    bytes[at] = high === -1 ? code : high + 0x80;
  }
  return new TextDecoder(encoding).decode(bytes).normalize("NFC");
}
