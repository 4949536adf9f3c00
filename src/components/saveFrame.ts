import {fileStem, savedTable} from "../export/savedFile.ts";
import type {Language} from "../texts/language.ts";
import {saveFile} from "./checkReturn/saveFile.ts";
import {frameOrigin, frameTable} from "./frameTable.ts";
import {pictureOf, pixelsOf} from "./savePicture.ts";
import {writeTable} from "./writeTable.ts";

export type SaveKind = "png" | "svg" | "csv" | "xlsx";

/** Saves the chart of a frame as a picture, or its table with its definitions. */
export async function saveFrame(
  frame: HTMLElement,
  kind: SaveKind,
  language: Language
): Promise<void> {
  const name = fileStem(frame.querySelector(".chart-title")?.textContent ?? "");
  if (kind === "csv" || kind === "xlsx") {
    writeTable(frame);
    const table = frameTable(frame, language);
    if (table === null) throw new Error("this frame has no table");
    saveFile(await savedTable(table, frameOrigin(frame), {format: kind, name, language}));
    return;
  }
  const picture = pictureOf(frame, location.href);
  if (picture === null) throw new Error("nothing is drawn in this frame");
  const bytes =
    kind === "svg"
      ? new TextEncoder().encode(picture.svg)
      : new Uint8Array(await (await pixelsOf(picture)).arrayBuffer());
  saveFile({name: `${name}.${kind}`, type: kind === "svg" ? "image/svg+xml" : "image/png", bytes});
}
