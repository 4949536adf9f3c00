import {createHash} from "node:crypto";

import {describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {asked, office, published, RETURNS} from "./givenRelease.ts";

/** The first twelve digits of a SHA-256 as a number. */
const numberOf = (sha256: string) => String(parseInt(sha256.slice(0, 12), 16));
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the number of a return in a release", () => {
  it("is the first digits of its SHA-256, whatever else there is and whenever it came", async () => {
    const all = await office(...RETURNS);
    const rows = await asked(
      await published(all.warehouse, givenPath()),
      `select r.return_id, r.sha256, list(distinct o.file) as files
       from returns as r join observations as o using (return_id) group by all order by files`
    );
    expect(rows).toEqual(
      RETURNS.map(givenReturn).map(({sha256, file}) => ({
        return_id: numberOf(sha256),
        sha256,
        files: [file]
      }))
    );
    const alone = await office(...[...RETURNS].reverse().slice(0, 2));
    const other = await published(alone.warehouse, givenPath());
    const numbers = await asked(other, "select file, return_id from returns order by file");
    expect(numbers).toEqual(
      rows.slice(2).map(({files, return_id}) => ({file: (files as string[])[0], return_id}))
    );
  });

  it("tells the judgement that holds from an earlier one, and the file from the same bytes sent again", async () => {
    const given = await office(...RETURNS);
    const [first = RETURNS[0]] = RETURNS;
    const bytes = givenReturn(first as GivenReturn);
    await loadBatch(given.warehouse, [{...bytes, file: "again.csv"}], givenClock);
    await loadBatch(given.warehouse, [{...bytes, isAgain: true}], givenClock);
    await loadBatch(given.warehouse, [{...bytes, isAgain: true}], givenClock);
    const rows = await asked(
      await published(given.warehouse, givenPath()),
      `select file, status, return_id from returns
       where sha256 = '${bytes.sha256}' order by file, status, return_id`
    );
    const earlier = [1, 2].map((nth) => numberOf(digest(`${bytes.sha256} ${nth}`)));
    expect(rows).toEqual([
      {file: "a.csv", status: "accepted", return_id: numberOf(bytes.sha256)},
      ...earlier
        .sort((one, other) => Number(one) - Number(other))
        .map((return_id) => ({file: "a.csv", status: "superseded", return_id})),
      {
        file: "again.csv",
        status: "duplicate",
        return_id: numberOf(digest(`${bytes.sha256}/again.csv`))
      }
    ]);
  });

  it("is nobody's where two files begin alike: nothing is published", async () => {
    const given = await office();
    const [a, b] = RETURNS.map(givenReturn);
    if (a === undefined || b === undefined) throw new Error("two returns are given");
    const alike = {...b, sha256: a.sha256.slice(0, 12) + b.sha256.slice(12)};
    await loadBatch(given.warehouse, [a, alike], givenClock);
    await expect(published(given.warehouse, givenPath())).rejects.toThrow(
      `two returns have one number, as their SHA-256 begin alike: a.csv and b.csv: ${numberOf(a.sha256)}`
    );
    const near = {...b, sha256: a.sha256.slice(0, 11) + b.sha256.slice(11)};
    const other = await office();
    await loadBatch(other.warehouse, [a, near], givenClock);
    await published(other.warehouse, givenPath());
  });
});
