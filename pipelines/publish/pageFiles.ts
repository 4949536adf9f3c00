import {writeBriefingFiles} from "./briefingFiles.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {writePlaceFiles} from "./placeFiles.ts";
import {writeProgressFiles} from "./progressFiles.ts";

/** The files of single pages: those of places, of returns and of the briefing. */
export async function writePageFiles(rows: Query, json: WriteJson): Promise<void> {
  await writePlaceFiles(rows, json);
  await writeProgressFiles(rows, json);
  await writeBriefingFiles(rows, json);
}
