import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Interpretation} from "../../pipelines/types.ts";
import {sheetFromText} from "./sheetFromText.ts";

let interpreter: Interpreter;

beforeAll(async () => {
  interpreter = createInterpreter(await loadCodelists("data"));
});

function read(office: string, place: string): Interpretation {
  const sheet = sheetFromText(`
ỦY BAN MTTQ VIỆT NAM ${office}
BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ III NĂM 2025
Địa phương | Chỉ tiêu | Đơn vị tính | Giá trị
${place} | Cây xanh trồng mới | Cây | =200`);
  return interpreter.interpret({name: "return.xlsx", sheets: [sheet]});
}

describe("a commune's return", () => {
  test("means the commune itself by a name that others bear too", () => {
    const {placeId, observations} = read("XÃ YÊN XUÂN, TỈNH NGHỆ AN", "Xã Yên Xuân");
    const own = observations.map((each) => each.placeId);
    expect(placeId).toMatch(/^C34-/);
    expect(own).toEqual([placeId]);
  });

  test("is asked which it means where the office is none of those that bear the name", () => {
    const {observations, findings} = read("THÀNH PHỐ HÀ NỘI", "Xã Tân Tiến");
    expect(observations).toEqual([]);
    expect(findings.map(({code}) => code)).toEqual(["interpret.place-ambiguous"]);
  });

  test("takes a dash for a part of the name before it takes it for a border between names", () => {
    expect(read("PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM, THÀNH PHỐ HÀ NỘI", "").placeId).toBe("C34-00226");
    expect(read("XÃ BẢN LIỀN - TỈNH LÀO CAI", "").placeId).toMatch(/^C34-/);
  });
});
