import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync
} from "node:fs";
import {join} from "node:path";

const NEXT = ".next-";
const MANIFEST = "manifest.json";

/** Of the release in the making, and of the one before it. */
export interface ReleaseFolders {
  readonly directory: string;
  readonly former: string | null;
}

/**
 * A publication directory: complete release folders, and a manifest that names the one that counts.
 * The manifest is replaced by a rename, so that a reader sees the old release or the new one.
 */
export interface ReleaseFolder {
  /** Where the files of the release in the making go. */
  readonly next: string;
  /** The folder of the release before, from which files may be taken over; null where there is none. */
  readonly former: string | null;
  /** Makes the release visible and removes what older runs left, except the release before it. */
  commit(manifest: {readonly release: string}): void;
  /** Forgets the release in the making. */
  abandon(): void;
}

/**
 * Of a release that is published already nothing is taken over, so that writing it again mends it, unless it
 * `isTakenOver`: its lists may have changed, and its figures have not.
 */
export function openReleaseFolder(
  outDir: string,
  release: string,
  {isTakenOver = false}: {readonly isTakenOver?: boolean} = {}
): ReleaseFolder {
  mkdirSync(outDir, {recursive: true});
  for (const name of readdirSync(outDir)) {
    if (name.startsWith(NEXT)) rmSync(join(outDir, name), {recursive: true, force: true});
  }
  const next = join(outDir, `${NEXT}${release}`);
  mkdirSync(next);
  const before = publishedRelease(outDir);
  return {
    next,
    former: before === null || (before === release && !isTakenOver) ? null : join(outDir, before),
    commit(manifest) {
      const previous = publishedRelease(outDir);
      const target = join(outDir, release);
      // The same release again: its folder may be half of a damaged one, so it is written anew.
      if (previous === release) replaceFolder(next, target);
      else {
        rmSync(target, {recursive: true, force: true});
        renameSync(next, target);
      }
      writeDurably(join(outDir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      removeOthers(outDir, new Set([MANIFEST, release, previous ?? release]));
    },
    abandon() {
      rmSync(next, {recursive: true, force: true});
    }
  };
}

/** The release that the manifest names, or null before the first one. */
export function publishedRelease(outDir: string): string | null {
  const release = readManifest(outDir)?.["release"];
  return typeof release === "string" ? release : null;
}

/** What the manifest says, or null before the first release. */
export function readManifest(outDir: string): Readonly<Record<string, unknown>> | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(outDir, MANIFEST), "utf8"));
    return typeof manifest === "object" ? (manifest as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** Each file by itself is replaced at once; equal releases have equal files, so a reader cannot see a mixture. */
function replaceFolder(from: string, to: string): void {
  mkdirSync(to, {recursive: true});
  for (const entry of readdirSync(from, {recursive: true, withFileTypes: true})) {
    const below = join(entry.parentPath, entry.name).slice(from.length + 1);
    if (entry.isDirectory()) mkdirSync(join(to, below), {recursive: true});
    else {
      mkdirSync(join(to, below, ".."), {recursive: true});
      renameSync(join(from, below), join(to, below));
    }
  }
  rmSync(from, {recursive: true, force: true});
}

function removeOthers(outDir: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(outDir, {withFileTypes: true})) {
    if (entry.isDirectory() && !kept.has(entry.name)) {
      rmSync(join(outDir, entry.name), {recursive: true, force: true});
    }
  }
}

/** Written aside, flushed to disk, renamed: never half a file under its own name. */
export function writeDurably(path: string, text: string): void {
  const aside = `${path}.next`;
  const descriptor = openSync(aside, "w");
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, path);
}
