import {describe, expect, it} from "vitest";

import {cellRanges} from "../../pipelines/findings/cellRanges.ts";
import {findingAt} from "../../pipelines/findings/finding.ts";
import {groupFindings} from "../../pipelines/findings/groupFindings.ts";

function unknownPlace(cell: string, text: string, sheet = "Biểu 1") {
  return findingAt("interpret.place-unknown", {sheet, cell}, text, {suggestions: "Lào Cai"});
}

function repeated(cell: string, otherCell: string, sheet = "Biểu 1") {
  return findingAt("check.duplicate-row", {sheet, cell}, "5", {otherCell, value: "5"});
}

describe("ranges of cells", () => {
  it.each([
    [
      ["C5", "C6", "C7", "D9"],
      ["C5:C7", "D9"]
    ],
    [["B2", "C2", "D2"], ["B2:D2"]],
    [
      ["B2", "B3", "C2", "C3", "E2"],
      ["B2:C3", "E2"]
    ],
    [
      ["C12", "C2", "C1", "C11"],
      ["C1:C2", "C11:C12"]
    ],
    [["Z1", "AA1"], ["Z1:AA1"]],
    [["C5", "C5"], ["C5"]],
    [
      ["C5", "C7"],
      ["C5", "C7"]
    ],
    [[], []]
  ])("%j are %j", (cells, ranges) => {
    expect(cellRanges(cells)).toEqual(ranges);
  });
});

describe("a list of findings", () => {
  it("tells forty like mistakes in one line, with their cells", () => {
    const forty = Array.from({length: 40}, (_, at) => unknownPlace(`A${44 - at}`, "Thái Nguyễn"));
    const groups = groupFindings(forty, "vi");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      code: "interpret.place-unknown",
      severity: "error",
      title: "Không nhận ra địa phương",
      message: "Không có địa phương nào tên “Thái Nguyễn”. Gần giống: Lào Cai.",
      isExample: false,
      ranges: "Biểu 1!A5:A44",
      texts: ["Thái Nguyễn"],
      rows: 40
    });
    expect(groups[0]?.cells[0]).toEqual({sheet: "Biểu 1", cell: "A5"});
    expect(groups[0]?.cells).toHaveLength(40);
  });

  it("tells mistakes of one kind once also where each is worded after its own cell", () => {
    const rows = [5, 6, 7, 8, 9].map((row) => repeated(`C${row}`, `C${row + 20}`));
    const groups = groupFindings(rows, "en");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({isExample: true, ranges: "Biểu 1!C5:C9", rows: 5});
    expect(groups[0]?.message).toContain("C25");
  });

  it("keeps three wordings of one code apart", () => {
    const names = ["A", "B", "C"].map((name, at) => unknownPlace(`A${at + 1}`, name));
    expect(groupFindings(names, "en").map(({isExample}) => isExample)).toEqual([
      false,
      false,
      false
    ]);
  });

  it("begins with what blocks, then with what touches most rows", () => {
    const groups = groupFindings(
      [
        findingAt("check.allocated-below-completed", {sheet: "S", cell: "D4"}, "", {}),
        findingAt("check.negative-value", {sheet: "S", cell: "B1"}, "-1", {}),
        repeated("C9", "C8", "S"),
        unknownPlace("A5", "X", "S"),
        unknownPlace("A6", "X", "S"),
        findingAt("interpret.no-table", {sheet: "S", cell: null}),
        findingAt("read.damaged-file", null, "", {part: "xl/workbook.xml"})
      ],
      "en"
    );
    expect(groups.map(({code, rows}) => [code, rows])).toEqual([
      ["read.damaged-file", 0],
      ["interpret.no-table", 0],
      ["interpret.place-unknown", 2],
      ["check.duplicate-row", 1],
      ["check.negative-value", 1],
      ["check.allocated-below-completed", 1]
    ]);
    expect(groups.map(({ranges}) => ranges).slice(0, 3)).toEqual(["whole file", "S", "S!A5:A6"]);
  });

  it("counts a row once however many of its cells are named, and apart in every sheet", () => {
    const cells = [
      unknownPlace("A5", "X"),
      unknownPlace("B5", "X"),
      unknownPlace("A5", "X", "Biểu 2")
    ];
    expect(groupFindings(cells, "vi")[0]).toMatchObject({
      rows: 2,
      ranges: "Biểu 1!A5:B5; Biểu 2!A5"
    });
  });

  it("names at most sixty ranges and says that there are more", () => {
    const scattered = Array.from({length: 500}, (_, at) => unknownPlace(`A${at * 2 + 1}`, "X"));
    const group = groupFindings(scattered, "vi")[0];
    expect(group?.ranges.match(/A\d+/g)).toHaveLength(60);
    expect(group?.ranges.endsWith(", …")).toBe(true);
    expect(group?.cells).toHaveLength(500);
  });
});
