import {readFile} from "node:fs/promises";
import {join} from "node:path";

import type {z} from "zod";

import type {
  Findings,
  Indicator,
  IndicatorFigures,
  Manifest,
  Method,
  Place,
  Release,
  Returns
} from "../../src/release/release.ts";
import {OperatorError} from "../errors.ts";
import {readPageFiles} from "./readPageFiles.ts";
import {
  findingsSchema,
  indicatorFiguresSchema,
  indicatorsSchema,
  manifestSchema,
  methodSchema,
  placesSchema,
  returnsSchema
} from "./releaseSchema.ts";

export interface ReleaseOnDisk {
  readonly release: Release;
  /** The folder of this release, complete and never changed again. */
  readonly directory: string;
}

/** Reads the release that the manifest of `dataDir` points to. Throws OperatorError where there is none. */
export async function readRelease(dataDir: string): Promise<ReleaseOnDisk> {
  const manifest: Manifest = await readJson(dataDir, "manifest.json", manifestSchema);
  const directory = join(dataDir, manifest.release);
  const file = <T>(name: string, schema: z.ZodType<T>) => readJson(directory, name, schema);
  const indicators: Indicator[] = await file("indicators.json", indicatorsSchema);
  const figures = new Map<string, IndicatorFigures>();
  for (const {code, years, n_figures} of indicators) {
    if (years.length === 0 && n_figures === 0) continue;
    figures.set(code, await file(join("indicators", `${code}.json`), indicatorFiguresSchema));
  }
  const places: Place[] = await file("places.json", placesSchema);
  const returns: Returns = await file("returns.json", returnsSchema);
  const findings: Findings = await file("findings.json", findingsSchema);
  const method: Method = await file("method.json", methodSchema);
  const pages = await readPageFiles(directory, file);
  return {
    directory,
    release: {
      manifest,
      indicators,
      figures,
      places,
      returns,
      findings,
      method,
      downloads: null,
      ...pages
    }
  };
}

async function readJson<T>(directory: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const path = join(directory, name);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new OperatorError(
      `No published data at ${path}: run “chung-tay build” first, or name its folder.`
    );
  }
  const parsed = schema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new OperatorError(
    `Published file ${path} is not of the expected form at ${issue?.path.join(".") ?? "its root"}: ` +
      `${issue?.message ?? "unknown"}; run “chung-tay build” again.`
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorError(`Published file ${path} is not JSON: run “chung-tay build” again.`);
  }
}
