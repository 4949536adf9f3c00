import {readdir} from "node:fs/promises";
import {join} from "node:path";

import type {z} from "zod";

import type {PlaceProfile} from "../../src/release/placeProfile.ts";
import type {Progress} from "../../src/release/progress.ts";
import type {Release} from "../../src/release/release.ts";
import {placeProfileSchema, progressSchema} from "./pageSchemas.ts";

/** Reads one file of the release and checks it. */
export type ReadFile = <T>(name: string, schema: z.ZodType<T>) => Promise<T>;

/** What single pages show, as far as the release has it: an older one has none of these files. */
export async function readPageFiles(
  directory: string,
  file: ReadFile
): Promise<Pick<Release, "profiles" | "progress">> {
  const has = new Set(await readdir(directory));
  return {
    profiles: await readProfiles(directory, file),
    progress: has.has("progress.json") ? await file("progress.json", progressSchema) : NO_PROGRESS
  };
}

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

/** The JSON files of one folder of the release, sorted; none where there is no such folder. */
async function filesOf(directory: string, folder: string): Promise<string[]> {
  const names = await readdir(join(directory, folder)).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}
