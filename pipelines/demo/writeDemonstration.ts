import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

import {OperatorError} from "../errors.ts";
import {amountsOf} from "./amounts.ts";
import type {Delivery} from "./delivery.ts";
import {deliver, deliveryTo, fateIn} from "./delivery.ts";
import {createFigures} from "./figures.ts";
import {
  NATIONAL_QUARTERS,
  nationalAmounts,
  nationalOffice,
  regionSections
} from "./nationalReturns.ts";
import type {Office} from "./office.ts";
import type {Fate} from "./plan.ts";
import {communeOffices, countFiles, fateOf, filesOf, lineagesOf, quartersOf} from "./plan.ts";
import type {NewProvince} from "./territory.ts";
import {loadTerritory} from "./territory.ts";
import {openTruthFiles} from "./truthFiles.ts";

export interface DemonstrationOptions {
  /** Gets `returns/` (the files), `truth/` (what they were drawn from) and `demonstration.json`. */
  readonly outDir: string;
  /** How many files to write, 100 to 100,000. */
  readonly returns?: number;
  readonly seed?: number;
  /** Of the returns that would be right, how many hold a slip, 0 to 1: a few by default. */
  readonly slipShare?: number;
  /** One line of progress at a time. */
  readonly log?: (line: string) => void;
  /** Where the codelists are; the repository's own by default. */
  readonly dataDirectory?: string;
}

export interface DemonstrationSummary {
  readonly returnsDirectory: string;
  readonly truthDirectory: string;
  readonly files: number;
  readonly bytes: number;
  readonly offices: number;
  readonly seed: number;
}

/** One or two of each kind among 2,000 returns: more would be all that its pages show. */
const SLIP_SHARE = 0.012;
const FEWEST = 100;
const MOST = 100_000;
const MARK = "demonstration.json";
/** What a demonstration and the runs on it leave: an older warehouse would mix its returns with the new ones. */
const PARTS = ["returns", "truth", "warehouse", "data", "site"];
const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const FILES_BETWEEN_LINES = 5_000;

/**
 * Writes a made-up programme of exactly so many files, and the truth that it was drawn from.
 * The same seed and number give the same bytes.
 */
export async function writeDemonstration(
  options: DemonstrationOptions
): Promise<DemonstrationSummary> {
  const {outDir, returns = 2_000, seed = 20_261_123, log = () => undefined} = options;
  const {slipShare = SLIP_SHARE} = options;
  if (!Number.isInteger(returns) || returns < FEWEST || returns > MOST) {
    throw new OperatorError(
      `a demonstration has ${FEWEST} to ${MOST} returns, not ${returns}: give --returns a number between them`
    );
  }
  const provinces = await loadTerritory(options.dataDirectory ?? DATA);
  clearOldDemonstration(outDir);
  const returnsDirectory = join(outDir, "returns");
  const truthDirectory = join(outDir, "truth");
  mkdirSync(returnsDirectory, {recursive: true});
  writeFileSync(join(outDir, MARK), `${JSON.stringify({isDemonstration: true, returns, seed})}\n`);
  const written = {files: 0, bytes: 0};
  const folders = new Set<string>();
  const truth = openTruthFiles(truthDirectory);
  const figures = createFigures();
  const delivery = deliveryTo({seed, slipShare}, truth, figures, (file, bytes) => {
    const path = join(returnsDirectory, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true});
    folders.add(folder);
    writeFileSync(path, bytes);
    written.files += 1;
    written.bytes += bytes.length;
    if (written.files % FILES_BETWEEN_LINES === 0) log(`${written.files} of ${returns} returns`);
  });
  const offices = deliverAll(delivery, provinces, returns);
  figures.close();
  truth.close(figures.rows());
  return {returnsDirectory, truthDirectory, ...written, offices, seed};
}

/** Every office in turn until the number is reached; what is left over is filled with corrected returns. */
function deliverAll(
  delivery: Delivery,
  provinces: readonly NewProvince[],
  returns: number
): number {
  const {seed} = delivery;
  const national = deliverNational(delivery, provinces);
  const chosen = chooseOffices(seed, provinces, returns - national);
  let spare = chosen.spare;
  let count = 1;
  for (const offices of chosen.groups()) {
    for (const office of offices) {
      spare = deliverOffice(delivery, office, spare);
      count += 1;
    }
    delivery.figures.close();
  }
  if (spare !== 0) throw new Error(`the plan is ${spare} files short of ${returns}`);
  return count;
}

function deliverNational(delivery: Delivery, provinces: readonly NewProvince[]): number {
  const amounts = nationalAmounts(delivery.seed);
  let files = 0;
  for (const at of NATIONAL_QUARTERS) {
    const office = nationalOffice(provinces, at);
    const drawn = fateOf(delivery.seed, office, at);
    const fate: Fate = drawn === "missing" || drawn === "resubmitted" ? drawn : "plain";
    deliver(delivery, {office, at, fate, amounts, sections: regionSections(provinces, at)});
    files += filesOf(fate);
  }
  delivery.figures.close();
  return files;
}

interface Choice {
  /** Offices whose figures belong together. */
  readonly groups: () => Iterable<readonly Office[]>;
  /** Files still to be written beyond what they owe. */
  readonly spare: number;
}

/** As many whole lineages as fit; then, beyond all of them, communes one by one. */
function chooseOffices(seed: number, provinces: readonly NewProvince[], files: number): Choice {
  let left = files;
  const chosen: (readonly Office[])[] = [];
  const lineages = lineagesOf(seed, provinces);
  for (const lineage of lineages) {
    const needed = countFiles(seed, lineage);
    if (needed > left) continue;
    left -= needed;
    chosen.push(lineage.offices);
  }
  if (chosen.length < lineages.length) return {groups: () => chosen, spare: left};
  for (const office of communeOffices(provinces)) {
    const needed = countFiles(seed, {offices: [office]});
    if (needed > left) break;
    left -= needed;
    chosen.push([office]);
  }
  return {groups: () => chosen, spare: left};
}

/** Gives how many spare files are left after this office has corrected some of its returns. */
function deliverOffice(delivery: Delivery, office: Office, spare: number): number {
  const amounts = amountsOf(delivery.seed, office.reporter.code, office.reporter.houseTypes);
  let left = spare;
  for (const at of quartersOf(office)) {
    let fate = fateIn(delivery, office, at);
    if (fate === "plain" && left > 0) {
      fate = "resubmitted";
      left -= 1;
    }
    deliver(delivery, {office, at, fate, amounts, sections: new Map()});
  }
  return left;
}

/** Only what an earlier run of ours has written is ever removed. */
function clearOldDemonstration(outDir: string): void {
  if (!existsSync(outDir)) return;
  if (existsSync(join(outDir, MARK))) {
    for (const part of PARTS) {
      rmSync(join(outDir, part), {recursive: true, force: true});
    }
    return;
  }
  if (readdirSync(outDir).length > 0) {
    throw new OperatorError(
      `${outDir} holds other files: give the demonstration an empty directory with --out`
    );
  }
}
