/** What `read` needs of the machine it runs on: node:zlib in Node, fflate in the browser. */
export interface ReadEnvironment {
  /**
   * Inflates raw deflate data into at most `expectedSize` bytes.
   * Throws where the data is damaged or would give more.
   */
  inflateRaw(bytes: Uint8Array, expectedSize: number): Uint8Array;
  /** CRC-32, where the machine has a fast one. */
  crc32?(bytes: Uint8Array): number;
}
