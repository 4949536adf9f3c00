import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {deflateRawSync} from "node:zlib";

import type {LineageIndex} from "../../src/release/lineage.ts";
import type {Release} from "../../src/release/release.ts";
import {placeName} from "../../src/select/places.ts";

/** Under the root of the site: the packed cells, each file named by its content. */
export const LINEAGE_FOLDER = "lineage";

/** Copies the packed cells of a release below `root`; returns the name of their index. */
export async function writeLineageFiles(
  root: string,
  directory: string,
  release: Release
): Promise<string> {
  const folder = join(root, LINEAGE_FOLDER);
  await mkdir(folder, {recursive: true});
  const source = join(directory, "lineage");
  const text = await readFile(join(source, "index.json"), "utf8").catch(() => '{"indicators":{}}');
  const {indicators} = JSON.parse(text) as LineageIndex;
  const files: Record<string, string> = {};
  for (const code of Object.keys(indicators)) {
    const bytes = await readFile(join(source, `${code}.bin`));
    files[code] = `${code}.${hashOf(bytes)}.bin`;
    await writeFile(join(folder, files[code]), bytes);
  }
  const known = release.indicators.filter(({code}) => Object.hasOwn(indicators, code));
  const index = {
    indicators,
    files,
    names: Object.fromEntries(
      known.map(({code, name_vi: vi, name_en: en, unit}) => [code, {vi, en, unit}])
    ),
    places: Object.fromEntries(release.places.map(({id, name}) => [id, name])),
    placesEn: Object.fromEntries(
      release.places.flatMap((place) => {
        const english = placeName(place, place.id, "en");
        return english === place.name ? [] : [[place.id, english]];
      })
    ),
    organisations: Object.fromEntries(
      release.method.organisations.map(({code, name_vi: vi, name_en: en}) => [code, {vi, en}])
    )
  };
  const packed = deflateRawSync(JSON.stringify(index), {level: 9});
  const name = `index.${hashOf(packed)}.bin`;
  await writeFile(join(folder, name), packed);
  return name;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8);
}
