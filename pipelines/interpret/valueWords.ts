import type {BlankKind, Qualifier} from "../types.ts";
import {foldKeepingMarks, lowerCase} from "./foldText.ts";

/** Words that stand for no value, or in front of one. */

const BLANK_WORDS: Readonly<Record<string, BlankKind>> = {
  "chưa có": "not_available",
  "chưa có số liệu": "not_available",
  "chưa có báo cáo": "not_available",
  "chưa báo cáo": "not_available",
  "chưa cập nhật": "not_available",
  "chưa thống kê": "not_available",
  "chưa thống kê được": "not_available",
  "chưa tổng hợp": "not_available",
  "chưa tổng hợp được": "not_available",
  "không có số liệu": "not_available",
  "không có báo cáo": "not_available",
  "không thống kê": "not_available",
  "n a": "not_available",
  "đang tổng hợp": "not_available",
  x: "not_applicable",
  "không áp dụng": "not_applicable",
  "không thuộc đối tượng": "not_applicable",
  "chưa phát sinh": "nil",
  "chưa thực hiện": "nil",
  "chưa triển khai": "nil"
};
const NIL_WORDS = new Set(["không", "không có", "không phát sinh", "ko", "ko có"]);
const MAGNITUDE =
  /^(?:(?:hơn|trên|gần|khoảng|có|với|được|đến|lên tới|lên đến) )*(?:hàng (?:chục|trăm|nghìn|ngàn|ngìn|vạn|triệu|tỷ|tỉ|loạt)|nhiều|rất nhiều|một số|vài|vài ba|dăm|đông đảo)(?= |$)(?!.*\d)/;

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:hơn|trên|ít nhất|tối thiểu|không dưới|không ít hơn|>=?|≥)(?![\p{L}\p{M}])\s*/u, "at_least"],
  [
    /^(?:gần|dưới|chưa đến|chưa tới|không quá|không vượt quá|nhiều nhất|tối đa|<=?|≤)(?![\p{L}\p{M}])\s*/u,
    "at_most"
  ],
  [
    /^(?:khoảng|ước tính|ước đạt|ước|chừng|độ|tầm|xấp xỉ|vào khoảng|~|≈)(?![\p{L}\p{M}])\s*/u,
    "about"
  ],
  [
    /^(?:tương đương với|tương đương|tổng trị giá|trị giá|tổng giá trị|giá trị|tổng số tiền|số tiền|tổng số|tổng cộng|tổng|đạt|được|là|với|có|=)(?![\p{L}\p{M}])[\s:]*/u,
    "exact"
  ]
];

/** The kind of blank that a cell's text is, or null where it says something else. `không` is no blank: see `isNilWord`. */
export function blankOf(text: string): BlankKind | null {
  if (text === "") return "not_reported";
  if (/^[-–—−_]+$/.test(text)) return "nil";
  if (/^(?:…|\.{2,})+$/.test(text)) return "not_available";
  const words = foldKeepingMarks(text);
  if (Object.hasOwn(BLANK_WORDS, words)) return BLANK_WORDS[words] ?? null;
  return MAGNITUDE.test(words) ? "magnitude_only" : null;
}

/** "không": none, which a return may say for 0. */
export function isNilWord(text: string): boolean {
  return NIL_WORDS.has(foldKeepingMarks(text));
}

/** Takes "hơn", "gần khoảng", "tương đương" off the front: what they say, and where the rest starts. */
export function qualifierAtStart(text: string): {
  readonly qualifier: Qualifier;
  readonly end: number;
} {
  const lower = lowerCase(text);
  let qualifier: Qualifier = "exact";
  let end = 0;
  for (let isFound = true; isFound;) {
    isFound = false;
    for (const [pattern, meaning] of QUALIFIERS) {
      const length = pattern.exec(lower.slice(end))?.[0].length ?? 0;
      if (length === 0) continue;
      if (qualifier === "exact") qualifier = meaning;
      end += length;
      isFound = true;
    }
  }
  return {qualifier, end};
}
