import {statSync} from "node:fs";
import {basename, extname, join, resolve} from "node:path";

import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import type {Judge, JudgedReturn} from "../judge.ts";
import {writeWhole} from "../writeWhole.ts";

/** Where one annotated workbook goes; `path` has no ending where the workbook decides about it. */
export interface AnnotationTarget {
  readonly path: string;
  readonly isComplete: boolean;
}

const WORKBOOK = /\.xls[xm]$/i;

/**
 * Where the annotated workbooks of `paths` go: a folder, or for a single return also a file that ends in
 * .xlsx or .xlsm. Never over a return itself.
 */
export function annotationTargets(
  paths: readonly string[],
  target: string
): readonly AnnotationTarget[] {
  const isFolder = statSync(target, {throwIfNoEntry: false})?.isDirectory() ?? false;
  if (!isFolder && WORKBOOK.test(target)) {
    if (paths.length > 1) {
      throw new OperatorError(
        `${target} is one file and there are ${paths.length} returns; name a folder for them`
      );
    }
    if (paths.some((path) => resolve(path) === resolve(target))) {
      throw new OperatorError(`${target} is the return itself; choose another name`);
    }
    return [{path: target, isComplete: true}];
  }
  const returns = new Set(paths.map((path) => resolve(path)));
  const taken = new Set<string>();
  return paths.map((path) => {
    const name = basename(path, extname(path));
    for (let number = 1; ; number++) {
      const free = join(target, number === 1 ? name : `${name} (${number})`);
      const isReturn = [".xlsx", ".xlsm"].some((end) => returns.has(resolve(free + end)));
      if (isReturn || taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return {path: free, isComplete: false};
    }
  });
}

/** Writes the annotated workbook of one return and gives its path. */
export async function annotateInto(
  target: AnnotationTarget,
  office: {
    readonly bytes: Uint8Array;
    readonly name: string;
    readonly result: JudgedReturn;
    readonly judge: Judge;
    readonly language: Language;
  }
): Promise<string> {
  // Loaded here: check starts without it.
  const {annotateReturn} = await import("../reply/annotateWorkbook.ts");
  const {bytes, name, result, judge, language} = office;
  const {format, sheets, findings} = result;
  const workbook = await annotateReturn({
    bytes,
    fileName: name,
    format,
    sheets,
    findings,
    language,
    environment: judge.environment
  });
  const path = target.isComplete ? target.path : `${target.path}.${workbook.extension}`;
  writeWhole(path, workbook.bytes);
  return path;
}
