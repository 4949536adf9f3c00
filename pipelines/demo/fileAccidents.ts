import {encoded} from "./csvFile.ts";

/** A file that holds no return at all. */
export interface BrokenFile {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly extension: string;
  /** `sound` is the workbook that the office meant to send; `base` tells one broken file from another. */
  readonly bytes: (sound: Uint8Array, base: string) => Uint8Array;
}

const LETTER =
  "Kính gửi Ban Chỉ đạo,\r\nĐơn vị xin gửi báo cáo sau vì đang tổng hợp số liệu.\r\nTrân trọng.\r\n";

export const BROKEN_FILES: readonly BrokenFile[] = [
  {
    kind: "empty-file",
    codes: ["read.empty-file"],
    extension: "xlsx",
    bytes: (_sound, base) => blankLines(base)
  },
  {
    kind: "truncated-workbook",
    codes: ["read.damaged-file"],
    extension: "xlsx",
    bytes: (sound) => sound.slice(0, Math.floor(sound.length * 0.6))
  },
  {
    kind: "not-a-table",
    codes: ["interpret.no-table"],
    extension: "csv",
    bytes: (_sound, base) => encoded(`${LETTER}${base}\r\n`, "utf-8")
  },
  {
    kind: "pdf-named-xlsx",
    codes: ["read.not-a-table"],
    extension: "xlsx",
    bytes: (_sound, base) =>
      encoded(`%PDF-1.7\n% ${base}\n1 0 obj\n<< >>\nendobj\n%%EOF\n`, "utf-8")
  },
  {
    kind: "broken-xls-named-xlsx",
    codes: ["read.damaged-file"],
    extension: "xlsx",
    bytes: (_sound, base) => oldWorkbook(base)
  }
];

/** An OLE2 container whose directory names a workbook: nothing behind it. */
function oldWorkbook(base: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = Buffer.from("Workbook\0", "utf16le");
  bytes.set(name, 512);
  bytes[512 + 64] = name.length;
  bytes.set(encoded(base, "utf-8").slice(0, 200), 700);
  return bytes;
}

/** Nothing but spaces and line ends, and not the same for any two: two empty files would be one and its copy. */
function blankLines(base: string): Uint8Array {
  return encoded(
    Array.from(base, (letter) => (letter.charCodeAt(0) % 2 === 0 ? " " : "\n")).join("") +
      " ".repeat(Number(base.replace(/\D/g, "").slice(0, 12)) % 997),
    "utf-8"
  );
}
