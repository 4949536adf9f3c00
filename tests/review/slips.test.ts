import {beforeAll, describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenWarehouse} from "../load/givenWarehouse.ts";

/** `code cell`, and the message, by file. */
let found: ReadonlyMap<string, readonly string[]>;
let messages: ReadonlyMap<string, string>;

const MONEY = {indicator: "QUA_GIATRI", unit: "VND"} as const;
/** Another count, so that these offices are no peers of the others. */
const SESSIONS = {indicator: "TT_BUOI", unit: "buổi"} as const;
const QUARTERS = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"];

/** One office each, so that none is the other's history; every case is a place of its own. */
const CASES: readonly GivenReturn[] = [
  ...history("large", "P63-01", ["4000", "5000", "6000", "5500000"]),
  ...history("small", "P63-02", ["4000", "5000", "6000", "5"]),
  ...history("hundredfold", "P63-04", ["4000", "5000", "6000", "500000"]),
  // a thousandfold of hardly anything proves nothing
  ...history("few", "P63-06", ["0.4", "0.5", "0.6", "500"], SESSIONS),
  // đồng written under triệu đồng: a million times
  ...history(
    "million",
    "P63-08",
    ["400000000", "500000000", "600000000", "550000000000000"],
    MONEY
  ),
  // a real leap: a thousand times as many gifts, for a thousand times the money
  ...history("leap", "P63-10", ["4000000", "5000000", "6000000", "5000000000"], MONEY, "2023", [
    ...["8", "10", "12", "10000"]
  ]),
  // all peers report thousands of gifts of 500,000 đồng, so that an office's first return can be judged
  ...["11", "12", "14", "15", "17", "19"].map((code) =>
    gifts(`peer-${code}`, `P63-${code}`, "2000", "1000000000")
  ),
  gifts("first", "P63-20", "1500", "750000000000"),
  // columns: the second quarter of each office, after 100 in the first
  ...columns("swapped", "P63-22", "150", "50"),
  ...columns("total-twice", "P63-24", "150", "150"),
  ...columns("period-twice", "P63-25", "50", "50"),
  ...columns("right", "P63-26", "50", "150"),
  // no column for the running total: 100, 100, then 300 where it always is 100
  ...history("alone-2022", "P63-27", ["100", "100", "100", "100"], SESSIONS, "2022"),
  ...history("alone", "P63-27", ["100", "100", "300", "100"], SESSIONS),
  ...history("steady-2022", "P63-30", ["100", "100", "100", "100"], SESSIONS, "2022"),
  ...history("steady", "P63-30", ["100", "100", "140", "100"], SESSIONS)
];

/** Parcels and what they are worth, in one return. */
function gifts(file: string, placeId: string, parcels: string, worth: string): GivenReturn {
  const each = {placeId, period: "2024-Q1"};
  return {
    file,
    placeId,
    observations: [
      {...each, value: parcels},
      {...each, value: worth, ...MONEY}
    ]
  };
}

/** A year by quarters in one return; `parcels` are of the same quarters, below. */
function history(
  file: string,
  placeId: string,
  values: readonly string[],
  more: Partial<GivenObservation> = {},
  year = "2023",
  parcels: readonly string[] = []
): readonly GivenReturn[] {
  const periods = QUARTERS.map((quarter) => quarter.replace("2023", year));
  const of = (value: string, index: number) => ({placeId, period: periods[index] ?? "", value});
  const observations = values.map((value, index) => ({...of(value, index), ...more}));
  return [{file, placeId, observations: [...observations, ...parcels.map(of)]}];
}

function columns(
  file: string,
  placeId: string,
  inPeriod: string,
  toDate: string
): readonly GivenReturn[] {
  const toDateOf = {...SESSIONS, placeId, basis: "year_to_date"} as const;
  return [
    {
      file,
      placeId,
      observations: [
        {...SESSIONS, placeId, period: "2023-Q1", value: "100"},
        {...toDateOf, period: "2023-Q1", value: "100"},
        {...SESSIONS, placeId, period: "2023-Q2", value: inPeriod},
        {...toDateOf, period: "2023-Q2", value: toDate}
      ]
    }
  ];
}

beforeAll(async () => {
  const warehouse = await givenWarehouse();
  await loadBatch(warehouse, CASES.map(givenReturn), givenClock);
  await runModels(warehouse);
  await runReview(warehouse);
  const rows = await rowsOf(
    warehouse.connection,
    `select file, list(code || ' ' || cell order by code, cell) as codes,
       any_value(message_en || ' ' || remedy_en) as message
     from findings where stage = 'review' group by file`
  );
  found = new Map(rows.map((row) => [String(row["file"]), row["codes"] as readonly string[]]));
  messages = new Map(rows.map(({file, message}) => [String(file), String(message)]));
}, 60_000);

const at = (file: string): readonly string[] | undefined => found.get(file);

describe("a value of the wrong size", () => {
  it("is told where it is a thousand times off its own history, with what is meant and why", () => {
    expect(at("large")).toEqual(["review.value-slip C5"]);
    // the median of 4,000, 5,000, 6,000 and 5,500,000 lies between 5,000 and 6,000
    expect(messages.get("large")).toContain("about a thousand times too large");
    expect(messages.get("large")).toContain("usually reports about 5,500 (3 other periods)");
    expect(messages.get("large")).toContain("5,500 suất is likely meant");
    expect(at("small")).toEqual(["review.value-slip C5"]);
    expect(messages.get("small")).toContain("5,000 suất is likely meant");
  });

  it("is told where it is a million times off", () => {
    expect(at("million")).toEqual(["review.value-slip C5"]);
    expect(messages.get("million")).toContain("550,000,000 đồng is likely meant");
  });

  it("is let pass where it is a hundred times larger, which is no slip of a unit", () => {
    expect(at("hundredfold")).toBeUndefined();
  });

  it("is let pass where it is small either way", () => {
    expect(at("few")).toBeUndefined();
  });

  it("is let pass where peers and the price of one thing find it right", () => {
    expect(at("leap")).toBeUndefined();
  });

  it("is told in an office's first return by its peers and the price of one thing together", () => {
    // 750 thousand million for 1,500 gifts are 500 million each, where 500,000 is usual
    expect(at("first")).toEqual(["review.value-slip C3"]);
    expect(messages.get("first")).toContain(
      "500,000,000 đồng for one, where 500,000 đồng is usual"
    );
    expect(messages.get("first")).toContain("750,000,000 đồng is likely meant");
    expect(at("peer-11")).toBeUndefined();
  });
});

describe("a figure in the wrong column", () => {
  it("is told where the period and the running total changed places", () => {
    expect(at("swapped")).toEqual(["review.columns-swapped C4"]);
    expect(messages.get("swapped")).toContain("the period’s figure is likely 50");
  });

  it("is told where the running total stands for the period, and the other way round", () => {
    expect(at("total-twice")).toEqual(["review.cumulative-as-period C4"]);
    expect(messages.get("total-twice")).toContain("50 is likely meant");
    expect(at("period-twice")).toEqual(["review.period-as-cumulative C5"]);
    expect(messages.get("period-twice")).toContain("150 is likely meant");
    expect(at("right")).toBeUndefined();
  });

  it("is told by other years where no running total stands beside it", () => {
    // 300 after 200: elsewhere the third quarter is half of what came before it; 300 − 200 is meant
    expect(at("alone")).toEqual(["review.period-like-running-total C4"]);
    expect(messages.get("alone")).toContain("100 is likely meant");
    expect(at("steady")).toBeUndefined();
  });
});
