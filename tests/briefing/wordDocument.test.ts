import {strFromU8, unzipSync} from "fflate";
import {expect, it} from "vitest";

import {wordDocument} from "../../pipelines/briefing/wordDocument.ts";
import {paragraphOf} from "../../src/briefing/paragraph.ts";
import type {Place} from "../../src/release/release.ts";
import {givenItem} from "./givenItem.ts";

const PLACE = {
  id: "P34-12",
  level: "province",
  name: "Lai Châu",
  full_name: "Tỉnh Lai Châu"
} as Place;

it("writes the paragraph, a chart of its own and a repeated head into a document that is equal each time", async () => {
  const items = [givenItem("NHA_HOANTHANH", {value: 1832})];
  const sentences = paragraphOf(items, {place: "tỉnh Lai Châu", year: 2024}, "vi");
  const briefing = {place: PLACE, year: 2024, sentences, charts: items, rows: items};
  const manifest = {release: "0123abcd", number: 3, date: "2026-11-20", isDemonstration: false};
  const options = {manifest, language: "vi", root: "", held: [], agency: "UBND tỉnh"} as const;
  const bytes = await wordDocument(briefing, options);
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("hoàn thành, bàn giao hơn 1.830 căn nhà ở (đủ 63/63 số liệu)");
  expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
  expect(text).toContain("mã 0123abcd");
  expect(text).toContain("<w:tblHeader/>");
  expect(text).toContain('r:id="rIdChart1"');
  expect(text).not.toContain("[[chart");
  expect(strFromU8(parts["word/charts/chart1.xml"] ?? new Uint8Array())).toContain(
    "<c:v>1832</c:v>"
  );
  expect(Buffer.from(await wordDocument(briefing, options)).equals(Buffer.from(bytes))).toBe(true);
});
