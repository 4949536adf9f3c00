import {existsSync} from "node:fs";
import {join} from "node:path";
import process, {stderr, stdout} from "node:process";

import {DEFAULT_PLACES} from "../run.ts";
import type {WatchedRun} from "../watch.ts";
import type {WatchFlags} from "./flags.ts";
import {createProgress} from "./progress.ts";
import {publishedText, runSite} from "./publishCommands.ts";
import {contractOf, summariseIngest} from "./returnCommands.ts";
import {say} from "./texts.ts";

const log = (line: string): void => void stderr.write(`${line}\n`);

/** Until it is interrupted; a run that has begun is finished, and a second interruption ends it at once. */
export async function runWatch(flags: WatchFlags): Promise<void> {
  // Loaded here: other commands start without what publishes.
  const {watchInbox} = await import("../watch.ts");
  const {lang, returns, warehouse, out, site} = flags;
  const progress = createProgress((done, total) => say(lang, "reading", {done, total}));
  const end = new AbortController();
  const interrupt = (): void => {
    log(say(lang, "watchEnds"));
    end.abort();
  };
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  await watchInbox(
    {...DEFAULT_PLACES, warehouse},
    {
      ...{returnsDir: returns, outDir: out, signal: end.signal, onProgress: progress.update},
      onStart: () => log(say(lang, "watching", {dir: returns})),
      onRun: async (run) => {
        progress.end();
        tell(run, flags);
        if (site !== undefined && run.release !== null) await runSite({lang, data: out, out: site});
      },
      onFault: ({message}) => {
        progress.end();
        log(`chung-tay: ${message}`);
      }
    }
  );
}

function hasRelease(out: string): boolean {
  return existsSync(join(out, "manifest.json"));
}

function tell({report, release, seconds}: WatchedRun, {lang, out, json}: WatchFlags): void {
  summariseIngest(report, {lang});
  if (release === null) log(say(lang, hasRelease(out) ? "upToDate" : "nothingYet", {dir: out}));
  else {
    log(publishedText(release, {lang, out}));
    log(say(lang, "publishedIn", {seconds: seconds.toFixed(1)}));
  }
  if (json !== true) return;
  const returns = report.returns.filter(({status}) => status !== "unchanged");
  stdout.write(`${JSON.stringify({...contractOf({...report, returns}), seconds, release})}\n`);
}
