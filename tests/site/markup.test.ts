import {describe, expect, it} from "vitest";

import {escapeText, html, trusted} from "../../src/markup/html.ts";
import {sparkline} from "../../src/markup/sparkline.ts";
import {yearsText} from "../../src/pages/indicators.ts";
import type {Figure} from "../../src/release/release.ts";
import {classLimits, classOf} from "../../src/select/classLimits.ts";
import {unequalKeys} from "../../src/texts/texts.ts";
import {AWKWARD_TEXT} from "./fixture/writeFixtureRelease.ts";

/** Without the line breaks that the formatter of the source puts between elements. */
function compact(text: string): string {
  return text.replace(/\s+/g, "");
}

describe("html", () => {
  it("escapes what comes from outside and leaves its own markup alone", () => {
    expect(html`<td>${"<b>"}</td>`.text).toBe("<td>&#60;b&#62;</td>");
    const cells = [html`<td></td>`, trusted("<td></td>")];
    expect(
      compact(
        html`<tr>
          ${cells}
        </tr>`.text
      )
    ).toBe("<tr><td></td><td></td></tr>");
  });

  it("lets nothing through that the page generator would run or take for Markdown", () => {
    const escaped = escapeText(AWKWARD_TEXT);
    expect(escaped).not.toMatch(/[<>`\n]|\$\{/);
    expect(escapeText("5 $ mỗi suất")).toBe("5 &#36; mỗi suất");
  });

  it("shows a zero, and nothing for null", () => {
    const row = html`<td>${0}</td>
      <td>${null}</td>
      <td>${false}</td>`;
    expect(compact(row.text)).toBe("<td>0</td><td></td><td></td>");
  });
});

describe("class limits of a map", () => {
  it("are round numbers that part the values evenly, at most seven classes", () => {
    const values = Array.from({length: 34}, (_, i) => 1234 * (i + 1));
    const limits = classLimits(values);
    expect(limits.length).toBeLessThanOrEqual(6);
    expect(limits.every((limit) => /^[1-9]5?0+$/.test(String(limit)))).toBe(true);
    const counts = new Map<number, number>();
    for (const value of values) {
      counts.set(classOf(value, limits), (counts.get(classOf(value, limits)) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(10);
  });

  it("are none where all values are the same, or there are none", () => {
    expect(classLimits([5, 5, 5])).toEqual([]);
    expect(classLimits([])).toEqual([]);
    expect(classLimits([0, 0])).toEqual([]);
  });

  it("put a value on a limit into the class above it", () => {
    expect(classOf(10, [10, 20])).toBe(1);
    expect(classOf(9.99, [10, 20])).toBe(0);
  });
});

describe("a sparkline", () => {
  const point = (year: number, value: number | null) =>
    ({year, value, n_expected: 1, n_reported: 1}) as Figure;

  it("breaks where a year is missing", () => {
    const path = (series: Figure[]) =>
      /class="spark-line" d="([^"]*)"/.exec(sparkline(series, "x", "vi").text)?.[1];
    expect(path([point(2020, 1), point(2021, 2), point(2024, 3)])?.match(/[ML]/g)).toEqual([
      "M",
      "L",
      "M"
    ]);
    expect(path([point(2020, 1), point(2021, 2)])?.match(/[ML]/g)).toEqual(["M", "L"]);
  });

  it("is left out where there is only one year", () => {
    expect(sparkline([point(2020, 1), point(2021, null)], "x", "vi").text).toBe("");
  });
});

describe("texts", () => {
  it("have the same keys in both languages, and a missing one is named", () => {
    expect(unequalKeys()).toEqual([]);
    expect(unequalKeys({a: {b: "1", c: "2"}}, {a: {b: "1"}})).toEqual(["a.c"]);
  });

  it("write runs of years together", () => {
    expect(yearsText([2025, 2020, 2024])).toBe("2020, 2024–2025");
  });
});
