import {readFileSync} from "node:fs";
import {readdirSync} from "node:fs";

import {describe, expect, it} from "vitest";

import {describeFinding} from "../../pipelines/findings/catalogue.ts";
import {readFindings} from "../../pipelines/findings/readFindings.ts";
import type {Finding} from "../../pipelines/types.ts";
import {readParts, readText} from "./workbookFile.ts";

const stage = new URL("../../pipelines/read/", import.meta.url);
const sources = readdirSync(stage).map((file) => readFileSync(new URL(file, stage), "utf8"));

describe("the catalogue", () => {
  it("holds every code that the stage raises, and no other", () => {
    const raised = new Set(sources.flatMap((source) => source.match(/"read\.[a-z-]+"/g) ?? []));
    expect([...raised].map((code) => JSON.parse(code) as string).sort()).toEqual(
      Object.keys(readFindings).sort()
    );
  });

  it("has its slots filled by what the stage passes", async () => {
    const findings: readonly Finding[] = [
      await readText('a,b\n1,"x\n'),
      await readText('a,b\n"x"y,1\n'),
      await readText("a,b\n1,2\n3,4\n5,6\n7,8\n9,1,2\n"),
      await readText("a\u0001,b\n"),
      await readText("%PDF-1.4"),
      await readParts({sheets: ['<row r="1"><c r="XFE1"><v>1</v></c></row>']}),
      await readParts({sheets: ["<!DOCTYPE a><worksheet/>"]}),
      await readParts({sheets: ["<worksheet>"]}),
      await readParts({sheets: ['<row r="1" hidden="1"><c r="A1"><v>x</v></c></row>']}),
      await readParts({sheets: ['<row r="1"><c r="A1"><f>1</f></c><c r="B1"><v>1</v></c></row>']})
    ].flatMap((file) => file.findings);
    expect(findings).toHaveLength(11);
    for (const finding of findings) {
      for (const language of ["vi", "en"] as const) {
        expect(Object.values(describeFinding(finding, language)).join(" ")).not.toMatch(/[{}]/);
      }
    }
  });
});
