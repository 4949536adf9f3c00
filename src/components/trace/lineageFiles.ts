import type {LineageHead, LineageIndex, LineageRecord, LineageUnit} from "../../release/lineage.ts";

/** What the site adds to the index: names, so that a dialog needs no other file. */
export interface SiteLineageIndex extends LineageIndex {
  /** Indicator → name of its file beside the index. */
  readonly files: Readonly<Record<string, string>>;
  /** Indicator → names and unit. */
  readonly names: Readonly<
    Record<string, {readonly vi: string; readonly en: string; readonly unit: string}>
  >;
  readonly places: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, {readonly vi: string; readonly en: string}>>;
}

/** One indicator, scenario and year: its head, and the way to its records. */
export interface LineageBlock {
  readonly head: LineageHead;
  readonly record: (unit: LineageUnit) => Promise<LineageRecord>;
}

export interface LineageFiles {
  readonly index: () => Promise<SiteLineageIndex>;
  /** Null where the release holds nothing of that year. */
  readonly block: (
    indicator: string,
    scenario: string,
    year: string
  ) => Promise<LineageBlock | null>;
}

/** Fetches parts of the packed files once each; `address` is that of the index. */
export function lineageFiles(address: URL, fetchPart: typeof fetch = fetch): LineageFiles {
  const once = <Value>(load: (key: string) => Promise<Value>) => {
    const kept = new Map<string, Promise<Value>>();
    return (key: string): Promise<Value> => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const promise = load(key);
      kept.set(key, promise);
      // What failed once may succeed when it is asked again.
      promise.catch(() => kept.delete(key));
      return promise;
    };
  };
  const index = once(async () => {
    const bytes = await wholeFile(address, fetchPart);
    return (await inflate(bytes)) as SiteLineageIndex;
  });
  const part = once(async (key: string) => {
    const [file = "", at = "0", length = "0"] = key.split(" ");
    return inflate(await bytesOf(new URL(file, address), Number(at), Number(length), fetchPart));
  });
  return {
    index: () => index(""),
    async block(indicator, scenario, year) {
      const {indicators, files} = await index("");
      const place = indicators[indicator]?.[scenario]?.[year];
      const file = files[indicator];
      if (place === undefined || file === undefined) return null;
      const [at, length] = place;
      const head = (await part(`${file} ${at} ${length}`)) as LineageHead;
      return {
        head,
        record: async ({at: [from, bytes]}) =>
          (await part(`${file} ${at + length + from} ${bytes}`)) as LineageRecord
      };
    }
  };
}

async function wholeFile(address: URL, fetchPart: typeof fetch): Promise<Uint8Array> {
  const response = await fetchPart(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * `length` bytes from `at`. A server that knows no ranges sends the file from its beginning: it is read
 * as far as is needed and then let go.
 */
async function bytesOf(
  address: URL,
  at: number,
  length: number,
  fetchPart: typeof fetch
): Promise<Uint8Array> {
  const stop = new AbortController();
  const response = await fetchPart(address, {
    headers: {Range: `bytes=${at}-${at + length - 1}`},
    signal: stop.signal
  });
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
  const bytes = new Uint8Array(length);
  const reader = response.body?.getReader();
  let seen = 0;
  while (reader !== undefined && seen < at + length) {
    const {done, value} = await reader.read();
    if (done) break;
    const from = Math.max(at - seen, 0);
    if (from < value.length) {
      bytes.set(value.subarray(from, at + length - seen), Math.max(seen - at, 0));
    }
    seen += value.length;
  }
  stop.abort();
  if (seen < at + length) throw new Error(`${address.pathname}: ends at ${seen}`);
  return bytes;
}

async function inflate(bytes: Uint8Array): Promise<unknown> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}
