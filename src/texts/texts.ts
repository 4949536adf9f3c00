import {en} from "./en.ts";
import type {Language} from "./language.ts";
import type {Texts} from "./vi.ts";
import {vi} from "./vi.ts";

const TEXTS: Readonly<Record<Language, Texts>> = {vi, en};

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/**
 * Keys that one language has and the other lacks, as paths such as `yoy.title`; empty where both agree.
 * The types say the same, but the build does not run the type checker.
 */
export function unequalKeys(left: object = vi, right: object = en): string[] {
  const inLeft = new Set(paths(left));
  const inRight = new Set(paths(right));
  return [...inLeft]
    .filter((path) => !inRight.has(path))
    .concat([...inRight].filter((path) => !inLeft.has(path)));
}

function paths(value: unknown, prefix = ""): string[] {
  if (typeof value !== "object" || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, child]) =>
    paths(child, prefix === "" ? key : `${prefix}.${key}`)
  );
}
