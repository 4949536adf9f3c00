/** What the rows of a table of codes are, and what each of its columns means. */
export interface CodeComments {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

const NAMES = {name_vi: "Vietnamese name.", name_en: "English name."} as const;
const SYNONYMS = {synonyms: "Other wordings in returns, separated by |."} as const;
const VALIDITY = {
  valid_from: "First day on which it holds; null where it always did.",
  valid_to: "Last day on which it holds; null where it still does."
} as const;
const PAIR = {
  place_id: "The one place (places.place_id).",
  neighbour_id: "The other one; each pair stands once, the smaller id first."
} as const;

/** Every table of schema codes; its cells are text as the files of data/ have them. */
export const CODE_COMMENTS: Readonly<Record<string, CodeComments>> = {
  places: {
    table: "One row per place of any era, as data/codelists has it; the mart is main.places.",
    columns: {
      id: "Id of ours: places.place_id.",
      code: "Code of the Statistics Office; no key, since codes changed owner.",
      era: "Structure of provinces that it belongs to: 61, 64, 63, 34 or all.",
      level: "country, region, province, district or commune.",
      type: "Kind of place, in Vietnamese.",
      name: "Name without its kind.",
      full_name: "Name with its kind.",
      name_en: "English name: regions translated, others without marks.",
      parent_id: "The place that it lies in.",
      ...VALIDITY,
      region_2018: "Region of the definition of 2018.",
      region_2025: "Region of the definition of 2025.",
      short: "Two to four letters for a tile.",
      tile_row: "Row in the tile map.",
      tile_col: "Column in the tile map.",
      population_2020: "Average population of 2020.",
      aliases: "Other spellings in returns, separated by |."
    }
  },
  place_changes: {
    table: "One row per link from a place to one that followed it; the mart is main.place_changes.",
    columns: {
      from_id: "The place before.",
      to_id: "The place after.",
      kind: "continues, merged, absorbed, split, renamed, type_changed or abolished.",
      date: "First day of the new state.",
      legal_basis: "The text that ordered it; null where none was at hand.",
      is_whole: "yes where all of the old place lies in the new one.",
      confidence: "high, medium or review."
    }
  },
  neighbours: {
    table: "One row per pair of provinces of the 34 that share a border by land.",
    columns: PAIR
  },
  indicators: {
    table: "One row per indicator, as data/codelists has it; the mart is main.indicators.",
    columns: {
      code: "Code.",
      ...NAMES,
      unit: "Base unit that values are stored in.",
      value_type: "count, money, measure or ratio.",
      kind: "flow: periods add up; stock: the last value of a span holds.",
      additive_over_places: "yes, no or caution.",
      additive_over_time: "yes, no or caution.",
      additive_over_organisations: "yes, no or caution: joint results may be reported twice.",
      direction: "more, less or neutral: which way is better.",
      definition_vi: "Definition in Vietnamese.",
      definition_en: "Definition in English.",
      caveats_vi: "What to mind, in Vietnamese.",
      caveats_en: "What to mind, in English.",
      ...SYNONYMS
    }
  },
  organisations: {
    table: "One row per organisation, as data/codelists has it; the mart is main.organisations.",
    columns: {
      code: "Code.",
      ...NAMES,
      variants: "Other spellings in returns, separated by |.",
      ...VALIDITY,
      successor: "The organisation that followed it.",
      level: "Level of its offices.",
      has_territory: "no where its figures overlap those of provinces.",
      is_everywhere: "no where it is not in every place of its level."
    }
  },
  breakdowns: {
    table:
      "One row per value that figures are broken down by: house types, sources of funds, beneficiaries, kinds of work.",
    columns: {
      dimension: "house_type, funding_source, beneficiary or work_kind.",
      code: "Code within its dimension.",
      ...NAMES,
      ...SYNONYMS
    }
  },
  definition_changes: {
    table: "One row per indicator and year in which its definition changed.",
    columns: {
      indicator: "Code of the indicator.",
      year: "First year of the new definition; no percentage is shown across it.",
      note_vi: "What changed, in Vietnamese.",
      note_en: "What changed, in English."
    }
  },
  unit_costs: {
    table: "One row per amount of money that is divided by what was made or given for it.",
    columns: {amount: "Indicator of the money.", counted: "Indicator of what it paid for."}
  },
  cpi: {
    table: "One row per year: consumer prices, and what turns đồng of the year into đồng of 2025.",
    columns: {
      year: "Year.",
      change_percent: "Per cent over the year before, averages of years.",
      index_2018: "Index, 2018 = 100.",
      multiplier_to_2025: "đồng of the year × this = đồng of 2025.",
      source: "Where the figure was published."
    }
  },
  forms: {
    table: "One row per form that offices fill in.",
    columns: {
      code: "Code.",
      ...NAMES,
      frequency: "annual, quarterly, monthly or occasional.",
      titles: "Phrases of a title that tell the form, separated by |."
    }
  },
  form_reporters: {
    table: "One row per form, organisation and level that owes it.",
    columns: {
      form: "Code of the form.",
      organisation: "Code of the organisation whose offices owe it.",
      level: "Level of those offices.",
      ...VALIDITY
    }
  },
  form_indicators: {
    table: "One row per form, indicator and scenario that it asks for.",
    columns: {
      form: "Code of the form.",
      indicator: "Code of the indicator (indicators.code).",
      scenario: "actual or target.",
      organisation: "Code of the organisation that it is asked of; null for every one.",
      level: "Level of the offices that it is asked of; null for every one."
    }
  },
  form_due: {
    table: "One row per form and span of time: until when it is due.",
    columns: {
      form: "Code of the form.",
      days: "Days after the end of the period until which it is due.",
      ...VALIDITY
    }
  },
  form_orders: {
    table: "One row per form and two of its indicators of which one cannot be below the other.",
    columns: {
      form: "Code of the form.",
      greater: "Indicator that is at least the other, or a sum of several (A + B).",
      lesser: "Indicator that is at most the other, or a sum of several (A + B)."
    }
  },
  form_quarters: {
    table: "One row per form and quarter that it is filled in for.",
    columns: {form: "Code of the form.", quarter: "1 to 4."}
  }
};
