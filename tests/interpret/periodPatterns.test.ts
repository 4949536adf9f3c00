import {expect, test} from "vitest";

import {periodPatterns} from "../../pipelines/interpret/periodPatterns.ts";

/** For each pattern, in its order, texts of every form that it takes. */
const EXAMPLES: readonly (readonly string[])[] = [
  ["nam hoc 2023-2024"],
  ["so voi cung ky nam truoc", "cung ky 2023", "so voi 2023", "cung ky truoc"],
  ["so voi thang 3/2023", "so sanh voi cung ky quy 1 nam 2023", "so voi qui i 2023"],
  ["tuan 12", "tuan thu 3, 4 nam 2024"],
  ["thang gieng nam 2024", "thang chap"],
  ["nhung thang dau nam 2024", "cac thang cuoi nam 2024", "may thang dau nam 2024"],
  ["12/qd-ubnd ngay 5/4/2024", "12/2024/nd-cp, ngay 5 thang 4 nam 2024"],
  ["1/1 - 31/3/2024", "ngay 01/01/2024 den het ngay 31/03/2024", "2024-01-01/2024-03-31"],
  ["thang 1 den thang 9 nam 2024", "thang 10/2023 - 3/2024"],
  ["quy i - quy iii nam 2024", "qui 1 den het qui 2/2024"],
  ["quy i, ii/2024", "quy 1 va quy 2 nam 2024"],
  ["nam 2024, quy iii", "2024 qui 1"],
  ["5/4/2024", "5 thang 4 nam 2024", "2024-04-05", "13.1.2024"],
  ["ngay 5/4", "ngay 5 thang 4"],
  ["2024-q1", "2024-h2", "2024-9m", "2024 q3"],
  ["quy iv", "qui 1/24", "quy mot nam 2024"],
  ["q1/2024", "q. iv - 2023", "q2 nam 24"],
  ["6 thang dau nam 2024", "sau thang cuoi nam"],
  ["9 thang nam 2024", "6t2024", "chin thang/2024"],
  ["nua dau nam 2024", "nua cuoi nam"],
  ["thang 3/2024", "t3/2024", "thang 12", "t. 3.2024"],
  ["thang ba nam 2024", "thang muoi hai nam 2024"],
  ["den 3/2024", "het 12-2023", "ky 1/2024"],
  ["giai doan 2021-2025", "2021-2025", "tu nam 2021 den nam 2025"],
  ["nam 2024", "year 2024", "nam: 2024"]
];

test("the letters of a pattern stand in all that it matches", () => {
  expect(EXAMPLES).toHaveLength(periodPatterns.length);
  for (const [at, {letters, pattern}] of periodPatterns.entries()) {
    for (const text of EXAMPLES[at] ?? []) {
      pattern.lastIndex = 0;
      expect(pattern.test(text), `${pattern} on "${text}"`).toBe(true);
      expect(text).toContain(letters);
    }
  }
});
