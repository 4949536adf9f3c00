import {Option} from "commander";

import {OperatorError} from "../errors.ts";
import {DEFAULT_PLACES} from "../run.ts";

export function warehouseOption(): Option {
  return new Option("--warehouse <file>", "the DuckDB file").default(DEFAULT_PLACES.warehouse);
}

export function languageOption(): Option {
  return new Option("--lang <language>", "of messages").choices(["vi", "en"]).default("vi");
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new OperatorError(`not a whole number: ${text}`);
  return Number(text);
}
