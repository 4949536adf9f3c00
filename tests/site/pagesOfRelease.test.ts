import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

import {describe, expect, it} from "vitest";

import {readRelease} from "../../pipelines/site/readRelease.ts";
import {markdownOf} from "../../pipelines/site/writePages.ts";
import {pagesOf} from "../../src/pages/pages.ts";
import {headlinesOf} from "../../src/select/headlines.ts";
import {indexPlaces} from "../../src/select/places.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {writeFixtureRelease} from "./fixture/writeFixtureRelease.ts";
import {givenFolder} from "./givenFolder.ts";

const folder = givenFolder();

async function fixtureContext(language: "vi" | "en", isDemonstration = true) {
  await writeFixtureRelease(folder(), {isDemonstration});
  const {release} = await readRelease(folder());
  return {release, places: indexPlaces(release.places), language, texts: textsOf(language)};
}

describe("the pages of a release", () => {
  it("are the same in both languages", async () => {
    const vi = pagesOf(await fixtureContext("vi")).map(({path}) => path);
    const en = pagesOf(await fixtureContext("en")).map(({path}) => path);
    expect(en).toEqual(vi);
    expect(vi.filter((path) => path.startsWith("places/P34-"))).toHaveLength(34);
    expect(vi.filter((path) => path.startsWith("indicators/K"))).toHaveLength(2);
  });

  it("hold text out of returns as text: no program, no Markdown, no markup of theirs", async () => {
    const context = await fixtureContext("vi");
    for (const page of pagesOf(context)) {
      const markdown = markdownOf(page, context, "");
      const body = markdown.split("\n---\n")[1]?.split("\n```js\nimport")[0] ?? "";
      expect(body.trim(), page.path).not.toMatch(/\n\s*\n|\$\{|```|<b>/);
      expect(body).not.toContain('javascript:alert(1)"');
    }
  });

  it("bear the banner of a demonstration on every page, and only then", async () => {
    const made = await fixtureContext("vi");
    const real = {...made, release: {...made.release}};
    real.release.manifest = {...made.release.manifest, isDemonstration: false};
    for (const page of pagesOf(made)) {
      expect(markdownOf(page, made, "")).toContain("Số liệu giả lập");
    }
    for (const page of pagesOf(real)) {
      expect(markdownOf(page, real, "")).not.toContain("Số liệu giả lập");
    }
  });

  it("list what a place has figures of by the alphabet of the language", async () => {
    for (const language of ["vi", "en"] as const) {
      const context = await fixtureContext(language);
      const page = pagesOf(context).find(({path}) => path === "places/P34-01/");
      const table = /class="[^"]*place-figures[\s\S]*?<\/table>/.exec(
        page?.content.text ?? ""
      )?.[0];
      const rows = [...(table ?? "").matchAll(/<th scope="row">\s*<a[^>]*>([^<]+)</g)];
      const names = rows.map(([, name = ""]) => name.trim());
      expect(names.length).toBeGreaterThan(1);
      expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
    }
  });

  it("show the figures without a script: number, unit, qualifier, coverage", async () => {
    const context = await fixtureContext("vi");
    const overview = pagesOf(context)[0]?.content.text ?? "";
    // 34 provinces of 100 + 37 n + 55 houses, the fourth of them missing: 26,027 − 266
    expect(overview).toMatch(/<data\s+value="25761"\s*>25\.761<\/data\s*>/);
    expect(overview).toContain("có 33/34 số liệu thành phần");
    expect(overview).toContain("một trong hai năm chưa đủ báo cáo");
  });

  it("say beside their choices what they need a script for", async () => {
    const pages = pagesOf(await fixtureContext("en")).map(({content}) => content.text);
    const choosing = pages.filter((text) => text.includes('class="filters"'));
    expect(choosing.length).toBeGreaterThan(10);
    for (const text of choosing) expect(text).toMatch(/<noscript>[^<]*<p[^>]*>[^<]*JavaScript/);
  });

  it("put the most recent headline first and leave out what the country did not report", async () => {
    const {release} = await fixtureContext("vi");
    expect(headlinesOf(release).map(({indicator}) => indicator.code)).toEqual([
      "NHA_HOANTHANH",
      "CUUTRO_PHANBO",
      "KCB_LUOT",
      "KP_CTMTQG"
    ]);
  });
});

describe("readRelease", () => {
  it("says what is missing and what to run", async () => {
    await expect(readRelease(folder())).rejects.toThrow(
      /^No published data at .*manifest\.json: run/
    );
  });

  it("refuses a release whose name leads out of the folder", async () => {
    await writeFixtureRelease(folder());
    const path = join(folder(), "manifest.json");
    const manifest = await readFile(path, "utf8");
    await writeFile(path, manifest.replace('"0001"', '"../0001"'));
    await expect(readRelease(folder())).rejects.toThrow(/not of the expected form at release/);
  });

  it("names the file and the field that is not as expected", async () => {
    await writeFixtureRelease(folder());
    await writeFile(join(folder(), "0001/places.json"), '[{"id": 1}]');
    await expect(readRelease(folder())).rejects.toThrow(
      /places\.json is not of the expected form at 0/
    );
  });
});
