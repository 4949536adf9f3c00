import {z} from "zod";

const text = z.string();
const maybeText = z.string().nullable();
const maybeNumber = z.number().nullable();

/** `revisions.json` as `publish` writes it. */
export const revisionsSchema = z.object({
  releases: z.array(
    z.object({
      number: z.number(),
      release: text,
      released_on: text,
      returns: z.number(),
      note: maybeText,
      is_frozen: z.boolean(),
      moved: z.number()
    })
  ),
  total: z.number(),
  revisions: z.array(
    z.object({
      indicator: text,
      geography: z.enum(["as_reported", "provinces_34", "regions_2018", "regions_2025", "country"]),
      place_id: text,
      year: z.number(),
      scenario: z.enum(["actual", "target"]),
      number: z.number(),
      released_on: text,
      value: maybeNumber,
      previous_value: maybeNumber,
      n_reported: maybeNumber,
      n_expected: maybeNumber,
      previous_reported: maybeNumber,
      previous_expected: maybeNumber,
      moved_by: z.array(text),
      moved_by_decisions: z.array(text),
      trace: z.array(z.tuple([z.number(), maybeNumber]))
    })
  ),
  decided: z.number(),
  decisions: z.array(
    z.object({
      decision: text,
      file: text,
      finding: maybeText,
      sheet: maybeText,
      cell: maybeText,
      decided_by: text,
      decided_on: text,
      reason: text,
      read_value: maybeNumber,
      corrected_value: maybeNumber,
      lead: maybeText,
      contributor: maybeText
    })
  )
});
