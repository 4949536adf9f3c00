import type {SavedFile} from "./messages.ts";

/** Hands bytes to the reader as a file: the browser saves it, nothing is sent. */
export function saveFile({name, type, bytes}: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
