import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {isDeepStrictEqual} from "node:util";

import {parse} from "yaml";

const SHELF = resolve(import.meta.dirname, "../node_modules/.cache/chung-tay-forms");

/**
 * What a file of data/forms says, not yet checked. Kept as JSON under the hash of its text: to parse the
 * YAML of all forms takes 0.17 s at every start, to read the JSON nothing. What is kept is only ever
 * spared work: where it cannot be read or written, the form is parsed.
 */
export function parsedForm(text: string, shelf = SHELF): unknown {
  const path = join(shelf, `${createHash("sha256").update(text).digest("hex")}.json`);
  const kept = keptAt(path);
  if (kept !== undefined) return kept;
  const form: unknown = parse(text);
  keep(path, form);
  return form;
}

function keptAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Made aside and renamed: what has the name is whole. */
function keep(path: string, form: unknown): void {
  const json = JSON.stringify(form) as string | undefined;
  // YAML can say more than JSON.
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), form)) return;
  const aside = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(aside, json);
    renameSync(aside, path);
  } catch {
    // A place that nobody may write to: the next start parses again.
  }
}
