import {dirname, join} from "node:path";
import {stderr, stdout} from "node:process";

import {openWarehouse} from "../load/warehouse.ts";
import {nodeEnvironment} from "../nodeEnvironment.ts";
import {receivedReturns} from "../query/receivedReturns.ts";
import {replyToOffices} from "../replyFolders.ts";
import type {ReplyFlags} from "./flags.ts";
import {createProgress} from "./progress.ts";
import {say} from "./texts.ts";

/** Writes one folder per office with its receipt and what it has to mend. */
export async function runReply({out, warehouse, since, lang, json}: ReplyFlags): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  const originals = join(dirname(open.path), "originals");
  const returns = await receivedReturns(open, since ?? null).finally(() => open.close());
  const progress = createProgress((done, total) => say(lang, "replying", {done, total}));
  const report = await replyToOffices({
    out,
    returns,
    originals,
    language: lang,
    environment: nodeEnvironment,
    onProgress: progress.update
  }).finally(() => progress.end());
  if (json === true) stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  stderr.write(
    `${say(lang, "replied", {
      offices: report.offices.length,
      returns: report.returns,
      toMend: report.toMend,
      dir: out,
      seconds: report.seconds.toFixed(1)
    })}\n`
  );
}
