/**
 * Imported first by observablehq.config.ts. Framework reaches the network through the global `fetch`
 * alone: it asks for the latest version of some twenty libraries that its own client could load, even
 * for an empty page, and reports its use. Here the versions are answered from node_modules, nothing is
 * reported, and every other request is refused, so that a build leaves the machine alone.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";

/** Lets Framework bundle its client, which names libraries that no page of this site uses. */
const NOT_INSTALLED = "0.0.0-not-installed";

/** `/d3/latest`, `/@observablehq%2Fplot/latest`: the shape of a question for a version. */
const VERSION_QUESTION = /^\/((?:@[^/]+\/)?[^/@]+)\/latest$/;

const require = createRequire(import.meta.url);

export function answerOffline(address: string): Response {
  const name = VERSION_QUESTION.exec(decodeURIComponent(new URL(address).pathname))?.[1];
  if (name === undefined) {
    throw new Error(
      `offline: ${address} was requested; import the library in src/components, where it is bundled`
    );
  }
  return Response.json({name, version: installedVersion(name)});
}

function installedVersion(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const text = readFileSync(`${folder}/${name}/package.json`, "utf8");
      return (JSON.parse(text) as {version: string}).version;
    } catch {
      continue; // not in this folder: the next one up may have it
    }
  }
  return NOT_INSTALLED;
}

export function installOfflineFetch(): void {
  globalThis.fetch = (input) =>
    Promise.resolve().then(() =>
      answerOffline(input instanceof Request ? input.url : String(input))
    );
}
