import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach, expect, it} from "vitest";
import {parse} from "yaml";

import {parsedForm} from "../pipelines/parsedForm.ts";

let shelf: string;
beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), "chung-tay-forms-"));
});
afterEach(() => {
  rmSync(shelf, {recursive: true, force: true});
});

it("gives what the YAML says, parsed and then kept, for every form", () => {
  const texts = readdirSync("data/forms")
    .filter((name) => name.endsWith(".yml"))
    .map((name) => readFileSync(join("data/forms", name), "utf8"));
  for (let time = 1; time <= 2; time++) {
    for (const text of texts) expect(parsedForm(text, shelf)).toEqual(parse(text));
  }
  expect(readdirSync(shelf)).toHaveLength(texts.length);
});

it("reads what was kept, and parses again where that is damaged", () => {
  const text = "code: relief\nlevels: [province]\n";
  parsedForm(text, shelf);
  const [kept = ""] = readdirSync(shelf);
  writeFileSync(join(shelf, kept), '{"code": "kept"}');
  expect(parsedForm(text, shelf)).toEqual({code: "kept"});
  writeFileSync(join(shelf, kept), '{"code": "re');
  expect(parsedForm(text, shelf)).toEqual({code: "relief", levels: ["province"]});
  expect(parsedForm(`${text}# changed\n`, shelf)).toEqual({code: "relief", levels: ["province"]});
});

it("keeps nothing that JSON cannot say", () => {
  for (const text of ["days: .nan\n", "days: .inf\n", "days: -0\n"]) {
    for (let time = 1; time <= 2; time++) expect(parsedForm(text, shelf)).toEqual(parse(text));
  }
  expect(readdirSync(shelf)).toEqual([]);
});

it("does without a place to keep it", () => {
  const file = join(shelf, "file");
  writeFileSync(file, "");
  expect(parsedForm("code: relief\n", join(file, "below"))).toEqual({code: "relief"});
});

it("refuses what is no YAML, each time", () => {
  for (let time = 1; time <= 2; time++) {
    expect(() => parsedForm("code: [relief\n", shelf)).toThrow();
  }
});
