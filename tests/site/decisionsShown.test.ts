import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {readRelease} from "../../pipelines/site/readRelease.ts";
import type {PageContext} from "../../src/pages/context.ts";
import {returnsPage} from "../../src/pages/returns.ts";
import {revisionsPage} from "../../src/pages/revisions.ts";
import type {PublishedDecision, Revision} from "../../src/release/revisions.ts";
import {indexPlaces} from "../../src/select/places.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {writeFixtureRelease} from "./fixture/writeFixtureRelease.ts";

let folder: string;
let context: PageContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-decided-"));
  await writeFixtureRelease(folder, {isDemonstration: false});
  const {release} = await readRelease(folder);
  const {places} = release;
  context = {release, places: indexPlaces(places), language: "vi", texts: textsOf("vi")};
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const decision: PublishedDecision = {
  ...{decision: "withdraw", file: "a.csv", finding: null, sheet: null, cell: null},
  ...{decided_by: "Văn phòng Ban Chỉ đạo", decided_on: "2024-05-06", reason: "gửi nhầm"},
  ...{read_value: null, corrected_value: null, lead: null, contributor: null}
};

/** The text of a page without its markup. */
const told = (markup: string): string => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("what offices decided", () => {
  it("is published with who and why: returns, warnings, cells and joint results", () => {
    const decisions: readonly PublishedDecision[] = [
      decision,
      {...decision, decision: "accept", finding: "check.total-mismatch", reason: "bảng gốc in vậy"},
      {
        ...{...decision, decision: "correct", sheet: "Biểu", cell: "C5", reason: "nhầm đơn vị"},
        ...{read_value: 2_500_000, corrected_value: 2_500}
      },
      {
        ...{...decision, decision: "once", file: "NHA_HOANTHANH, Thái Bình, 2024-Q1"},
        ...{lead: "MTTQ", contributor: "CCB", reason: "cùng xây"}
      }
    ];
    const revisions = {
      ...{releases: [], total: 0, revisions: []},
      ...{decided: decisions.length, decisions}
    };
    const page = revisionsPage({...context, release: {...context.release, revisions}});
    const text = told(page.content.text);
    for (const part of [
      "06/05/2024 rút báo cáo a.csv Văn phòng Ban Chỉ đạo gửi nhầm",
      "chấp nhận check.total-mismatch a.csv Văn phòng Ban Chỉ đạo bảng gốc in vậy",
      "đính chính ô a.csv, Biểu, C5 2.500.000 → 2.500 Văn phòng Ban Chỉ đạo nhầm đơn vị",
      "kết quả chung, tính một lần NHA_HOANTHANH, Thái Bình, 2024-Q1 CCB → MTTQ"
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe("a figure that has moved", () => {
  it("names the decisions and the returns that moved it, and a rule only where there are none", () => {
    const {indicators} = context.release;
    const [indicator] = indicators;
    const moved = (files: readonly string[], decisions: readonly string[]): Revision => ({
      ...{indicator: indicator?.code ?? "", place_id: "VN", year: 2024, number: 2},
      ...({geography: "country", scenario: "actual"} as const),
      ...{released_on: "2024-05-06", value: 90, previous_value: 900},
      ...{n_reported: 1, n_expected: 1, previous_reported: 1, previous_expected: 1},
      ...{moved_by: files, moved_by_decisions: decisions},
      trace: [
        [1, 900],
        [2, 90]
      ]
    });
    const textOf = (...revised: readonly Revision[]) => {
      const revisions = {
        ...{releases: [], total: revised.length, revisions: revised, decided: 0, decisions: []}
      };
      return told(
        revisionsPage({...context, release: {...context.release, revisions}}).content.text
      );
    };
    const byDecision = textOf(
      moved(["a.csv"], ["correction 3: gõ thừa: một số 0", "- joint 1: cùng tặng"])
    );
    expect(byDecision).toContain(
      "đính chính 3: gõ thừa: một số 0 kết quả chung 1: cùng tặng (không còn hiệu lực) a.csv"
    );
    expect(byDecision).not.toContain("quy tắc, danh mục");
    expect(textOf(moved([], []))).toContain("quy tắc, danh mục");
  });
});

describe("the sums that were checked", () => {
  it("stand on the page of returns with the worst residual of each", () => {
    expect(told(returnsPage(context).content.text)).toContain(
      "tổng in = các dòng đồng 9 1 −10.000.000.000 đồng Việt Nam, 9 tháng 2024, 2024/bao-cao-2.xlsx"
    );
  });
});
