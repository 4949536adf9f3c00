import {parseAddress} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Form} from "../formTypes.ts";
import type {
  BlankKind,
  Codelists,
  Finding,
  Interpretation,
  Observation,
  Period,
  PrintedTotal,
  Sheet
} from "../types.ts";
import {foldText} from "./foldText.ts";
import type {FormReturn} from "./formDrafts.ts";
import {draftFormSheet, placesById} from "./formDrafts.ts";
import type {FormIdentity} from "./formIdentity.ts";
import {emptyReasons, formMarks, hasFormMarks, readIdentity} from "./formIdentity.ts";
import {periodOfCode} from "./formPeriod.ts";
import {reviewFormSheet} from "./formReview.ts";
import type {FormSheet} from "./formSheet.ts";
import {bodyOf, cellUnder, headingCell, openFormSheet} from "./formSheet.ts";
import {formAt, tablesFor} from "./formVersion.ts";
import {measure} from "./measure.ts";
import type {SheetContext} from "./sheetContext.ts";
import {reporterFor} from "./sheetContext.ts";
import {withoutFormMarks} from "./unmarkedSheets.ts";
import type {World} from "./world.ts";

/** Either all that a filled template says, or what is left to read by its layout, and why. */
export type FormReading =
  | {readonly outcome: "read"; readonly interpretation: Interpretation}
  | {
      readonly outcome: "left_to_layout";
      readonly sheets: readonly Sheet[];
      readonly findings: readonly Finding[];
    };

interface FormFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** The return as its form understands it; null for a file that is no template of ours. */
export function readByForm(file: FormFile, world: World, codelists: Codelists): FormReading | null {
  if (!hasFormMarks(file.sheets)) return null;
  const identity = readIdentity(file.sheets);
  if (identity === null) return leftToLayout(file, "interpret.form-identity-damaged");
  const place = placesById(codelists).get(identity.placeId);
  const period = periodOfCode(identity.period);
  const form = codelists.forms.find(({code}) => code === identity.form);
  const body = codelists.organisations.find(({code}) => code === identity.organisation);
  const isBodyKnown = identity.organisation === null || body !== undefined;
  if (form === undefined || place === undefined || period === null || !isBodyKnown) {
    return leftToLayout(file, "interpret.form-identity-damaged");
  }
  const asFilled = formAt(form, identity.version);
  if (asFilled === null) {
    const params = {version: identity.version, known: form.version};
    return leftToLayout(file, "interpret.form-version-unknown", params);
  }
  const tables = tablesFor(asFilled, place, period);
  const sheets = file.sheets.flatMap((sheet) => openFormSheet(sheet, tables, world) ?? []);
  if (sheets.length === 0) return leftToLayout(file, "interpret.form-identity-damaged");
  const findings: Finding[] = [
    ...olderVersion(form, identity),
    ...otherPeriod(file.name, period, world),
    ...missingTables(sheets, identity)
  ];
  const organisation = identity.organisation ?? chosenBody(sheets, world, findings);
  const given: FormReturn = {codelists, place, period, organisation};
  const read = sheets.map((sheet) => readSheet(sheet, identity, given, world, findings));
  const observations = read.flatMap((each) => each.observations);
  if (observations.every(({rawText, blank}) => rawText === "" && blank === "not_reported")) {
    findings.push(findingAt("interpret.form-empty", null));
  }
  const first = sheets[0];
  return {
    outcome: "read",
    interpretation: {
      form: form.code,
      trust: "form",
      organisation,
      placeId: place.id,
      period,
      version: submissionOf(sheets),
      title: first === undefined ? null : (headingCell(first, formMarks.title).cell?.text ?? null),
      source: null,
      observations,
      totals: read.flatMap((each) => each.totals),
      findings: distinct(findings)
    }
  };
}

function leftToLayout(
  {sheets}: FormFile,
  code: string,
  params: Readonly<Record<string, string | number>> = {}
): FormReading {
  return {
    outcome: "left_to_layout",
    sheets: withoutFormMarks(sheets),
    findings: [findingAt(code, null, "", params)]
  };
}

function readSheet(
  sheet: FormSheet,
  identity: FormIdentity,
  given: FormReturn,
  world: World,
  findings: Finding[]
): {readonly observations: readonly Observation[]; readonly totals: readonly PrintedTotal[]} {
  findings.push(...reviewFormSheet(sheet, identity, given));
  const {grid} = sheet;
  const body = bodyOf(sheet)[0]?.row.index ?? 0;
  const context: SheetContext = {
    world,
    grid,
    table: {
      top: body,
      bottom: body,
      columns: [],
      body: grid.rows.findIndex(({index}) => index === body)
    },
    end: grid.rows.length,
    title: null,
    section: null,
    period: given.period,
    basisHint: null,
    scenario: null,
    unit: null,
    usualUnit: null,
    organisation: given.organisation,
    office: given.place,
    report: reporterFor(grid.sheet, findings)
  };
  const {observations, totals} = measure(draftFormSheet(sheet, given, context), context);
  return {observations: withReasons(observations, sheet), totals};
}

/** An empty cell of a row whose reason was chosen is no longer just empty. */
function withReasons(
  observations: readonly Observation[],
  sheet: FormSheet
): readonly Observation[] {
  const reasons = new Map<number, BlankKind>();
  for (const {row} of bodyOf(sheet)) {
    const text = foldText(cellUnder(sheet, row, formMarks.reason)?.text ?? "");
    const reason = emptyReasons.find(({vi, en}) =>
      [vi, en].some((each) => foldText(each) === text)
    );
    if (reason !== undefined) reasons.set(row.index, reason.blank);
  }
  if (reasons.size === 0) return observations;
  return observations.map((observation) => {
    if (observation.blank !== "not_reported") return observation;
    const blank = reasons.get(parseAddress(observation.cell)?.row ?? -1);
    return blank === undefined ? observation : {...observation, blank};
  });
}

function olderVersion(form: Form, {version}: FormIdentity): readonly Finding[] {
  const older = form.olderVersions.find((each) => each.version === version);
  if (older === undefined) return [];
  const params = {
    version,
    current: form.version,
    changesVi: older.changesVi,
    changesEn: older.changesEn
  };
  return [findingAt("interpret.form-version-older", null, "", params)];
}

/** A file named after another quarter or year; the days that stand in names are those of sending. */
function otherPeriod(name: string, period: Period, world: World): readonly Finding[] {
  const text = name.replace(/\.[^.]*$/, "").replaceAll(/[_.-]+/g, " ");
  const named = world.texts
    .periods(text)
    .filter(({period: {kind}}) => /^(?:quarter|half|nine_months|year)$/.test(kind));
  const isMeant = named.some(
    (each) => each.period.start <= period.end && each.period.end >= period.start
  );
  const other = named[0];
  if (other === undefined || isMeant) return [];
  const params = {period: period.code, other: other.period.code};
  return [findingAt("interpret.form-period-conflict", null, name, params)];
}

function missingTables(sheets: readonly FormSheet[], {written}: FormIdentity): readonly Finding[] {
  const present = new Set(sheets.map(({table}) => table.code));
  const handedOut = new Set([...written.keys()].map((key) => key.split("/")[0] ?? ""));
  return [...handedOut]
    .filter((code) => !present.has(code))
    .map((code) =>
      findingAt("interpret.form-table-missing", null, written.get(`${code}/`) ?? code)
    );
}

/** The body that the clerk chose from the list, where the template was made for any. */
function chosenBody(
  sheets: readonly FormSheet[],
  world: World,
  findings: Finding[]
): string | null {
  for (const sheet of sheets) {
    const {cell} = headingCell(sheet, formMarks.organisation);
    if (cell === null) continue;
    const match = world.organisationLabels.match(cell.text);
    if (match.outcome === "matched") return match.item.code;
    const place = {sheet: sheet.grid.sheet, row: cell.row, column: cell.column};
    const near = match.outcome === "ambiguous" ? match.items : match.suggestions;
    const suggestions = near.map(({nameVi}) => nameVi).join("; ") || "–";
    findings.push(findingAt("interpret.organisation-unknown", place, cell.text, {suggestions}));
    return null;
  }
  findings.push(findingAt("interpret.form-organisation-missing", null));
  return null;
}

/** 1 for a first return; what the clerk wrote behind "Lần báo cáo" else. */
function submissionOf(sheets: readonly FormSheet[]): number {
  const numbers = sheets.map((sheet) =>
    Number(/\d{1,2}/.exec(headingCell(sheet, formMarks.submission).cell?.text ?? "")?.[0] ?? 1)
  );
  return Math.max(1, ...numbers);
}

/** The same heading stands in every sheet: told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
