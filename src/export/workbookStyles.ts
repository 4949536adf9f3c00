import type {CellStyle} from "hucre/xlsx";

const FONT = "Times New Roman";

/** The few looks of a saved workbook. */
export const workbookStyles = {
  title: {font: {name: FONT, size: 14, bold: true}, alignment: {vertical: "center"}},
  head: {
    font: {name: FONT, size: 11, bold: true},
    fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "E8EDF0"}},
    border: {bottom: {style: "thin", color: {rgb: "5D6670"}}},
    alignment: {wrapText: true, vertical: "center", horizontal: "center"}
  },
  caption: {font: {name: FONT, size: 11, bold: true}, alignment: {vertical: "top", wrapText: true}},
  text: {font: {name: FONT, size: 11}, alignment: {vertical: "top", wrapText: true}},
  cell: {font: {name: FONT, size: 11}, alignment: {vertical: "top"}}
} as const satisfies Record<string, CellStyle>;

export function numberStyle(format: string): CellStyle {
  return {
    ...workbookStyles.cell,
    numFmt: format,
    alignment: {horizontal: "right", vertical: "top"}
  };
}

/** Points of one line of 11 pt text. */
export const lineHeight = 15;

/** Lines that a text takes in a column of so many characters; bold and wide letters need some room. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width * 0.92);
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / room)), 0);
}
