import type {chartVi} from "./chartVi.ts";

/** Texts of charts, their frames, the masthead's menus and search, in English. */
export const chartEn: typeof chartVi = {
  save: {
    label: "Save",
    as: (kind) => `Save as ${kind}`,
    failed: "It could not be saved. Please try again.",
    definitions: "Definitions",
    data: "Data",
    name: "What",
    text: "Text",
    title: "Title",
    subtitle: "Unit and coverage",
    source: "Source",
    address: "Address of the page",
    missing: "An empty cell was not reported; it is not a zero.",
    lower: "Lower bound",
    upper: "Upper bound",
    unit: "Unit"
  },
  outlineCredit:
    "Boundaries: Natural Earth (public domain), joined from 63 provinces into 34 along the crosswalk. The archipelagos Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa) are drawn in frames of their own, at approximate positions.",
  period: "Period",
  byQuarter: (name) => `${name} by quarter`,
  below: (limit) => `under ${limit}`,
  between: (from, to) => `${from} to under ${to}`,
  from: (limit) => `${limit} or more`,
  lower: "At least",
  upper: "At most",
  openBound: "unknown",
  provisional:
    "Dashed lines and hollow dots: returns are missing. The pale band reaches from what was reported to what it would be if the missing offices reported what they did the year before; an arrow means that the upper end is unknown.",
  partialEdge: "hatched edge: returns are missing",
  hatchedBars:
    "Hatched end of a bar: returns are missing; it reaches to what the figure would be if the missing offices reported what they did the year before, as far as that is known.",
  coverageCountry: (reported, expected) =>
    `${reported} of ${expected} expected figures in for the country`,
  search: {
    label: "Find a place, an indicator or an organisation",
    placeholder: "Place or indicator…",
    none: "Nothing found. Try the name of a province, an indicator or an organisation.",
    count: (count) => (count === "1" ? "1 result" : `${count} results`),
    failed: "The list to search could not be loaded."
  },
  menu: "Pages",
  groupReturns: "Reports",
  groupData: "Data",
  doubts: {
    note: (years) => `Probably wrong, and not looked at yet: ${years}.`,
    year: (year, kinds) => `${year}: ${kinds}`,
    kind: (title, count, cells) =>
      `${title.charAt(0).toLowerCase()}${title.slice(1)} (${cells} ${count === 1 ? "cell" : "cells"})`,
    link: "See the cells that need a look"
  }
};
