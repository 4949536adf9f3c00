import {severityOf} from "../findings/catalogue.ts";
import {findingAt} from "../findings/finding.ts";
import type {Codelists, Finding, Interpretation, Observation, Period, Sheet} from "../types.ts";
import {readByForm} from "./formReader.ts";
import {personalColumnsAdded, personalColumnsOf} from "./personalColumns.ts";
import {sheetRepeated} from "./repeatedSheet.ts";
import type {TableResult} from "./sheetReader.ts";
import {readSheet} from "./sheetReader.ts";
import {newBudget} from "./suggestions.ts";
import type {World} from "./world.ts";
import {worldOf} from "./world.ts";

export interface Interpreter {
  /** What the cells of one file say: observations, printed totals and what could not be understood. Never throws on bad data. */
  interpret(file: {readonly name: string; readonly sheets: readonly Sheet[]}): Interpretation;
}

/** Indexes the codelists once; the interpreter may then read any number of files. */
export function createInterpreter(codelists: Codelists): Interpreter {
  const world = worldOf(codelists);
  return {
    interpret({name, sheets: received}) {
      Object.assign(world.suggesting, newBudget());
      const form = readByForm({name, sheets: received}, world, codelists);
      if (form?.outcome === "read") {
        const personal = received.flatMap((sheet) => personalColumnsAdded(sheet, world));
        const {interpretation} = form;
        return {...interpretation, findings: [...interpretation.findings, ...personal]};
      }
      const {sheets, findings: known} = form ?? {sheets: received, findings: []};
      const {tables, findings} = readSheets(sheets, name, world);
      if (tables.length === 0) {
        return {...empty(world, name), findings: [...known, findingAt("interpret.no-table", null)]};
      }
      return summarise(tables, [...known, ...findings], name, world);
    }
  };
}

function readSheets(
  sheets: readonly Sheet[],
  name: string,
  world: World
): {readonly tables: readonly TableResult[]; readonly findings: readonly Finding[]} {
  const tables: TableResult[] = [];
  const findings: Finding[] = [];
  const earlier: (readonly Observation[])[] = [];
  for (const sheet of sheets) {
    const read = world.silentSheets.read(sheet, name, () => readSheet(sheet, name, world));
    const place = {sheet: sheet.name, cell: null};
    if (read.length === 0) {
      findings.push(findingAt("interpret.sheet-without-table", place, sheet.name));
      findings.push(...personalColumnsOf(sheet, world));
      continue;
    }
    const observations = joined(read.map((table) => table.observations));
    const other = sheetRepeated(observations, earlier);
    if (other !== null) {
      findings.push(findingAt("interpret.sheet-repeats", place, sheet.name, {other}));
      continue;
    }
    earlier.push(observations);
    tables.push(...read);
    for (const table of read) findings.push(...onlyOnce(table.findings));
  }
  return {tables, findings};
}

/** What is said of tables that count nothing of ours. */
const ABOUT_OTHER_THINGS: ReadonlySet<string> = new Set([
  "interpret.column-not-an-indicator",
  "interpret.table-of-other-things"
]);

function summarise(
  all: readonly TableResult[],
  findings: Finding[],
  name: string,
  world: World
): Interpretation {
  const observations = joined(all.map((table) => table.observations));
  // Among sheets about other things, those that tell something tell what the return is.
  const telling = all.filter((table) => table.observations.length > 0);
  const tables = telling.length > 0 ? telling : all;
  const first = tables[0];
  if (observations.length === 0 && findings.every((each) => severityOf(each) !== "error")) {
    const isForeign = findings.some(({code}) => ABOUT_OTHER_THINGS.has(code));
    const isClear = findings.every((finding) => severityOf(finding) === "note");
    const code = isForeign && isClear ? "nothing-of-ours" : "table-without-figures";
    findings.push(findingAt(`interpret.${code}`, null));
  }
  const title = firstOf(tables, (table) => table.title);
  const isLong = tables.every((table) => table.isLong);
  return {
    form: formOf(title, name, world),
    trust: "layout",
    organisation:
      firstOf(tables, (table) => table.organisation) ?? common(observations, (o) => o.organisation),
    placeId:
      firstOf(tables, (table) => table.office?.id ?? null) ??
      common(observations, (o) => o.placeId),
    period: (isLong ? commonPeriod(observations) : null) ?? first?.period ?? null,
    version: Math.max(...tables.map((table) => table.version)),
    title,
    source: firstOf(tables, (table) => table.source),
    observations,
    totals: joined(tables.map((table) => table.totals)),
    findings
  };
}

function empty(world: World, name: string): Interpretation {
  return {
    form: formOf(null, name, world),
    trust: "layout",
    organisation: null,
    placeId: null,
    period: null,
    version: 1,
    title: null,
    source: null,
    observations: [],
    totals: [],
    findings: []
  };
}

/** The form whose title stands in the return's, longest first; failing that, in the file's name. */
function formOf(title: string | null, name: string, world: World): string {
  for (const text of [title ?? "", name.replace(/\.[^.]*$/, "").replace(/[_-]+/g, " ")]) {
    const form = world.texts.form(text);
    if (form !== null) return form.code;
  }
  return "other";
}

/** A body that nobody knows, or a decision on a label, stands in every row of a long table: said once. */
const ONCE = new Set([
  "interpret.organisation-unknown",
  "interpret.place-spelling",
  "interpret.steward-decision"
]);

function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({code, text}) => {
    if (!ONCE.has(code)) return true;
    const key = `${code}\0${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** One list of all; most files have one table, whose list is taken as it is. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists;
  return only !== undefined && lists.length === 1 ? only : ([] as readonly T[]).concat(...lists);
}

function firstOf<T, R>(list: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of list) {
    const value = of(item);
    if (value !== null) return value;
  }
  return null;
}

/** What all observations share, or null. */
function common(
  observations: readonly Observation[],
  of: (observation: Observation) => string | null
): string | null {
  const first = observations[0];
  if (first === undefined) return null;
  const value = of(first);
  return observations.every((each) => of(each) === value) ? value : null;
}

function commonPeriod(observations: readonly Observation[]): Period | null {
  const first = observations[0]?.period;
  const isShared = observations.every(({period}) => period.code === first?.code);
  return first !== undefined && isShared ? first : null;
}
