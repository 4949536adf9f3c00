import {z} from "zod";

import {columnarSchema} from "./columnarSchema.ts";
import {count, geography, scenario} from "./pageSchemas.ts";

/** `doubts.json` as `publish` writes it. */
export const doubtsSchema = columnarSchema(
  z.array(
    z.object({
      indicator: z.string(),
      scenario,
      geography,
      place_id: z.string(),
      year: count,
      code: z.string(),
      title_vi: z.string(),
      title_en: z.string(),
      cells: count
    })
  )
);
