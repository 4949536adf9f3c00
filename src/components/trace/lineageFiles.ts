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
  /** Of those that have another name in English. */
  readonly placesEn: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, {readonly vi: string; readonly en: string}>>;
}

/** One indicator, scenario and period: its head, and the way to its records. */
export interface LineageBlock {
  readonly head: LineageHead;
  readonly record: (unit: LineageUnit) => Promise<LineageRecord>;
}

export interface LineageFiles {
  readonly index: () => Promise<SiteLineageIndex>;
  /** Of `2024` or `2024-Q1`; null where the release holds nothing of it. */
  readonly block: (
    indicator: string,
    scenario: string,
    period: string
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
    async block(indicator, scenario, period) {
      const {indicators, files} = await index("");
      const place = indicators[indicator]?.[scenario]?.[period.slice(0, 4)];
      const file = files[indicator];
      if (place === undefined || file === undefined) return null;
      const [at, length] = place;
      const behind = async ([from, bytes]: readonly [number, number]) =>
        part(`${file} ${at + length + from} ${bytes}`);
      const year = (await part(`${file} ${at} ${length}`)) as LineageHead;
      const named = period.length === 4 ? undefined : year.parts?.[period.slice(5)];
      if (period.length > 4 && named === undefined) return null;
      return {
        head: named === undefined ? year : ((await behind(named)) as LineageHead),
        record: async (unit) => (await behind(unit.at)) as LineageRecord
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
