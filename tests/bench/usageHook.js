// Loaded by --import into every process that is measured, and by inheritance into its children:
// each leaves what it used in a file of its own.
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";

const directory = process.env.CHUNG_TAY_USAGE_DIRECTORY;
if (directory !== undefined) {
  process.on("exit", () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
    const usage = {cpuMicroseconds: userCPUTime + systemCPUTime, maxRssKilobytes: maxRSS};
    writeFileSync(join(directory, `${process.pid}.json`), JSON.stringify(usage));
  });
}
