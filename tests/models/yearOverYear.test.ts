import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {GivenObservation} from "../load/givenReturn.ts";
import {
  addReturns,
  changeOf,
  givenFigures,
  givenFiguresOn,
  listed,
  quarterly
} from "./givenFigures.ts";

const at = (
  placeId: string,
  period: string,
  value: string | null,
  more: Partial<GivenObservation> = {}
) => ({placeId, period, value, ...more});

describe("a change taken apart", () => {
  it("is a percentage where the same offices reported the same spans", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2023", "100"), at("P63-27", "2023", "100")),
      listed(at("P63-24", "2024", "150"), at("P63-27", "2024", "80"))
    );
    // +50 and -20 on 200
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("30 = 30 0 0 0; 15");
    expect(await changeOf(warehouse, "as_reported", "P63-27", 2024)).toBe("-20 = -20 0 0 0; -20");
  });

  it("tells new reporters, lost ones and the same ones apart", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "100"),
      quarterly("P63-27", "2023-Q1", "40"),
      quarterly("P63-24", "2024-Q1", "130"),
      quarterly("P63-26", "2024-Q1", "7")
    );
    // 137 - 140 = (130 - 100) + 7 - 40; two returns are missing in each year's row
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("-3 = 30 7 -40 0; coverage");
  });

  it("compares a year reported whole with the same year reported by quarters", async () => {
    const warehouse = await givenFigures(
      listed(
        at("P63-24", "2023-Q1", "10"),
        at("P63-24", "2023-Q2", "20"),
        at("P63-24", "2023-Q3", "30"),
        at("P63-24", "2023-Q4", "40")
      ),
      listed(at("P63-24", "2024", "150"))
    );
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("50 = 50 0 0 0; 50");
  });

  it("takes running totals of the year apart by quarter", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFigures(
      listed(
        at("P63-24", "2023-Q1", "10", toDate),
        at("P63-24", "2023-H1", "30", toDate),
        at("P63-24", "2023-9M", "60", toDate)
      ),
      listed(at("P63-24", "2024-Q1", "11", toDate), at("P63-24", "2024-H1", "33", toDate))
    );
    // quarters 10, 20, 30 against 11, 22: the third has not come
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("-27 = 3 0 -30 0; span");
  });

  it("sums a leap year's February to the same span as any other", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2023-02", "10")),
      listed(at("P63-24", "2024-02", "12"))
    );
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("2 = 2 0 0 0; 20");
  });

  it("follows an organisation that was renamed", async () => {
    const warehouse = await givenFigures(
      {organisation: "BDV", observations: [at("P63-24", "2024-01", "10")]},
      {organisation: "BTGDV", observations: [at("P63-24", "2025-01", "12")]}
    );
    expect(await changeOf(warehouse, "country", "VN", 2025)).toBe("2 = 2 0 0 0; 20");
  });
});

describe("a change across a change of borders", () => {
  it("compares old provinces with the one they became", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2024", "10"), at("P63-27", "2024", "30")),
      listed(at("P34-24", "2025", "50"))
    );
    expect(await changeOf(warehouse, "provinces_34", "P34-24", 2025)).toBe("10 = 10 0 0 0; 25");
    expect(await changeOf(warehouse, "country", "VN", 2025)).toBe("10 = 10 0 0 0; 25");
    expect(await changeOf(warehouse, "as_reported", "P34-24", 2025)).toBe(
      "- = - - - -; no_previous_year"
    );
  });

  it("knows the old province that fell silent in the year of the merger", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2024-Q1", "10"),
      quarterly("P63-27", "2024-Q1", "30"),
      quarterly("P63-24", "2024-Q3", "1"),
      quarterly("P63-27", "2024-Q3", "2"),
      quarterly("P63-27", "2025-Q1", "33"),
      quarterly("P34-24", "2025-Q3", "7")
    );
    // first quarter: 33 against 30, and 10 lost; third: 7 against 1 + 2 on the new borders
    expect(await changeOf(warehouse, "provinces_34", "P34-24", 2025)).toBe(
      "-3 = 7 0 -10 0; coverage"
    );
  });

  it("compares across the split of 2004 in the region that holds both parts", async () => {
    const warehouse = await givenFigures(
      listed(at("P61-12", "2003", "100")),
      listed(at("P63-11", "2004", "70"), at("P63-12", "2004", "50"))
    );
    expect(await changeOf(warehouse, "regions_2018", "R18-TDMNPB", 2004)).toBe("20 = 20 0 0 0; 20");
    expect(await changeOf(warehouse, "provinces_34", "P34-12", 2004)).toBe(
      "- = - - - -; no_previous_year"
    );
  });

  it("compares Hà Nội with Hà Nội and Hà Tây before", async () => {
    const warehouse = await givenFigures(
      listed(at("P64-01", "2007", "60"), at("P64-28", "2007", "40")),
      listed(at("P63-01", "2008", "110"))
    );
    expect(await changeOf(warehouse, "provinces_34", "P34-01", 2008)).toBe("10 = 10 0 0 0; 10");
  });
});

describe("a percentage", () => {
  const reasonOf = async (
    before: GivenObservation,
    after: GivenObservation,
    indicator = "QUA_SUAT"
  ) => {
    const warehouse = await givenFigures(
      listed({indicator, ...before}),
      listed({indicator, ...after})
    );
    return (await changeOf(warehouse, "country", "VN", 2024, indicator))?.split("; ")[1];
  };

  it("is withheld without a year before", async () => {
    expect(await reasonOf(at("P63-24", "2022", "1"), at("P63-24", "2024", "2"))).toBe(
      "no_previous_year"
    );
  });

  it("is withheld against zero, and given against one", async () => {
    expect(await reasonOf(at("P63-24", "2023", "0"), at("P63-24", "2024", "2"))).toBe(
      "previous_zero"
    );
    expect(await reasonOf(at("P63-24", "2023", "1"), at("P63-24", "2024", "2"))).toBe("100");
  });

  it("is withheld where a cell is empty in either year", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2023", "10"), at("P63-27", "2023", null)),
      listed(at("P63-24", "2024", "12"))
    );
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("2 = 2 0 0 0; coverage");
  });

  it("is withheld where a list without a form names other places than the year before", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2023", "100"), at("P63-27", "2023", "300")),
      listed(at("P63-24", "2024", "120"), at("P63-26", "2024", "30"))
    );
    // nobody owes such a list: who is not in it is not missing, and yet 150 and 400 are of other places
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("-250 = 20 30 -300 0; reporters");
    expect(await changeOf(warehouse, "provinces_34", "P34-24", 2024)).toBe(
      "-280 = 20 0 -300 0; reporters"
    );
    expect(await changeOf(warehouse, "as_reported", "P63-24", 2024)).toBe("20 = 20 0 0 0; 20");
    const [same] = await rowsOf(
      warehouse.connection,
      `select percent_same_reporters as percent, n_same_reporters as n from year_over_year
       where geography = 'country' and year = 2024`
    );
    // 100 → 120 at the one place that is in both
    expect(same).toEqual({percent: 20, n: 1});
  });

  it("is withheld where another body makes the list, and for a body that is new beside one that owes", async () => {
    const warehouse = await givenFigures(
      {...listed(at("P63-24", "2023", "100")), organisation: "CTD"},
      {...listed(at("P63-24", "2024", "120")), organisation: "HND"}
    );
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("20 = 0 120 -100 0; reporters");
    const owed = await givenFiguresOn(
      "2024-05-20",
      quarterly("P63-24", "2023-Q1", "100"),
      quarterly("P63-24", "2024-Q1", "120"),
      quarterly("P63-27", "2024-Q1", "30")
    );
    expect(await changeOf(owed, "as_reported", "P63-24", 2024)).toMatch(/20 = 20 0 0 0; /);
    expect(await changeOf(owed, "country", "VN", 2024)).not.toMatch(/; \d/);
  });

  it("knows who said that there was nothing: that is a figure of nothing, not a reporter lost", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "2023", "100"), at("P63-27", "2023", "60")),
      listed(at("P63-24", "2024", "120"), at("P63-27", "2024", null, {blank: "nil"}))
    );
    // 120 against 160: (120 - 100) + (0 - 60)
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("-40 = -40 0 0 0; -25");
    const quarters = await givenFigures(
      listed(at("P63-24", "2023-Q1", "10"), at("P63-24", "2023-Q2", null, {blank: "nil"})),
      listed(at("P63-24", "2024-Q1", "12"), at("P63-24", "2024-Q2", "3"))
    );
    expect(await changeOf(quarters, "country", "VN", 2024)).toBe("5 = 5 0 0 0; 50");
  });

  it("is withheld between nine months and twelve", async () => {
    expect(await reasonOf(at("P63-24", "2023", "10"), at("P63-24", "2024-9M", "9"))).toBe("span");
  });

  it("is withheld for running totals of a programme", async () => {
    const running = {basis: "programme_to_date"} as const;
    expect(
      await reasonOf(
        at("P63-24", "2023-12-31", "10", running),
        at("P63-24", "2024-12-31", "12", running)
      )
    ).toBe("running_total");
  });

  it("is withheld between a stock and a flow", async () => {
    expect(
      await reasonOf(
        at("P63-24", "2023-12-31", "10", {basis: "as_of"}),
        at("P63-24", "2024-12-31", "12")
      )
    ).toBe("basis");
  });

  it("is withheld across a change of definition, and given the year after", async () => {
    const money = (period: string, value: string) => ({
      ...at("P63-24", period, value),
      indicator: "KP_CTMTQG",
      unit: "VND"
    });
    const warehouse = await givenFigures(
      listed(money("2012", "100"), money("2013", "110"), money("2014", "121"))
    );
    const change = (year: number) => changeOf(warehouse, "country", "VN", year, "KP_CTMTQG");
    expect(await change(2013)).toBe("10 = 10 0 0 0; definition");
    expect(await change(2014)).toBe("11 = 11 0 0 0; 10");
  });

  it("is withheld for figures that are not exact", async () => {
    expect(
      await reasonOf(at("P63-24", "2023", "10"), at("P63-24", "2024", "12", {qualifier: "about"}))
    ).toBe("qualifier");
  });
});

describe("revisions", () => {
  const corrected = (period: string, value: string, version: number) =>
    // a form that nobody owes: what is missing is not the matter here
    quarterly("P63-24", period, value, {}, {version, form: "rice-reserve"});

  it("are counted from the last release and are nothing before the first", async () => {
    const warehouse = await givenFigures(
      corrected("2023-Q1", "100", 1),
      corrected("2024-Q1", "120", 1)
    );
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("20 = 20 0 0 0; 20");
    await warehouse.connection.run(`
      insert into raw.releases values (1, 'first', '2026-01-01', 2, 2, null);
      insert into raw.release_returns select 1, return_id from returns where is_counted`);
    await addReturns(warehouse, corrected("2024-Q1", "150", 2));
    // 150 - 100 = (120 - 100) as released + 30 revised
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("50 = 20 0 0 30; 50");
    await addReturns(warehouse, corrected("2023-Q1", "90", 2));
    expect(await changeOf(warehouse, "country", "VN", 2024)).toBe("60 = 20 0 0 40; 66.67");
  });
});
