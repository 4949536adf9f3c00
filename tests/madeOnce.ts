import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as passed} from "node:timers/promises";

import {inject} from "vitest";

const MILLISECONDS_BETWEEN_LOOKS = 200;

/**
 * A folder of this run with what `make` writes into it: made by the first file of tests that asks for
 * the name, awaited by those that ask meanwhile, used as it is by the rest. Nobody may change it.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<unknown>
): Promise<string> {
  const folder = join(inject("sharedFolder"), name);
  const [begun, ended] = [`${folder}.begun`, `${folder}.ended`];
  if (isFirst(begun)) {
    mkdirSync(folder, {recursive: true});
    const fault = await make(folder).then(
      () => "",
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
    );
    writeFileSync(`${ended}.part`, fault);
    renameSync(`${ended}.part`, ended);
  }
  while (!existsSync(ended)) {
    await passed(MILLISECONDS_BETWEEN_LOOKS);
    if (hasDied(begun) && !existsSync(ended)) {
      throw new Error(`${name} could not be made: the tests that were making it have been ended`);
    }
  }
  const fault = readFileSync(ended, "utf8");
  if (fault !== "") throw new Error(`${name} could not be made: ${fault}`);
  return folder;
}

/** Of all processes exactly one makes a file that was not there; it says which. */
function isFirst(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** True where the process that began has ended: by its own time limit, or killed. */
function hasDied(path: string): boolean {
  const pid = Number(readFileSync(path, "utf8"));
  if (pid === 0) return false; // not written yet
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
