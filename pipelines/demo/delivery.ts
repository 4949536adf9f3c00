import type {Accident} from "./accident.ts";
import {accidentRota, slipRota, spoil} from "./accidents.ts";
import type {Amounts} from "./amounts.ts";
import type {Quarter} from "./calendar.ts";
import {previousQuarter, quarterCode} from "./calendar.ts";
import type {Draft, DraftValue} from "./draft.ts";
import type {Figures} from "./figures.ts";
import type {BrokenFile} from "./fileAccidents.ts";
import {BROKEN_FILES} from "./fileAccidents.ts";
import {daysLater, fileNameOf} from "./fileName.ts";
import type {Office} from "./office.ts";
import type {Fate} from "./plan.ts";
import {arrivalOf, fateOf, isSlipped, quartersOf} from "./plan.ts";
import {drawFor} from "./random.ts";
import type {ReturnDraft} from "./renderReturn.ts";
import {draftReturn, packReturn} from "./renderReturn.ts";
import type {Rota} from "./rota.ts";
import {rotaOf} from "./rota.ts";
import type {ExpectedStatus, TruthFiles} from "./truthFiles.ts";
import {xlsxFile} from "./xlsxFile.ts";

/** Where files and truth go. */
export interface Delivery {
  readonly seed: number;
  /** Of the returns that would be right, how many hold a number of the wrong size or in the wrong column. */
  readonly slipShare: number;
  readonly writeFile: (file: string, bytes: Uint8Array) => void;
  readonly truth: TruthFiles;
  readonly figures: Figures;
  readonly accidents: Rota<Accident>;
  readonly slips: Rota<Accident>;
  readonly brokenFiles: Rota<BrokenFile>;
}

export interface DueReturn {
  readonly office: Office;
  readonly at: Quarter;
  readonly fate: Fate;
  readonly amounts: Amounts;
  readonly sections: ReadonlyMap<string, string>;
}

export function deliveryTo(
  {seed, slipShare}: Pick<Delivery, "seed" | "slipShare">,
  truth: TruthFiles,
  figures: Figures,
  writeFile: Delivery["writeFile"]
): Delivery {
  const brokenFiles = rotaOf(BROKEN_FILES);
  const [accidents, slips] = [accidentRota(), slipRota()];
  return {seed, slipShare, writeFile, truth, figures, accidents, slips, brokenFiles};
}

/** What becomes of a due return; some that would be right hold a slip. */
export function fateIn(
  {seed, slipShare}: Pick<Delivery, "seed" | "slipShare">,
  office: Office,
  at: Quarter
): Fate {
  const fate = fateOf(seed, office, at);
  return fate === "plain" && isSlipped(seed, slipShare, office, at) ? "slipped" : fate;
}

/** Lets one due return meet its fate: writes its files, if any, and the truth about them. */
export function deliver(delivery: Delivery, due: DueReturn): void {
  const {office, at, fate} = due;
  const arrival = arrivalOf(delivery.seed, office, at);
  switch (fate) {
    case "missing":
      expectValues(delivery, due);
      return;
    case "plain":
      send(delivery, due, arrival, 1, "accepted");
      return;
    case "resubmitted":
      send(delivery, due, arrival, 1, "superseded");
      send(delivery, due, daysLater(arrival, 9), 2, "accepted");
      return;
    case "duplicated": {
      const bytes = send(delivery, due, arrival, 1, "accepted");
      const name = fileNameOf(office, at, daysLater(arrival, 6));
      const file = `${name.folder}/${name.base}-gui-lai${bytes.extension}`;
      delivery.writeFile(file, bytes.bytes);
      delivery.truth.addReturn(file, office, quarterCode(at), 1, "duplicate");
      return;
    }
    case "twinned":
      send(delivery, due, arrival, 1, "accepted");
      send(delivery, due, daysLater(arrival, 5), 1, "held");
      return;
    case "broken_file":
      expectValues(delivery, due);
      sendBroken(delivery, due, arrival);
      return;
    case "spoiled_cell":
      send(delivery, due, arrival, 1, "spoiled");
      return;
    case "slipped":
      send(delivery, due, arrival, 1, "slipped");
      return;
  }
}

interface Sent {
  readonly bytes: Uint8Array;
  readonly extension: string;
}

function send(
  delivery: Delivery,
  due: DueReturn,
  arrival: string,
  version: number,
  part: "accepted" | "superseded" | "held" | "spoiled" | "slipped"
): Sent {
  const {office, at, amounts, sections} = due;
  const {seed, truth} = delivery;
  const {folder, base} = fileNameOf(office, at, arrival);
  const made = draftReturn({seed, office, at, version, amounts, baseName: base, sections});
  const isSpoiled = part === "spoiled" || part === "slipped";
  const isCounted = part === "accepted" || isSpoiled;
  if (!isCounted) misreport(made.draft, seed, base);
  const rota = part === "slipped" ? delivery.slips : delivery.accidents;
  const status = isSpoiled ? spoilReturn(delivery, rota, due, made) : part;
  const bytes = packReturn(made);
  const extension = `.${made.look.format}`;
  const file = `${folder}/${base}${extension}`;
  delivery.writeFile(file, bytes);
  truth.addReturn(file, office, quarterCode(at), version, status);
  truth.addSpoiled(file, made.draft.spoiled);
  if (isCounted) {
    truth.addValues(file, office.reporter.code, made.draft);
    takeValues(delivery.figures, due, made.draft);
  }
  return {bytes, extension};
}

function spoilReturn(
  delivery: Delivery,
  rota: Rota<Accident>,
  {office, at, amounts}: DueReturn,
  made: ReturnDraft
): ExpectedStatus {
  const isSound = (quarter: Quarter): boolean =>
    quartersOf(office).some((each) => quarterCode(each) === quarterCode(quarter)) &&
    fateIn(delivery, office, quarter) === "plain";
  const before = previousQuarter(at);
  const lastToDate = (value: DraftValue): number | null => {
    if (before.year !== at.year) return null;
    const sources = office.sources.filter(
      ({placeId}) => office.layout !== "places_down" || placeId === value.placeId
    );
    return sources.reduce(
      (sum, source) => sum + amounts.yearToDate(value.measure, null, source, before),
      0
    );
  };
  const accident = spoil(
    {
      draft: made.draft,
      office,
      at,
      draw: made.draw,
      format: made.look.format,
      style: made.look.style,
      hasLastYear: isSound({...at, year: at.year - 1}),
      hasLastQuarter: isSound(before),
      lastToDate
    },
    rota
  );
  const isWhole = accident === null || accident.isLoaded || accident.isOnlyWarned === true;
  return isWhole ? "accepted" : "partly_accepted";
}

/** One figure that a later version corrects, or that a second file contradicts. */
function misreport(draft: Draft, seed: number, base: string): void {
  const draw = drawFor(seed, "misreport", base);
  const fit = draft.values.filter(
    ({scenario, isPart, amount, measure}) =>
      scenario === "actual" && !isPart && amount !== null && measure.indicator !== "NHA_HOANTHANH"
  );
  if (fit.length === 0) return;
  const {row, column, measure, placeId} = draw.pick(fit);
  const more = draw.whole(1, 9);
  for (const value of draft.values) {
    const isBeside = value.row === row && value.measure === measure && value.placeId === placeId;
    const isRunningTotal = isBeside && value.basis === "year_to_date";
    const isPicked = value.row === row && value.column === column;
    if (value.amount !== null && (isPicked || isRunningTotal)) value.amount += more;
  }
}

function sendBroken(delivery: Delivery, due: DueReturn, arrival: string): void {
  const {office, at, amounts, sections} = due;
  const broken = delivery.brokenFiles.inTurn()[0];
  if (broken === undefined) return;
  delivery.brokenFiles.took(broken);
  const {folder, base} = fileNameOf(office, at, arrival);
  const {seed, truth} = delivery;
  const made = draftReturn({seed, office, at, version: 1, amounts, baseName: base, sections});
  const file = `${folder}/${base}.${broken.extension}`;
  const sound = xlsxFile([made.draft], "shared");
  delivery.writeFile(file, broken.bytes(sound, base));
  truth.addReturn(file, office, quarterCode(at), 1, "rejected");
  const {kind, codes} = broken;
  truth.addSpoiled(file, [{kind, codes, isLoaded: false, sheet: null, cell: null}]);
}

function expectValues({figures}: Delivery, {office, at}: DueReturn): void {
  if (office.place.id === "VN") {
    for (const {placeId, unitId} of office.sources) {
      figures.expect(unitId, at, [placeId], office.reporter.measures);
    }
    return;
  }
  const places =
    office.layout === "places_down"
      ? office.sources.map(({placeId}) => placeId)
      : [office.place.id];
  figures.expect(office.province.id, at, places, office.reporter.measures);
}

function takeValues(figures: Figures, {office, at}: DueReturn, draft: Draft): void {
  const units = new Map(office.sources.map(({placeId, unitId}) => [placeId, unitId]));
  for (const value of draft.values) {
    figures.take(units.get(value.placeId) ?? office.province.id, at, value);
  }
}
