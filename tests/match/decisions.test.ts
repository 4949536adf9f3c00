import {join} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {describeFinding} from "../../pipelines/findings/catalogue.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Codelists, Interpretation, LabelDecision} from "../../pipelines/types.ts";
import {sheetFromText} from "../interpret/sheetFromText.ts";

let codelists: Codelists;
beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
});

function decision(given: Pick<LabelDecision, "kind" | "text" | "code">, parent?: string) {
  return {
    ...given,
    parentText: parent ?? null,
    decidedBy: "Văn phòng Ban Chỉ đạo",
    decidedOn: "2026-11-02",
    reason: "tên gọi quen"
  };
}

function interpret(drawn: string, ...matches: readonly LabelDecision[]): Interpretation {
  const sheets = [sheetFromText(drawn)];
  return createInterpreter({...codelists, matches}).interpret({name: "bao-cao.xlsx", sheets});
}

const codesOf = ({findings}: Interpretation): readonly string[] =>
  findings.map(({cell, code}) => `${cell ?? "-"} ${code}`);

const LIST = `BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Địa phương | Suất quà
1 | Lai Châu | 12
2 | Xứ sở hoa | 30`;

describe("a steward's decision on a place", () => {
  const flowers = decision({kind: "place", text: "xứ sở HOA", code: "P63-68"});

  it("gives a label that no list knows its place, and says so", () => {
    const before = interpret(LIST);
    expect(codesOf(before)).toEqual(["B4 interpret.place-unknown"]);
    expect(before.observations.length).toBe(1);
    const after = interpret(LIST, flowers);
    expect(after.observations.map(({cell, placeId}) => `${cell} ${placeId}`)).toEqual([
      "C3 P63-12",
      "C4 P63-68"
    ]);
    expect(codesOf(after)).toEqual(["B4 interpret.steward-decision"]);
    const [note] = after.findings;
    expect(note && describeFinding(note, "vi").message).toBe(
      "“Xứ sở hoa” được hiểu là Tỉnh Lâm Đồng (P63-68), theo quyết định của Văn phòng Ban Chỉ đạo ngày 2026-11-02."
    );
  });

  it("holds only while that place lives", () => {
    const later = interpret(LIST.replace("QUÝ I NĂM 2024", "QUÝ I NĂM 2026"), flowers);
    expect(codesOf(later)).toEqual(["B4 interpret.place-unknown"]);
  });

  it("never says otherwise than the list", () => {
    const wrong = decision({kind: "place", text: "Lai Châu", code: "P63-68"});
    expect(interpret(LIST, wrong, flowers).observations[0]?.placeId).toBe("P63-12");
  });

  it("that stands under a parent holds there alone", () => {
    const drawn = (province: string): string => `ỦY BAN MTTQ VIỆT NAM TỈNH ${province}
BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Huyện | Suất quà
1 | Vùng hồ | 12`;
    const lake = decision({kind: "place", text: "Vùng hồ", code: "D-107"}, "tỉnh Lai Châu");
    expect(interpret(drawn("LAI CHÂU"), lake).observations[0]?.placeId).toBe("D-107");
    expect(codesOf(interpret(drawn("SƠN LA"), lake))).toEqual(["B4 interpret.place-unknown"]);
  });

  it("settles the place of the office, and is noted there", () => {
    const drawn = `ỦY BAN MTTQ VIỆT NAM TỈNH XỨ SỞ HOA
BÁO CÁO KẾT QUẢ QUÝ I NĂM 2024
STT | Chỉ tiêu | Đơn vị tính | Kết quả
1 | Suất quà tặng | suất | 12`;
    expect(codesOf(interpret(drawn))).toEqual(["- interpret.place-missing"]);
    const tinh = decision({kind: "place", text: "Tỉnh xứ sở hoa", code: "P63-68"});
    const read = interpret(drawn, tinh);
    expect(read.observations[0]?.placeId).toBe("P63-68");
    expect(codesOf(read)).toEqual(["A1 interpret.steward-decision"]);
  });
});

describe("a steward's decision on an indicator", () => {
  const baskets = decision({kind: "indicator", text: "Giỏ ân tình", code: "QUA_SUAT"});

  it("names a column, and says so once", () => {
    const drawn = LIST.replace("Suất quà", "Giỏ ân tình")
      .replace("Xứ sở hoa", "Sơn La")
      .replace("TẶNG QUÀ", "KẾT QUẢ");
    expect(codesOf(interpret(drawn))).toContain("C2 interpret.column-not-an-indicator");
    const read = interpret(drawn, baskets);
    expect(read.observations.map(({indicator}) => indicator)).toEqual(["QUA_SUAT", "QUA_SUAT"]);
    expect(codesOf(read)).toEqual(["C2 interpret.steward-decision"]);
  });

  it("names a row of a table of indicators", () => {
    const drawn = `ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU
BÁO CÁO KẾT QUẢ QUÝ I NĂM 2024
STT | Chỉ tiêu | Đơn vị tính | Kết quả
1 | Giỏ ân tình | suất | 12`;
    expect(codesOf(interpret(drawn))).toContain("B4 interpret.row-not-an-indicator");
    const read = interpret(drawn, baskets);
    expect(read.observations.map(({indicator}) => indicator)).toEqual(["QUA_SUAT"]);
    expect(codesOf(read)).toEqual(["B4 interpret.steward-decision"]);
  });

  it("names the rows of a long table, and is noted once", () => {
    const drawn = `BÁO CÁO QUÝ I NĂM 2024
Địa phương | Chỉ tiêu | Giá trị
Lai Châu | giỏ ân tình | 12
Sơn La | giỏ ân tình | 13`;
    expect(codesOf(interpret(drawn))).toEqual([
      "B3 interpret.indicator-unknown",
      "B4 interpret.indicator-unknown"
    ]);
    const read = interpret(drawn, baskets);
    expect(read.observations.map(({indicator}) => indicator)).toEqual(["QUA_SUAT", "QUA_SUAT"]);
    expect(codesOf(read)).toEqual(["B3 interpret.steward-decision"]);
  });

  it("is not read into a longer label", () => {
    const drawn = LIST.replace("Suất quà", "Người giữ giỏ ân tình").replace("TẶNG QUÀ", "KẾT QUẢ");
    expect(codesOf(interpret(drawn, baskets))).toContain("C2 interpret.column-not-an-indicator");
  });
});

describe("a steward's decision on an organisation", () => {
  const board = decision({kind: "organisation", text: "Ban Phong trào", code: "MTTQ"});

  it("names the body in whatever line it stands, with its place", () => {
    const drawn = `BAN PHONG TRÀO TỈNH LAI CHÂU
BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Huyện | Suất quà
1 | Mường Tè | 12`;
    expect(interpret(drawn).organisation).toBeNull();
    const read = interpret(drawn, board);
    expect(read).toMatchObject({organisation: "MTTQ", placeId: "P63-12"});
    expect(codesOf(read)).toEqual(["A1 interpret.steward-decision"]);
  });

  it("names the body of a row", () => {
    const drawn = `BÁO CÁO QUÝ I NĂM 2024
Địa phương | Chỉ tiêu | Cơ quan báo cáo | Giá trị
Lai Châu | Suất quà tặng | Ban Phong trào | 12`;
    expect(codesOf(interpret(drawn))).toEqual(["C3 interpret.organisation-unknown"]);
    const read = interpret(drawn, board);
    expect(read.observations[0]?.organisation).toBe("MTTQ");
    expect(codesOf(read)).toEqual(["C3 interpret.steward-decision"]);
  });

  it("leaves the bodies of the list as they are", () => {
    const drawn = `HỘI NÔNG DÂN TỈNH LAI CHÂU
BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Huyện | Suất quà
1 | Mường Tè | 12`;
    const wrong = decision({kind: "organisation", text: "Hội Nông dân", code: "MTTQ"});
    expect(interpret(drawn, wrong).organisation).toBe("HND");
  });
});
