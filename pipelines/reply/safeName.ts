/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A name for a folder that any file system takes: plain lower-case letters, digits and hyphens. */
export function folderName(text: string): string {
  const name = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  if (name === "") return "co-quan";
  return RESERVED.test(name) ? `co-quan-${name}` : name;
}

/** The name of a file without folder and ending, as its office wrote it, fit for any file system. */
export function fileBase(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]{1,5}$/, "");
  const safe = name
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, "_")
    .normalize("NFC")
    .slice(0, LONGEST)
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (safe === "") return "bao-cao";
  return RESERVED.test(safe) ? `bao-cao-${safe}` : safe;
}

/** `name`, or the first of `name (2)`, `name (3)`, … that is not taken, without regard to case. */
export function freeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} (${number})`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
