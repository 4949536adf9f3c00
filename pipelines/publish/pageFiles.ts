import {writeBriefingFiles} from "./briefingFiles.ts";
import {writeComparisonFiles} from "./comparisonFiles.ts";
import {writeDoubtFile} from "./doubtFiles.ts";
import {writeFacetFiles} from "./facetFiles.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {writeOrganisationFile} from "./organisationFiles.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import {writePlaceFiles} from "./placeFiles.ts";
import {writeQuarterFiles} from "./quarterFiles.ts";
import {writeRevisionFiles} from "./revisionFiles.ts";
import {writeTargetFiles} from "./targetFiles.ts";

/**
 * The files of single pages: places, the briefing, plans, comparisons, organisations, revisions,
 * doubts, the parts of indicators and their quarters.
 */
export async function writePageFiles(
  rows: Query,
  json: WriteJson,
  {kept, pieces}: {readonly kept: KeptFiles; readonly pieces: Pieces}
): Promise<void> {
  await writePlaceFiles(rows, json, {kept, pieces});
  await writeBriefingFiles(rows, pieces);
  await writeTargetFiles(rows, json, kept);
  await writeComparisonFiles(rows, json, pieces);
  await writeOrganisationFile(rows, json);
  await writeRevisionFiles(rows, json);
  await writeDoubtFile(rows, json);
  await writeFacetFiles(rows, json, pieces);
  await writeQuarterFiles(json, pieces);
}
