import {describe, expect, it} from "vitest";

import {doubtNote} from "../../src/markup/doubtNote.ts";
import {html} from "../../src/markup/html.ts";
import type {View} from "../../src/markup/view.ts";
import type {Doubt} from "../../src/release/doubts.ts";

function doubt(more: Partial<Doubt>): Doubt {
  return {
    ...{indicator: "KP_TONG", scenario: "actual", geography: "country", place_id: "VN"},
    ...{year: 2023, code: "review.value-slip", cells: 1},
    ...{title_vi: "Nhầm đơn vị tính nghìn lần", title_en: "Off by a thousandfold"},
    ...more
  };
}

function note(doubts: readonly Doubt[], more: Partial<View> = {}, placeId = "VN"): string {
  const view = {
    indicator: {code: "KP_TONG"},
    ...{scenario: "actual", language: "en", root: "../", doubts},
    ...more
  } as unknown as View;
  const text = html`${doubtNote(view, {geography: "country", placeId, from: 2021, to: 2024})}`.text;
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe("the note of doubts below a chart", () => {
  it("names the years, the kinds and how many cells, and leads to them", () => {
    const slips = [doubt({}), doubt({year: 2022, cells: 2})];
    const told = note([...slips, doubt({code: "x", title_en: "A running total falls"})]);
    expect(told).toBe(
      "Probably wrong, and not looked at yet: 2022: off by a thousandfold (2 cells); " +
        "2023: off by a thousandfold (1 cell), a running total falls (1 cell). " +
        "See the cells that need a look"
    );
    expect(note(slips, {language: "vi"})).toContain("năm 2023: nhầm đơn vị tính nghìn lần (1 ô)");
  });

  it("says nothing of other years, places, indicators and plans, nor of a part", () => {
    expect(note([doubt({year: 2020}), doubt({year: 2025})])).toBe("");
    expect(note([doubt({})], {}, "P34-01")).toBe("");
    expect(note([doubt({indicator: "QUA_SUAT"}), doubt({scenario: "target"})])).toBe("");
    expect(note([doubt({})], {facet: {by: "organisation:HND", measure: ""}})).toBe("");
    expect(note([doubt({})])).not.toBe("");
  });
});
