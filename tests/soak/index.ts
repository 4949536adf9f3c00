/**
 * The long run of the fuzz test: `npm run soak -- [--rounds N] [--seed N]`. Ends at the first fault, and by
 * itself after ten minutes.
 */
import process from "node:process";

import {foreignProcess} from "../../pipelines/foreignProcess.ts";
import {foreignFiles} from "../read/foreignFiles.ts";
import {fuzzedText, fuzzedWorkbook, mutated, unsoundReading} from "../read/mutation.ts";
import {seededRandom} from "../read/seededRandom.ts";

const DEFAULT_ROUNDS = 10_000;
const LONGEST_MILLISECONDS = 5_000;
const MOST_MEGABYTES = 512;
const LONGEST_RUN_MILLISECONDS = 10 * 60_000;

const rounds = option("--rounds", DEFAULT_ROUNDS);
const random = seededRandom(option("--seed", 7));
const files = Object.entries({
  "a.xlsx": fuzzedWorkbook,
  "a.csv": fuzzedText,
  ...foreignFiles()
});
const started = performance.now();
let done = 0;
for (; done < rounds && performance.now() - started < LONGEST_RUN_MILLISECONDS; done++) {
  const [name, sound] = files[done % files.length] ?? ["", new Uint8Array(0)];
  const bytes = random() < 0.1 ? noise(sound.subarray(0, 8)) : mutated(sound, random);
  const fault = (await unsoundReading(bytes, name, LONGEST_MILLISECONDS)) ?? memoryFault();
  if (fault !== null) {
    process.stderr.write(
      `round ${done}, ${name}: ${fault}\n${Buffer.from(bytes).toString("base64")}\n`
    );
    process.exit(1);
  }
}
const seconds = Math.round((performance.now() - started) / 1_000);
process.stdout.write(
  `${done} of ${rounds} mutated or random files read in ${seconds} s without a fault; ` +
    `peak memory ${Math.round(ownMegabytes())} MB, of the process for old formats ${Math.round(foreignProcess.peakMegabytes)} MB\n`
);

/** Random bytes, behind what a sound file of the format begins with. */
function noise(signature: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from({length: Math.floor(random() * 4_000)}, () =>
    Math.floor(random() * 256)
  );
  bytes.set(signature.subarray(0, bytes.length));
  return bytes;
}

function memoryFault(): string | null {
  const megabytes = Math.max(ownMegabytes(), foreignProcess.peakMegabytes);
  return megabytes > MOST_MEGABYTES ? `took ${Math.round(megabytes)} MB` : null;
}

function ownMegabytes(): number {
  return process.resourceUsage().maxRSS / 1_024;
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  const value = at === -1 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name}: not a count`);
  return value;
}
