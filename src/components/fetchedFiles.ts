import {unpacked} from "../select/columnar.ts";

/** A published file that is fetched when it is first needed. */
export interface PublishedFile {
  json(): Promise<unknown>;
}

/** Reads a file by its name or path; lists of rows that are written as columns are rows again. */
export type ReadFile = <T>(name: string) => Promise<T>;

/** Files of the release that are fetched by their key, each once. */
export function fetcher(data: string): ReadFile {
  return askedOnce((path) => fetchJson(new URL(data + path, document.baseURI)));
}

/** The files that a page knows by name, each once. */
export function namedFiles(files: Readonly<Record<string, PublishedFile>>): ReadFile {
  return askedOnce((name) => {
    const file = files[name];
    return file === undefined ? Promise.reject(new Error(`no file ${name}`)) : file.json();
  });
}

function askedOnce(ask: (name: string) => Promise<unknown>): ReadFile {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(name: string) => {
    const known = asked.get(name);
    if (known !== undefined) return known as Promise<T>;
    const promise = ask(name).then(unpacked);
    asked.set(name, promise);
    promise.catch(() => asked.delete(name)); // asked again at the next choice
    return promise as Promise<T>;
  };
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response.json();
}
