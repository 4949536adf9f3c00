/** Writers of the encodings from before Unicode, after their own tables, so that the product's are not judged by themselves. */

/** TCVN 5712 VN3 from each byte on. A capital with a tone is written with the small letter, in a font of capitals. */
const TCVN3: Readonly<Record<number, string>> = {
  0xa1: "ĂÂÊÔƠƯĐăâêôơưđ",
  0xb5: "àảãáạ",
  0xbb: "ằẳẵắ",
  0xc6: "ặầẩẫấậè",
  0xce: "ẻẽéẹềểễếệìỉ",
  0xdc: "ĩíịò",
  0xe1: "ỏõóọồổỗốộờởỡớợù",
  0xf1: "ủũúụừửữứựỳỷỹýỵ"
};

const WINDOWS_1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Â: 0xc2,
  â: 0xe2,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  Đ: 0xd0,
  đ: 0xf0,
  "\u0300": 0xcc,
  "\u0301": 0xec,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0323": 0xf2
};

/** A letter without its tone, then the tone. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  đ: "ñ",
  í: "í",
  ì: "ì",
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  ỵ: "î",
  ơ: "ô",
  ư: "ö"
};
const VNI_TONES: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï"
};
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä"
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë"
};

export function tcvn3Bytes(text: string): Uint8Array {
  const codes = new Map<string, number>();
  for (const [first, letters] of Object.entries(TCVN3)) {
    [...letters].forEach((letter, at) => codes.set(letter, Number(first) + at));
  }
  return bytesOf(text.normalize("NFC"), (letter) => [
    codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? null
  ]);
}

export function windows1258Bytes(text: string): Uint8Array {
  return bytesOf(text.normalize("NFC"), (letter) => {
    const [base = "", tone] = toneApart(letter);
    const letters = tone === "" ? [base] : [base, tone];
    return letters.map((each) => WINDOWS_1258[each] ?? (isAscii(each) ? codeOf(each) : null));
  });
}

export function vniBytes(text: string): Uint8Array {
  return bytesOf(text.normalize("NFC"), (letter) => {
    const small = letter.toLowerCase();
    const written = VNI_LETTERS[small] ?? vniVowel(small);
    return [...(small === letter ? written : written.toUpperCase())].map(codeOf);
  });
}

function vniVowel(letter: string): string {
  const [base = "", tone = ""] = toneApart(letter);
  const bare = base.normalize("NFD");
  if (bare.endsWith("\u0302")) return `${bare.charAt(0)}${VNI_CIRCUMFLEX[tone] ?? ""}`;
  if (bare.endsWith("\u0306")) return `${bare.charAt(0)}${VNI_BREVE[tone] ?? ""}`;
  return `${VNI_LETTERS[base] ?? base}${VNI_TONES[tone] ?? ""}`;
}

/** "ộ" → "ô" and the mark below. */
function toneApart(letter: string): readonly [base: string, tone: string] {
  const marks = [...letter.normalize("NFD")];
  const tone = marks.find((mark) => mark in VNI_TONES) ?? "";
  return [
    marks
      .filter((mark) => mark !== tone)
      .join("")
      .normalize("NFC"),
    tone
  ];
}

function bytesOf(
  text: string,
  codesOf: (letter: string) => readonly (number | null)[]
): Uint8Array {
  const bytes = [...text].flatMap((letter) => {
    if (isAscii(letter)) return [codeOf(letter)];
    return codesOf(letter).map((code) => {
      if (code === null) throw new Error(`not in the encoding: ${letter}`);
      return code;
    });
  });
  return Uint8Array.from(bytes);
}

function isAscii(letter: string): boolean {
  return codeOf(letter) < 0x80;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
