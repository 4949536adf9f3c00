import type {ReadEnvironment} from "./environment.ts";
import {KnownParts} from "./knownParts.ts";
import type {KnownSheet} from "./knownSheet.ts";
import {KnownTexts} from "./knownTexts.ts";
import type {Relationship, Workbook} from "./workbook.ts";

/** The parts that workbooks made from one form have in common. */
export interface KnownForms {
  readonly workbooks: KnownParts<Workbook>;
  /** Of workbooks with their parts in one folder: what they relate to is named from there. */
  readonly relationships: KnownParts<readonly Relationship[]>;
  readonly dateStyles: KnownParts<readonly boolean[]>;
  readonly sheets: KnownParts<KnownSheet>;
  readonly texts: KnownTexts;
}

/** They live as long as the environment that the files are read in. */
const known = new WeakMap<ReadEnvironment, KnownForms>();

export function knownFormsOf(environment: ReadEnvironment): KnownForms {
  const before = known.get(environment);
  if (before !== undefined) return before;
  const forms = {
    workbooks: new KnownParts<Workbook>(),
    relationships: new KnownParts<readonly Relationship[]>(),
    dateStyles: new KnownParts<readonly boolean[]>(),
    sheets: new KnownParts<KnownSheet>(),
    texts: new KnownTexts()
  };
  known.set(environment, forms);
  return forms;
}
