import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";

import {z} from "zod";

import {OperatorError} from "../errors.ts";
import {sqlDayInVietnam} from "../vietnamDay.ts";
import type {BundleRelease} from "./bundleRelease.ts";
import {readSources} from "./bundleRelease.ts";
import {quoted} from "./csvFile.ts";
import {withEngine} from "./withEngine.ts";

/** A release and the folder that holds it. */
export interface ReleaseToExport {
  readonly directory: string;
  readonly release: BundleRelease;
}

const manifestSchema = z.object({
  release: z.string(),
  number: z.number(),
  date: z.string(),
  isDemonstration: z.boolean(),
  returns: z.number(),
  observations: z.number()
});

/**
 * The release that a publication shows, or the one before, whose folder it keeps: by number or by the first
 * digits of its id. Null where a release of that name was published but is no longer kept.
 */
export async function publishedRelease(
  dataDir: string,
  named: string | null
): Promise<ReleaseToExport | {readonly number: number; readonly published: ReleaseToExport}> {
  const published = await readPublished(dataDir);
  const {manifest} = published.release;
  if (named === null || isCalled(named, manifest)) return published;
  const known = await knownReleases(published.directory);
  const [found, second] = known.filter((one) => isCalled(named, one));
  if (found === undefined || second !== undefined) {
    throw new OperatorError(
      `${found === undefined ? "no release" : "more than one release"} is called ${named}; "release list" names them all`
    );
  }
  const directory = join(dataDir, found.release);
  if (!existsSync(join(directory, "tables", "catalogue.json"))) {
    return {number: found.number, published};
  }
  const {isDemonstration} = manifest;
  return {
    directory,
    release: {manifest: {...found, isDemonstration}, sources: await readSources(directory)}
  };
}

async function readPublished(dataDir: string): Promise<ReleaseToExport> {
  const text = await readFile(join(dataDir, "manifest.json"), "utf8").catch((error: unknown) => {
    throw new OperatorError(`no release at ${dataDir}; run "build" first`, {cause: error});
  });
  const manifest = manifestSchema.parse(JSON.parse(text));
  const directory = join(dataDir, manifest.release);
  return {directory, release: {manifest, sources: await readSources(directory)}};
}

function isCalled(
  named: string,
  {number, release}: {readonly number: number; readonly release: string}
): boolean {
  return named === String(number) || (named.length >= 4 && release.startsWith(named));
}

type KnownRelease = Omit<BundleRelease["manifest"], "isDemonstration">;

/** Every release up to the published one, as that one tells. */
async function knownReleases(directory: string): Promise<KnownRelease[]> {
  const path = join(directory, "tables", "releases.parquet");
  const rows = await withEngine(null, (connection) =>
    connection.runAndReadAll(
      `select release, number::integer as number, ${sqlDayInVietnam("released_at")}::varchar as date,
         returns::integer as returns, observations::double as observations
       from read_parquet(${quoted(path)}) order by number`
    )
  );
  return rows.getRowObjectsJson() as unknown as KnownRelease[];
}
