/** Undoes the escapes of stored strings: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function decodeStoredText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  );
}
