import {join} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {likeness} from "../../pipelines/interpret/likeness.ts";
import {sheetFromText} from "../interpret/sheetFromText.ts";

let interpreter: Interpreter;
beforeAll(async () => {
  interpreter = createInterpreter(await loadCodelists(join(import.meta.dirname, "../../data")));
});

function paramsOf(drawn: string, code: string): Readonly<Record<string, string>> | undefined {
  const {findings} = interpreter.interpret({name: "a.xlsx", sheets: [sheetFromText(drawn)]});
  return findings.find((finding) => finding.code === code)?.params;
}

describe("what is offered instead of an unmatched label", () => {
  it("is the place most like it, with its code, those under the office first", () => {
    const drawn = `ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU
BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Huyện | Suất quà
1 | Mừong Tèe | 12`;
    const params = paramsOf(drawn, "interpret.place-unknown");
    expect(params?.["suggestions"]?.split("; ")[0]).toBe("Huyện Mường Tè, Tỉnh Lai Châu");
    expect(params?.["codes"]?.split("; ")[0]).toBe("D-107");
  });

  it("names the candidates of a homonym with what they lie in", () => {
    const drawn = `BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024
STT | Huyện | Suất quà
1 | Tân Uyên | 12`;
    expect(paramsOf(drawn, "interpret.place-ambiguous")).toEqual({
      candidates: "Huyện Tân Uyên, Tỉnh Lai Châu; Thành phố Tân Uyên, Tỉnh Bình Dương",
      codes: "D-111; D-723"
    });
  });

  it.each([
    ["Số xuất quà tặg", "QUA_SUAT"],
    ["Bổng học cho em", "HB_SUAT"]
  ])("is the indicator most like “%s”", (label, code) => {
    const drawn = `BÁO CÁO QUÝ I NĂM 2024
Địa phương | Chỉ tiêu | Giá trị
Lai Châu | ${label} | 12`;
    const params = paramsOf(drawn, "interpret.indicator-unknown");
    expect(params?.["codes"]?.split("; ")).toContain(code);
  });

  it("is the body most like it", () => {
    const drawn = `BÁO CÁO QUÝ I NĂM 2024
Địa phương | Chỉ tiêu | Cơ quan báo cáo | Giá trị
Lai Châu | Suất quà tặng | Hội Nôg dan | 12`;
    const params = paramsOf(drawn, "interpret.organisation-unknown");
    expect(params?.["codes"]?.split("; ")[0]).toBe("HND");
  });

  it("is nothing where nothing is like it", () => {
    const drawn = `BÁO CÁO QUÝ I NĂM 2024
Địa phương | Chỉ tiêu | Giá trị
Lai Châu | Zzzz | 12`;
    expect(paramsOf(drawn, "interpret.indicator-unknown")).toEqual({suggestions: "—", codes: ""});
  });
});

it("a file of unmatched labels does not have each compared with every name, the next file has", () => {
  const letter = (at: number): string => String.fromCharCode(97 + (Math.floor(at) % 26));
  const list = (count: number): string =>
    ["BÁO CÁO TẶNG QUÀ QUÝ I NĂM 2024", "STT | Địa phương | Suất quà"]
      .concat(
        Array.from(
          {length: count},
          (_, at) => `${at + 1} | Lạng Sơn${letter(at / 26)}${letter(at)} | 5`
        )
      )
      .join("\n");
  const offered = (count: number): readonly string[] =>
    interpreter
      .interpret({name: "a.xlsx", sheets: [sheetFromText(list(count))]})
      .findings.map(({params}) => params["codes"] ?? "");
  const many = offered(400);
  expect(many.filter((codes) => codes !== "").length).toBeGreaterThan(200);
  expect(many.at(-1)).toBe("");
  expect(offered(1)[0]).toMatch(/^P63-20/);
});

describe("likeness", () => {
  it("is 1 for the same, 0 for nothing in common, and counts shared words in any order", () => {
    expect(likeness("nha van hoa", "nha van hoa")).toBe(1);
    expect(likeness("abc", "xyz")).toBe(0);
    expect(likeness("van hoa nha", "nha van hoa")).toBe(1);
    expect(likeness("", "")).toBe(0);
  });
});
