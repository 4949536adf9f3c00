import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {OperatorError} from "../../pipelines/errors.ts";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "codelists-"));
  await cp("data/codelists", join(directory, "codelists"), {recursive: true});
  await cp("data/forms", join(directory, "forms"), {recursive: true});
  await cp("data/crosswalks", join(directory, "crosswalks"), {recursive: true});
});
afterEach(() => rm(directory, {recursive: true}));

async function change(name: string, from: string, to: string): Promise<void> {
  const path = join(directory, name);
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  await writeFile(path, text.replace(from, to));
}

test("an untouched copy loads", async () => {
  const {places} = await loadCodelists(directory);
  expect(places[0]).toMatchObject({id: "VN", parentId: null, validTo: null});
});

test.each([
  ["codelists/indicators.csv", ",căn,count,", ",cái,count,", /indicators\.csv, line 2, .*unit/],
  ["codelists/places/provinces.csv", "P61-66,66", "P99-66,66", /provinces\.csv, line 3, .*id/],
  [
    "codelists/organisations.csv",
    "2025-01-31",
    "31/01/2025",
    /organisations\.csv, line 4, .*valid_to/
  ],
  ["codelists/breakdowns.csv", "house_type,", "house,", /breakdowns\.csv, line 2, .*dimension/],
  [
    "forms/rice-reserve.yml",
    "frequency: occasional",
    "frequency: sometimes",
    /rice-reserve\.yml is no valid form: frequency: /
  ],
  ["codelists/places/districts.csv", "P63-01", "P63-03", /D-001 has the parent P63-03/],
  ["codelists/places/districts.csv", "D-002,", "D-001,", /share an id/]
])("in %s, “%s” written “%s” is told with file and place", async (name, from, to, message) => {
  await change(name, from, to);
  const loading = loadCodelists(directory);
  await expect(loading).rejects.toThrow(message);
  await expect(loading).rejects.toBeInstanceOf(OperatorError);
});

test("a missing table and a missing directory are told", async () => {
  await rm(join(directory, "codelists/breakdowns.csv"));
  await expect(loadCodelists(directory)).rejects.toThrow(/breakdowns\.csv cannot be read/);
  await expect(loadCodelists(join(directory, "nowhere"))).rejects.toBeInstanceOf(OperatorError);
});
