import {readFile} from "node:fs/promises";
import {join} from "node:path";

import {z} from "zod";

import type {Manifest} from "../../src/release/release.ts";

/** What a bundle says of the release that it holds. */
export interface BundleRelease {
  readonly manifest: Pick<
    Manifest,
    "release" | "number" | "date" | "isDemonstration" | "returns" | "observations"
  >;
  /** True where nothing but its yearly figures and the list of its returns is left of an older release. */
  readonly isFiguresOnly?: boolean;
  readonly sources: readonly {readonly title: string; readonly url: string | null}[];
}

const methodSchema = z.object({
  sources: z.array(z.object({title: z.string(), url: z.string().nullable()}))
});

/** The sources that the returns of a release name. */
export async function readSources(directory: string): Promise<BundleRelease["sources"]> {
  const text = await readFile(join(directory, "method.json"), "utf8");
  return methodSchema.parse(JSON.parse(text)).sources;
}
