import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import ExcelJS from "exceljs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {receivedReturns} from "../../pipelines/query/receivedReturns.ts";
import type {ReplyReport} from "../../pipelines/replyFolders.ts";
import {replyToOffices} from "../../pipelines/replyFolders.ts";
import {ingest} from "../../pipelines/run.ts";

const HEAD = (office: string, period: string): string =>
  `${office}\nBÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP ${period}\nTT;Nội dung;Đơn vị tính;Trong quý`;
const LAO_CAI = "HỘI NÔNG DÂN TỈNH LÀO CAI";
const CAO_BANG = "ỦY BAN MTTQ VIỆT NAM TỈNH CAO BẰNG";
const GOOD = "1;Cây xanh trồng mới;Cây;1250\n2;Suất quà tặng;Suất;70";

let workshop: string;
let warehouse: string;
let out: string;
let report: ReplyReport;

beforeAll(async () => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-reply-"));
  warehouse = join(workshop, "w", "w.duckdb");
  out = join(workshop, "tra loi");
  const returns = join(workshop, "returns");
  mkdirSync(join(returns, "thư mục"), {recursive: true});
  const write = (name: string, text: string): void => writeFileSync(join(returns, name), text);
  write("tot.csv", `${HEAD(LAO_CAI, "QUÝ I NĂM 2024")}\n${GOOD}\n`);
  write("sua: am.csv", `${HEAD(LAO_CAI, "QUÝ II NĂM 2024")}\n1;Suất quà tặng;Suất;-7\n${GOOD}`);
  write("thư mục/tot.csv", `${HEAD(CAO_BANG, "QUÝ I NĂM 2024")}\n${GOOD}\n`);
  write("Con.xlsx", "không phải bảng tính");
  writeFileSync(join(returns, "hong.xlsx"), Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]));
  mkdirSync(join(workshop, "w"));
  await ingest({dataDir: "data", warehouse}, {returnsDir: returns});
  report = await reply();
}, 120_000);

afterAll(() => rmSync(workshop, {recursive: true, force: true}));

async function reply(since: string | null = null): Promise<ReplyReport> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  const returns = await receivedReturns(open, since).finally(() => open.close());
  const originals = join(workshop, "w", "originals");
  return replyToOffices({out, returns, originals, language: "vi", environment: nodeEnvironment});
}

function files(): string[] {
  return readdirSync(out, {recursive: true})
    .map((name) => String(name).replaceAll("\\", "/"))
    .sort();
}

describe("chung-tay reply", () => {
  it("gives every office a folder, and what has no office one named after its file", () => {
    expect(report.offices.map(({folder}) => folder).sort()).toEqual([
      "bao-cao-con",
      "hnd-lao-cai-p63-10",
      "hong",
      "mttq-cao-bang-p63-04"
    ]);
    expect(report.returns).toBe(5);
    expect(report.toMend).toBe(3);
  });

  it("gives an office with nothing to mend its receipt only", () => {
    expect(files().filter((name) => name.startsWith("mttq-"))).toEqual([
      "mttq-cao-bang-p63-04",
      "mttq-cao-bang-p63-04/bien-nhan.txt"
    ]);
    const text = readFileSync(join(out, "mttq-cao-bang-p63-04/bien-nhan.txt"), "utf8");
    expect(text).toContain("Báo cáo quý I năm 2024 (tot.csv) đã được nạp đủ: 2 số liệu.");
    expect(text).toContain("- Cây xanh trồng mới (thực hiện, trong kỳ): 1 số liệu, cộng 1.250 cây");
    expect(text).toContain("Không có nội dung cần sửa.");
  });

  it("gives the receipt with file, hash, time and sums, and the workbook with the cell marked", async () => {
    const folder = join(out, "hnd-lao-cai-p63-10");
    expect(readdirSync(folder).sort()).toEqual(["bien-nhan.txt", "can-sua.xlsx", "sua_ am.xlsx"]);
    const text = readFileSync(join(folder, "bien-nhan.txt"), "utf8");
    const bad = report.offices
      .flatMap(({returns}) => returns)
      .find(({file}) => file === "sua: am.csv");
    expect(text).toContain(`Mã SHA-256: ${bad?.sha256}`);
    expect(text).toMatch(/Nhận lúc: \d\d:\d\d \d\d\/\d\d\/\d{4} \(giờ Việt Nam\)/);
    expect(text).toContain("mới được nạp một phần");
    expect(text).toContain("“sua_ am.xlsx”");
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, "sua_ am.xlsx"));
    expect(book.worksheets).toHaveLength(2);
    expect(book.worksheets[1]!.getCell("D4").fill).toMatchObject({fgColor: {argb: "FFFFC7CE"}});
  });

  it("tells a file that could not be read in words, with a list that is not blank", async () => {
    const text = readFileSync(join(out, "hong/bien-nhan.txt"), "utf8");
    expect(text).toMatch(/Tệp “hong\.xlsx” chưa được nạp số liệu nào\. Lý do: Tệp bị hỏng\./);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(out, "hong/hong.xlsx"));
    expect(book.worksheets[0]!.getCell("A3").text).toBe("1 lỗi, 0 cảnh báo, 0 ghi chú.");
  });

  it("comes to the same bytes when it is run again, and takes away only what it wrote itself", async () => {
    const before = files().map((name) => contentOf(name));
    await reply();
    expect(files().map((name) => contentOf(name))).toEqual(before);
    writeFileSync(join(out, "hong", "ghi chep cua toi.txt"), "giữ lại");
    writeFileSync(join(out, "hnd-lao-cai-p63-10", "can-sua.xlsx"), "dở dang");
    expect((await reply("2999-01-01")).returns).toBe(0);
    expect(files()).toEqual([".tra-loi.txt", "hong", "hong/ghi chep cua toi.txt"]);
    await reply();
    rmSync(join(out, "hong", "ghi chep cua toi.txt"));
    expect(files().map((name) => contentOf(name))).toEqual(before);
  });

  it("gives the list alone where the original is not kept", async () => {
    const originals = join(workshop, "w", "originals");
    for (const shelf of readdirSync(originals)) {
      rmSync(join(originals, shelf), {recursive: true});
    }
    await reply();
    expect(existsSync(join(out, "hong/hong.xlsx"))).toBe(false);
    expect(readdirSync(join(out, "hong")).sort()).toEqual(["bien-nhan.txt", "can-sua.xlsx"]);
    expect(readFileSync(join(out, "hong/bien-nhan.txt"), "utf8")).toContain(
      "Tệp gốc không được lưu"
    );
  });

  it("refuses a date that is none", async () => {
    await expect(reply("hôm qua")).rejects.toThrow("not a date: hôm qua");
  });
});

function contentOf(name: string): string {
  const path = join(out, name);
  return `${name} ${existsSync(path) && name.includes(".") ? readFileSync(path).toString("base64") : ""}`;
}
