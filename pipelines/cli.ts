import "./cli/engine.ts";

import {stderr} from "node:process";

import {createProgram} from "./cli/program.ts";
import {OperatorError} from "./errors.ts";

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  stderr.write(`chung-tay: ${error.message}\n`);
  process.exitCode = 1;
}
