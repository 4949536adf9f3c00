import {describe, expect, it} from "vitest";

import {partsOfView} from "../../src/markup/partsParts.ts";
import type {View} from "../../src/markup/view.ts";
import type {BreakdownFigure} from "../../src/release/facets.ts";

function part(dimension: string, member: string, more: Partial<BreakdownFigure>): BreakdownFigure {
  const whole = {geography: "country", place_id: "VN", year: 2025, scenario: "actual"} as const;
  const size = {value: 5, lower: 5, upper: 5, qualifier: "exact", basis: "period"} as const;
  const counted = {n_reported: 1, n_expected: 1, coverage: 1, covered_share: 1};
  return {...whole, ...size, ...counted, dimension, member, ...more};
}

function view(breakdowns: readonly BreakdownFigure[] | undefined): View {
  const members = [{code: "A", name: "A", hue: "s1"}];
  const dimensions = ["organisation", "funding_source", "work_kind"];
  return {
    indicator: {code: "KP_TONG", unit: "VND", name_vi: "Kinh phí", name_en: "Funds"},
    facets: {measures: [], dimensions: dimensions.map((dimension) => ({dimension, members}))},
    parts: breakdowns === undefined ? undefined : {code: "KP_TONG", breakdowns, measures: []},
    geography: "country",
    scenario: "actual",
    year: 2025,
    language: "en"
  } as unknown as View;
}

describe("the parts of an indicator", () => {
  it("are a frame for each kind that the country's figure has, and a word for those it has not", () => {
    const {frames, note} = partsOfView(
      view([
        part("organisation", "A", {}),
        part("funding_source", "A", {year: 2024}),
        part("work_kind", "A", {geography: "provinces_34", place_id: "P34-12"})
      ])
    );
    expect(frames.map(({dimension}) => dimension)).toEqual(["organisation"]);
    expect(note).toContain("of 2025 has no parts by source of funds, by kind of work.");
  });

  it("leave nothing out where all kinds are there, nor before the parts have been fetched", () => {
    const all = ["organisation", "funding_source", "work_kind"];
    const whole = partsOfView(view(all.map((dimension) => part(dimension, "A", {}))));
    expect(whole.frames).toHaveLength(3);
    expect(whole.note).not.toContain("has no parts");
    expect(partsOfView(view(undefined)).frames).toHaveLength(3);
  });

  it("say what the hatched end of a bar means only where returns are missing", () => {
    const notesOf = (more: Partial<BreakdownFigure>) =>
      partsOfView(view([part("organisation", "A", more)])).frames[0]?.parts.notes;
    expect(notesOf({n_reported: 1, n_expected: 2})).toContain("Hatched end");
    expect(notesOf({})).not.toContain("Hatched end");
  });
});
