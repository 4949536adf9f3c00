import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, beforeEach, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {OperatorError} from "../../pipelines/errors.ts";
import type {GivenDecision} from "../../pipelines/match/recordDecision.ts";
import {recordDecision} from "../../pipelines/match/recordDecision.ts";

const HEADER = "kind,text,parent_text,code,decided_by,decided_on,reason";
const dataDir = mkdtempSync(join(tmpdir(), "chung-tay-decisions-"));
const table = join(dataDir, "crosswalks/matches.csv");
const source = resolve(import.meta.dirname, "../../data");
for (const folder of ["codelists", "forms"]) {
  cpSync(join(source, folder), join(dataDir, folder), {recursive: true});
}
beforeEach(() => {
  cpSync(join(source, "crosswalks"), join(dataDir, "crosswalks"), {recursive: true});
});
afterAll(() => rmSync(dataDir, {recursive: true, force: true}));

const flowers: GivenDecision = {
  kind: "place",
  text: "Xứ sở hoa",
  code: "P63-68",
  by: "Văn phòng Ban Chỉ đạo",
  reason: "tên gọi quen, xem công văn"
};
const record = (given: Partial<GivenDecision>) =>
  recordDecision({...flowers, ...given}, dataDir, "2026-11-02");

describe("recording a decision", () => {
  it("appends it to the table, from where it is read", async () => {
    await record({});
    await record({kind: "indicator", text: "Giỏ quà, ân tình", code: "QUA_SUAT"});
    expect(readFileSync(table, "utf8")).toBe(
      [
        HEADER,
        'place,Xứ sở hoa,,P63-68,Văn phòng Ban Chỉ đạo,2026-11-02,"tên gọi quen, xem công văn"',
        'indicator,"Giỏ quà, ân tình",,QUA_SUAT,Văn phòng Ban Chỉ đạo,2026-11-02,"tên gọi quen, xem công văn"',
        ""
      ].join("\n")
    );
    const {matches} = await loadCodelists(dataDir);
    expect(matches.map(({code, text}) => `${code} ${text}`)).toEqual([
      "P63-68 Xứ sở hoa",
      "QUA_SUAT Giỏ quà, ân tình"
    ]);
  });

  it.each<[string, Partial<GivenDecision>, RegExp]>([
    ["a code that does not exist", {code: "P63-99"}, /no place has the code P63-99/],
    ["an unknown kind", {kind: "person"}, /kind/],
    ["an empty reason", {reason: " "}, /reason/],
    ["a person as the one who decides", {by: "Nguyễn Văn A"}, /names a person.*office/],
    ["a place that the list knows", {text: "tp. Đà Lạt"}, /already means Thành phố Đà Lạt/],
    ["a place's own name", {text: "Lâm Đồng"}, /already means Tỉnh Lâm Đồng \(P63-68\)/],
    ["a place of another time", {text: "Hà Tây"}, /already means Tỉnh Hà Tây/],
    ["a homonym without a parent", {text: "Châu Thành", code: "D-821"}, /--parent/],
    ["a parent that is no place", {parent: "Xứ mơ"}, /no place is called “Xứ mơ”/],
    ["a place outside its parent", {parent: "Gia Lai"}, /does not lie in Tỉnh Gia Lai/],
    ["a known indicator", {kind: "indicator", text: "Suất quà", code: "CAU_SO"}, /QUA_SUAT/],
    ["a known body", {kind: "organisation", text: "Hội Nông dân", code: "MTTQ"}, /HND/],
    [
      "a parent of an indicator",
      {kind: "indicator", text: "Giỏ", code: "QUA_SUAT", parent: "Gia Lai"},
      /only a place/
    ]
  ])("refuses %s", async (_, given, reason) => {
    const recording = record(given);
    await expect(recording).rejects.toThrow(OperatorError);
    await expect(recording).rejects.toThrow(reason);
    expect(readFileSync(table, "utf8")).toBe(`${HEADER}\n`);
  });

  it("refuses a second decision on the same text", async () => {
    await record({});
    await expect(record({text: "XỨ SỞ HOA"})).rejects.toThrow(/was decided before: P63-68/);
    await expect(record({code: "P63-66"})).rejects.toThrow(/decided otherwise before: P63-68/);
  });

  it("takes a text under a parent, and one for the place's successor", async () => {
    await record({text: "Vùng hồ", code: "D-107", parent: "Lai Châu"});
    await record({});
    await record({code: "P34-68"});
    const {matches} = await loadCodelists(dataDir);
    expect(matches.map(({code}) => code)).toEqual(["D-107", "P63-68", "P34-68"]);
  });
});
