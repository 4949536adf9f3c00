import {createHash} from "node:crypto";

import {appendColumns} from "./chunks.ts";
import type {ReturnDecision} from "./decisions.ts";
import {readDecisions} from "./decisions.ts";
import {JOINT_COLUMNS, readJointDecisions} from "./jointDecisions.ts";
import {rowsOf} from "./rows.ts";
import {readValueCorrections, VALUE_COLUMNS} from "./valueCorrections.ts";
import type {Warehouse} from "./warehouse.ts";
import {inTransaction} from "./warehouse.ts";

type Ledger = Pick<Warehouse, "connection">;
type Cells = readonly (string | null)[];

/** In codes.contents. The figures see decisions by the returns that count: models leave this name out. */
const DECISIONS = "decisions";
const DECISION_COLUMNS = [
  "decision varchar not null",
  "sha256 varchar not null",
  "file varchar not null",
  "finding varchar",
  "sheet varchar",
  "cell varchar",
  "decided_by varchar not null",
  "decided_on varchar not null",
  "reason varchar not null"
];

/**
 * Puts the table of decisions into the ledger, whole and only where it has changed: the table is the one
 * truth, and a warehouse that is rebuilt comes to the same. Returns whether anything changed.
 */
export async function loadDecisions(ledger: Ledger, dataDir: string): Promise<boolean> {
  const rows = readDecisions(dataDir).map(cellsOf);
  return replaceWhereChanged(ledger, DECISIONS, DECISION_COLUMNS, rows);
}

/**
 * The corrected values and the decisions on joint results, in the same way. They move figures, so that
 * the models see them as they see a codelist.
 */
export async function loadCorrections(ledger: Ledger, dataDir: string): Promise<boolean> {
  const values = readValueCorrections(dataDir).map((row) =>
    VALUE_COLUMNS.map((column) => row[column])
  );
  const joint = readJointDecisions(dataDir).map((row) =>
    JOINT_COLUMNS.map((column) => row[column])
  );
  const isNew = await replaceWhereChanged(
    ledger,
    "value_corrections",
    VALUE_COLUMNS.map((column) => `${column} varchar`),
    values
  );
  const columns = JOINT_COLUMNS.map((column) => `${column} varchar`);
  return (await replaceWhereChanged(ledger, "joint_decisions", columns, joint)) || isNew;
}

async function replaceWhereChanged(
  {connection}: Ledger,
  name: string,
  columns: readonly string[],
  rows: readonly Cells[]
): Promise<boolean> {
  const sha256 = createHash("sha256")
    .update(JSON.stringify([columns, rows]))
    .digest("hex");
  const known = await rowsOf(connection, "select sha256 from codes.contents where name = $1", [
    name
  ]);
  if (known[0]?.["sha256"] === sha256) return false;
  await inTransaction(connection, async () => {
    await connection.run(
      `create or replace table codes.${name} (ordinal integer not null, ${columns.join(", ")})`
    );
    const texts = columns.map((_, at) => (row: number) => rows[row]?.[at] ?? null);
    const appended = [(row: number) => row + 1, ...texts];
    await appendColumns(connection, name, rows.length, appended, "codes");
    await connection.run("delete from codes.contents where name = $1", [name]);
    await connection.run("insert into codes.contents values ($1, $2)", [name, sha256]);
  });
  return true;
}

function cellsOf(decision: ReturnDecision): Cells {
  const {cell, decidedBy, decidedOn, file, finding, reason, sha256, sheet} = decision;
  return [decision.decision, sha256, file, finding, sheet, cell, decidedBy, decidedOn, reason];
}
