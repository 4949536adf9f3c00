import {folded} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {saveFile} from "./checkReturn/saveFile.ts";
import {pictureOf, pixelsOf} from "./savePicture.ts";

export type SaveKind = "png" | "svg" | "csv" | "xlsx";

/** Saves the chart of a frame as a picture, or its table with its definitions. */
export async function saveFrame(
  frame: HTMLElement,
  kind: SaveKind,
  _language: Language
): Promise<void> {
  const title = frame.querySelector(".chart-title")?.textContent ?? "";
  const name = `${folded(title).replaceAll(" ", "-").slice(0, 80) || "chung-tay"}.${kind}`;
  const picture = pictureOf(frame, location.href);
  if (picture === null) throw new Error("nothing is drawn in this frame");
  if (kind === "svg") {
    saveFile({name, type: "image/svg+xml", bytes: new TextEncoder().encode(picture.svg)});
    return;
  }
  const pixels = await pixelsOf(picture);
  saveFile({name, type: "image/png", bytes: new Uint8Array(await pixels.arrayBuffer())});
}
