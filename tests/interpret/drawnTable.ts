import fc from "fast-check";

/** Observations drawn at random, and how an office might write them down. */
export interface DrawnTable {
  readonly places: readonly DrawnPlace[];
  readonly items: readonly DrawnItem[];
  readonly scenarios: readonly Scenario[];
  readonly period: {readonly code: string; readonly words: string};
  /** In hundredths of the unit, by place, item and scenario; null for a cell left empty. */
  readonly amounts: readonly (number | null)[];
  readonly look: Look;
}

export type Scenario = "target" | "actual";

export interface DrawnPlace {
  readonly id: string;
  readonly name: string;
}

export interface DrawnItem {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** Hundredths of the base unit in a hundredth of the written one. */
  readonly scale: bigint;
  readonly isCount: boolean;
}

export interface Look {
  readonly numbers: "stored" | "vietnamese" | "english";
  readonly headerDepth: 1 | 2 | 3;
  readonly unitAt: "header" | "line";
  readonly hasNumbering: boolean;
  readonly hasSections: boolean;
  readonly total: "above" | "below" | "none";
  readonly hasNotes: boolean;
  readonly blankRows: number;
  readonly blankColumns: number;
}

const ITEMS: readonly DrawnItem[] = [
  {code: "CAY_TRONG", label: "Cây xanh trồng mới", unit: "cây", scale: 1n, isCount: true},
  {code: "NHA_HOANTHANH", label: "Nhà hoàn thành", unit: "căn", scale: 1n, isCount: true},
  {code: "QUA_SUAT", label: "Suất quà tặng", unit: "suất", scale: 1n, isCount: true},
  {code: "NGAYCONG", label: "Ngày công lao động", unit: "ngày công", scale: 1n, isCount: true},
  {code: "DUONG_KM", label: "Đường giao thông nông thôn", unit: "km", scale: 1n, isCount: false},
  money("NHA_KINHPHI", "Kinh phí hỗ trợ nhà ở"),
  money("QUA_GIATRI", "Giá trị quà tặng"),
  money("KP_CTMTQG", "Kinh phí chương trình mục tiêu quốc gia")
];
const MONEY_UNITS: readonly (readonly [string, bigint])[] = [
  ["đồng", 1n],
  ["nghìn đồng", 1_000n],
  ["triệu đồng", 1_000_000n],
  ["tỷ đồng", 1_000_000_000n]
];
const PERIODS = [
  {code: "2023", words: "NĂM 2023"},
  {code: "2024-Q2", words: "QUÝ II NĂM 2024"},
  {code: "2024-H1", words: "6 THÁNG ĐẦU NĂM 2024"},
  {code: "2022-9M", words: "9 THÁNG NĂM 2022"}
];

function money(code: string, label: string): DrawnItem {
  return {code, label, unit: "VND", scale: 1n, isCount: false};
}

const look = fc.record({
  numbers: fc.constantFrom("stored", "vietnamese", "english"),
  headerDepth: fc.constantFrom(1, 2, 3),
  unitAt: fc.constantFrom("header", "line"),
  hasNumbering: fc.boolean(),
  hasSections: fc.boolean(),
  total: fc.constantFrom("above", "below", "none"),
  hasNotes: fc.boolean(),
  blankRows: fc.nat(3),
  blankColumns: fc.nat(2)
}) satisfies fc.Arbitrary<Look>;

/** A table of some of these places; all money in it is in one unit. */
export function drawnTables(places: readonly DrawnPlace[]): fc.Arbitrary<DrawnTable> {
  return fc
    .record({
      places: fc.uniqueArray(fc.constantFrom(...places), {minLength: 2, maxLength: 6}),
      chosen: fc.uniqueArray(fc.constantFrom(...ITEMS), {minLength: 1, maxLength: 4}),
      unit: fc.constantFrom(...MONEY_UNITS),
      scenarios: fc.constantFrom<readonly Scenario[]>(["actual"], ["target", "actual"]),
      period: fc.constantFrom(...PERIODS),
      look
    })
    .chain(({chosen, unit: [unit, scale], ...table}) => {
      const items = chosen.map((item) => (item.unit === "VND" ? {...item, unit, scale} : item));
      const size = table.places.length * items.length * table.scenarios.length;
      return fc
        .array(fc.option(fc.integer({min: 0, max: 99_999_999}), {freq: 8}), {
          minLength: size,
          maxLength: size
        })
        .map((drawn) => ({
          ...table,
          items,
          amounts: drawn.map((each, at) => fit(each, at, table, items))
        }));
    });
}

/** Counts and đồng are whole. */
function fit(
  amount: number | null,
  at: number,
  {scenarios}: {readonly scenarios: readonly Scenario[]},
  items: readonly DrawnItem[]
): number | null {
  const item = items[Math.floor(at / scenarios.length) % items.length];
  if (item === undefined) return null;
  // A column with nothing in it says nothing: the first place and the first item fill theirs.
  const isFirst = at < items.length * scenarios.length || item === items[0];
  if (amount === null) return isFirst ? 100 : null;
  return item.isCount || item.unit === "đồng" ? Math.floor(amount / 100) * 100 : amount;
}

export function amountOf(
  {amounts, items, scenarios}: DrawnTable,
  place: number,
  item: number,
  scenario: number
): number | null {
  return amounts[(place * items.length + item) * scenarios.length + scenario] ?? null;
}

/** What must be read back, one line an observation. */
export function expectedOf(table: DrawnTable): readonly string[] {
  const {items, period, places, scenarios} = table;
  return places
    .flatMap((place, at) =>
      items.flatMap((item, number) =>
        scenarios.map((scenario, which) => {
          const amount = amountOf(table, at, number, which);
          const value = amount === null ? "(blank)" : decimal(BigInt(amount) * item.scale);
          return `${item.code} ${place.id} ${period.code} ${scenario} ${value}`;
        })
      )
    )
    .toSorted();
}

/** "123.5" for 12350 hundredths. */
function decimal(hundredths: bigint): string {
  const fraction = (hundredths % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return `${hundredths / 100n}${fraction === "" ? "" : `.${fraction}`}`;
}
