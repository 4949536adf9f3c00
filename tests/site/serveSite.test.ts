import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

import {describe, expect, it} from "vitest";

import {compressFiles} from "../../pipelines/site/compressFiles.ts";
import {serveSite} from "../../pipelines/site/serveSite.ts";
import {givenFolder} from "./givenFolder.ts";

const folder = givenFolder();

describe("serveSite", () => {
  const log = () => {};

  async function served() {
    await mkdir(join(folder(), "method"), {recursive: true});
    await writeFile(join(folder(), "index.html"), "home");
    await writeFile(join(folder(), "method/index.html"), "method");
    await writeFile(join(folder(), "404.html"), "no such page");
    return serveSite({dir: folder(), port: 0, log});
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
    await writeFile(join(folder(), "long.json"), `"${"chung tay ".repeat(400)}"`);
    await compressFiles(folder());
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
    await expect(serveSite({dir: folder(), port, log})).rejects.toThrow(
      `Port ${port} is already in use: stop what uses it or choose another with --port.`
    );
    await site.close();
  });

  it("says what to run where there is no site", async () => {
    await expect(serveSite({dir: folder(), port: 0, log})).rejects.toThrow(/^No site at .*: run/);
  });
});
