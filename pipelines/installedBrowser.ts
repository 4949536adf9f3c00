import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

import {OperatorError} from "./errors.ts";

/** What the search looks at, passed in so that tests can describe another machine. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** One more place where a browser may lie; null where there is none. */
  readonly ownBrowser: string | null;
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
 * The path of a Chromium, Chrome or Edge that is named by the environment or installed; null where there is none.
 * Throws OperatorError where the environment names one that is not there.
 */
export function installedBrowser(machine: BrowserPlaces = thisMachine()): string | null {
  for (const name of VARIABLES) {
    const path = machine.environment[name];
    if (path === undefined || path === "") continue;
    if (machine.exists(path)) return path;
    throw new OperatorError(`${name} names a browser that is not there: ${path}.`);
  }
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

function candidates({platform, environment, ownBrowser}: BrowserPlaces): string[] {
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
  return [
    ...places,
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    ...(ownBrowser === null ? [] : [ownBrowser])
  ];
}

function thisMachine(): BrowserPlaces {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    ownBrowser: null
  };
}
