import {describe, expect, it} from "vitest";

import {operatorFault} from "../../pipelines/cli/operatorFault.ts";
import {OperatorError} from "../../pipelines/errors.ts";

describe("a fault of the operator", () => {
  it("is told from one of the program", () => {
    expect(operatorFault(new Error("ENOSPC: no space left on device, write"))?.message).toBe(
      "the disk is full; make room and run again, nothing is lost"
    );
    expect(operatorFault(new Error("Out of Memory Error: failed to allocate"))?.message).toMatch(
      /CHUNG_TAY_MEMORY/
    );
    const refused = Object.assign(new Error("ENOTDIR: not a directory, mkdir 'a.csv/out'"), {
      ...{code: "ENOTDIR", path: "a.csv/out"}
    });
    expect(operatorFault(refused)?.message).toBe(
      "cannot use a.csv/out: what should be a folder is a file; mend that or name another place"
    );
    const known = new OperatorError("no returns at inbox");
    expect(operatorFault(known)).toBe(known);
    expect(operatorFault(new TypeError("x is not a function"))).toBeNull();
  });
});
