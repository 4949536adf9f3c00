/**
 * A process that answers one query for `sqlProcess.ts` and ends. What it is asked may make it hang or take all
 * memory it may have; who started it ends it then.
 */
import {stdin, stdout} from "node:process";

import {OperatorError} from "./errors.ts";
import type {SqlAnswer, SqlRequest} from "./query/sql/protocol.ts";
import {runSql} from "./query/sql/runSql.ts";

/** Waits where whoever reads is slower than the query. */
function give(answer: SqlAnswer): Promise<void> {
  return new Promise((given) => {
    if (stdout.write(`${JSON.stringify(answer)}\n`)) given();
    else stdout.once("drain", given);
  });
}

let asked = "";
for await (const piece of stdin) asked += String(piece);
try {
  await runSql(JSON.parse(asked) as SqlRequest, give);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  await give({kind: "fault", message: error.message});
}
