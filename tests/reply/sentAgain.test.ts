import {beforeAll, expect, it} from "vitest";

import type {Judge, JudgedReturn} from "../../pipelines/judge.ts";
import {judgeReturn} from "../../pipelines/judge.ts";
import type {AnnotatedWorkbook} from "../../pipelines/reply/annotateWorkbook.ts";
import {annotateReturn} from "../../pipelines/reply/annotateWorkbook.ts";
import {createJudge} from "../../pipelines/run.ts";

let judge: Judge;

beforeAll(async () => {
  judge = await createJudge("data", "2026-11-23");
});

function judged(bytes: Uint8Array, name: string): Promise<JudgedReturn> {
  return judgeReturn(bytes, name, judge);
}

function annotate(
  bytes: Uint8Array,
  name: string,
  result: JudgedReturn
): Promise<AnnotatedWorkbook> {
  const {format, sheets, findings} = result;
  const {environment} = judge;
  return annotateReturn({
    bytes,
    fileName: name,
    format,
    sheets,
    findings,
    language: "vi",
    environment
  });
}

function told({status, findings, observations}: JudgedReturn) {
  return {
    status,
    findings: findings.map(({code, cell}) => `${code} ${cell}`),
    values: observations.map(({cell, value}) => `${cell} ${value}`)
  };
}

it("a workbook that came back marked says the same when it is sent again, and once more", async () => {
  const text = [
    "HỘI NÔNG DÂN TỈNH LÀO CAI",
    "BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024",
    "TT;Nội dung;Đơn vị tính;Trong quý;Luỹ kế từ đầu năm",
    "1;Cây xanh trồng mới;Cây;xem phụ lục;40",
    ...Array.from({length: 12}, (_, at) => `${at + 2};Nội dung lạ ${at};Cây;5;6`),
    "20;Suất quà tặng;Suất;-7;70"
  ].join("\n");
  const bytes = new TextEncoder().encode(text);
  const first = await judged(bytes, "bao cao.csv");
  expect(first.findings.length).toBeGreaterThan(2);
  const once = await annotate(bytes, "bao cao.csv", first);
  const second = await judged(once.bytes, "bao cao.xlsx");
  expect(told(second)).toEqual(told(first));
  const twice = await annotate(once.bytes, "bao cao.xlsx", second);
  expect(twice.kind).toBe("original");
  expect(told(await judged(twice.bytes, "bao cao.xlsx"))).toEqual(told(first));
});
