import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";

import type {z} from "zod";

import type {Facets} from "../../src/release/facets.ts";
import type {PlaceProfile} from "../../src/release/placeProfile.ts";
import type {Progress} from "../../src/release/progress.ts";
import type {Release} from "../../src/release/release.ts";
import type {Revisions} from "../../src/release/revisions.ts";
import {kindOf} from "../../src/select/comparisons.ts";
import {comparisonFileSchema, comparisonIndexSchema} from "./comparisonSchemas.ts";
import {doubtsSchema} from "./doubtsSchema.ts";
import {facetsSchema, quarterIndexSchema} from "./facetSchema.ts";
import {
  organisationsSchema,
  placeProfileSchema,
  progressSchema,
  targetsSchema
} from "./pageSchemas.ts";
import {revisionsSchema} from "./revisionsSchema.ts";

/** Reads one file of the release and checks it. */
export type ReadFile = <T>(name: string, schema: z.ZodType<T>) => Promise<T>;

/** What single pages show, as far as the release has it: an older one has none of these files. */
export async function readPageFiles(
  directory: string,
  file: ReadFile
): Promise<
  Pick<
    Release,
    | "profiles"
    | "progress"
    | "revisions"
    | "doubts"
    | "targets"
    | "comparisons"
    | "contributions"
    | "facets"
    | "quarters"
  >
> {
  const has = new Set(await readdir(directory));
  return {
    profiles: await readProfiles(directory, file),
    facets: has.has("facets.json") ? await file("facets.json", facetsSchema) : NO_FACETS,
    quarters: new Set(
      has.has("quarters.json") ? await file("quarters.json", quarterIndexSchema) : []
    ),
    doubts: has.has("doubts.json") ? await file("doubts.json", doubtsSchema) : [],
    progress: has.has("progress.json") ? await file("progress.json", progressSchema) : NO_PROGRESS,
    targets: await readTargets(directory, file),
    comparisons: has.has("comparisons.json") ? await readComparisons(file) : NO_COMPARISONS,
    contributions: has.has("organisations.json")
      ? await file("organisations.json", organisationsSchema)
      : {contributions: [], quarters: [], doubles: [], returns: []},
    revisions: has.has("revisions.json")
      ? await file("revisions.json", revisionsSchema)
      : NO_REVISIONS
  };
}

const NO_COMPARISONS: Release["comparisons"] = {index: [], first: {pairs: [], coverage: []}};

const NO_REVISIONS: Revisions = {
  releases: [],
  total: 0,
  revisions: [],
  decided: 0,
  decisions: []
};
const NO_FACETS: Facets = {facets: {}, members: []};

const NO_PROGRESS: Progress = {
  day: null,
  forms: [],
  periods: [],
  counts: [],
  places: [],
  offices: [],
  below: [],
  overdue: {overdue: 0, never_sent: 0, rows: []},
  unattributed: 0,
  findings: {total: 0, rows: []}
};

async function readProfiles(
  directory: string,
  file: ReadFile
): Promise<ReadonlyMap<string, PlaceProfile>> {
  const names = await filesOf(directory, "place_profiles");
  const profiles = await Promise.all(names.map((name) => file(name, placeProfileSchema)));
  return new Map(profiles.map((profile) => [profile.place_id, profile]));
}

async function readTargets(directory: string, file: ReadFile): Promise<Release["targets"]> {
  const names = await filesOf(directory, "targets");
  const read = async (name: string) => {
    return [basename(name, ".json"), await file(name, targetsSchema)] as const;
  };
  return new Map(await Promise.all(names.map(read)));
}

/** The indicator that is most worth a look stands in the static page; the others are fetched. */
async function readComparisons(file: ReadFile): Promise<Release["comparisons"]> {
  const index = await file("comparisons.json", comparisonIndexSchema);
  const [entry] = index;
  if (entry === undefined) return NO_COMPARISONS;
  const name = join("comparisons", entry.code, `${kindOf(entry, undefined)}.json`);
  return {index, first: await file(name, comparisonFileSchema)};
}

/** The JSON files of one folder of the release, sorted; none where there is no such folder. */
async function filesOf(directory: string, folder: string): Promise<string[]> {
  const names = await readdir(join(directory, folder)).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}
