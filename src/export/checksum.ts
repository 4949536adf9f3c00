import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";

import {csvText} from "./csvText.ts";
import type {ExportTable} from "./exportTable.ts";

/**
 * SHA-256 of a table's CSV text, without byte order mark: the same for the same figures, whatever format
 * they are saved in. Not by the browser's own `crypto.subtle`, which an intranet without TLS does not offer.
 */
export function tableChecksum(table: ExportTable): string {
  return bytesToHex(sha256(utf8ToBytes(csvText(table))));
}
