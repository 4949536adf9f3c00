import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile
} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach, describe, expect, it} from "vitest";

import {compressFiles} from "../../pipelines/site/compressFiles.ts";
import {finishPage} from "../../pipelines/site/finishPages.ts";
import {answerOffline} from "../../pipelines/site/offlineFetch.ts";
import {buildsDirectory} from "../../pipelines/site/paths.ts";
import {pagePolicy} from "../../pipelines/site/policy.ts";
import {readRelease} from "../../pipelines/site/readRelease.ts";
import {serveSite} from "../../pipelines/site/serveSite.ts";
import {putRowsBack, setRowsAside} from "../../pipelines/site/setAside.ts";
import {swapSite} from "../../pipelines/site/swapSite.ts";
import {markdownOf} from "../../pipelines/site/writePages.ts";
import {pagesOf} from "../../src/pages/pages.ts";
import {headlinesOf} from "../../src/select/headlines.ts";
import {indexPlaces} from "../../src/select/places.ts";
import {textsOf} from "../../src/texts/texts.ts";
import {writeFixtureRelease} from "./fixture/writeFixtureRelease.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-site-"));
});

afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

async function fixtureContext(language: "vi" | "en", isDemonstration = true) {
  await writeFixtureRelease(folder, {isDemonstration});
  const {release} = await readRelease(folder);
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

  it("show the figures without a script: number, unit, qualifier, coverage", async () => {
    const context = await fixtureContext("vi");
    const overview = pagesOf(context)[0]?.content.text ?? "";
    // 34 provinces of 100 + 37 n + 55 houses, the fourth of them missing: 26,027 − 266
    expect(overview).toMatch(/<data\s+value="25761"\s*>25\.761<\/data\s*>/);
    expect(overview).toContain("có 33/34 số liệu thành phần");
    expect(overview).toContain("một trong hai năm chưa đủ báo cáo");
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
    await expect(readRelease(folder)).rejects.toThrow(
      /^No published data at .*manifest\.json: run/
    );
  });

  it("refuses a release whose name leads out of the folder", async () => {
    await writeFixtureRelease(folder);
    const path = join(folder, "manifest.json");
    const manifest = await readFile(path, "utf8");
    await writeFile(path, manifest.replace('"0001"', '"../0001"'));
    await expect(readRelease(folder)).rejects.toThrow(/not of the expected form at release/);
  });

  it("names the file and the field that is not as expected", async () => {
    await writeFixtureRelease(folder);
    await writeFile(join(folder, "0001/places.json"), '[{"id": 1}]');
    await expect(readRelease(folder)).rejects.toThrow(
      /places\.json is not of the expected form at 0/
    );
  });
});

describe("finishPage", () => {
  const source =
    '<!DOCTYPE html>\n<html>\n<head>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">' +
    '<script>theme()</script><script type="module">\nimport "./a.js";\n</script></head>\n<body>\n</body></html>';

  it("names the language, lets phones zoom and leads past the navigation", () => {
    const {html} = finishPage(source, "en/method/index.html");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain('href="#observablehq-main">Skip');
  });

  it("moves every script into a file, modules beside their page", () => {
    const {html, scripts} = finishPage(source, "en/method/index.html");
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
    const names = [...scripts.keys()];
    expect(names[0]).toMatch(/^_observablehq\/inline\.[0-9a-f]{8}\.js$/);
    expect(names[1]).toMatch(/^en\/method\/page\.[0-9a-f]{8}\.js$/);
    expect(html).toContain(`src="../../${names[0]}"`);
    expect(html).toContain(`src="./${names[1]?.split("/").at(-1)}"`);
  });
});

describe("the policy of a page", () => {
  it("allows no inline script or style and nothing evaluated, and WebAssembly only where queries run", () => {
    for (const path of ["index.html", "en/indicators/NHA/index.html", "404.html"]) {
      expect(pagePolicy(path)).not.toMatch(/unsafe|\*|http/);
    }
    expect(pagePolicy("en/sql/index.html")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(pagePolicy("_file/duckdb/worker.js")).toContain("'wasm-unsafe-eval'");
    expect(pagePolicy("sqlite/index.html")).not.toContain("unsafe");
    expect(pagePolicy("en/sql/index.html")).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });

  it("stands in the page itself, so that any server keeps it", () => {
    const {html} = finishPage(
      '<html>\n<head>\n<meta charset="utf-8">\n</head></html>',
      "index.html"
    );
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy("index.html")}">`
    );
  });
});

describe("long tables", () => {
  const rows = "<tr><td>$& $1 ${x}</td></tr>".repeat(100);

  it("are set aside and put back as they were", () => {
    const aside = new Map<string, string>();
    const page = `<table><thead></thead><tbody>${rows}</tbody></table><tbody>short</tbody>`;
    const light = setRowsAside(page, aside);
    expect(light.length).toBeLessThan(200);
    expect(light).toContain("<tbody>short</tbody>");
    expect(putRowsBack(light, aside)).toBe(page);
  });

  it("are never lost in silence", () => {
    expect(() => putRowsBack("<!--rows:0123456789abcdef-->", new Map())).toThrow(/were lost/);
  });
});

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

describe("swapSite", () => {
  it("shows the old site until the new one is there, and never a mixture", async () => {
    const out = join(folder, "dist");
    await swapSite(out, join(buildsDirectory, "a"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "a"));
    await swapSite(out, join(buildsDirectory, "b"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "b"));
    expect(await readdir(folder)).toEqual(["dist"]);
  });

  it("takes the place of an empty folder", async () => {
    const out = join(folder, "dist");
    await mkdir(out);
    await swapSite(out, join(buildsDirectory, "a"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "a"));
  });

  it("leaves alone a folder with files, a file, and somebody else's link", async () => {
    await writeFile(join(folder, "file"), "");
    await mkdir(join(folder, "full"));
    await writeFile(join(folder, "full/letter.txt"), "");
    await symlink(tmpdir(), join(folder, "link"));
    for (const name of ["file", "full", "link"]) {
      await expect(swapSite(join(folder, name), join(buildsDirectory, "a"))).rejects.toThrow(
        /exists and was not written by this program/
      );
    }
  });
});

describe("serveSite", () => {
  const log = () => {};

  async function served() {
    await mkdir(join(folder, "method"), {recursive: true});
    await writeFile(join(folder, "index.html"), "home");
    await writeFile(join(folder, "method/index.html"), "method");
    await writeFile(join(folder, "404.html"), "no such page");
    return serveSite({dir: folder, port: 0, log});
  }

  it("serves pages under a policy that allows this site alone", async () => {
    const site = await served();
    const response = await fetch(`${site.address}/method/`);
    expect(await response.text()).toBe("method");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain("http");
    await site.close();
  });

  it("sends what the build compressed, to those who can unpack it", async () => {
    await writeFile(join(folder, "long.json"), `"${"chung tay ".repeat(400)}"`);
    await compressFiles(folder);
    const site = await served();
    const ask = async (encoding: string) => {
      const response = await fetch(`${site.address}/long.json`, {
        headers: {"accept-encoding": encoding}
      });
      return [response.headers.get("content-encoding"), (await response.text()).length];
    };
    expect(await ask("br")).toEqual(["br", 4002]);
    expect(await ask("gzip")).toEqual(["gzip", 4002]);
    expect(await ask("identity")).toEqual([null, 4002]);
    await site.close();
  });

  it("leads an address without its slash to the page, and a missing one to the page that says so", async () => {
    const site = await served();
    const response = await fetch(`${site.address}/method?year=2024`, {redirect: "manual"});
    expect([response.status, response.headers.get("location")]).toEqual([
      301,
      "/method/?year=2024"
    ]);
    const missing = await fetch(`${site.address}/nowhere`, {headers: {accept: "text/html"}});
    expect([missing.status, await missing.text()]).toEqual([404, "no such page"]);
    const outside = await fetch(`${site.address}/..%2f..%2fetc/passwd`);
    expect(outside.status).toBe(404);
    await site.close();
  });

  it("listens on this machine alone, and says so where the port is taken", async () => {
    const site = await served();
    expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(site.address).port);
    await expect(serveSite({dir: folder, port, log})).rejects.toThrow(
      `Port ${port} is already in use: stop what uses it or choose another with --port.`
    );
    await site.close();
  });

  it("says what to run where there is no site", async () => {
    await expect(serveSite({dir: folder, port: 0, log})).rejects.toThrow(/^No site at .*: run/);
  });
});
