import {spawnSync} from "node:child_process";
import {rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

import {describe, expect, it} from "vitest";

import {ForeignProcess} from "../../pipelines/foreignProcess.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {foreignFiles} from "./foreignFiles.ts";
import {codesOf} from "./workbookFile.ts";

const workbook = foreignFiles()["biff8.xls"] ?? new Uint8Array(0);

describe("the process that reads old workbooks", () => {
  it("is killed at the deadline, and the next file gets a new one", async () => {
    const deadlines = [-1, 20_000, -1, 20_000];
    const foreign = new ForeignProcess(() => deadlines.shift() ?? 0);
    const environment = {
      ...nodeEnvironment,
      readForeign: (bytes: Uint8Array) => foreign.read(bytes)
    };
    const readings = deadlines.map(() => read(workbook, "a.xls", environment));
    const codes = (await Promise.all(readings)).map((file) => codesOf(file)[0] ?? file.format);
    expect(codes).toEqual([
      "read.too-costly",
      "read.legacy-letters",
      "read.too-costly",
      "read.legacy-letters"
    ]);
  });

  it("has its deadline for the file, not for starting nor for waiting its turn", async () => {
    const timed = async (deadline: number) => {
      const started = Date.now();
      const reading = await new ForeignProcess(() => deadline).read(workbook);
      return {reading, took: Date.now() - started};
    };
    // Nearly all of it is the start: reading so small a workbook takes a fraction.
    const deadline = (await timed(20_000)).took / 2;
    const {reading, took} = await timed(deadline);
    expect(took).toBeGreaterThan(deadline);
    expect(reading).toHaveProperty("sheets");
  });

  it("keeps no command alive, and goes with it", () => {
    const script = join(tmpdir(), `chung-tay-foreign-${process.pid}.mts`);
    const module = pathToFileURL(join(import.meta.dirname, "../../pipelines/foreignProcess.ts"));
    writeFileSync(
      script,
      `import {foreignProcess} from "${module.href}";\n` +
        "await foreignProcess.read(new Uint8Array(8));\nprocess.stdout.write('done');\n"
    );
    const {status, stdout} = spawnSync(process.execPath, ["--import", "tsx", script], {
      timeout: 50_000,
      encoding: "utf8"
    });
    rmSync(script);
    expect({status, stdout}).toEqual({status: 0, stdout: "done"});
  });
});
