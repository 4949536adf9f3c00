import * as XLSX from "@e965/xlsx";
import {strToU8} from "fflate";

const MARKUP_ROWS = Array.from(
  {length: 12},
  (_, row) =>
    `<tr><td rowspan=2>${row}</td><td colspan="2">Hà N&#7897;i &amp; Huế</td><td>1.234,5</td></tr>`
).join("");

/** A sound file of each format that is not .xlsx, the same table in all of them; the name tells the format. */
export function foreignFiles(): Readonly<Record<string, Uint8Array>> {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Tỉnh", "Số nhà", "Kinh phí"],
    ["Hà Nội", 12, 1_234.5],
    [],
    ["Thõa Thiªn HuÕ", true, -7],
    ...Array.from({length: 20}, (_, row) => [`Xã ${row}`, row, row / 8])
  ]);
  sheet["!merges"] = [XLSX.utils.decode_range("A1:B1")];
  sheet["C2"] = {t: "n", v: 45_382, z: "dd/mm/yyyy", f: "A1+1"};
  const book = XLSX.utils.book_new(sheet, "Biểu 1");
  const written = (bookType: XLSX.BookType): Uint8Array =>
    new Uint8Array(XLSX.write(book, {type: "array", bookType}) as ArrayBuffer);
  return {
    "biff8.xls": written("biff8"),
    "biff5.xls": written("biff5"),
    "a.xlsb": written("xlsb"),
    "a.ods": written("ods"),
    "a.fods": written("fods"),
    "2003.xml": written("xlml"),
    "page.xls": strToU8(`<html><body><p>Báo cáo</p><table>${MARKUP_ROWS}</table></body></html>`)
  };
}
