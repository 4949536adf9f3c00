import {readFileSync, statSync} from "node:fs";

import {OperatorError} from "../errors.ts";
import {sha256Of} from "../inbox.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

/** A return of the ledger, as somebody named it. */
export interface FoundReturn {
  readonly returnId: number;
  readonly sha256: string;
  readonly file: string;
  readonly statusOnLoad: string;
}

type Ledger = Pick<Warehouse, "connection">;

const FEWEST_DIGITS = 4;
const MOST_NAMED = 5;

/**
 * The return that `named` means: its number, a file on this machine with its bytes, the name under which
 * it came, or the first digits of its SHA-256. Null for a file whose bytes are not in the ledger. Where
 * bytes were judged more than once it is the last judgement, unless the number names another. Throws an
 * OperatorError where nothing or more than one return is meant.
 */
export async function findReturn(ledger: Ledger, named: string): Promise<FoundReturn | null> {
  if (/^\d{1,9}$/.test(named)) {
    const [row] = await returnsWhere(ledger, "return_id = $1", Number(named));
    if (row !== undefined) return row.statusOnLoad === "duplicate" ? ofBytes(ledger, row) : row;
  }
  if (statSync(named, {throwIfNoEntry: false})?.isFile() === true) {
    const [row] = await returnsWhere(ledger, "sha256 = $1", sha256Of(readFileSync(named)));
    return row === undefined ? null : ofBytes(ledger, row);
  }
  const byName = await returnsWhere(ledger, "file = $1 or ends_with(file, '/' || $1)", named);
  const found = byName.length > 0 ? byName : await byPrefix(ledger, named);
  const [first] = found;
  if (first === undefined) throw unknown(named);
  const hashes = [...new Set(found.map(({sha256}) => sha256))];
  if (hashes.length > 1) throw ambiguous(named, hashes, found);
  return ofBytes(ledger, first);
}

/** As `findReturn`, where a file that is not in the ledger will not do. */
export async function returnOf(ledger: Ledger, named: string): Promise<FoundReturn> {
  const found = await findReturn(ledger, named);
  if (found !== null) return found;
  throw new OperatorError(`${named} is not in the ledger; run "ingest" on its inbox first`);
}

async function byPrefix(ledger: Ledger, named: string): Promise<readonly FoundReturn[]> {
  const isPrefix = /^[0-9a-f]+$/i.test(named) && named.length >= FEWEST_DIGITS;
  return isPrefix ? returnsWhere(ledger, "starts_with(sha256, $1)", named.toLowerCase()) : [];
}

/** The last judgement of the same bytes. */
async function ofBytes(ledger: Ledger, found: FoundReturn): Promise<FoundReturn> {
  const rows = await returnsWhere(ledger, "sha256 = $1", found.sha256);
  return rows.filter(({statusOnLoad}) => statusOnLoad !== "duplicate").at(-1) ?? found;
}

async function returnsWhere(
  {connection}: Ledger,
  condition: string,
  value: string | number
): Promise<readonly FoundReturn[]> {
  const rows = await rowsOf(
    connection,
    `select return_id, sha256, file, status_on_load from raw.returns
     where ${condition} order by return_id`,
    [value]
  );
  return rows.map((row) => ({
    returnId: Number(row["return_id"]),
    sha256: String(row["sha256"]),
    file: String(row["file"]),
    statusOnLoad: String(row["status_on_load"])
  }));
}

function unknown(named: string): OperatorError {
  return new OperatorError(
    `no return is called ${named}; give its number, its file or the first digits of its sha256 (sql "select return_id, file, period, status from returns" lists them)`
  );
}

function ambiguous(
  named: string,
  hashes: readonly string[],
  found: readonly FoundReturn[]
): OperatorError {
  const names = hashes.slice(0, MOST_NAMED).map((hash) => {
    const last = found.filter(({sha256}) => sha256 === hash).at(-1);
    return `${last?.returnId ?? ""} (${last?.file ?? ""}, ${hash.slice(0, 12)}…)`;
  });
  const rest = hashes.length - names.length;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return new OperatorError(
    `${hashes.length} returns are meant by ${named}: ${names.join(", ")}${more}; give the number`
  );
}
