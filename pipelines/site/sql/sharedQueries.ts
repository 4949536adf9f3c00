import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

import type {SharedQuery} from "../../../src/sql/catalogue.ts";
import {parseSharedQuery} from "../../../src/sql/sharedQuery.ts";
import {repositoryDirectory} from "../paths.ts";

/** The queries of data/queries, in the order of their file names. Throws where one lacks its head. */
export async function readSharedQueries(
  folder = join(repositoryDirectory, "data/queries")
): Promise<SharedQuery[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) =>
      parseSharedQuery(name.replace(/\.sql$/, ""), await readFile(join(folder, name), "utf8"))
    )
  );
}
