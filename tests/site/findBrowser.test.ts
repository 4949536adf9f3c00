import {describe, expect, it} from "vitest";

import type {Machine} from "../browser/findBrowser.ts";
import {findBrowser} from "../browser/findBrowser.ts";

function machine(there: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    environment: {PATH: "/usr/local/bin"},
    exists: (path) => there.includes(path),
    run: () => false,
    isRoot: false,
    ownBrowser: "/cache/playwright/chrome",
    ...changes
  };
}

describe("findBrowser", () => {
  it("takes the browser that the environment names before any other", () => {
    const environment = {CHROME_PATH: "/opt/my-chrome", PATH: "/usr/bin"};
    const there = ["/opt/my-chrome", "/usr/bin/chromium"];
    expect(findBrowser(machine(there, {environment}))).toBe("/opt/my-chrome");
  });

  it("says so where the environment names a browser that is not there", () => {
    const environment = {CHROME_PATH: "/opt/gone"};
    expect(() => findBrowser(machine(["/usr/bin/chromium"], {environment}))).toThrow(
      "CHROME_PATH names a browser that is not there: /opt/gone."
    );
  });

  it("finds browsers on the path, in the places of each system, and Playwright's own", () => {
    expect(findBrowser(machine(["/usr/local/bin/google-chrome"]))).toBe(
      "/usr/local/bin/google-chrome"
    );
    const edge = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(findBrowser(machine([edge], {platform: "darwin", environment: {}}))).toBe(edge);
    const chrome = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const windows = {
      platform: "win32" as const,
      environment: {PROGRAMFILES: "C:\\Program Files"}
    };
    expect(findBrowser(machine([chrome], windows))).toBe(chrome);
    expect(findBrowser(machine(["/cache/playwright/chrome"]))).toBe("/cache/playwright/chrome");
  });

  it("installs Debian's package as root, and Playwright's browser as anybody else", () => {
    const there = ["/usr/bin/apt-get"];
    const commands: string[] = [];
    const run = (command: string, args: readonly string[]) => {
      commands.push(`${command} ${args.join(" ")}`);
      if (args.includes("install")) {
        there.push(command === "apt-get" ? "/usr/bin/chromium" : "/cache/playwright/chrome");
      }
      return true;
    };
    expect(findBrowser(machine(there, {run, isRoot: true}))).toBe("/usr/bin/chromium");
    expect(commands[0]).toBe("apt-get update");
    const others = ["/usr/bin/apt-get"];
    there.splice(0, there.length, ...others);
    expect(findBrowser(machine(there, {run}))).toBe("/cache/playwright/chrome");
    expect(commands.at(-1)).toMatch(/cli\.js install chromium$/);
  });

  it("fails with one sentence that says what to install", () => {
    expect(() => findBrowser(machine([]))).toThrow(
      /^No browser for the browser tests: install .* or set CHROME_PATH to one\.$/
    );
  });
});
