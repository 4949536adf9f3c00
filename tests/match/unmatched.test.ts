import {join} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {findingAt} from "../../pipelines/findings/finding.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {FoundIn} from "../../pipelines/match/unmatched.ts";
import {unmatchedLabels} from "../../pipelines/match/unmatched.ts";
import type {Codelists} from "../../pipelines/types.ts";
import {sheetFromText} from "../interpret/sheetFromText.ts";

let codelists: Codelists;
beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
});

function found(file: string, drawn: string): readonly FoundIn[] {
  const sheets = [sheetFromText(drawn)];
  const {findings} = createInterpreter(codelists).interpret({name: file, sheets});
  return findings.map((finding) => ({file, finding}));
}

const list = (...labels: readonly string[]): string =>
  ["BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024", "STT | Địa phương | Suất quà"]
    .concat(labels.map((label, at) => `${at + 1} | ${label} | ${at + 5}`))
    .join("\n");

describe("the labels that no list knows", () => {
  it("are counted over files, each with its cells and what it may mean", () => {
    const labels = unmatchedLabels(
      [
        ...found("a.xlsx", list("Lai Châu", "Lâmm Đồngg", "Xứ sở hoa")),
        ...found("b.xlsx", list("LÂMM ĐỒNGG", "Sơn La"))
      ],
      codelists
    );
    expect(labels.map(({count, kind, text}) => `${kind} ${text} ${count}`)).toEqual([
      "place Lâmm Đồngg 2",
      "place Xứ sở hoa 1"
    ]);
    expect(labels[0]?.stands).toEqual([
      {file: "a.xlsx", sheet: "Sheet1", cell: "B4"},
      {file: "b.xlsx", sheet: "Sheet1", cell: "B3"}
    ]);
    expect(labels[0]?.suggestions[0]).toEqual({code: "P63-68", name: "Tỉnh Lâm Đồng"});
    expect(labels[0]?.decided).toBeNull();
  });

  it("come places first, then indicators, then organisations, and nothing else", () => {
    const at = {sheet: "Biểu", cell: "B3"};
    const findings = [
      findingAt("interpret.organisation-unknown", at, "Hội X"),
      findingAt("interpret.column-not-an-indicator", at, "Giỏ quà"),
      findingAt("interpret.place-ambiguous", at, "Tân Uyên", {codes: "D-111; D-723"}),
      findingAt("interpret.number-ambiguous", at, "1.234"),
      findingAt("interpret.place-missing", at, "")
    ].map((finding) => ({file: "a.xlsx", finding}));
    const labels = unmatchedLabels(findings, codelists);
    expect(labels.map(({kind, text}) => `${kind} ${text}`)).toEqual([
      "place Tân Uyên",
      "indicator Giỏ quà",
      "organisation Hội X"
    ]);
    expect(labels[0]?.suggestions.map(({name}) => name)).toEqual([
      "Huyện Tân Uyên, Tỉnh Lai Châu",
      "Thành phố Tân Uyên, Tỉnh Bình Dương"
    ]);
  });

  it("tell what was decided since, for the returns that were not judged again", () => {
    const matches = [
      {
        kind: "place",
        text: "XỨ SỞ HOA",
        parentText: null,
        code: "P63-68",
        decidedBy: "Văn phòng",
        decidedOn: "2026-11-02",
        reason: "x"
      }
    ] as const;
    const [label] = unmatchedLabels(found("a.xlsx", list("Lai Châu", "Xứ sở hoa")), {
      ...codelists,
      matches
    });
    expect(label?.decided).toBe("P63-68");
  });

  it("hold what should be the place of an office", () => {
    const drawn = `ỦY BAN MTTQ VIỆT NAM TỈNH LÂMM ĐỒNG
BÁO CÁO KẾT QUẢ QUÝ I NĂM 2024
STT | Chỉ tiêu | Đơn vị tính | Kết quả
1 | Suất quà tặng | suất | 12`;
    const [label] = unmatchedLabels(found("a.xlsx", drawn), codelists);
    expect(label).toMatchObject({kind: "place", text: "TỈNH LÂMM ĐỒNG"});
    expect(label?.suggestions[0]?.code).toBe("P63-68");
  });
});
