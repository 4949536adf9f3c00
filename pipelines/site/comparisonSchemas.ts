import {z} from "zod";

import {columnarSchema} from "./columnarSchema.ts";
import {count, geography, maybeCount, scenario} from "./pageSchemas.ts";

/** `comparisons.json` and the files that it names. */

export const comparisonIndexSchema = z.array(
  z.object({
    code: z.string(),
    kinds: z.array(z.enum(["year", "half", "nine_months", "quarter"]))
  })
);

const comparisonPairs = columnarSchema(
  z.array(
    z.object({
      geography,
      place_id: z.string(),
      period: z.string(),
      previous_period: z.string(),
      scenario,
      value: maybeCount,
      previous_value: maybeCount,
      change: maybeCount,
      change_same_reporters: maybeCount,
      change_new: maybeCount,
      change_lost: maybeCount,
      change_revised: maybeCount,
      percent: maybeCount,
      withheld_reason: z.string().nullable(),
      value_same_reporters: maybeCount,
      previous_value_same_reporters: maybeCount,
      percent_same_reporters: maybeCount,
      n_same_reporters: maybeCount
    })
  )
);

export const comparisonFileSchema = z.object({
  pairs: comparisonPairs,
  coverage: columnarSchema(
    z.array(
      z.object({
        geography,
        place_id: z.string(),
        period: z.string(),
        scenario,
        n_reported: count,
        n_expected: count
      })
    )
  )
});
