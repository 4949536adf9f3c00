import type {briefingVi} from "./briefingVi.ts";

/** The briefing for leadership, in English. */
export const briefingEn: typeof briefingVi = {
  title: (place: string, year: number) => `Briefing: ${place}, ${year}`,
  lead: "One page to read out in a meeting: it prints on one sheet of A4, and every figure leads to the cells that were reported.",
  heading: (place: string, year: number) => `Results of the joint programmes, ${place}, ${year}`,
  paragraph: "Summary",
  charts: "Charts",
  chartCoverage: (year: number, reported: string, expected: string) =>
    `${year}: ${reported}/${expected} in`,
  chartTitle: (indicator: string) => `${indicator} over the years`,
  noCharts: "There are not enough figures for a chart yet.",
  table: "Key figures",
  columns: {
    indicator: "Indicator",
    unit: "Unit",
    value: (year: number) => String(year),
    samePart: (year: number) => `Same part of ${year}`,
    sameReporters: (moved) => `same offices: ${moved}`,
    change: "Against the year before",
    coverage: "Reported"
  },
  noTable: "There is no figure for this year yet.",
  place: "Place",
  year: "Year",
  print: "Print or save as PDF",
  country: "the whole country",
  others: (count: number) =>
    `Further indicators with a figure for this year: ${count}, on the page Indicators.`,
  foot: (number: number, release: string, date: string) =>
    `Release ${number} (id ${release}), from the returns received up to ${date}.`,
  footMissing:
    "“54/63” means that 54 component figures of the 63 expected have been reported; what is missing is not counted as 0. A percentage is given only where the two years can be compared.",
  held: (held: string) => `Figures before 1 July 2025 are sums of the former provinces: ${held}.`,
  command: (line: string) => `As a Word document in the administration’s layout: ${line}`,
  intro: (place: string, year: number) =>
    `In ${year}, the offices’ returns show these main results for ${place}.`,
  nothing: (place: string, year: number) =>
    `No return has given a figure for ${place} in ${year} yet.`,
  topics: {
    houses: "Houses",
    funds: "Funds",
    people: "Help for people",
    works: "Work-days and works"
  },
  together: (basis: string) => `, ${basis.replace(/, $/, "")}: `,
  apart: ": ",
  allOf: (change: string) => `; of all of these, ${change}`,
  allTold: (change: string) => `Of all these figures: ${change}.`,
  missing: (year: number) => `No figures for ${year} yet on: `,
  more: (count: number) => `; and ${count} more`,
  target: "as planned, ",
  bases: {
    year_to_date: () => "since the start of the year, ",
    programme_to_date: (year: number) => `since the start of the programme, up to ${year}, `,
    as_of: () => "as last reported in the year, "
  },
  none: "none",
  plain: (name: string) => `${name}: `,
  coverage: {
    whole: (reported: string, expected: string) => `all ${reported}/${expected} figures in`,
    part: (reported: string, expected: string) => `${reported}/${expected} figures in so far`,
    upTo: (amount: string) => `, an estimate of ${amount} once complete`,
    open: ", the missing part cannot be estimated",
    unknown: "how many ought to report is not known"
  },
  change: {
    direction: (isUp: boolean) => (isUp ? "up" : "down"),
    noPrevious: (period: string) => `no figure for ${period} to compare with`,
    equal: (period: string) => `the same as in ${period}`,
    percent: (direction: string, number: string, isLess: boolean, period: string) =>
      `${direction} ${isLess ? "less than " : ""}${number}% on ${period}`,
    sameReporters: (direction: string, amount: string, period: string) =>
      `those who reported in both years being ${direction} ${amount} on ${period}`,
    noPercent: (reason: string) => ` (no percentage: ${reason})`,
    noPercentAtAll: (reason: string) =>
      `No percentage is given where only those who reported in both years are compared: ${reason}.`,
    withheld: (period: string, reason: string) => `no percentage against ${period}: ${reason}`
  },
  phrases: {
    NHA_HOANTHANH: ["", " completed and handed over"],
    NHA_HOTRO: ["", " supported in the campaign (completed and under construction)"],
    NHA_KHOICONG: ["", " under construction"],
    NHA_PHANBO: ["funds allocated for ", ""],
    NHA_NHUCAU: ["a surveyed need of ", ""],
    NHA_KINHPHI: ["", " for housing"],
    KP_TONG: ["activities worth ", " in all"],
    KP_CTMTQG: ["", " of central budget transfers for the national target programmes"],
    QUY_VNN_THU: ["", " raised for the For-the-Poor Fund"],
    QUY_VNN_CHI: ["", " spent from the For-the-Poor Fund"],
    QUY_DODN_THU: ["", " raised for the Gratitude Fund"],
    QUY_ASXH_THU: ["", " raised for the Social Security Fund"],
    CUUTRO_THU: ["", " of relief received"],
    CUUTRO_PHANBO: ["", " of relief allocated"],
    KCB_LUOT: ["free medical examination and medicines, ", ""],
    QUA_SUAT: ["", " of gifts"],
    HB_SUAT: ["scholarships: ", ""],
    TRE_DODAU: ["", " sponsored"],
    XOAMU_LUOT: ["literacy classes, ", ""],
    HO_THOATNGHEO: ["", " helped out of poverty"],
    HO_HOTRO_SX: ["", " supported in production"],
    VIECLAM_NGUOI: ["jobs or training for ", ""],
    LTTP_TAN: ["", " of food aid"],
    NGAYCONG: ["", " given to help people"],
    LUOT_THAMGIA: ["", " of staff, soldiers and members taking part"],
    DUONG_KM: ["", " of rural roads built or repaired"],
    KENH_KM: ["", " of canals dredged or repaired"],
    CAU_SO: ["", " built"],
    PHONGHOC: ["", " built or repaired"],
    BENHXA: ["", " built or upgraded"],
    CT_SO: ["", " carried out for communities"],
    CAY_TRONG: ["", " planted"]
  }
};
