const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;
const FIRST_SECTOR = 512;

/**
 * What an OLE2 compound file holds, by the names in its directory: entries of 128 bytes that begin with a
 * UTF-16 name and its length, wherever the directory's sectors lie.
 */
export function compoundKind(bytes: Uint8Array): "protected" | "old-excel" | "other" {
  const names = new Set<string>();
  for (let at = FIRST_SECTOR; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const name = entryName(bytes, at);
    if (name !== null) names.add(name);
  }
  if (names.has("EncryptedPackage")) return "protected";
  return names.has("Workbook") || names.has("Book") ? "old-excel" : "other";
}

/** Only the three names that tell something are read out. */
function entryName(bytes: Uint8Array, at: number): string | null {
  for (const name of ["EncryptedPackage", "Workbook", "Book"]) {
    const length = (name.length + 1) * 2;
    if (bytes[at + NAME_LENGTH_AT] !== length || bytes[at + NAME_LENGTH_AT + 1] !== 0) continue;
    let isSame = true;
    for (let index = 0; index < name.length && isSame; index++) {
      isSame = bytes[at + index * 2] === name.charCodeAt(index) && bytes[at + index * 2 + 1] === 0;
    }
    if (isSame) return name;
  }
  return null;
}
