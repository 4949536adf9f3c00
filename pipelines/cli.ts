import "./engine.js";

import {stderr, stdout} from "node:process";

import {createProgram} from "./cli/program.ts";
import {OperatorError} from "./errors.ts";

// Whoever reads the output may stop early, as `| head` does.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof OperatorError)) throw error;
    stderr.write(`chung-tay: ${error.message}\n`);
    process.exitCode = 1;
  });
