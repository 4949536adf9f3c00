import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

import {chromium} from "playwright-core";

import {OperatorError} from "../../pipelines/errors.ts";

/** The world that the search looks at, passed in so that tests can describe another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Runs a command with its output on stderr; true where it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly isRoot: boolean;
  /** Where Playwright's own browser lies, or would lie. */
  readonly ownBrowser: string;
}

const VARIABLES = ["CHROME_PATH", "CHROMIUM_PATH", "PUPPETEER_EXECUTABLE_PATH", "CHROME_BIN"];

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
  "msedge"
];

const MAC_APPLICATIONS = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe"
];

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

export function installedBrowser(machine: Machine): string | null {
  for (const name of VARIABLES) {
    const path = machine.environment[name];
    if (path === undefined || path === "") continue;
    if (machine.exists(path)) return path;
    throw new OperatorError(`${name} names a browser that is not there: ${path}.`);
  }
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

function candidates({platform, environment, ownBrowser}: Machine): string[] {
  const places: string[] = [];
  if (platform === "darwin") {
    for (const root of ["/Applications", `${environment.HOME ?? ""}/Applications`]) {
      places.push(...MAC_APPLICATIONS.map((name) => `${root}/${name}`));
    }
  }
  if (platform === "win32") {
    for (const name of ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]) {
      const root = environment[name];
      if (root !== undefined) places.push(...WINDOWS_PROGRAMS.map((path) => `${root}\\${path}`));
    }
  }
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  places.push(...folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix))));
  if (platform === "linux") places.push(...NAMES.map((name) => `/usr/bin/${name}`));
  return [...places, "/snap/bin/chromium", "/opt/google/chrome/chrome", ownBrowser];
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
