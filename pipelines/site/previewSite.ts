import {watch} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";

import {clearOldBuilds} from "./buildFolders.ts";
import {buildsDirectory, repositoryDirectory} from "./paths.ts";
import {readRelease} from "./readRelease.ts";
import {startFramework} from "./runFramework.ts";
import {themeScript, writeSharedFiles} from "./siteRoot.ts";
import {writePages} from "./writePages.ts";

/**
 * Framework's live preview of the release in `dataDir`. A change of styles or of the script shows at
 * once; a change of a page template needs a restart, because templates run in this process.
 */
export async function previewSite({dataDir}: {readonly dataDir: string}): Promise<void> {
  const folder = join(buildsDirectory, `preview-${process.pid}`);
  const root = join(folder, "src");
  const published = await readRelease(dataDir);
  await clearOldBuilds();
  await mkdir(root, {recursive: true});
  await writePages(published.release, root, await themeScript(), null);
  await writeSharedFiles(root, published);
  const watcher = watch(join(repositoryDirectory, "src"), {recursive: true}, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), 100);
  });
  let timer: NodeJS.Timeout | undefined;
  const refresh = () =>
    writeSharedFiles(root, published).catch((error: unknown) => console.error(String(error)));
  const child = startFramework(folder, ["preview", "--no-open"], "inherit");
  const stop = () => child.kill("SIGTERM");
  process.once("SIGTERM", stop).once("SIGINT", stop);
  try {
    await new Promise((closed) => child.once("close", closed));
  } finally {
    watcher.close();
    clearTimeout(timer);
    process.off("SIGTERM", stop).off("SIGINT", stop);
    await rm(folder, {recursive: true, force: true});
  }
}
