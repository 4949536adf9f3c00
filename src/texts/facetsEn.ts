import type {facetsVi} from "./facetsVi.ts";

/** Texts of the parts and measures of an indicator in English. */
export const facetsEn: typeof facetsVi = {
  by: "Part",
  whole: "All",
  measure: "Measure",
  nominal: "As reported",
  dimensions: {
    organisation: "by organisation",
    house_type: "by house type",
    funding_source: "by source of funds",
    beneficiary: "by beneficiary",
    work_kind: "by kind of work"
  },
  measures: {
    constant_prices: "constant 2020 prices",
    per_10000_people: "per 10,000 people (population of 2020)",
    per_house: "per house"
  },
  measureNotes: {
    constant_prices:
      "Money at the average consumer prices of 2020. Balances and running totals of a programme are not converted.",
    per_10000_people:
      "Divided by the population of 2020 of exactly those places that have a figure.",
    per_house: "Funds for housing divided by the houses that the same offices completed."
  },
  withheld: {
    running_total: "a running total of the programme, not converted",
    stock: "a balance, which has no average price",
    no_price_index: "no price index for the year yet",
    no_population: "no population for the place",
    no_houses: "no houses completed were reported",
    reporters: "funds and houses come from different offices or periods",
    qualifier: "an estimate is in it (more than, about)"
  },
  tab: "Parts",
  partsTitle: (indicator, dimension, year) => `${indicator} ${dimension}, whole country, ${year}`,
  partsCovered: (share: string) => `The parts named here make ${share} of the whole.`,
  partsNote:
    "Parts need not add up to the whole: figures reported without a part are in the whole alone. They may also exceed it: a joint result of several organisations counts once in it, and one result may belong to two parts.",
  partsWithout: (dimensions, year) => `The country’s figure of ${year} has no parts ${dimensions}.`,
  partsScript: "This part appears where the browser may run JavaScript."
};
