import {cp} from "node:fs/promises";
import {join} from "node:path";

/** Folders of the release whose files pages fetch one by one, by their key: Framework never sees their names. */
const FETCHED = ["communes", "comparisons", "progress", "quarters", "targets"] as const;

/** Puts them where `dataFolder` of the pages leads, below the name of their release. */
export async function copyFetchedFiles(
  directory: string,
  release: string,
  output: string
): Promise<void> {
  for (const folder of FETCHED) {
    const target = join(output, "_file/release", release, folder);
    await cp(join(directory, folder), target, {recursive: true}).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; // a release without such files
    });
  }
}
