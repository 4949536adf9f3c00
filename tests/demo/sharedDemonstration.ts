import {join} from "node:path";

import {chungTay} from "../cli/runCli.ts";
import {madeOnce} from "../madeOnce.ts";

/** As many as the command line makes where nobody says how many. */
const RETURNS = 2_000;

export interface SharedDemonstration {
  readonly returnsDirectory: string;
  /** What the returns were drawn from. */
  readonly truthDirectory: string;
  readonly warehouse: string;
  readonly site: string;
}

/** A made-up programme with everything that published returns lack, from its returns to its site: one for all tests. */
export async function sharedDemonstration(): Promise<SharedDemonstration> {
  const folder = await madeOnce("demonstration", (out) =>
    chungTay("demo", "--out", out, "--returns", String(RETURNS), "--no-serve")
  );
  return {
    returnsDirectory: join(folder, "returns"),
    truthDirectory: join(folder, "truth"),
    warehouse: join(folder, "warehouse", "chung_tay.duckdb"),
    site: join(folder, "site")
  };
}
