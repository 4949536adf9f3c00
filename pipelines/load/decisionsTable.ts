import {createHash} from "node:crypto";

import {appendColumns} from "./chunks.ts";
import type {ReturnDecision} from "./decisions.ts";
import {readDecisions} from "./decisions.ts";
import {rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";
import {inTransaction} from "./warehouse.ts";

/** In codes.contents. The figures see decisions by the returns that count: models leave this name out. */
const NAME = "decisions";

/**
 * Puts the table of decisions into the ledger, whole and only where it has changed: the table is the one
 * truth, and a warehouse that is rebuilt comes to the same. Returns whether anything changed.
 */
export async function loadDecisions(
  {connection}: Pick<Warehouse, "connection">,
  dataDir: string
): Promise<boolean> {
  const decisions = readDecisions(dataDir);
  const sha256 = createHash("sha256").update(JSON.stringify(decisions)).digest("hex");
  const known = await rowsOf(connection, "select sha256 from codes.contents where name = $1", [
    NAME
  ]);
  if (known[0]?.["sha256"] === sha256) return false;
  await inTransaction(connection, async () => {
    await connection.run(TABLE);
    const at = (index: number): ReturnDecision => decisions[index] as ReturnDecision;
    const columns = [
      (i: number) => i + 1,
      (i: number) => at(i).decision,
      (i: number) => at(i).sha256,
      (i: number) => at(i).file,
      (i: number) => at(i).finding,
      (i: number) => at(i).sheet,
      (i: number) => at(i).cell,
      (i: number) => at(i).decidedBy,
      (i: number) => at(i).decidedOn,
      (i: number) => at(i).reason
    ];
    await appendColumns(connection, NAME, decisions.length, columns, "codes");
    await connection.run("delete from codes.contents where name = $1", [NAME]);
    await connection.run("insert into codes.contents values ($1, $2)", [NAME, sha256]);
  });
  return true;
}

const TABLE = `
  create or replace table codes.decisions (
    ordinal integer not null, decision varchar not null, sha256 varchar not null,
    file varchar not null, finding varchar, sheet varchar, cell varchar,
    decided_by varchar not null, decided_on varchar not null, reason varchar not null
  )`;
