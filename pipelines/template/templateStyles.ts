import type {CellStyle} from "hucre/xlsx";

const FONT = "Times New Roman";
const LINE = {style: "thin", color: {rgb: "B4B9C0"}} as const;
const BOX = {top: LINE, right: LINE, bottom: LINE, left: LINE};
const WRAPPED = {wrapText: true, vertical: "center"} as const;

const base: CellStyle = {font: {name: FONT, size: 11}, alignment: {vertical: "center"}};

/** How each kind of cell looks; only cells to fill in are open. */
export const templateStyles = {
  plain: base,
  small: {font: {name: FONT, size: 9, italic: true, color: {rgb: "5F6670"}}, alignment: WRAPPED},
  caption: {font: {name: FONT, size: 11}, alignment: {vertical: "center"}},
  value: {font: {name: FONT, size: 11, bold: true}, alignment: {vertical: "center"}},
  title: {
    font: {name: FONT, size: 14, bold: true},
    alignment: {horizontal: "center", ...WRAPPED}
  },
  hint: {
    font: {name: FONT, size: 10, italic: true},
    alignment: {horizontal: "center", ...WRAPPED}
  },
  header: {
    font: {name: FONT, size: 11, bold: true},
    fill: solid("DCE6F1"),
    border: BOX,
    alignment: {horizontal: "center", ...WRAPPED}
  },
  lastHeader: {
    font: {name: FONT, size: 10, italic: true, color: {rgb: "5F6670"}},
    fill: solid("EDEFF2"),
    border: BOX,
    alignment: {horizontal: "center", ...WRAPPED}
  },
  section: {
    font: {name: FONT, size: 11, bold: true},
    fill: solid("F1F4F8"),
    border: BOX,
    alignment: WRAPPED
  },
  number: boxed({alignment: {horizontal: "center", vertical: "center"}}),
  label: boxed({alignment: WRAPPED}),
  part: boxed({alignment: {...WRAPPED, horizontal: "left", indent: 2}}),
  unit: boxed({alignment: {horizontal: "center", ...WRAPPED}}),
  total: boxed({
    font: {name: FONT, size: 11, bold: true},
    fill: solid("F1F4F8"),
    alignment: WRAPPED
  }),
  totalUnit: boxed({
    font: {name: FONT, size: 11, bold: true},
    fill: solid("F1F4F8"),
    alignment: {horizontal: "center", ...WRAPPED}
  }),
  sumCount: sum("#,##0"),
  sumAmount: sum("General"),
  count: entry("#,##0"),
  amount: entry("General"),
  submission: {...entry("0"), alignment: {horizontal: "center", vertical: "center"}},
  choice: {...entry("General"), alignment: WRAPPED},
  swatch: boxed({fill: solid("FFF6CC")}),
  notAsked: boxed({fill: solid("E3E5E8")}),
  lastCount: last("#,##0"),
  lastAmount: last("General"),
  heading: {
    font: {name: FONT, size: 12, bold: true},
    alignment: WRAPPED
  },
  text: {font: {name: FONT, size: 11}, alignment: {wrapText: true, vertical: "top"}},
  centred: {
    font: {name: FONT, size: 11},
    alignment: {horizontal: "center", vertical: "center"}
  },
  centredBold: {
    font: {name: FONT, size: 11, bold: true},
    alignment: {horizontal: "center", vertical: "center"}
  }
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof templateStyles;

function boxed(style: CellStyle): CellStyle {
  return {...base, border: BOX, ...style};
}

function entry(numFmt: string): CellStyle {
  return boxed({
    fill: solid("FFF6CC"),
    numFmt,
    alignment: {horizontal: "right", vertical: "center"},
    protection: {locked: false}
  });
}

function sum(numFmt: string): CellStyle {
  return boxed({
    font: {name: FONT, size: 11, bold: true},
    fill: solid("F1F4F8"),
    numFmt,
    alignment: {horizontal: "right", vertical: "center"}
  });
}

function last(numFmt: string): CellStyle {
  return boxed({
    font: {name: FONT, size: 11, italic: true, color: {rgb: "80868F"}},
    fill: solid("F7F8F9"),
    numFmt,
    alignment: {horizontal: "right", vertical: "center"}
  });
}

function solid(rgb: string): NonNullable<CellStyle["fill"]> {
  return {type: "pattern", pattern: "solid", fgColor: {rgb}};
}
