import {cp, mkdir} from "node:fs/promises";
import {join} from "node:path";

import {DOWNLOADS_PATH} from "../../src/release/downloads.ts";
import type {Language} from "../../src/texts/language.ts";
import {clearOldBuilds, newBuildFolder, removeFolder} from "./buildFolders.ts";
import {compressFiles} from "./compressFiles.ts";
import {writeDownloads} from "./downloads/writeDownloads.ts";
import {copyFetchedFiles} from "./fetchedFiles.ts";
import {finishPages, writeSearchLists} from "./finishPages.ts";
import {writeMovedPages} from "./movedPages.ts";
import {readRelease} from "./readRelease.ts";
import {runFrameworkBuild} from "./runFramework.ts";
import type {RowsAside} from "./setAside.ts";
import {themeScript, writeSharedFiles} from "./siteRoot.ts";
import {assertReplaceable, swapSite} from "./swapSite.ts";
import {writePages} from "./writePages.ts";

export interface BuildSiteOptions {
  /** Where `publish` wrote: manifest.json and the release it points to. */
  readonly dataDir: string;
  /** Becomes a link to the finished site. */
  readonly outDir: string;
  readonly log: (message: string) => void;
  /** Of the messages; the site itself is always in both. */
  readonly lang?: Language;
}

const MESSAGES = {
  vi: {
    written: (pages: number) => `Đã viết ${pages} trang, đang dựng…`,
    read: (page: number, pages: number) => `Đang dựng trang: ${page}/${pages}`
  },
  en: {
    written: (pages: number) => `${pages} pages written, building…`,
    read: (page: number, pages: number) => `Building pages: ${page}/${pages}`
  }
} as const;

/**
 * Builds the site of the release in `dataDir` in a folder of its own and then swaps it in at `outDir`.
 * Returns how many pages it has. Throws OperatorError where there is no release or no place for it.
 */
export async function buildSite({
  dataDir,
  outDir,
  log,
  lang = "vi"
}: BuildSiteOptions): Promise<{pages: number}> {
  await assertReplaceable(outDir);
  const read = await readRelease(dataDir);
  await clearOldBuilds();
  const folder = await newBuildFolder(outDir);
  const root = join(folder, "src");
  const output = join(folder, "dist");
  try {
    await mkdir(root);
    const offered = join(folder, "downloads");
    const downloads = await writeDownloads(read, offered);
    const published = {...read, release: {...read.release, downloads}};
    const aside: RowsAside = new Map();
    const pages = await writePages(published.release, root, await themeScript(), aside);
    await writeSharedFiles(root, published);
    log(MESSAGES[lang].written(pages));
    await runFrameworkBuild(folder, (page) => {
      if (page % 50 === 0) log(MESSAGES[lang].read(page, pages));
    });
    await finishPages(root, output, aside);
    await writeSearchLists(published.release, output);
    await writeMovedPages(output);
    await copyFetchedFiles(published.directory, published.release.manifest.release, output);
    await compressFiles(output);
    // As they are: what is saved is packed already, or has the size and checksum that the page tells.
    if (downloads !== null) await cp(offered, join(output, DOWNLOADS_PATH), {recursive: true});
    for (const done of [root, offered]) await removeFolder(done);
    await swapSite(outDir, output);
    return {pages};
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}
