/** Reads the workbooks named on the command line with exceljs and prints what that alone cost. */
import {readFileSync} from "node:fs";

import ExcelJS from "exceljs";

const paths = readFileSync(process.argv[2] ?? "", "utf8").split("\n");
const before = process.cpuUsage();
let read = 0;
for (const path of paths) {
  await new ExcelJS.Workbook().xlsx.readFile(path);
  read += 1;
}
const {user, system} = process.cpuUsage(before);
process.stdout.write(JSON.stringify({read, cpuMilliseconds: (user + system) / 1_000}));
