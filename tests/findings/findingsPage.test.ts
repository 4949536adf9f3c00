import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";

import {describe, expect, it} from "vitest";

import {findingCatalogue} from "../../pipelines/findings/catalogue.ts";
import {findingsPage} from "../../pipelines/findings/findingsPage.ts";

const committed = readFileSync(
  join(resolve(import.meta.dirname, "../.."), "docs/findings.md"),
  "utf8"
);

describe("docs/findings.md", () => {
  it("is what the catalogue says now: npm run docs writes it anew", () => {
    expect(committed === findingsPage(findingCatalogue), "stale: run npm run docs").toBe(true);
  });

  it("has every code once, by stage and code, where it can be linked to", () => {
    const anchors = [...committed.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1]);
    expect([...anchors].sort()).toEqual(Object.keys(findingCatalogue).sort());
    const read = anchors.filter((code) => code?.startsWith("read."));
    expect(read).toEqual([...read].sort());
    expect(anchors[0]).toMatch(/^read\./);
    expect(anchors.at(-1)).toMatch(/^review\./);
  });

  it("keeps what looks like markup as it is worded", () => {
    const wording = {
      severity: "error",
      title: {vi: "a*b", en: "a_b"},
      message: {vi: "<x>", en: "[1]"},
      remedy: {vi: "c", en: "d"}
    } as const;
    expect(findingsPage({"read.x": wording})).toContain("a\\*b · a\\_b");
  });
});
