import {existsSync} from "node:fs";
import {stdout} from "node:process";

import type {Language} from "../findings/catalogue.ts";
import {sha256Of} from "../inbox.ts";
import type {Judge} from "../judge.ts";
import {judgeReturn} from "../judge.ts";
import {readReturnFile} from "../judgeFile.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {openWarehouse} from "../load/warehouse.ts";
import type {DiffRow, ReturnDiff} from "../query/diff.ts";
import {diffReturns} from "../query/diff.ts";
import {findReturn} from "../query/findReturn.ts";
import type {ReturnHead} from "../query/returnHead.ts";
import {headInLedger} from "../query/returnHead.ts";
import type {SaidValue} from "../query/saidValues.ts";
import {saidInFile, saidInLedger} from "../query/saidValues.ts";
import {createJudge, DEFAULT_PLACES} from "../run.ts";
import {sayOfReturn} from "./decisionTexts.ts";
import type {QueryFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";
import {statusWord} from "./statusWord.ts";

interface Side {
  readonly head: ReturnHead;
  readonly values: readonly SaidValue[];
}

const HEAD_PARTS = ["organisation", "place", "form", "period", "version"] as const;

/** Says what changed between two returns, of the ledger or judged on the spot. */
export async function runDiff(
  named: {readonly a: string; readonly b: string},
  {warehouse, json, lang}: QueryFlags
): Promise<void> {
  const open = existsSync(warehouse) ? await openWarehouse(warehouse, {readOnly: true}) : null;
  try {
    let judge: Judge | null = null;
    const sideOf = async (name: string): Promise<Side> => {
      const side = open === null ? null : await inLedger(open, name);
      if (side !== null) return side;
      judge ??= await createJudge(DEFAULT_PLACES.dataDir);
      return onTheSpot(name, judge);
    };
    const a = await sideOf(named.a);
    const b = await sideOf(named.b);
    const diff = diffReturns(a.values, b.values);
    stdout.write(
      json === true
        ? `${JSON.stringify({a: a.head, b: b.head, ...diff}, null, 2)}\n`
        : render(a.head, b.head, diff, lang)
    );
  } finally {
    open?.close();
  }
}

async function inLedger(open: Warehouse, name: string): Promise<Side | null> {
  const found = await findReturn(open, name);
  if (found === null) return null;
  const {returnId} = found;
  return {head: await headInLedger(open, returnId), values: await saidInLedger(open, returnId)};
}

async function onTheSpot(path: string, judge: Judge): Promise<Side> {
  const {bytes, name} = await readReturnFile(path);
  const {interpretation, observations, status} = await judgeReturn(bytes, name, judge);
  const place = judge.codelists.places.find(({id}) => id === interpretation?.placeId);
  return {
    head: {
      returnId: null,
      ...{file: path, sha256: sha256Of(bytes), status},
      organisation: interpretation?.organisation ?? null,
      place: place?.name ?? null,
      form: interpretation?.form ?? null,
      period: interpretation?.period?.code ?? null,
      version: interpretation?.version ?? 1
    },
    values: saidInFile(observations, judge.codelists)
  };
}

function render(a: ReturnHead, b: ReturnHead, diff: ReturnDiff, lang: Language): string {
  const {added, changed, removed, rows, unchanged} = diff;
  const heads = HEAD_PARTS.filter((part) => a[part] !== b[part]).map((part) =>
    sayOfReturn(lang, "diffHead", {
      what: sayOfReturn(lang, part),
      a: a[part] ?? "–",
      b: b[part] ?? "–"
    })
  );
  const lines = [
    sayOfReturn(lang, "diffHeading", {a: nameOf(a, lang), b: nameOf(b, lang)}),
    ...heads,
    sayOfReturn(lang, "diffCounts", {changed, added, removed, unchanged})
  ];
  const table = rows.length === 0 ? "" : `\n${renderRows(rows, lang)}`;
  return `${lines.join("\n")}\n${table}`;
}

function nameOf({file, returnId, ...head}: ReturnHead, lang: Language): string {
  const status = statusWord(head.status, lang);
  return returnId === null
    ? sayOfReturn(lang, "onTheSpot", {file, status})
    : sayOfReturn(lang, "inLedger", {id: returnId, file, status});
}

function renderRows(rows: readonly DiffRow[], lang: Language): string {
  const columns = (
    ["what", "indicator", "about", "cellA", "cellB", "valueA", "valueB", "difference"] as const
  ).map((key) => sayOfReturn(lang, key));
  return renderTable(
    [...columns, "%"],
    rows.map((row) => [
      sayOfReturn(lang, row.kind),
      (row.a ?? row.b)?.indicator ?? "",
      aboutOf(row.a ?? row.b),
      cellOf(row.a),
      cellOf(row.b),
      valueOf(row.a, lang),
      valueOf(row.b, lang),
      row.difference === null ? "" : signed(decimalIn(row.difference, lang)),
      row.percent === null ? "" : signed(decimalIn(String(row.percent), lang))
    ]),
    [false, false, false, false, false, true, true, true, true]
  );
}

function aboutOf(value: SaidValue | null): string {
  if (value === null) return "";
  const {basis, beneficiary, fundingSource, houseType, period, place, scenario, workKind} = value;
  const parts = [houseType, beneficiary, fundingSource, workKind].filter((part) => part !== null);
  return [
    place,
    period,
    ...(basis === "period" ? [] : [basis]),
    ...(scenario === "actual" ? [] : [scenario]),
    ...parts
  ].join(", ");
}

function cellOf(value: SaidValue | null): string {
  return value === null ? "" : `${value.sheet}!${value.cell}`;
}

const MARKS = {exact: "", at_least: "≥ ", at_most: "≤ ", about: "≈ "} as const;

function valueOf(value: SaidValue | null, lang: Language): string {
  if (value === null) return "";
  if (value.value === null) return value.blank ?? "";
  const mark = MARKS[value.qualifier as keyof typeof MARKS];
  return `${mark}${decimalIn(value.value, lang)} ${value.unit}`;
}

/** `1234567.5` as 1.234.567,5 or 1,234,567.5, every digit kept. */
function decimalIn(text: string, lang: Language): string {
  const [group, point] = lang === "vi" ? [".", ","] : [",", "."];
  const [whole = "", fraction] = text.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const rest = (fraction ?? "").replace(/0+$/, "");
  return rest === "" ? digits : `${digits}${point}${rest}`;
}

function signed(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : text === "0" ? text : `+${text}`;
}
