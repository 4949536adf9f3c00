import {describe, expect, it} from "vitest";

import type {GivenObservation} from "../load/givenReturn.ts";
import {figureOf, givenFigures, listed} from "./givenFigures.ts";

const at = (period: string, value: string, more: Partial<GivenObservation> = {}) => ({
  placeId: "P63-34",
  period,
  value,
  ...more
});

async function yearOf(observations: readonly GivenObservation[], indicator?: string) {
  const figure = await figureOf(
    await givenFigures(listed(...observations)),
    "as_reported",
    "P63-34",
    2024,
    indicator
  );
  return figure
    ?.split(" ")
    .filter((_, index) => index === 0 || index === 4)
    .join(" ");
}

describe("what counts within a year", () => {
  it("adds the quarters up", async () => {
    expect(await yearOf([at("2024-Q1", "10"), at("2024-Q2", "20"), at("2024-Q4", "5")])).toBe(
      "35 period"
    );
  });

  it("takes the year's own figure instead of its quarters, also where they differ", async () => {
    expect(await yearOf([at("2024-Q1", "10"), at("2024-Q2", "20"), at("2024", "100")])).toBe(
      "100 period"
    );
  });

  it("takes a half year instead of its quarters and adds the quarters outside it", async () => {
    expect(
      await yearOf([
        at("2024-H1", "40"),
        at("2024-Q1", "10"),
        at("2024-Q2", "20"),
        at("2024-Q3", "7")
      ])
    ).toBe("47 period");
  });

  it("takes a quarter instead of its months where no wider figure starts the year", async () => {
    expect(
      await yearOf([
        at("2024-Q2", "20"),
        at("2024-04", "5"),
        at("2024-05", "6"),
        at("2024-08", "1")
      ])
    ).toBe("21 period");
  });

  it("takes the latest year-to-date value and adds what is dated after it", async () => {
    expect(
      await yearOf([
        at("2024-Q1", "10", {basis: "year_to_date"}),
        at("2024-H1", "31", {basis: "year_to_date"}),
        at("2024-Q1", "10"),
        at("2024-Q2", "20"),
        at("2024-Q3", "4")
      ])
    ).toBe("35 year_to_date");
  });

  it("lets no period that a year-to-date value reaches into be added to it", async () => {
    expect(await yearOf([at("2024-9M", "60", {basis: "year_to_date"}), at("2024-H2", "30")])).toBe(
      "60 year_to_date"
    );
  });

  it("takes the last running total of the programme and never adds them", async () => {
    expect(
      await yearOf([
        at("2024-05-11", "209000", {basis: "programme_to_date"}),
        at("2024-05-31", "203048", {basis: "programme_to_date"})
      ])
    ).toBe("203048 programme_to_date");
  });

  it("leaves a running total of the programme aside where a period is reported", async () => {
    expect(
      await yearOf([
        at("2024-05-31", "203048", {basis: "programme_to_date"}),
        at("2024-Q1", "12"),
        at("2024-Q2", "3")
      ])
    ).toBe("15 period");
  });

  it("counts a span of several years as a running total, not as the figure of its last year", async () => {
    expect(await yearOf([at("2021-01-01/2024-12-31", "900")])).toBe("900 programme_to_date");
  });

  it("takes the last value of a stock, whatever its basis says", async () => {
    const stock = {indicator: "NHA_KHOICONG", unit: "căn"} as const;
    expect(
      await yearOf(
        [
          at("2024-Q1", "10", {...stock, basis: "as_of"}),
          at("2024-Q2", "20", {...stock, basis: "period"}),
          at("2024-Q3", "7", {...stock, basis: "as_of"})
        ],
        "NHA_KHOICONG"
      )
    ).toBe("7 as_of");
  });

  it("leaves parts out and adds breakdowns up", async () => {
    expect(
      await yearOf([
        at("2024-Q1", "10", {houseType: "TINH_NGHIA"}),
        at("2024-Q1", "20", {houseType: "DAI_DOAN_KET"}),
        at("2024-Q1", "4", {isPart: true})
      ])
    ).toBe("30 period");
  });

  it("keeps money exact beyond what a double holds", async () => {
    expect(await yearOf([at("2024-Q1", "900719925474099.1"), at("2024-Q2", "0.000001")])).toBe(
      "900719925474099.100001 period"
    );
  });
});

describe("a quarter told as a figure of its own and as a total of the programme", () => {
  const told = (...values: readonly [string, Partial<GivenObservation>][]) => ({
    ...{form: "joint-programme-quarterly", placeId: "P63-34", period: "2024-Q2"},
    observations: values.map(([value, more]) => at("2024-Q2", value, more))
  });
  const total = {period: "2021-01-01/2024-06-30", basis: "programme_to_date"} as const;
  const quarterOf = async (...values: readonly [string, Partial<GivenObservation>][]) => {
    const {connection} = await givenFigures(told(...values));
    const result = await connection.runAndReadAll(
      `select value::integer, basis from indicator_by_place_period
       where geography = 'country' and period = '2024-Q2'`
    );
    return result.getRowsJson();
  };

  it("has its own figure, in whichever order they stand", async () => {
    expect(await quarterOf(["40", {}], ["5000", total])).toEqual([[40, "period"]]);
    expect(await quarterOf(["5000", total], ["40", {}])).toEqual([[40, "period"]]);
  });

  it("has the total alone where the figure is left empty", async () => {
    const {connection} = await givenFigures({
      ...told(["5000", total]),
      observations: [at("2024-Q2", "5000", total), at("2024-Q2", "", {value: null})]
    });
    const result = await connection.runAndReadAll(
      `select value::integer, basis from indicator_by_place_period
       where geography = 'country' and period = '2024-Q2'`
    );
    expect(result.getRowsJson()).toEqual([[5000, "programme_to_date"]]);
  });
});

describe("one figure from several returns", () => {
  it("counts what two returns without a form say of one period once, the later one", async () => {
    const warehouse = await givenFigures(listed(at("2024-Q1", "10")), listed(at("2024-Q1", "12")));
    expect(await figureOf(warehouse, "as_reported", "P63-34", 2024)).toMatch(/^12 /);
  });

  it("prefers the office's own return to a list of the whole country", async () => {
    const warehouse = await givenFigures(
      {placeId: "P63-34", observations: [at("2024-Q1", "10")]},
      {placeId: "VN", observations: [at("2024-Q1", "12")]}
    );
    expect(await figureOf(warehouse, "as_reported", "P63-34", 2024)).toMatch(/^10 /);
  });

  it("adds different organisations up", async () => {
    const warehouse = await givenFigures(
      {organisation: "MTTQ", observations: [at("2024-Q1", "10")]},
      {organisation: "HND", observations: [at("2024-Q1", "12")]}
    );
    expect(await figureOf(warehouse, "as_reported", "P63-34", 2024)).toMatch(/^22 /);
  });

  it("takes the plan of the year from the latest return that gives it", async () => {
    const plan = (period: string, value: string) => ({
      form: "joint-programme-quarterly",
      placeId: "P63-34",
      period,
      observations: [at("2024", value, {scenario: "target" as const})]
    });
    const warehouse = await givenFigures(plan("2024-Q3", "130"), plan("2024-Q1", "100"));
    const result = await warehouse.connection.runAndReadAll(
      "select value from indicator_by_place_year where geography = 'country' and scenario = 'target'"
    );
    expect(result.getRowsJson()).toEqual([["130.000000"]]);
  });
});
