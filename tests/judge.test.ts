import {beforeAll, describe, expect, test} from "vitest";

import type {Judge, JudgedReturn} from "../pipelines/judge.ts";
import {judgeReturn} from "../pipelines/judge.ts";
import {createJudge} from "../pipelines/run.ts";

let judge: Judge;

beforeAll(async () => {
  judge = await createJudge("data", "2026-11-23");
});

function judged(...rows: readonly string[]): Promise<JudgedReturn> {
  const text = [
    "HỘI NÔNG DÂN TỈNH LÀO CAI",
    "BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP QUÝ I NĂM 2024",
    "TT;Nội dung;Đơn vị tính;Trong quý;Luỹ kế từ đầu năm",
    ...rows
  ].join("\n");
  return judgeReturn(new TextEncoder().encode(text), "return.csv", judge);
}

function cells({observations}: JudgedReturn): readonly string[] {
  return observations.map(({cell, value, blank}) => `${cell} ${value ?? `(${blank})`}`);
}

describe("a judged return", () => {
  test("keeps a refused figure's cell as illegible, and the figures beside it", async () => {
    const found = await judged(
      "1;Cây xanh trồng mới;Cây;xem phụ lục;40",
      "2;Suất quà tặng;Suất;-7;70"
    );
    expect(found.status).toBe("partly_accepted");
    expect(cells(found)).toEqual(["D4 (illegible)", "E4 40", "D5 (illegible)", "E5 70"]);
  });

  test("keeps a figure that is only warned of", async () => {
    const found = await judged("1;Cây xanh trồng mới;Cây;50;40");
    expect(found.status).toBe("accepted_with_warnings");
    expect(cells(found)).toEqual(["D4 50", "E4 40"]);
  });

  test("is rejected, and leaves nothing, where no figure can be read", async () => {
    const found = await judged("1;Cây xanh trồng mới;Cây;xem phụ lục;như trên");
    expect(found.status).toBe("rejected");
    expect(found.observations).toEqual([]);
  });

  test("is accepted where nothing was reported and nothing refused", async () => {
    const found = await judged("1;Cây xanh trồng mới;Cây;-;-");
    expect(found.status).toBe("accepted");
    expect(cells(found)).toEqual(["D4 (nil)", "E4 (nil)"]);
  });
});
