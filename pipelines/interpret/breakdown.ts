import type {BreakdownItem} from "../types.ts";
import {foldText} from "./foldText.ts";
import type {PhraseFinder, Words} from "./phraseFinder.ts";
import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";
import {isProminent} from "./prominence.ts";

/** Which part of an indicator a figure is counted over: codes of the closed lists, null for all. */
export interface Breakdown {
  readonly houseType: string | null;
  readonly beneficiary: string | null;
  readonly fundingSource: string | null;
  readonly workKind: string | null;
}

export const noBreakdown: Breakdown = {
  houseType: null,
  beneficiary: null,
  fundingSource: null,
  workKind: null
};

/** One text for one breakdown. */
export function breakdownKey({houseType, beneficiary, fundingSource, workKind}: Breakdown): string {
  return `${houseType ?? ""}|${beneficiary ?? ""}|${fundingSource ?? ""}|${workKind ?? ""}`;
}

const KINDS_OF_FUNDS: ReadonlySet<string> = new Set(["VON_DAU_TU", "VON_SU_NGHIEP"]);

/** Whether it says for which kind of spending money is meant, which a count cannot be of. */
export function isKindOfFunds({workKind}: Breakdown): boolean {
  return workKind !== null && KINDS_OF_FUNDS.has(workKind);
}

/** What the nearer label says, and what it leaves open. */
export function mergeBreakdowns(nearer: Breakdown, other: Breakdown): Breakdown {
  // Nearly always one of the two says nothing.
  if (other === noBreakdown) return nearer;
  if (nearer === noBreakdown) return other;
  return {
    houseType: nearer.houseType ?? other.houseType,
    beneficiary: nearer.beneficiary ?? other.beneficiary,
    fundingSource: nearer.fundingSource ?? other.fundingSource,
    workKind: nearer.workKind ?? other.workKind
  };
}

const DIMENSIONS = {
  house_type: "houseType",
  beneficiary: "beneficiary",
  funding_source: "fundingSource",
  work_kind: "workKind"
} as const satisfies Record<BreakdownItem["dimension"], keyof Breakdown>;

const BRACKETED = /[([][^()[\]]*[)\]]/g;

/** `inside` finds Vietnamese names in longer labels, `whole` any name that is a label by itself. */
export interface BreakdownFinder {
  readonly inside: PhraseFinder<BreakdownItem>;
  readonly whole: PhraseFinder<BreakdownItem>;
}

export function createBreakdownFinder(items: readonly BreakdownItem[]): BreakdownFinder {
  const phrases = items.flatMap((value) =>
    [value.nameVi, ...value.synonyms].map((phrase) => ({phrase, value}))
  );
  const english = items.map((value) => ({phrase: value.nameEn, value}));
  return {
    inside: createPhraseFinder(phrases),
    whole: createPhraseFinder([...phrases, ...english])
  };
}

/** Too common inside a longer label to name a breakdown there. */
const WHOLE_CELL_BREAKDOWNS = new Set(
  [
    "gia đình",
    "dòng họ",
    "tiền",
    "bằng tiền",
    "khác",
    "phát động",
    "hội viên",
    "đoàn viên",
    "học sinh",
    "phụ nữ",
    "trẻ em",
    "hàng hóa",
    "làm mới"
  ].flatMap((phrase) => [phrase, foldText(phrase)])
);

/** One item per dimension, the longest; words that an indicator's name has used up do not count again. */
export function findBreakdown(
  label: Words,
  parts: readonly string[],
  breakdowns: BreakdownFinder,
  taken: ReadonlySet<number>
): Breakdown {
  const wholes = new Set(
    parts.map((part) => wordsOf(part.replace(BRACKETED, " ")).words.join(" "))
  );
  const breakdown: {-readonly [K in keyof Breakdown]: Breakdown[K]} = {...noBreakdown};
  const used = new Set<number>();
  for (const hit of breakdowns.inside.find(label)) {
    const span = Array.from({length: hit.length}, (_, at) => hit.start + at);
    const dimension = DIMENSIONS[hit.value.dimension];
    if (breakdown[dimension] !== null || span.some((at) => used.has(at))) continue;
    if (span.every((at) => taken.has(at))) continue;
    if (hit.length === 1 && !isProminent(hit.start, 1, parts)) continue;
    const phrase = label.words.slice(hit.start, hit.start + hit.length).join(" ");
    if (WHOLE_CELL_BREAKDOWNS.has(phrase) && !wholes.has(phrase)) continue;
    breakdown[dimension] = hit.value.code;
    for (const at of span) used.add(at);
  }
  let start = 0;
  for (const part of parts) {
    const words = wordsOf(part);
    const isTaken = words.words.every((_, at) => taken.has(start + at));
    start += words.words.length;
    const item = isTaken ? undefined : breakdowns.whole.exactly(words)[0];
    if (item !== undefined) breakdown[DIMENSIONS[item.dimension]] ??= item.code;
  }
  return isEmpty(breakdown) ? noBreakdown : breakdown;
}

function isEmpty({houseType, beneficiary, fundingSource, workKind}: Breakdown): boolean {
  return houseType === null && beneficiary === null && fundingSource === null && workKind === null;
}
