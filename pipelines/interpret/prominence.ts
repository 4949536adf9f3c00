import type {Words} from "./phraseFinder.ts";
import {wordsOf} from "./phraseFinder.ts";

/** Words that say nothing of their own, so that "Số cầu" is no more than "Cầu". */
const EMPTY_WORDS = new Set(
  "số lượng tổng cộng các được đã của cho và trong đó xây dựng làm mới so luong tong cong cac duoc da cua cho va xay dung lam moi number of total the".split(
    " "
  )
);

/** Of the words of its line that one or two words must be, to speak for it. */
const LEAST_SHARE = 0.25;

/**
 * Words in passing name nothing: "dự án, công trình quan trọng (vốn đầu tư)" counts no works, and
 * "bổ sung từ NSTW cho NSĐP" splits nothing by source.
 */
export function isProminent(start: number, length: number, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const {words} = wordsOf(part);
    if (start < from + words.length) {
      const before = words.slice(0, start - from).filter((word) => !EMPTY_WORDS.has(word));
      return before.length === 0 || length / strip({words, isPlain: false}).length >= LEAST_SHARE;
    }
    from += words.length;
  }
  return false;
}

/** The words that say something. */
export function strip({words}: Words): readonly string[] {
  return words.filter((word) => !EMPTY_WORDS.has(word));
}
