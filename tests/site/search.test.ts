import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach, describe, expect, it} from "vitest";

import {readRelease} from "../../pipelines/site/readRelease.ts";
import type {PageContext} from "../../src/pages/context.ts";
import {pagesOf} from "../../src/pages/pages.ts";
import type {Contribution} from "../../src/release/contributions.ts";
import type {Release} from "../../src/release/release.ts";
import {indexPlaces} from "../../src/select/places.ts";
import {findEntries, searchEntries} from "../../src/select/searchEntries.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {writeFixtureRelease} from "./fixture/writeFixtureRelease.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-search-"));
});

afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

/** The fixture with one organisation that reports and one that does not. */
async function releaseWithOrganisations(): Promise<Release> {
  await writeFixtureRelease(folder, {isDemonstration: false});
  const {release} = await readRelease(folder);
  const contribution = {
    ...{organisation: "HND", indicator: "NHA_HOANTHANH", geography: "country", place_id: "VN"},
    ...{year: 2025, scenario: "actual", value: 5, lower: 5, upper: 5, qualifier: "exact"},
    ...{n_expected: 1, n_reported: 1, joint_value: 5, share_percent: 100, shared_value: null},
    ...{n_shared: 0, withheld_reason: null}
  } as Contribution;
  return {
    ...release,
    contributions: {...release.contributions, contributions: [contribution]},
    method: {
      ...release.method,
      organisations: [
        {code: "HND", name_vi: "Hội Nông dân", name_en: "Farmers’ Union"},
        {code: "CTD", name_vi: "Hội Chữ thập đỏ", name_en: "Red Cross Society"}
      ]
    }
  };
}

describe("the search list", () => {
  it("leads to organisations that have a page, by their name in either language and their code", async () => {
    const release = await releaseWithOrganisations();
    const entries = searchEntries(release, "en");
    for (const question of ["hoi nong", "farmers", "HND"]) {
      expect(findEntries(entries, question).map(({path}) => path)).toEqual(["organisations/HND/"]);
    }
    expect(findEntries(entries, "chu thap")).toEqual([]);
  });

  it("holds no address that is not that of a page", async () => {
    const release = await releaseWithOrganisations();
    for (const language of ["vi", "en"] as const) {
      const context: PageContext = {
        ...{release, places: indexPlaces(release.places)},
        ...{language, texts: textsOf(language)}
      };
      const paths = new Set(pagesOf(context).map(({path}) => path));
      const entries = searchEntries(release, language);
      expect(entries.filter(({path}) => !paths.has(path))).toEqual([]);
      const found = new Set(entries.map(({path}) => path));
      const missed = [...paths].filter(
        (path) => /^(places\/[PR]|organisations\/.|indicators\/.)/.test(path) && !found.has(path)
      );
      expect(missed).toEqual([]);
    }
  });
});
