import type {SqlPageCatalogue} from "../../sql/catalogue.ts";
import type {Language} from "../../texts/language.ts";
import type {EngineFiles} from "./engine.ts";

/** What a parameter of a known name may be: code and name. */
export type ParameterLists = Readonly<Record<string, readonly (readonly [string, string])[]>>;

export interface SqlPageOptions {
  readonly language: Language;
  /** From the page to the root of the site. */
  readonly siteRoot: string;
  readonly release: {
    readonly id: string;
    readonly number: number;
    readonly date: string;
    readonly isDemonstration: boolean;
  };
  readonly lists: ParameterLists;
  readonly catalogue: SqlPageCatalogue;
  readonly files: EngineFiles;
}
