import {foldKeepingMarks, foldText} from "./foldText.ts";

/** A label cut into words; `isPlain` where it was typed without any Vietnamese mark. */
export interface Words {
  readonly words: readonly string[];
  readonly isPlain: boolean;
}

export interface PhraseHit<T> {
  readonly value: T;
  readonly start: number;
  readonly length: number;
}

export interface PhraseFinder<T> {
  /** Every place where a phrase stands word for word: longest first, of equals the later one first. */
  find(label: Words): readonly PhraseHit<T>[];
  /** The values of the phrases that are the whole label. */
  exactly(label: Words): readonly T[];
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

export function wordsOf(label: string): Words {
  const folded = foldKeepingMarks(label);
  return {
    words: folded === "" ? [] : folded.split(" "),
    isPlain: foldText(folded) === folded
  };
}

/**
 * Finds phrases inside longer labels. A label with marks is compared with marks ("đến" is not "đèn");
 * one typed without any is compared without.
 */
export function createPhraseFinder<T>(
  phrases: readonly {readonly phrase: string; readonly value: T}[]
): PhraseFinder<T> {
  const marked = new Map<string, Entry<T>[]>();
  const plain = new Map<string, Entry<T>[]>();
  for (const {phrase, value} of phrases) {
    addEntry(marked, {words: wordsOf(phrase).words, value});
    addEntry(plain, {words: wordsOf(foldText(phrase)).words, value});
  }
  const find = (label: Words): readonly PhraseHit<T>[] => {
    const index = label.isPlain ? plain : marked;
    const hits: PhraseHit<T>[] = [];
    label.words.forEach((word, start) => {
      for (const entry of index.get(word) ?? []) {
        if (entry.words.every((each, at) => label.words[start + at] === each)) {
          hits.push({value: entry.value, start, length: entry.words.length});
        }
      }
    });
    return hits.sort((a, b) => b.length - a.length || b.start - a.start);
  };
  return {
    find,
    exactly: (label) =>
      find(label)
        .filter((hit) => hit.length === label.words.length)
        .map((hit) => hit.value)
  };
}

function addEntry<T>(index: Map<string, Entry<T>[]>, entry: Entry<T>): void {
  const first = entry.words[0];
  if (first === undefined) return;
  const entries = index.get(first);
  if (entries === undefined) index.set(first, [entry]);
  else entries.push(entry);
}
