import type {BreakdownItem, Indicator} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import {isKindOfFunds, mergeBreakdowns, noBreakdown} from "./breakdown.ts";
import type {Draft, TableReading} from "./draft.ts";
import {wordsOf} from "./phraseFinder.ts";
import type {SheetContext} from "./sheetContext.ts";

const KEYS = {
  house_type: "houseType",
  beneficiary: "beneficiary",
  funding_source: "fundingSource",
  work_kind: "workKind"
} as const satisfies Record<BreakdownItem["dimension"], keyof Breakdown>;
const DIMENSIONS = Object.keys(KEYS) as BreakdownItem["dimension"][];

/** "Chi ngân sách địa phương", "cân đối ngân sách tỉnh", "bổ sung cho ngân sách địa phương": no source of money. */
const BUDGETED: ReadonlySet<string> = new Set(["chi", "thu", "đối", "toán", "cho"]);

/**
 * "KẾT QUẢ XÂY DỰNG NHÀ TÌNH NGHĨA" over a column "Số căn": all its houses are of that type. Applied
 * where the title names one item of a dimension and the table itself never speaks of that dimension.
 */
export function withTitleBreakdown(reading: TableReading, context: SheetContext): TableReading {
  const titled = breakdownOfTitle(context);
  if (titled === noBreakdown) return reading;
  const open = leftOpen(titled, reading.drafts);
  const said = new Set<number>();
  const changed = new Map<Draft, Draft>();
  for (const draft of reading.drafts) {
    const fit = fitting(open, draft.indicator);
    if (fit === noBreakdown) continue;
    changed.set(draft, {...draft, breakdown: mergeBreakdowns(draft.breakdown, fit)});
    const head = context.table.columns.find(({column}) => column === draft.column)?.head;
    if (head === undefined || said.has(draft.column)) continue;
    said.add(draft.column);
    context.report("interpret.breakdown-from-title", head, {item: namesOf(fit, context)});
  }
  const now = (draft: Draft): Draft => changed.get(draft) ?? draft;
  return {
    drafts: reading.drafts.map(now),
    totals: reading.totals.map((total) => ({...total, lines: total.lines.map(now)}))
  };
}

/** The items that a title names, one a dimension; of two that it lists neither is meant. */
function breakdownOfTitle({title, world}: SheetContext): Breakdown {
  if (title === null) return noBreakdown;
  const spoken = world.labels.read([title]);
  if (!spoken.hasBreakdown) return noBreakdown;
  // "Hội Cựu chiến binh" reports, and helps whomever.
  const bodies = world.texts.bodies(title).hits;
  const used = bodies.map(({length, start}) => [start, start + length]);
  const items = new Map<BreakdownItem["dimension"], Set<string>>();
  const titleWords = wordsOf(title);
  for (const {length, start, value} of world.breakdownNames.find(titleWords)) {
    if (value.dimension === "funding_source" && BUDGETED.has(titleWords.words[start - 1] ?? "")) {
      continue;
    }
    if (used.some(([from = 0, to = 0]) => start < to && start + length > from)) continue;
    used.push([start, start + length]);
    items.set(value.dimension, (items.get(value.dimension) ?? new Set()).add(value.code));
  }
  const titled: {-readonly [K in keyof Breakdown]: Breakdown[K]} = {...noBreakdown};
  for (const [dimension, codes] of items) {
    const [code = null, ...others] = codes;
    const isSpoken = spoken.breakdown[KEYS[dimension]] === code || bodies.length > 0;
    if (isSpoken && others.length === 0) titled[KEYS[dimension]] = code;
  }
  return titled;
}

function leftOpen(titled: Breakdown, drafts: readonly Draft[]): Breakdown {
  const open: {-readonly [K in keyof Breakdown]: Breakdown[K]} = {...titled};
  for (const dimension of DIMENSIONS) {
    const key = KEYS[dimension];
    if (drafts.some(({breakdown}) => breakdown[key] !== null)) open[key] = null;
  }
  return open;
}

/** Types are of houses, sources of money; what relief is for is no part of it. */
function fitting(open: Breakdown, {code, valueType}: Indicator): Breakdown {
  const fit = {
    ...open,
    houseType: code.startsWith("NHA_") ? open.houseType : null,
    fundingSource: valueType === "money" ? open.fundingSource : null,
    workKind:
      code.startsWith("CUUTRO_") || (valueType !== "money" && isKindOfFunds(open))
        ? null
        : open.workKind
  };
  return DIMENSIONS.every((dimension) => fit[KEYS[dimension]] === null) ? noBreakdown : fit;
}

function namesOf(fit: Breakdown, {world}: SheetContext): string {
  const names = DIMENSIONS.flatMap((dimension) => {
    const code = fit[KEYS[dimension]];
    const match = code === null ? null : world.breakdowns[dimension].match(code);
    return match?.outcome === "matched" ? [match.item.nameVi] : [];
  });
  return names.join(", ");
}
