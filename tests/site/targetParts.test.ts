import {describe, expect, it} from "vitest";

import type {ProgressRow} from "../../src/components/progressChart.ts";
import {progressChart} from "../../src/components/progressChart.ts";
import {scaleOfMany} from "../../src/format/scale.ts";

const scale = scaleOfMany([3191, 10760], "căn", "en");
const row: ProgressRow = {
  name: "Phú Thọ",
  value: 10760,
  upper: null,
  isPartial: false,
  target: 3191,
  pace: 3191,
  tip: "Phú Thọ"
};
const drawn = (one: ProgressRow, width = 800): string =>
  String(progressChart([one], {id: "drawing", width, label: "Plan", scale, language: "en"}));

describe("a plan and its result", () => {
  it("are drawn on one scale where they are of one kind", () => {
    expect(drawn(row)).toMatch(/bar-mark[\s\S]*target-mark[\s\S]*pace-mark[\s\S]*10,760 \/ 3,191/);
  });

  it("are not where the result is counted otherwise: it is told beside the plan's mark", () => {
    const apart = drawn({...row, value: null, pace: null, apart: "10,760 · running total"});
    expect(apart).toContain("target-mark");
    expect(apart).toContain("10,760 · running total");
    expect(apart).not.toMatch(/bar-mark|pace-mark|drawing-missing\)|10,760 \//);
  });

  it("say the plan in words where there is no result to set beside it", () => {
    const apart = drawn({...row, value: null, pace: null, apart: "10,760 · running total"});
    expect(apart).toContain("plan 3,191 · 10,760 · running total");
    expect(drawn({...row, value: null, pace: null})).toContain("plan 3,191 · not reported");
  });

  it("say the plan and the result on a phone, where the words behind them are cut off", () => {
    const apart = "10,760 · running total of the programme · reported by others than planned it";
    expect(drawn({...row, value: null, pace: null, apart}, 328)).toMatch(
      /plan 3,191 · 10,760 · run[^<]*…/
    );
  });
});
