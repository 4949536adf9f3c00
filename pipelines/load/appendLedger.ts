import type {DuckDBConnection} from "@duckdb/node-api";

import {describeFinding, severityOf} from "../findings/catalogue.ts";
import type {AcceptedReturn} from "./accepted.ts";
import type {Admitted} from "./admitReturns.ts";
import {appendColumns, createDateCache, timestampOf} from "./chunks.ts";

/** An admitted return with its number in the ledger. */
export interface Entered extends Admitted {
  readonly returnId: bigint;
}

export async function appendReturns(
  connection: DuckDBConnection,
  entered: readonly Entered[],
  {batchId, receivedAt}: {readonly batchId: bigint; readonly receivedAt: Date}
): Promise<void> {
  const at = (index: number): Entered => entered[index] as Entered;
  const says = (index: number) => at(index).entry.interpretation;
  const date = createDateCache();
  const received = timestampOf(receivedAt);
  await appendColumns(connection, "returns", entered.length, [
    (i) => at(i).returnId,
    (i) => at(i).entry.sha256,
    (i) => at(i).entry.file,
    (i) => BigInt(at(i).entry.bytes),
    (i) => at(i).entry.format,
    (i) => at(i).status,
    (i) => says(i)?.form ?? null,
    (i) => says(i)?.trust ?? null,
    (i) => says(i)?.organisation ?? null,
    (i) => says(i)?.placeId ?? null,
    (i) => says(i)?.period?.code ?? null,
    (i) => maybe(says(i)?.period?.start, date),
    (i) => maybe(says(i)?.period?.end, date),
    (i) => says(i)?.version ?? 1,
    (i) => says(i)?.title ?? null,
    (i) => says(i)?.source ?? null,
    (i) => observationsOf(at(i)).length,
    () => batchId,
    () => received
  ]);
}

/** A rejected return and a duplicate load nothing, whatever they were handed over with. */
export function observationsOf({status, entry}: Admitted): AcceptedReturn["observations"] {
  return status === "rejected" || status === "duplicate" ? [] : entry.observations;
}

export async function appendFindings(
  connection: DuckDBConnection,
  entered: readonly Entered[]
): Promise<number> {
  const rows = entered.flatMap(({returnId, findings}) =>
    findings.map((finding, ordinal) => ({
      returnId,
      ordinal,
      finding,
      severity: severityOf(finding),
      vi: describeFinding(finding, "vi"),
      en: describeFinding(finding, "en")
    }))
  );
  const at = (index: number) => rows[index] as (typeof rows)[number];
  await appendColumns(connection, "findings", rows.length, [
    (i) => at(i).returnId,
    (i) => at(i).ordinal,
    (i) => at(i).finding.code,
    (i) => at(i).severity,
    (i) => at(i).finding.sheet,
    (i) => at(i).finding.cell,
    (i) => at(i).finding.text,
    (i) => JSON.stringify(at(i).finding.params),
    (i) => at(i).vi.message,
    (i) => at(i).en.message,
    (i) => at(i).vi.remedy,
    (i) => at(i).en.remedy
  ]);
  return rows.length;
}

function maybe<Value, Result>(
  value: Value | undefined,
  convert: (value: Value) => Result
): Result | null {
  return value === undefined ? null : convert(value);
}
