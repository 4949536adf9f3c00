import {z} from "zod";

import {columnarSchema} from "./columnarSchema.ts";
import {returnsSchema} from "./releaseSchema.ts";

/** The published files of single pages, as `publish` writes them. */

export const geography = z.enum([
  "as_reported",
  "provinces_34",
  "regions_2018",
  "regions_2025",
  "country"
]);
export const scenario = z.enum(["actual", "target"]);

export const placeProfileSchema = z.object({
  place_id: z.string(),
  neighbour_ids: z.array(z.string()),
  standings: columnarSchema(
    z.array(
      z.object({
        indicator: z.string(),
        geography,
        year: z.number(),
        scenario,
        rank: z.number(),
        rank_best: z.number(),
        rank_worst: z.number(),
        n_ranked: z.number(),
        share_percent: z.number().nullable(),
        withheld_reason: z.string().nullable()
      })
    )
  ),
  returns: returnsSchema
});

export const count = z.number();
const office = {form: z.string(), province_id: z.string().nullable(), place_id: z.string()};

export const progressSchema = z.object({
  day: z.string().nullable(),
  forms: z.array(z.object({code: z.string(), name_vi: z.string(), name_en: z.string()})),
  periods: z.array(
    z.object({
      form: z.string(),
      period: z.string(),
      period_end: z.string(),
      due_on: z.string().nullable()
    })
  ),
  counts: z.array(
    z.object({
      form: z.string(),
      organisation: z.string().nullable(),
      period: z.string(),
      expected: count,
      received: count,
      on_time: count,
      late: count,
      overdue: count,
      never_sent: count,
      not_due: count,
      held: count,
      rejected: count,
      nil: count,
      superseded: count
    })
  ),
  places: z.array(
    z.object({
      ...office,
      counts: z.array(z.tuple([count, count, count, count]))
    })
  ),
  offices: z.array(
    z.object({
      ...office,
      first: count,
      level: z.string(),
      organisation: z.string(),
      place: z.string(),
      states: z.string().regex(/^[olrhxvnd.]+$/),
      marks: z.string().regex(/^[-nsb]+$/)
    })
  ),
  below: z.array(z.string()),
  overdue: z.object({
    overdue: count,
    never_sent: count,
    rows: z.array(
      z.object({
        form: z.string(),
        period: z.string(),
        due_on: z.string(),
        organisation: z.string(),
        place_id: z.string(),
        place: z.string(),
        province_id: z.string(),
        state: z.string(),
        never_sent: z.boolean(),
        ask_organisation: z.string().nullable(),
        ask_place_id: z.string().nullable(),
        ask_place: z.string().nullable()
      })
    )
  }),
  unattributed: count,
  findings: z.object({
    total: count,
    rows: z.array(
      z.object({
        organisation: z.string().nullable(),
        place_id: z.string().nullable(),
        place: z.string().nullable(),
        returns: count,
        errors: count,
        warnings: count,
        notes: count,
        code: z.string().nullable()
      })
    )
  })
});

export const maybeCount = z.number().nullable();

export const targetsSchema = columnarSchema(
  z.array(
    z.object({
      geography,
      place_id: z.string(),
      year: count,
      plan: count,
      actual: maybeCount,
      basis: z.enum(["period", "year_to_date", "programme_to_date", "as_of"]).nullable(),
      n_reported: maybeCount,
      n_expected: maybeCount,
      n_offices: maybeCount,
      n_planning: maybeCount,
      n_doing: maybeCount,
      reported_to: z.string().nullable(),
      elapsed_percent: maybeCount,
      percent: maybeCount,
      implied: maybeCount,
      pace: z.enum(["reached", "ahead", "behind", "missed", "open"]).nullable(),
      withheld_reason: z.string().nullable()
    })
  )
);

const contributions = z.array(
  z.object({
    organisation: z.string(),
    indicator: z.string(),
    geography,
    place_id: z.string(),
    year: count,
    scenario,
    value: maybeCount,
    lower: maybeCount,
    upper: maybeCount,
    qualifier: z
      .enum(["exact", "at_least", "at_most", "about"])
      .nullable()
      .transform((value) => value ?? "exact"),
    n_expected: count,
    n_reported: count,
    joint_value: maybeCount,
    share_percent: maybeCount,
    shared_value: maybeCount,
    n_shared: count,
    withheld_reason: z.string().nullable()
  })
);

const quarters = z.array(
  contributions.element
    .pick({
      ...{organisation: true, indicator: true, value: true, lower: true, upper: true},
      ...{qualifier: true, n_expected: true, n_reported: true, joint_value: true}
    })
    .extend({period: z.string(), blank: z.string().nullable()})
);

const doubles = z.array(
  z.object({
    organisation: z.string(),
    other: z.string(),
    indicator: z.string(),
    place_id: z.string(),
    place: z.string().nullable(),
    period: z.string(),
    value: maybeCount,
    other_value: maybeCount,
    kind: z.string(),
    evidence: z.string().nullable(),
    decision: z.string(),
    total: count
  })
);

export const organisationsSchema = z.object({
  contributions: columnarSchema(contributions),
  quarters: columnarSchema(quarters),
  doubles: columnarSchema(doubles),
  returns: z.array(z.object({organisation: z.string(), status: z.string(), count}))
});
