import {appendFileSync, mkdirSync, readFileSync, rmdirSync, rmSync} from "node:fs";
import {dirname, join, normalize} from "node:path";

import {OperatorError} from "./errors.ts";
import type {Language} from "./findings/catalogue.ts";
import {countBySeverity} from "./findings/catalogue.ts";
import {originalPath} from "./load/originals.ts";
import type {KeptReturn} from "./reply/annotateKept.ts";
import {annotateKept} from "./reply/annotateKept.ts";
import {listWorkbookOf} from "./reply/listWorkbook.ts";
import type {Office} from "./reply/officeFolders.ts";
import {officesOf} from "./reply/officeFolders.ts";
import type {AnsweredReturn} from "./reply/receipt.ts";
import {isToMend, receipt} from "./reply/receipt.ts";
import {sayInReceipt} from "./reply/receiptTexts.ts";
import type {ReceivedReturn} from "./reply/receivedReturn.ts";
import {fileBase, freeName} from "./reply/safeName.ts";
import type {Severity} from "./types.ts";
import {writeWhole} from "./writeWhole.ts";

export interface ReplyReport {
  readonly offices: readonly {
    readonly folder: string;
    readonly office: string;
    readonly organisation: string | null;
    readonly placeId: string | null;
    readonly returns: readonly {
      readonly file: string;
      readonly sha256: string;
      readonly status: string;
      readonly receivedAt: string;
      readonly observations: number;
      readonly findings: Readonly<Record<Severity, number>>;
      readonly workbook: string | null;
    }[];
  }[];
  readonly returns: number;
  /** Returns that something is to be mended in. */
  readonly toMend: number;
  readonly seconds: number;
}

export interface ReplyOptions {
  readonly out: string;
  readonly returns: readonly ReceivedReturn[];
  /** Folder of the kept originals. */
  readonly originals: string;
  readonly language: Language;
  readonly environment: KeptReturn["environment"];
  readonly onProgress?: (done: number, total: number) => void;
}

const RECEIPT = "bien-nhan.txt";
const LIST = "can-sua.xlsx";
/** Lists what a reply wrote, so that the next one takes away what no longer belongs to it. */
const WRITTEN = ".tra-loi.txt";

/**
 * Writes one folder per office: its receipt, and where something is to be mended the list of it and each
 * workbook with its cells marked. Run again it comes to the same bytes; what an earlier reply left and
 * this one does not write is removed, and nothing else is.
 */
export async function replyToOffices(options: ReplyOptions): Promise<ReplyReport> {
  const started = performance.now();
  const {out, returns, language, onProgress} = options;
  const folder = new ReplyFolder(out);
  const offices: ReplyReport["offices"][number][] = [];
  let done = 0;
  for (const office of officesOf(returns, language)) {
    const answered = await answerOffice(office, folder, options, () => {
      done += 1;
      onProgress?.(done, returns.length);
    });
    offices.push(reportOf(office, answered));
  }
  folder.removeStale();
  const toMend = offices.flatMap((one) => one.returns).filter(({workbook}) => workbook !== null);
  return {
    offices,
    returns: returns.length,
    toMend: toMend.length,
    seconds: (performance.now() - started) / 1000
  };
}

async function answerOffice(
  office: Office,
  folder: ReplyFolder,
  {originals, language, environment}: ReplyOptions,
  onReturn: () => void
): Promise<readonly AnsweredReturn[]> {
  const taken = new Set([fileBase(RECEIPT), fileBase(LIST)]);
  const answered: AnsweredReturn[] = [];
  for (const received of office.returns) {
    const bytes = isToMend(received) ? original(originals, received.sha256) : null;
    if (!isToMend(received)) {
      answered.push({received, workbook: null, hasOriginal: true});
    } else if (bytes === null) {
      answered.push({received, workbook: LIST, hasOriginal: false});
    } else {
      const {file, findings} = received;
      const workbook = await annotateKept({bytes, file, findings, language, environment});
      const name = `${freeName(fileBase(file), taken)}.${workbook.extension}`;
      folder.write(`${office.folder}/${name}`, workbook.bytes);
      answered.push({received, workbook: name, hasOriginal: true});
    }
    onReturn();
  }
  await writeLists(office, answered, folder, language);
  return answered;
}

async function writeLists(
  office: Office,
  answered: readonly AnsweredReturn[],
  folder: ReplyFolder,
  language: Language
): Promise<void> {
  const toMend = answered.filter(({workbook}) => workbook !== null);
  if (toMend.length > 0) {
    const files = toMend.map(({received: {file, findings}}) => ({
      file: file.slice(file.lastIndexOf("/") + 1),
      findings
    }));
    const isWithout = toMend.some(({hasOriginal}) => !hasOriginal);
    const remarks = isWithout ? [sayInReceipt(language, "noOriginal")] : [];
    folder.write(`${office.folder}/${LIST}`, await listWorkbookOf(files, language, remarks));
  }
  // A mark tells Notepad that the text is UTF-8.
  const text = `\ufeff${receipt(office.name, answered, language)}`.replaceAll("\n", "\r\n");
  folder.write(`${office.folder}/${RECEIPT}`, new TextEncoder().encode(text));
}

function original(originals: string, sha256: string): Uint8Array | null {
  try {
    return readFileSync(originalPath(originals, sha256));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function reportOf(
  office: Office,
  answered: readonly AnsweredReturn[]
): ReplyReport["offices"][number] {
  return {
    folder: office.folder,
    office: office.name,
    organisation: office.organisation,
    placeId: office.placeId,
    returns: answered.map(({received, workbook}) => ({
      file: received.file,
      sha256: received.sha256,
      status: received.status,
      receivedAt: received.receivedAt,
      observations: received.observations,
      findings: countBySeverity(received.findings),
      workbook
    }))
  };
}

/** The folder of a reply, and a note in it of what was written there. */
class ReplyFolder {
  private readonly out: string;
  private readonly before: ReadonlySet<string>;
  private readonly written = new Set<string>();

  constructor(out: string) {
    this.out = out;
    try {
      mkdirSync(out, {recursive: true});
      this.before = new Set(linesOf(join(out, WRITTEN)));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown fault";
      throw new OperatorError(`cannot write into ${out}: ${code}; name another folder with --out`);
    }
  }

  /** Noted before it is written: a run that is killed leaves nothing that the next one does not know. */
  write(path: string, bytes: Uint8Array): void {
    if (!this.before.has(path)) appendFileSync(join(this.out, WRITTEN), `${path}\n`);
    writeWhole(join(this.out, path), bytes);
    this.written.add(path);
  }

  removeStale(): void {
    for (const path of this.before) {
      const isBelow = normalize(path) === path && /^[^/\\]+\/[^/\\]+$/.test(path);
      if (this.written.has(path) || !isBelow || path.startsWith("..")) continue;
      rmSync(join(this.out, path), {force: true});
      removeIfEmpty(dirname(join(this.out, path)));
    }
    const list = [...this.written].map((path) => `${path}\n`).join("");
    writeWhole(join(this.out, WRITTEN), new TextEncoder().encode(list));
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody keeps something of their own there.
  }
}
