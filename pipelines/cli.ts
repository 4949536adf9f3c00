import "./engine.js";

import {stderr, stdout} from "node:process";

import {operatorFault} from "./cli/operatorFault.ts";
import {createProgram} from "./cli/program.ts";

// Whoever reads the output may stop early, as `| head` does.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    const fault = operatorFault(error);
    if (fault === null) throw error;
    stderr.write(`chung-tay: ${fault.message}\n`);
    process.exitCode = 1;
  });
