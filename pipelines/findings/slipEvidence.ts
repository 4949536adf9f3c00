import type {Language} from "./catalogue.ts";

/** What tells that a value is of the wrong size: its kind, and what would be usual. */
export interface SlipEvidence {
  /** own: the office's other periods; peers: offices of the same level; cost: of one thing; total: the sums around it; return: its other amounts. */
  readonly kind: "own" | "peers" | "cost" | "total" | "return";
  readonly usual: string;
  readonly count: string;
}

const EVIDENCE: Readonly<Record<SlipEvidence["kind"], Readonly<Record<Language, string>>>> = {
  own: {
    vi: "cơ quan này thường báo cáo khoảng {usual} ({count} kỳ khác)",
    en: "this office usually reports about {usual} ({count} other periods)"
  },
  peers: {
    vi: "mức giữa của {count} cơ quan cùng cấp là {usual}",
    en: "the median of {count} offices of its level is {usual}"
  },
  cost: {
    vi: "tính ra {count} đồng một đơn vị, thường là {usual} đồng",
    en: "it comes to {count} đồng for one, where {usual} đồng is usual"
  },
  total: {
    vi: "theo số lũy kế thì phải là {usual}",
    en: "by the running totals it should be {usual}"
  },
  return: {
    vi: "{count} trong {usual} số tiền của báo cáo lệch như nhau, nên có lẽ sai dòng đơn vị tính",
    en: "{count} of the {usual} amounts of the return are off alike, so that its unit line is probably wrong"
  }
};

/** Powers of a thousand → how far off. */
const SIZES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "3": {vi: "có lẽ lớn gấp một tỷ lần số đúng", en: "about a thousand million times too large"},
  "2": {vi: "có lẽ lớn gấp một triệu lần số đúng", en: "about a million times too large"},
  "1": {vi: "có lẽ lớn gấp một nghìn lần số đúng", en: "about a thousand times too large"},
  "-1": {vi: "có lẽ nhỏ hơn số đúng một nghìn lần", en: "about a thousand times too small"},
  "-2": {vi: "có lẽ nhỏ hơn số đúng một triệu lần", en: "about a million times too small"},
  "-3": {vi: "có lẽ nhỏ hơn số đúng một tỷ lần", en: "about a thousand million times too small"}
};

/** The witnesses in one sentence; `count` and `usual` are shown as given. */
export function wordEvidence(evidence: readonly SlipEvidence[], language: Language): string {
  return evidence
    .map(({count, kind, usual}) =>
      EVIDENCE[kind][language].replace("{usual}", usual).replace("{count}", count)
    )
    .join("; ");
}

export function wordSize(folds: string, language: Language): string {
  return SIZES[folds]?.[language] ?? folds;
}
