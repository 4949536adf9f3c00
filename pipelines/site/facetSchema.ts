import {z} from "zod";

/** `facets.json` as `publish` writes it. */
export const facetsSchema = z.object({
  facets: z.record(
    z.string(),
    z.object({
      dimensions: z.array(z.object({dimension: z.string(), members: z.array(z.string())})),
      measures: z.array(z.string())
    })
  ),
  members: z.array(
    z.object({
      dimension: z.string(),
      code: z.string(),
      name_vi: z.string(),
      name_en: z.string()
    })
  )
});

/** `quarters.json`: codes of the indicators that have figures by quarter. */
export const quarterIndexSchema = z.array(z.string());
