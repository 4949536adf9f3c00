import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** Of the release that the manifest names. */
export function folderOf(outDir: string): string {
  const manifest = JSON.parse(readFileSync(join(outDir, "manifest.json"), "utf8")) as {
    release: string;
  };
  return join(outDir, manifest.release);
}

/** The files of the release that the manifest names, and the manifest. */
export function filesOf(outDir: string): Readonly<Record<string, string>> {
  const folder = folderOf(outDir);
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    [...files, join(outDir, "manifest.json")].map((path) => [
      path.replace(folder, "").replace(outDir, ""),
      readFileSync(path, "base64")
    ])
  );
}

/** The names of the files that only one of two releases has, or that differ. */
export function differences(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>
): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name]
  );
}
