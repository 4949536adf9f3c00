import type {ForeignReading} from "./foreignSheet.ts";

/** What `read` needs of the machine it runs on: node:zlib in Node, fflate in the browser. */
export interface ReadEnvironment {
  /**
   * Inflates raw deflate data into at most `expectedSize` bytes.
   * Throws where the data is damaged or would give more.
   */
  inflateRaw(bytes: Uint8Array, expectedSize: number): Uint8Array;
  /** Inflates raw deflate data a piece after the other; throws where it comes to damage. */
  inflatePieces(bytes: Uint8Array): Iterable<Uint8Array>;
  /** CRC-32, where the machine has a fast one; `before` is that of the bytes which come before. */
  crc32?(bytes: Uint8Array, before: number): number;
  /**
   * The cells of an .xls or .xlsb workbook, by `readForeignBook`: in Node in a process of its own, with a
   * deadline and a limit on memory; in the browser right away, where the page's worker can be ended.
   * Null where it took too long or too much and was ended.
   */
  readForeign(bytes: Uint8Array): Promise<ForeignReading | null>;
}
