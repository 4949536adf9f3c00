import {appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";

import {afterAll, describe, expect, it} from "vitest";

import {watchFolders} from "../../pipelines/folderChanges.ts";
import {listInbox} from "../../pipelines/inbox.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-folders-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const NEVER = new AbortController().signal;
/** Less than what a change has to settle for. */
const SHORT = 60;

let count = 0;
function given(...files: readonly string[]): string {
  count += 1;
  const folder = join(workshop, String(count));
  mkdirSync(join(folder, "2026"), {recursive: true});
  for (const file of files) writeFileSync(join(folder, file), "one");
  return folder;
}

/** What the next change is found to be, given what happens meanwhile, and how often more came. */
async function nextIn(folder: string, meanwhile: () => Promise<void>) {
  const changes = watchFolders([folder]);
  let more = 0;
  const next = changes.next(NEVER, {change: () => undefined, more: () => (more += 1)});
  await meanwhile();
  const look = await next;
  changes.close();
  return {files: look?.get(folder)?.files ?? [], more};
}

describe("a change in a folder", () => {
  it("is waited for until what is being written no longer changes", async () => {
    const folder = given("a.csv");
    const {files, more} = await nextIn(folder, async () => {
      for (let part = 0; part < 6; part++) {
        appendFileSync(join(folder, "2026", "b.csv"), "part ");
        await setTimeout(SHORT);
      }
    });
    expect(files.map(({file, bytes}) => [file, bytes])).toEqual([
      ["2026/b.csv", 30],
      ["a.csv", 3]
    ]);
    expect(files).toEqual(listInbox(folder));
    expect(more).toBeGreaterThan(0);
  });

  it("is found together with others that come one after the other, also into folders below", async () => {
    const folder = given();
    const names = ["a.csv", "2026/b.csv", "2026/c.csv", "d.csv", "2026/e.csv"];
    const {files} = await nextIn(folder, async () => {
      for (const name of names) {
        writeFileSync(join(folder, name), name);
        await setTimeout(SHORT);
      }
    });
    expect(files.map(({file}) => file)).toEqual(names.toSorted());
  });

  it("is one where a file is written again, and where one goes", async () => {
    const folder = given("a.csv", "b.csv");
    const written = await nextIn(folder, () => {
      writeFileSync(join(folder, "a.csv"), "another");
      return Promise.resolve();
    });
    expect(written.files.map(({bytes}) => bytes)).toEqual([7, 3]);
    const gone = await nextIn(folder, () => {
      rmSync(join(folder, "b.csv"));
      return Promise.resolve();
    });
    expect(gone.files.map(({file}) => file)).toEqual(["a.csv"]);
  });

  it("ends with nothing where it is no longer waited for", async () => {
    const changes = watchFolders([given("a.csv"), join(workshop, "not there")]);
    expect(await changes.next(AbortSignal.timeout(SHORT))).toBeNull();
    changes.close();
  });
});
