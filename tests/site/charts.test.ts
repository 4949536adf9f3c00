import {describe, expect, it} from "vitest";

import {spread, textWidth, valueAxis} from "../../src/components/chartParts.ts";
import type {MapPlace} from "../../src/components/mapChart.ts";
import {mapChart} from "../../src/components/mapChart.ts";
import {rankingChart} from "../../src/components/rankingChart.ts";
import type {TrendPoint} from "../../src/components/trendChart.ts";
import {trendChart} from "../../src/components/trendChart.ts";
import {waterfallChart} from "../../src/components/waterfallChart.ts";
import type {FacetFigures} from "../../src/release/facets.ts";
import type {Change, Indicator, IndicatorFigures} from "../../src/release/release.ts";
import {facetChoices, facetFigures, fulfilled} from "../../src/select/facets.ts";
import {moversOf} from "../../src/select/movers.ts";
import {findEntries, folded} from "../../src/select/searchEntries.ts";

const scale = {divisor: 1, unit: "căn", decimals: 0};
const base = {id: "c", width: 600, label: "Nhà", scale, language: "vi"} as const;

function point(at: number, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint {
  return {at, value, lower: value, upper: value, isProvisional: false, tip: `${at}`, ...more};
}

function trend(points: TrendPoint[]): string {
  return trendChart([{name: "Nhà", hue: "actual", points}], base).text;
}

function count(text: string, part: RegExp): number {
  return (text.match(new RegExp(part, "g")) ?? []).length;
}

describe("a trend", () => {
  it("breaks where a year is missing and hatches the gap; a zero is a point like any other", () => {
    const broken = trend([point(2020, 5), point(2021, 0), point(2024, 7)]);
    const [, path = ""] = /class="line" d="([^"]*)"/.exec(broken) ?? [];
    expect([count(path, /M/), count(path, /L/)]).toEqual([1, 1]);
    expect(count(broken, /fill="url\(#c-missing\)"/)).toBe(1);
    expect(count(broken, /class="dot"/)).toBe(3);
    const nulls = trend([point(2020, 5), point(2021, null), point(2022, 7)]);
    expect(nulls).not.toContain('class="line"');
    expect(count(nulls, /fill="url\(#c-missing\)"/)).toBe(1);
  });

  it("draws the band between the bounds, an arrow where the upper one is open, and dashes what is provisional", () => {
    const bounded = trend([point(2023, 5), point(2024, 6, {upper: 9, isProvisional: true})]);
    expect(bounded).toContain('class="band"');
    expect(bounded).toContain('class="line provisional"');
    expect(bounded).toContain('class="dot provisional"');
    const open = trend([point(2023, 5), point(2024, 6, {upper: null, isProvisional: true})]);
    expect(open).not.toContain('class="band"');
    expect(open).toContain('class="bound"');
    const whole = trend([point(2023, 5), point(2024, 6)]);
    expect(whole).not.toMatch(/band|provisional|class="bound"/);
  });

  it("marks 1 July 2025 only where the years lie on both sides of it", () => {
    expect(trend([point(2024, 5), point(2025, 6)])).toContain("34 tỉnh");
    expect(trend([point(2023, 5), point(2024, 6)])).not.toContain("34 tỉnh");
    expect(trend([point(2025, 5), point(2026, 6)])).not.toContain("34 tỉnh");
  });
});

describe("the words of a trend", () => {
  /** Where a text of a drawing begins and ends, as wide as the chart takes it to be. */
  const extents = (text: string, part: RegExp): [number, number][] =>
    [...text.matchAll(part)].map(([, x = "0", anchor = "", words = ""]) => {
      const width = textWidth(words);
      const from = Number(x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
      return [from, from + width];
    });
  const LABEL = /class="value-label" x="([\d.-]+)" y="[\d.-]+" text-anchor="(\w+)"\s*>([^<]*)</g;
  const RULE =
    /class="new-structure-label" x="([\d.-]+)" y="[\d.-]+" text-anchor="(\w+)"\s*>([^<]*)</g;
  const drawn = (points: TrendPoint[], width: number) =>
    trendChart([{name: "Nhà", hue: "actual", points}], {...base, width, language: "en"}).text;

  it("stay inside the drawing where the last point is at its edge", () => {
    const text = drawn([point(2024, 389059), point(2025, 290663)], 240);
    const [labels, rule] = [extents(text, LABEL), extents(text, RULE)];
    expect([labels.length, rule.length]).toEqual([2, 1]);
    for (const [, end] of [...labels, ...rule]) expect(end).toBeLessThanOrEqual(240);
  });

  it("leave the numbers of the axis alone where the first point is beside them", () => {
    const text = drawn([point(2018, 1783), point(2019, 1500), point(2020, 1444)], 240);
    const ticks = [...text.matchAll(/class="tick" x="([\d.]+)" y="[\d.]+" text-anchor="end"/g)];
    const axis = Math.max(...ticks.map(([, x]) => Number(x)));
    for (const [start] of extents(text, LABEL)) expect(start).toBeGreaterThanOrEqual(axis);
  });
});

describe("names of bars", () => {
  const bar = (name: string) => ({name, value: 9, upper: 9, isPartial: false, tip: ""});
  const NAMES = ["Hồ Chí Minh Communist Youth Union", "Women’s Union"];

  it("stand over the bars where there is no room beside them, and are never cut", () => {
    const narrow = rankingChart(NAMES.map(bar), {...base, width: 328}).text;
    const wide = rankingChart(NAMES.map(bar), {...base, width: 1000}).text;
    for (const text of [narrow, wide]) for (const name of NAMES) expect(text).toContain(name);
    const starts = (text: string) =>
      [...text.matchAll(/class="bar-mark"\s+x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(starts(narrow)).toEqual([0, 0]);
    expect(Math.min(...starts(wide))).toBeGreaterThan(textWidth(NAMES[0] ?? ""));
  });
});

describe("an axis", () => {
  it("starts at zero and ends at a round number", () => {
    const axis = valueAxis([3, 47], [100, 0], 4);
    expect(axis.domain).toEqual([0, 50]);
    expect([axis.at(0), axis.at(50), axis.at(25)]).toEqual([100, 0, 50]);
    expect(valueAxis([-30, 47], [0, 1], 4).domain[0]).toBeLessThanOrEqual(-30);
  });

  it("keeps labels apart and inside", () => {
    const moved = spread([10, 12, 11, 90], 16, [0, 90]);
    const sorted = [...moved].sort((a, b) => a - b);
    sorted.slice(1).forEach((y, i) => expect(y - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(16));
    expect(Math.min(...sorted)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sorted)).toBeLessThanOrEqual(90);
  });
});

describe("a waterfall", () => {
  it("leads from one total to the other through its four parts", () => {
    const change = {
      previous_value: 100,
      value: 130,
      change_same_reporters: 20,
      change_new: 25,
      change_lost: -15,
      change_revised: 0
    };
    const {text} = waterfallChart(change, {...base, names: ["2023", "2024"]});
    const steps = [
      ...text.matchAll(/class="step (\w+)"\s+x="([\d.]+)"\s+y="[\d.]+"\s+width="([\d.]+)"/g)
    ];
    expect(steps.map(([, kind]) => kind)).toEqual([
      "total",
      "rise",
      "rise",
      "fall",
      "same",
      "total"
    ]);
    const [first, , third, , , last] = steps.map(([, , x, width]) => Number(x) + Number(width));
    // 100 + 20 + 25 = 145 on the same scale as the totals, 130 at the end
    const perUnit = ((first ?? 0) - Number(steps[0]?.[2])) / 100;
    expect(((third ?? 0) - (first ?? 0)) / perUnit).toBeCloseTo(45, 0);
    expect(((last ?? 0) - (first ?? 0)) / perUnit).toBeCloseTo(30, 0);
  });

  it("numbers only those of its lines that have room for it, on a phone", () => {
    const change = {
      ...{previous_value: 878_593, value: 947_959, change_same_reporters: 29_358},
      ...{change_new: 332_097, change_lost: -292_089, change_revised: 0}
    };
    const names = ["9 tháng 2025", "9 tháng 2026"] as const;
    const {text} = waterfallChart(change, {...base, width: 328, names});
    const numbers = [...text.matchAll(/class="tick" x="([\d.]+)"[^>]*>([\d.]+)</g)];
    expect(numbers.map(([, , said]) => said)).toEqual(["0", "1.000.000"]);
    expect(count(text, /class="grid"/)).toBe(2);
  });
});

describe("a ranking and a map", () => {
  const place = (name: string, value: number | null, isPartial = false): MapPlace => ({
    name,
    short: name.slice(0, 2),
    href: `${name}/`,
    value,
    isPartial,
    tip: "",
    shape: {row: 0, column: 0}
  });

  it("hatch what is missing and never shade it; what is partial has a hatched edge", () => {
    const {text} = mapChart([place("An", 5), place("Bo", null), place("Ca", 9, true)], base);
    const [, missing = ""] = text.split('href="Bo/"');
    expect(missing.split("</a>")[0]).toContain("url(#c-missing)");
    expect(missing.split("</a>")[0]).not.toMatch(/class="area q\d"/);
    expect(count(text, /class="partial-edge"/)).toBe(2); // the place, and the legend
  });

  it("name the classes of a map by round limits alone, not by the extremes of the data", () => {
    const values = [13.7, 24, 38, 61, 77, 103, 141, 540.5];
    const {text} = mapChart(
      values.map((value, i) => place(`N${i}`, value)),
      base
    );
    const legend = [...text.matchAll(/class="legend-text"[^>]*>([^<]*)</g)].map(([, name]) => name);
    expect(legend[0]).toMatch(/^dưới \d/);
    expect(legend.at(-1)).toMatch(/^từ \d/);
    expect(legend.join(" ")).not.toMatch(/13,7|540,5/);
  });

  it("put what is missing last, as a hatch and a word, and keep a zero among the figures", () => {
    const bar = (name: string, value: number | null) => ({
      name,
      value,
      upper: value,
      isPartial: false,
      tip: ""
    });
    const {text} = rankingChart([bar("An", null), bar("Bo", 0), bar("Ca", 9)], base);
    const at = ["An", "Bo", "Ca"].map((name) => text.indexOf(`>${name}</text`));
    expect(at[0]).toBeGreaterThan(Math.max(at[1] ?? 0, at[2] ?? 0));
    expect(count(text, /url\(#c-missing\)/)).toBe(1);
    expect(count(text, /class="bar-mark"/)).toBe(2);
  });
});

describe("the search", () => {
  const entry = (name: string, words = "") => ({name, note: "", path: "", words: folded(words)});
  const entries = [entry("Đà Nẵng"), entry("Đắk Lắk"), entry("Nhà ở hoàn thành", "NHA_HOANTHANH")];

  it("finds with and without marks, with d for đ, by the beginnings of words", () => {
    const names = (question: string) => findEntries(entries, question).map(({name}) => name);
    expect(names("da nang")).toEqual(["Đà Nẵng"]);
    expect(names("ĐẮK")).toEqual(["Đắk Lắk"]);
    expect(names("hoan nha")).toEqual(["Nhà ở hoàn thành"]);
    expect(names("anh")).toEqual([]);
    expect(names("  ")).toEqual([]);
  });
});

describe("parts and measures", () => {
  const choices = facetChoices(
    {
      facets: {
        X: {dimensions: [{dimension: "organisation", members: ["HND"]}], measures: ["per_house"]}
      },
      members: [
        {dimension: "organisation", code: "MTTQ", name_vi: "Mặt trận", name_en: "Front"},
        {dimension: "organisation", code: "HND", name_vi: "Hội Nông dân", name_en: "Farmers"}
      ]
    },
    "X",
    "vi"
  );

  it("are offered only where there are figures, in a colour that does not depend on which", () => {
    expect(choices.dimensions[0]?.members).toEqual([
      {code: "HND", name: "Hội Nông dân", hue: "s2"}
    ]);
  });

  it("are fulfilled one at a time, and not at all where the address asks for what is not there", () => {
    expect(fulfilled({by: "organisation:HND", measure: "per_house"}, choices)).toEqual({
      by: "organisation:HND",
      measure: ""
    });
    expect(fulfilled({by: "organisation:MTTQ", measure: "per_house"}, choices)).toEqual({
      by: "",
      measure: "per_house"
    });
    expect(fulfilled({by: "constructor", measure: "<b>"}, choices)).toEqual({by: "", measure: ""});
  });

  it("stand in the place of the whole figures, without its changes and cells", () => {
    const data = {
      code: "X",
      figures: [{value: 9}],
      changes: [{}],
      observations: [{}]
    } as unknown as IndicatorFigures;
    const facets = {
      code: "X",
      breakdowns: [{dimension: "organisation", member: "HND", value: 4}],
      measures: []
    } as unknown as FacetFigures;
    const part = facetFigures(data, facets, {by: "organisation:HND", measure: ""});
    expect(part.figures.map(({value}) => value)).toEqual([4]);
    expect([part.changes, part.observations]).toEqual([[], []]);
    expect(facetFigures(data, facets, {by: "", measure: ""})).toBe(data);
  });
});

describe("what changed most", () => {
  it("is chosen among those that the mart lets be compared, in the newest year that has any", () => {
    const change = (year: number, place_id: string, size: number, percent: number | null) =>
      ({
        geography: "provinces_34",
        scenario: "actual",
        year,
        period: String(year),
        previous_period: String(year - 1),
        place_id,
        change: size,
        percent
      }) as Change;
    const data = {
      changes: [
        change(2025, "A", 900, null),
        change(2024, "B", 5, 10),
        change(2024, "C", -7, -20),
        change(2024, "D", 3, 50),
        change(2023, "E", 80, 8)
      ]
    } as unknown as IndicatorFigures;
    const movers = moversOf({code: "X"} as Indicator, data);
    expect([movers?.period, movers?.previousPeriod, movers?.compared]).toEqual(["2024", "2023", 3]);
    expect([movers?.rise?.place_id, movers?.fall?.place_id]).toEqual(["B", "C"]);
    expect(
      moversOf({code: "X"} as Indicator, {changes: []} as unknown as IndicatorFigures)
    ).toBeNull();
  });
});
