import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {writeLineage} from "../../pipelines/publish/lineage/writeLineage.ts";
import {writeLineageFiles} from "../../pipelines/site/lineageSite.ts";
import type {LineageFiles} from "../../src/components/trace/lineageFiles.ts";
import {lineageFiles} from "../../src/components/trace/lineageFiles.ts";
import {
  traceQuestion,
  type TraceView,
  viewOfCells,
  viewOfParts
} from "../../src/markup/trace/traceView.ts";
import type {Release} from "../../src/release/release.ts";
import {unitOf} from "../../src/select/lineage.ts";

/** What a dialog shows of every figure, read from the packed files as a page reads them. */
export interface TracedFigures {
  readonly files: LineageFiles;
  readonly view: (key: string) => Promise<TraceView | null>;
  /** Bytes that each request asked for. */
  readonly asked: readonly number[];
  readonly bytes: number;
}

const NAMES = {
  language: "vi",
  indicator: "",
  unit: "",
  placeName: (id: string) => id,
  organisationName: (code: string | null) => code ?? ""
} as const;

export async function tracedFigures(
  {connection}: Warehouse,
  {servesRanges = true}: {readonly servesRanges?: boolean} = {}
): Promise<TracedFigures> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-lineage-"));
  mkdirSync(join(folder, "release"));
  await writeLineage(connection, join(folder, "release"));
  const indicators = await rowsOf(
    connection,
    "select code, name_vi, name_en, unit from indicators"
  );
  const release = {indicators, places: [], method: {organisations: []}} as unknown as Release;
  const index = await writeLineageFiles(folder, join(folder, "release"), release);
  const held = new Map<string, Buffer>();
  const bytesOf = (name: string): Buffer => {
    const known = held.get(name) ?? readFileSync(join(folder, "lineage", name));
    held.set(name, known);
    return known;
  };
  bytesOf(index);
  const known = await lineageFiles(new URL(`http://site/${index}`), serve).index();
  for (const name of Object.values(known.files)) bytesOf(name);
  rmSync(folder, {recursive: true, force: true});
  const asked: number[] = [];
  function serve(input: unknown, init?: RequestInit): Promise<Response> {
    const bytes = bytesOf(basename(String(input)));
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get("range") ?? "");
    if (range === null || !servesRanges)
      return Promise.resolve(new Response(new Uint8Array(bytes)));
    const part = bytes.subarray(Number(range[1]), Number(range[2]) + 1);
    asked.push(part.length);
    return Promise.resolve(new Response(new Uint8Array(part), {status: 206}));
  }
  const files = lineageFiles(new URL(`http://site/${index}`), serve);
  return {
    files,
    asked,
    bytes: [...held.values()].reduce((sum, {length}) => sum + length, 0),
    view: (key) => viewOf(key, files)
  };
}

async function viewOf(key: string, files: LineageFiles): Promise<TraceView | null> {
  const question = traceQuestion(key);
  if (question === null) return null;
  const block = await files.block(question.indicator, question.scenario, question.period);
  if (block === null) return null;
  const parts = viewOfParts(question, NAMES, block.head);
  if (question.unit === null && parts.parts.length > 0) return parts;
  const unit =
    question.unit === null
      ? unitOf(block.head, question)
      : block.head.units.find(({id}) => id === question.unit);
  if (unit === undefined) return null;
  return viewOfCells(question, NAMES, {head: block.head, unit, record: await block.record(unit)});
}

/** Figures of the mart that differ from what their dialog adds up to: `key: mart, dialog`. */
export async function untracedFigures(
  {connection}: Warehouse,
  {view}: TracedFigures
): Promise<{readonly compared: number; readonly wrong: readonly string[]}> {
  const rows = await rowsOf(
    connection,
    `select f.indicator || '|' || f.geography || '|' || f.place_id || '|' || f.period || '|' || f.scenario as key,
       f.value::double as value
     from indicator_by_place_period as f join places as p on p.place_id = f.place_id
     where f.value is not null and p.level in ('country', 'region', 'province')`
  );
  const wrong: string[] = [];
  for (const {key, value} of rows) {
    const shown = await view(String(key));
    const sums = shown === null ? [null] : [shown.counted, shown.figure?.[2] ?? null];
    for (const {unit, counted} of shown?.parts ?? []) {
      const part = await view(`${String(key)}|${unit.id}`);
      if (counted !== null && !isSame(part?.counted ?? null, counted)) {
        wrong.push(`${String(key)}|${unit.id}: ${counted}, ${String(part?.counted)}`);
      }
    }
    if (sums.some((sum) => !isSame(sum, Number(value)))) {
      wrong.push(`${String(key)}: ${String(value)}, ${sums.join(" and ")}`);
    }
  }
  return {compared: rows.length, wrong};
}

function isSame(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
