import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {readMatches} from "../../pipelines/codelists/matches.ts";
import {OperatorError} from "../../pipelines/errors.ts";
import type {Codelists} from "../../pipelines/types.ts";

const HEADER = "kind,text,parent_text,code,decided_by,decided_on,reason";
const workshop = mkdtempSync(join(tmpdir(), "chung-tay-matches-"));
let codelists: Codelists;

beforeAll(async () => {
  codelists = await loadCodelists(resolve(import.meta.dirname, "../../data"));
});
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

function decisions(...lines: readonly string[]) {
  const path = join(workshop, "matches.csv");
  writeFileSync(path, `${[HEADER, ...lines].join("\n")}\n`);
  return readMatches(path, codelists);
}

describe("the decisions of data stewards", () => {
  it("are read with what they mean, who decided, when and why", async () => {
    const read = await decisions(
      "place,Làng hoa,Lâm Đồng,P63-68,Văn phòng Ban Chỉ đạo,2026-11-02,tên gọi quen"
    );
    expect(read).toEqual([
      {
        kind: "place",
        text: "Làng hoa",
        parentText: "Lâm Đồng",
        code: "P63-68",
        decidedBy: "Văn phòng Ban Chỉ đạo",
        decidedOn: "2026-11-02",
        reason: "tên gọi quen"
      }
    ]);
  });

  it.each([
    ["place,Làng hoa,,P63-99,VP,2026-11-02,x", /line 2.*no place has the code P63-99/],
    ["indicator,Nhà mới,,NHA_MOI,VP,2026-11-02,x", /no indicator has the code NHA_MOI/],
    ["organisation,Hội X,,P63-68,VP,2026-11-02,x", /no organisation has the code P63-68/],
    ["indicator,Nhà mới,Lâm Đồng,QUA_SUAT,VP,2026-11-02,x", /only a place stands under another/],
    ["place,Làng hoa,,P63-68,VP,02/11/2026,x", /not an ISO date/],
    ["place,Làng hoa,,P63-68,,2026-11-02,x", /decided_by/],
    ["person,Làng hoa,,P63-68,VP,2026-11-02,x", /kind/]
  ])("are refused where they cannot hold: %s", async (line, reason) => {
    const reading = decisions(line);
    await expect(reading).rejects.toThrow(OperatorError);
    await expect(reading).rejects.toThrow(reason);
  });

  it("may not decide one text twice, with one code or another", async () => {
    const first = "place,Làng hoa,,P63-68,VP,2026-11-02,x";
    await expect(decisions(first, "place,LÀNG HOA,,P63-66,VP,2026-11-03,y")).rejects.toThrow(
      /line 3.*P63-68 \(VP, 2026-11-02\), not P63-66/
    );
    await expect(decisions(first, "place,làng hoa,,P63-68,VP,2026-11-03,y")).rejects.toThrow(
      /was decided before/
    );
  });

  it("may give one text a place before July 2025 and another since, or one under each parent", async () => {
    const read = await decisions(
      "place,Làng hoa,,P63-68,VP,2026-11-02,x",
      "place,Làng hoa,,P34-68,VP,2026-11-02,x",
      "place,Làng hoa,Gia Lai,P63-64,VP,2026-11-02,x"
    );
    expect(read.map(({code}) => code)).toEqual(["P63-68", "P34-68", "P63-64"]);
  });
});
