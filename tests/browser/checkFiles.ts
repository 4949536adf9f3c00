import {mkdir, open, writeFile} from "node:fs/promises";
import {join} from "node:path";

import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";

const HEADER = "Địa phương,Chỉ tiêu,Kỳ,Giá trị,Đơn vị tính";
/** 25 provinces of the 63 by 40 quarters by five indicators are 5,000 rows. */
const PLACES =
  "Thái Nguyên|Cao Bằng|Lạng Sơn|Bắc Kạn|Hà Giang|Sơn La|Yên Bái|Lào Cai|Điện Biên|Lai Châu|Hòa Bình|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị".split(
    "|"
  );
const INDICATORS = [
  ["Suất quà tặng", "suất"],
  ["Nhà ở hoàn thành", "căn"],
  ["Ngày công lao động giúp dân", "ngày công"],
  ["Kinh phí hỗ trợ nhà ở", "triệu đồng"],
  ["Học bổng", "suất"]
] as const;

/** Files as offices send them, good and bad, written into `folder`; returns their paths by name. */
export async function writeCheckFiles(folder: string): Promise<(name: FileName) => string> {
  await mkdir(folder, {recursive: true});
  const write = (name: FileName, content: string | Uint8Array) =>
    writeFile(join(folder, name), content);
  await write("sạch.csv", `${HEADER}\nThái Nguyên,Suất quà tặng,Quý I/2024,120,suất\n`);
  await write("not-a-table.csv", "Kính gửi ông bà,\nxin gửi báo cáo.\n");
  await write("empty.xlsx", "");
  await write("damaged.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]));
  await write("picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));
  await write(
    "bad-rows.csv",
    [
      HEADER,
      "Thái Nguyên,Suất quà tặng,Quý I/2024,120,suất",
      "Thái Nguyễn Xa,Suất quà tặng,Quý I/2024,5,suất",
      "Cao Bằng,Suất quà tặng,Quý V/2024,5,suất",
      'Lạng Sơn,Kinh phí hỗ trợ nhà ở,Quý I/2024,"1.234,5",triệu đồng',
      "<b>Hà Giang</b>,Suất quà tặng,Quý I/2024,<img src=x onerror=alert(1)>,suất"
    ].join("\n")
  );
  await write("large.csv", largeReturn());
  await write("biểu 1.xlsx", await workbook());
  await write("cũ.xls", oldWorkbook());
  const handle = await open(join(folder, "too-large.csv"), "w");
  await handle.truncate(101 * 1024 * 1024);
  await handle.close();
  return (name) => join(folder, name);
}

type FileName =
  | "sạch.csv"
  | "not-a-table.csv"
  | "empty.xlsx"
  | "damaged.xlsx"
  | "picture.png"
  | "bad-rows.csv"
  | "large.csv"
  | "biểu 1.xlsx"
  | "cũ.xls"
  | "too-large.csv";

/** 5,000 rows of one observation each; every fiftieth names no place, every hundredth holds no number. */
function largeReturn(): string {
  const rows: string[] = [];
  for (const [indicator, unit] of INDICATORS) {
    for (let year = 2010; year < 2020; year++) {
      for (const quarter of ["I", "II", "III", "IV"]) {
        for (const known of PLACES) {
          const place = rows.length % 50 === 7 ? "Tỉnh Không Có" : known;
          const value = rows.length % 100 === 33 ? "12x" : String(rows.length);
          rows.push(`${place},${indicator},Quý ${quarter}/${year},${value},${unit}`);
        }
      }
    }
  }
  return [HEADER, ...rows].join("\n");
}

/** As Excel 97 would save it: read by what is loaded only for such files. */
function oldWorkbook(): Uint8Array {
  const book = XLSX.utils.book_new();
  const rows = [
    ["Địa phương", "Suất quà tặng (suất)", "Kỳ"],
    ["Thái Nguyên", 120, "Quý I/2024"],
    ["Cao Bằng", "12x", "Quý I/2024"]
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Biểu cũ");
  return new Uint8Array(XLSX.write(book, {type: "array", bookType: "biff8"}) as ArrayBuffer);
}

/** A quarterly table with a merged title, a wrong place, two figures that are none, and a total. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu 1");
  sheet.getCell("A1").value = "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI NGUYÊN";
  sheet.mergeCells("A1:C1");
  sheet.getCell("A2").value = "KẾT QUẢ HỖ TRỢ NHÀ Ở QUÝ I NĂM 2024";
  sheet.mergeCells("A2:E2");
  sheet.getCell("E3").value = "Đơn vị tính: triệu đồng";
  const rows = [
    ["TT", "Địa phương", "Nhà ở hoàn thành (căn)", "Kinh phí hỗ trợ nhà ở", "Suất quà tặng (suất)"],
    [1, "Huyện Đại Từ", 12, 1200.5, 30],
    [2, "Huyện Định Hóa", "mười", 900, 25],
    [3, "Huyện Phú Bình", 8, "7oo", 20],
    [4, "Huyện Xa Lắm", 3, 100, 4],
    [5, "Huyện Võ Nhai", 2, 300, 9]
  ];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => (sheet.getCell(5 + row, 1 + column).value = value));
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
