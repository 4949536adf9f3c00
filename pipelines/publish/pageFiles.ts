import type {Query, WriteJson} from "./groupRows.ts";
import {writePlaceFiles} from "./placeFiles.ts";

/** The files of single pages: those of places. */
export async function writePageFiles(rows: Query, json: WriteJson): Promise<void> {
  await writePlaceFiles(rows, json);
}
