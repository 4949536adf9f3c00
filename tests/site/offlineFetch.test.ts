import {readFile} from "node:fs/promises";

import {describe, expect, it} from "vitest";

import {answerOffline} from "../../pipelines/site/offlineFetch.ts";

describe("answerOffline", () => {
  it("answers a question for a version from node_modules", async () => {
    const ask = async (path: string) =>
      (await answerOffline(`https://registry.example/${path}`).json()) as unknown;
    const installed = JSON.parse(await readFile("node_modules/d3/package.json", "utf8")) as {
      version: string;
    };
    expect(await ask("d3/latest")).toEqual({name: "d3", version: installed.version});
    expect(await ask("@observablehq%2Fplot/latest")).toMatchObject({name: "@observablehq/plot"});
    expect(await ask("leaflet/latest")).toMatchObject({
      version: "0.0.0-not-installed"
    });
  });

  it("refuses everything else", () => {
    expect(() => answerOffline("https://cdn.example/npm/d3@7/+esm")).toThrow(/^offline: /);
    expect(() => answerOffline("https://example.org/")).toThrow(/^offline: /);
  });
});
