import {ingestBench} from "./ingestBench.ts";
import {readBench} from "./readBench.ts";
import {siteBench} from "./siteBench.ts";
import {slipsBench} from "./slipsBench.ts";
import {sqlBench} from "./sqlBench.ts";

/** Each benchmark ends by itself, leaves nothing behind and gives a table to print. */
type Bench = (returns: number, log: (line: string) => void) => Promise<string>;

const BENCHES: Readonly<Record<string, Bench>> = {
  sql: sqlBench,
  ingest: ingestBench,
  read: readBench,
  site: siteBench,
  slips: slipsBench
};
const DEFAULT_RETURNS = 2_000;

const [name = "", ...rest] = process.argv.slice(2);
const bench = BENCHES[name];
const returns = returnsOption(rest);
if (bench === undefined || returns === null) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join("|")} [--returns N]\n`);
  process.exitCode = 1;
} else {
  const table = await bench(returns, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(table);
}

/** Null where the arguments are not understood. */
function returnsOption(args: readonly string[]): number | null {
  if (args.length === 0) return DEFAULT_RETURNS;
  const returns = Number(args[1]);
  return args.length === 2 && args[0] === "--returns" && Number.isInteger(returns) && returns > 0
    ? returns
    : null;
}
