import {execFile} from "node:child_process";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";

import {OperatorError} from "../errors.ts";
import {installedBrowser} from "../installedBrowser.ts";

const run = promisify(execFile);
const DEADLINE = 60_000;

/** A page as PDF, printed by an installed Chromium, Chrome or Edge. Throws OperatorError where there is none. */
export async function printPage(
  page: string,
  findBrowser: () => string | null = installedBrowser
): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === null) {
    throw new OperatorError(
      "no browser to print with: install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one; --format docx and html need none"
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "chung-tay-print-"));
  try {
    const [source, target] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await writeFile(source, page);
    const options = [
      "--headless",
      "--disable-gpu",
      "--no-pdf-header-footer",
      "--no-first-run",
      `--user-data-dir=${join(folder, "profile")}`,
      `--print-to-pdf=${target}`,
      // Root has no sandbox to use; what is printed is this program's own page, without scripts.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])
    ];
    await run(browser, [...options, pathToFileURL(source).href], {timeout: DEADLINE});
    return await readFile(target);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `${browser} did not print the page; --format html can be printed by hand`,
      {
        cause: error
      }
    );
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 3});
  }
}
