import ExcelJS from "exceljs";

import {partsOf, textOf, withParts} from "./givenOffice.ts";

export const FIRST = "Biểu 'A' & 1";
export const HIDDEN = "Danh mục";
export const PLAIN = "Phụ lục";

/** A workbook with most of what offices put into theirs, written by exceljs. */
export async function officeWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(FIRST, {
    views: [{state: "frozen", xSplit: 1, ySplit: 4}],
    properties: {tabColor: {argb: "FF00FF00"}}
  });
  sheet.columns = [{width: 6}, {width: 40}, {width: 17}, {width: 17, style: {numFmt: "0.000"}}];
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").value = "BÁO CÁO QUÝ I NĂM 2024";
  sheet.getRow(4).values = ["STT", "Nội dung", "Số lượng", "Kinh phí"];
  const money = {numFmt: '#,##0.00 "đ"', font: {name: "Times New Roman", size: 13, italic: true}};
  for (let row = 5; row <= 12; row++) {
    sheet.getRow(row).values = [row - 4, `Nội dung ${row}`, row * 10];
    sheet.getCell(`C${row}`).style = {
      ...money,
      border: {top: {style: "double"}},
      alignment: {horizontal: "right"},
      protection: {locked: false}
    };
    sheet.getCell(`C${row}`).dataValidation = {
      type: "whole",
      operator: "greaterThan",
      formulae: [0]
    };
  }
  sheet.getCell("C13").value = {formula: "SUM(C5:C12)", result: 680};
  sheet.getCell("C13").numFmt = "#,##0";
  sheet.getCell("D13").value = {formula: `'${PLAIN}'!A1*2`, result: 14};
  sheet.getCell("B6").note = "Ý kiến của phòng tổng hợp";
  sheet.getCell("C9").note = "Đã đối chiếu";
  sheet.addConditionalFormatting({
    ref: "C5:C12",
    rules: [
      {
        type: "cellIs",
        operator: "lessThan",
        formulae: [0],
        priority: 1,
        style: {font: {color: {argb: "FFFF0000"}}}
      }
    ]
  });
  sheet.pageSetup.printArea = "A1:D13";
  await sheet.protect("matkhau", {});
  const hidden = book.addWorksheet(HIDDEN, {state: "hidden"});
  hidden.getCell("A1").value = "Thái Nguyên";
  const plain = book.addWorksheet(PLAIN, {views: [{showGridLines: false}]});
  plain.getCell("A1").value = 7;
  plain.getCell("B2").value = new Date(Date.UTC(2024, 2, 31));
  plain.getCell("B2").numFmt = "dd/mm/yyyy";
  plain.pageSetup.printArea = "A1:B2";
  book.definedNames.add(`'${PLAIN}'!$A$1`, "tong_so");
  book.views = [
    {x: 0, y: 0, width: 10000, height: 20000, firstSheet: 0, activeTab: 2, visibility: "visible"}
  ];
  return withForeignParts(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** With what exceljs does not write: the open tab, macros, an order of calculation, a custom part. */
function withForeignParts(bytes: Uint8Array): Uint8Array {
  const types = textOf(partsOf(bytes), "[Content_Types].xml").replace(
    "</Types>",
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
  );
  const plain = textOf(partsOf(bytes), "xl/worksheets/sheet3.xml");
  return withParts(bytes, {
    "xl/worksheets/sheet3.xml": plain.replace("<sheetView ", '<sheetView tabSelected="1" '),
    "[Content_Types].xml": types,
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3, 250, 0, 9]),
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C13" i="1"/></calcChain>',
    "customXml/item1.xml": "<office>Lào Cai</office>"
  });
}
