import {unzipSync, zipSync} from "fflate";

import {findingAt} from "../../pipelines/findings/finding.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {AnnotatedWorkbook} from "../../pipelines/reply/annotateWorkbook.ts";
import {annotateReturn} from "../../pipelines/reply/annotateWorkbook.ts";
import type {Finding} from "../../pipelines/types.ts";

/** A cell that nobody can read: an error. */
export function badNumber(sheet: string, cell: string, text = "12O"): Finding {
  return findingAt("interpret.number-unreadable", {sheet, cell}, text);
}

/** Something to look at: a warning. */
export function negative(sheet: string, cell: string): Finding {
  return findingAt("check.negative-value", {sheet, cell}, "-5", {value: "-5", unit: "đồng"});
}

/** The workbook that goes back for `bytes`, as an office would get it. */
export async function annotated(
  bytes: Uint8Array,
  findings: readonly Finding[],
  fileName = "báo cáo.xlsx"
): Promise<AnnotatedWorkbook> {
  const {format, sheets} = await read(bytes, fileName, nodeEnvironment);
  return annotateReturn({
    bytes,
    fileName,
    format,
    sheets,
    findings,
    language: "vi",
    environment: nodeEnvironment
  });
}

export type Parts = Record<string, Uint8Array>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}: ${Object.keys(parts).join(", ")}`);
  return new TextDecoder().decode(part);
}

/** A workbook with some parts replaced; `null` takes one away. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | null>>
): Uint8Array {
  const parts = partsOf(bytes);
  const result: Parts = {};
  for (const [name, part] of Object.entries({...parts, ...changes})) {
    if (part === null) continue;
    result[name] = typeof part === "string" ? new TextEncoder().encode(part) : part;
  }
  return zipSync(result);
}
