import type {IngestOptions} from "./ingest.ts";
import {ingestInbox} from "./ingest.ts";
import type {IngestReport} from "./ingestReport.ts";
import {loadCodes} from "./load/codes.ts";
import {isDemonstration, isDemonstrationInbox, markDemonstration} from "./load/demonstration.ts";
import {writeJournal} from "./load/journal.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {startModels} from "./models/runModels.ts";
import {parsedForm} from "./parsedForm.ts";
import type {PublishedRelease} from "./publish/publish.ts";
import {isPublished, publish} from "./publish/publish.ts";
import {runReview} from "./review/runReview.ts";

/**
 * `ingest` and `build` over a ledger that is opened once, and closed at the end. Publishes nothing, and gives null for
 * it, where no return has ever come in, and where nothing is new and what stands in `outDir` is up to date.
 */
export async function ingestAndBuild(
  open: Warehouse,
  {
    dataDir,
    outDir,
    ...options
  }: Pick<IngestOptions, "returnsDir" | "files" | "createJudge" | "onProgress"> & {
    readonly dataDir: string;
    readonly outDir: string;
  }
): Promise<{readonly report: IngestReport; readonly release: PublishedRelease | null}> {
  try {
    await loadCodes(open, dataDir, parsedForm);
    if (isDemonstrationInbox(options.returnsDir)) await markDemonstration(open);
    const report = await ingestInbox({...options, warehouse: open, isDryRun: false});
    const marks = {isDemonstration: await isDemonstration(open)};
    const models = await startModels(open);
    if (!models.hasRun) await runReview(open);
    const isNew =
      models.returns > 0 && (models.hasRun || !(await isPublished(open, outDir, marks)));
    const release = isNew
      ? await publish(open, outDir, {...marks, isTakenOver: true, review: runReview, models})
      : null;
    await models.figures;
    await writeJournal(open);
    return {report, release};
  } finally {
    open.close();
  }
}
