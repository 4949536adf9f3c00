import {z} from "zod";

import {returnsSchema} from "./releaseSchema.ts";

/** The published files of single pages, as `publish` writes them. */

const geography = z.enum([
  "as_reported",
  "provinces_34",
  "regions_2018",
  "regions_2025",
  "country"
]);
const scenario = z.enum(["actual", "target"]);

export const placeProfileSchema = z.object({
  place_id: z.string(),
  neighbour_ids: z.array(z.string()),
  standings: z.array(
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
  ),
  returns: returnsSchema
});
