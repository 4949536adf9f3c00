import type {Request} from "playwright-core";
import {describe, expect, it} from "vitest";

import {check, openedCheckPage} from "./checkPage.ts";

const opened = openedCheckPage();

describe("what is checked stays on the machine", () => {
  it("no request carries anything of it, the second file makes none at all, and nothing is stored", async () => {
    const {page, complaints, close} = await opened.open();
    const requests: Request[] = [];
    page.context().on("request", (request) => requests.push(request));
    await check(page, opened.pathOf("biểu 1.xlsx"));
    for (const request of requests) {
      expect([request.method(), request.postData()]).toEqual(["GET", null]);
      expect(request.url()).toMatch(new RegExp(`^${opened.address()}/_file/check/[\\w.-]+$`));
      const headers = JSON.stringify(await request.allHeaders());
      expect(decodeURIComponent(headers)).not.toMatch(/biểu 1|Định Hóa|mười/);
    }
    requests.length = 0;
    await page.context().setOffline(true);
    await check(page, opened.pathOf("bad-rows.csv"));
    expect(requests).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      address: location.search + location.hash
    }));
    expect(kept).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      cookies: "",
      workers: 0,
      address: ""
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it("the policy lets neither the page nor its worker reach another place", async () => {
    const {page, close} = await opened.open();
    const answers: {url: string; policy: string}[] = [];
    page.context().on("response", (response) => {
      const policy = response.headers()["content-security-policy"] ?? "";
      answers.push({url: response.url(), policy});
    });
    await check(page, opened.pathOf("sạch.csv"));
    const worker = answers.find(({url}) => url.includes("/worker."));
    expect(worker?.policy).toContain("default-src 'none'");
    expect(worker?.policy).toContain("connect-src 'self'");
    const attempt = await page.evaluate(() =>
      fetch("http://127.0.0.1:9/").then(
        () => "sent",
        (error: unknown) => String(error)
      )
    );
    expect(attempt).toContain("Failed to fetch");
    await close();
  });
});
