import {z} from "zod";

import {rowsOfColumns} from "../../src/select/columnar.ts";

const column = z.union([
  z.array(z.unknown()),
  z.object({of: z.array(z.unknown()), at: z.array(z.number()).optional()})
]);

const columns = z.object({
  columns: z.array(z.string()),
  pieces: z.array(z.object({length: z.number(), values: z.array(column)}))
});

/** Rows that are written as columns, checked once they are rows again. */
export function columnarSchema<T extends z.ZodType>(rows: z.ZodArray<T>) {
  return columns.transform((file) => rowsOfColumns(file)).pipe(rows);
}
