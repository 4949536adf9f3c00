import type {Basis, Scenario} from "../types.ts";
import {foldText} from "./foldText.ts";
import type {PhraseHit, Words} from "./phraseFinder.ts";
import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";

/** What a word of a header says beside the indicator. */
export interface MeasureWord {
  readonly scenario?: Scenario;
  /** `cumulative`: a running total that does not say since when. */
  readonly basis?: Basis | "cumulative";
  readonly sign?:
    | "next" // the plan of the following period
    | "total" // Tổng số, Cộng
    | "part" // Trong đó
    | "money" // số tiền, trị giá: the money side of an indicator named elsewhere
    | "amount" // số lượng, giá trị: any value
    | "derived" // tỷ lệ, so với: computed from other columns
    | "round" // đợt 1, đợt 2
    | "estimate"; // ước thực hiện: told before the time is over
}

const SCENARIOS: Readonly<Record<Scenario, string>> = {
  target:
    "kế hoạch|dự toán|chỉ tiêu giao|chỉ tiêu được giao|kế hoạch giao|KH|KH năm|KH cả năm|KH quý|plan|planned|target|estimate",
  actual: "thực hiện|kết quả|kết quả thực hiện|đã thực hiện|quyết toán|TH|actual|result"
};

const BASES: Readonly<Record<Basis | "cumulative", string>> = {
  period:
    "trong kỳ|trong quý|trong tháng|trong năm|kỳ này|quý này|tháng này|trong kỳ báo cáo|phát sinh trong kỳ|in the period|this period",
  year_to_date:
    "từ đầu năm|luỹ kế từ đầu năm|luỹ kế năm|luỹ kế trong năm|cộng dồn từ đầu năm|year to date|ytd",
  programme_to_date:
    "từ đầu chương trình|luỹ kế từ đầu chương trình|luỹ kế thực hiện từ đầu chương trình|từ khi triển khai|từ khi phát động|từ đầu nhiệm kỳ|từ đầu giai đoạn|tính đến|đến nay|programme to date|since the start",
  as_of: "tại thời điểm|thời điểm|cuối kỳ|đến cuối kỳ|hiện có|số dư|as of|at a date",
  cumulative: "luỹ kế|cộng dồn|lk|cumulative|running total"
};

const SIGNS: Readonly<Record<NonNullable<MeasureWord["sign"]>, string>> = {
  next: "kỳ tiếp theo|kỳ sau|kỳ tới|quý tiếp theo|quý sau|quý tới|tháng tiếp theo|tháng sau|tháng tới|năm sau|năm tiếp theo|năm tới|next period|next quarter|next year",
  total: "tổng số|tổng cộng|cộng|tổng|total|sum",
  part: "trong đó|tr đó|of which|gồm|bao gồm|chia ra",
  money:
    "kinh phí|số tiền|thành tiền|trị giá|giá trị|tổng trị giá|tổng giá trị|tổng kinh phí|tổng số tiền|amount of money",
  amount:
    "số lượng|số liệu|giá trị|kết quả|trị số|số lượng thực hiện|khối lượng|value|amount|quantity|figure",
  derived:
    "tỷ lệ|tỉ lệ|so với|so sánh|QT/DT|TH/KH|TH/DT|cùng kỳ|năm trước|kỳ trước|bình quân|tăng giảm|đạt|phần trăm|xếp hạng|percent|ratio",
  round: "đợt|vòng|round",
  estimate:
    "ước thực hiện|ước TH|ƯTH|ước kết quả|ước đạt|ước tính|ước cả năm|ước năm|ước quý|ước tháng|ước giải ngân|dự ước|ước|estimated"
};

/** Phrases short or common enough that they speak only where they are a whole header cell. */
const WHOLE_CELL_ONLY = new Set(["KH", "TH", "lk", "ytd", "cộng", "tổng", "đạt", "gồm", "ước"]);

const TIME_WORDS = new Set(
  "quy nam ky trong tu luy den thang bao ca dat nay dau cuoi so sau giai".split(" ")
);

const measureWords = createPhraseFinder<MeasureWord>([
  ...phrasesOf(SCENARIOS, (scenario) => ({scenario})),
  ...phrasesOf(BASES, (basis) => ({basis})),
  ...phrasesOf(SIGNS, (sign) => ({sign}))
]);

const wholeCellMeasureWords = createPhraseFinder<MeasureWord>([
  ...phrasesOf(SCENARIOS, (scenario) => ({scenario}), true),
  ...phrasesOf(BASES, (basis) => ({basis}), true),
  ...phrasesOf(SIGNS, (sign) => ({sign}), true)
]);

/** "% DT 2010/ƯTH 2009", "% thực hiện so với dự toán": one column over another. */
const COMPARES = /^\(?%\s*\p{L}/u;

/** What the lines of a header say together: the lowest that speaks of scenario or basis wins. */
export function readMeasure(parts: readonly string[]): {
  readonly scenario: Scenario | null;
  readonly basis: Basis | "cumulative" | null;
  readonly signs: ReadonlySet<NonNullable<MeasureWord["sign"]>>;
} {
  const signs = new Set<NonNullable<MeasureWord["sign"]>>();
  let scenario: Scenario | null = null;
  let basis: Basis | "cumulative" | null = null;
  for (const part of parts) {
    if (COMPARES.test(part)) signs.add("derived");
    const words = wordsOf(part);
    const hits = measureWords.find(words).filter((hit) => isMeasure(hit, words));
    const spoken = [...hits.map((hit) => hit.value), ...wholeCellMeasureWords.exactly(words)];
    for (const {sign} of spoken) if (sign !== undefined) signs.add(sign);
    scenario = spoken.find((word) => word.scenario !== undefined)?.scenario ?? scenario;
    basis = spoken.find((word) => word.basis !== undefined)?.basis ?? basis;
  }
  return {scenario, basis, signs};
}

/** "Thực hiện quý I" is a measure, "thực hiện một số nhiệm vụ" is what the money is for. */
function isMeasure({value, start, length}: PhraseHit<MeasureWord>, {words}: Words): boolean {
  if (value.scenario !== "actual" || /^(?:kết|ket|result|actual)$/.test(words[start] ?? "")) {
    return true;
  }
  const next = words[start + length];
  return next === undefined || TIME_WORDS.has(foldText(next)) || /^\d/.test(next);
}

function phrasesOf<K extends string>(
  lists: Readonly<Record<K, string>>,
  wordOf: (key: K) => MeasureWord,
  isWholeCell = false
): {phrase: string; value: MeasureWord}[] {
  return (Object.keys(lists) as K[]).flatMap((key) =>
    lists[key]
      .split("|")
      .filter((phrase) => isWholeCell || !WHOLE_CELL_ONLY.has(phrase))
      .map((phrase) => ({phrase, value: wordOf(key)}))
  );
}
