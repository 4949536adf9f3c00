import type {Language} from "../findings/catalogue.ts";
import type {FindingFormat} from "./checkCommand.ts";

/** What commander hands over, by command. */
export interface LanguageFlags {
  readonly lang: Language;
}

export interface IngestFlags extends LanguageFlags {
  readonly returns: string;
  readonly warehouse: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export interface CheckFlags extends LanguageFlags {
  readonly format: FindingFormat;
  /** A file for the list, instead of stdout. */
  readonly out?: string;
  /** A file or folder for the workbooks with their cells marked. */
  readonly annotate?: string;
  /** Also which published figures they would move. */
  readonly impact?: boolean;
  readonly warehouse: string;
}

export interface ReplyFlags extends LanguageFlags {
  readonly out: string;
  readonly warehouse: string;
  /** ISO date or time: returns received since then. */
  readonly since?: string;
  readonly json?: boolean;
}

export interface BuildFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly out: string;
  readonly json?: boolean;
}

export interface WatchFlags extends LanguageFlags {
  readonly returns: string;
  readonly warehouse: string;
  readonly out: string;
  /** Where the site is built after each release. */
  readonly site?: string;
  readonly json?: boolean;
}

export interface SiteFlags extends LanguageFlags {
  readonly data: string;
  readonly out: string;
}

export interface ServeFlags extends LanguageFlags {
  readonly port: number;
  readonly dir: string;
}

export interface StartFlags extends LanguageFlags {
  readonly returns: string;
  readonly warehouse: string;
  readonly port: number;
}

export interface DemoFlags extends LanguageFlags {
  readonly returns: number;
  readonly seed?: number;
  readonly out?: string;
  readonly port: number;
  readonly serve: boolean;
}

export interface TemplateFlags extends LanguageFlags {
  readonly place: string;
  readonly period: string;
  readonly organisation?: string;
  readonly out?: string;
  readonly warehouse?: string;
}

export interface MatchFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly returns?: string;
  readonly json?: boolean;
}

export interface RecordFlags extends LanguageFlags {
  readonly by: string;
  readonly reason: string;
  readonly parent?: string;
  readonly json?: boolean;
}

export interface QueryFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly json?: boolean;
}

export interface StatusFlags extends QueryFlags {
  /** A return whose chain is asked for. */
  readonly return?: string;
  /** Of the returns that are owed: one form, one period. */
  readonly form?: string;
  readonly period?: string;
  /** List the offices that owe a return, instead of counting them. */
  readonly overdue?: boolean;
  /** ISO date that dues are counted to; the present day where it is left out. */
  readonly today?: string;
}

export interface DecisionFlags extends LanguageFlags {
  readonly warehouse: string;
  /** The office that decides. */
  readonly by: string;
  readonly reason: string;
  readonly finding?: string;
  /** `SHEET!A1`. */
  readonly cell?: string;
  readonly json?: boolean;
}

export interface JointListFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly all?: boolean;
  readonly indicator?: string;
  readonly place?: string;
  readonly period?: string;
  readonly json?: boolean;
}

export interface JointDecideFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly lead: string;
  /** Codes with commas between them. */
  readonly contributors: string;
  readonly separate?: boolean;
  readonly by: string;
  readonly reason: string;
  readonly json?: boolean;
}

export interface CorrectFlags extends LanguageFlags {
  readonly warehouse: string;
  /** `SHEET!A1`. */
  readonly cell: string;
  readonly to?: string;
  readonly retract?: boolean;
  readonly by: string;
  readonly reason: string;
  readonly source: string;
  readonly json?: boolean;
}

export interface SqlFlags extends LanguageFlags {
  readonly warehouse: string;
  /** Folder of a publication, to ask its release instead of the warehouse. */
  readonly release?: string;
  readonly file?: string;
  readonly param: Readonly<Record<string, string>>;
  readonly format?: SqlFormat;
  readonly out?: string;
  /** 0 for all rows. */
  readonly limit: number;
  /** Seconds. */
  readonly timeout: number;
}

export const SQL_FORMATS = [
  "table",
  "csv",
  "tsv",
  "json",
  "ndjson",
  "markdown",
  "parquet",
  "arrow",
  "xlsx"
] as const;
export type SqlFormat = (typeof SQL_FORMATS)[number];

export interface TraceFlags extends LanguageFlags {
  readonly warehouse: string;
  readonly geography?: string;
  readonly scenario: string;
  /** Every line for the terminal, however many. */
  readonly all?: boolean;
  readonly json?: boolean;
}
