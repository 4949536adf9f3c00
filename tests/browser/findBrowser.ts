import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";

import {chromium} from "playwright-core";

import {OperatorError} from "../../pipelines/errors.ts";
import type {BrowserPlaces} from "../../pipelines/installedBrowser.ts";
import {installedBrowser} from "../../pipelines/installedBrowser.ts";

/** The world that the search looks at, passed in so that tests can describe another machine. */
export interface Machine extends BrowserPlaces {
  /** Runs a command with its output on stderr; true where it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly isRoot: boolean;
  /** Where Playwright's own browser lies, or would lie. */
  readonly ownBrowser: string;
}

/**
 * The path of a Chromium, Chrome or Edge: named by the environment, already installed, or installed
 * now. Throws OperatorError with what to install where none can be had.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const found = installedBrowser(machine) ?? installBrowser(machine);
  if (found !== null) return found;
  throw new OperatorError(
    "No browser for the browser tests: install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one."
  );
}

/** Debian's own package where we may install it, otherwise the browser that Playwright brings. */
function installBrowser(machine: Machine): string | null {
  const {platform, isRoot, exists, run, ownBrowser} = machine;
  if (platform === "linux" && isRoot && exists("/usr/bin/apt-get")) {
    const isInstalled =
      run("apt-get", ["update"]) &&
      run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    if (isInstalled) return installedBrowser(machine);
  }
  const playwright = join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
  if (run(process.execPath, [playwright, "install", "chromium"]) && exists(ownBrowser)) {
    return ownBrowser;
  }
  return null;
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    run: (command, args) => {
      process.stderr.write(`installing a browser for the tests: ${command} ${args.join(" ")}\n`);
      const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
      return spawnSync(command, args, {stdio: ["ignore", 2, 2], env}).status === 0;
    },
    isRoot: process.getuid?.() === 0,
    ownBrowser: chromium.executablePath()
  };
}
