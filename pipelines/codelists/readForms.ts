import {readdir} from "node:fs/promises";
import {join} from "node:path";

import type {ZodError} from "zod";

import {OperatorError} from "../errors.ts";
import {parsedForm} from "../parsedForm.ts";
import type {Codelists, Form} from "../types.ts";
import {findFormFault} from "./formFaults.ts";
import {formFile} from "./formFile.ts";
import {readText} from "./readTable.ts";

/**
 * Every form in `directory`, checked by itself and against the codelists. Throws an OperatorError that
 * names the file and the path inside it.
 */
export async function readForms(
  directory: string,
  known: Pick<Codelists, "indicators" | "organisations" | "breakdowns">
): Promise<readonly Form[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    throw new OperatorError(`${directory} cannot be listed: restore the directory of forms.`, {
      cause: error
    });
  });
  const paths = names
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .map((name) => join(directory, name));
  const forms = await Promise.all(paths.map(readForm));
  for (const [index, form] of forms.entries()) {
    const fault = findFormFault(form, known);
    if (fault !== null) throw notValid(paths[index] ?? "", fault);
  }
  return forms;
}

async function readForm(path: string): Promise<Form> {
  const text = await readText(path);
  let content: unknown;
  try {
    content = parsedForm(text);
  } catch (error) {
    throw notValid(path, error instanceof Error ? error.message : String(error), error);
  }
  const form = formFile.safeParse(content);
  if (!form.success) throw notValid(path, firstIssue(form.error), form.error);
  return form.data;
}

/** `tables.0.columns.2.code: not in kebab-case`. */
function firstIssue({issues}: ZodError): string {
  const issue = issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  return `${path === "" ? "" : `${path}: `}${issue?.message ?? "not valid"}`;
}

function notValid(path: string, reason: string, cause?: unknown): OperatorError {
  const sentence = reason.replaceAll(/\s+/g, " ").replace(/\.$/, "");
  return new OperatorError(`${path} is no valid form: ${sentence}.`, {cause});
}
