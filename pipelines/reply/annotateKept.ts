import type {Language} from "../findings/catalogue.ts";
import {withoutOwnList} from "../findings/ownList.ts";
import type {ReadEnvironment} from "../read/index.ts";
import {read} from "../read/index.ts";
import type {Finding} from "../types.ts";
import type {AnnotatedWorkbook} from "./annotateWorkbook.ts";
import {annotateReturn} from "./annotateWorkbook.ts";

/** A return that was judged before: its bytes as kept, its findings from the ledger. */
export interface KeptReturn {
  readonly bytes: Uint8Array;
  /** As it was when the return was judged: a text file's sheet is named after it. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly environment: ReadEnvironment;
}

/** The annotated workbook of a return that was judged before: its cells are read again, its findings known. */
export async function annotateKept(kept: KeptReturn): Promise<AnnotatedWorkbook> {
  const {bytes, file, findings, language, environment} = kept;
  const {format, sheets} = withoutOwnList(await read(bytes, file, environment));
  const fileName = file.slice(file.lastIndexOf("/") + 1);
  return annotateReturn({bytes, fileName, format, sheets, findings, language, environment});
}
