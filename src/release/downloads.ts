import type {Language} from "../texts/language.ts";

/** A file that the site offers for download, under `downloads/`. */
export interface DownloadFile {
  /** Below `downloads/`; the same from release to release, so that a link to it lasts. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface TableDownload {
  /** As a query names it: `places`, `codes.cpi`. */
  readonly id: string;
  readonly rows: number;
  readonly parquet: DownloadFile;
  /** Null where the table is long: it is in the bundle. */
  readonly csv: DownloadFile | null;
}

export interface IndicatorDownload {
  readonly code: string;
  readonly rows: number;
  readonly years: readonly [number, number];
  readonly parquet: DownloadFile;
  readonly csv: DownloadFile;
  readonly workbooks: Readonly<Record<Language, DownloadFile>>;
}

/** Everything that can be downloaded of a release. */
export interface Downloads {
  /** All tables as Parquet and CSV with what describes them, in one ZIP. */
  readonly bundle: DownloadFile;
  readonly dictionary: DownloadFile;
  /** All yearly figures. */
  readonly workbooks: Readonly<Record<Language, DownloadFile>>;
  readonly tables: readonly TableDownload[];
  readonly indicators: readonly IndicatorDownload[];
}

/** Where the checksums of all files stand. */
export const CHECKSUMS_FILE = "SHA256SUMS";
export const DICTIONARY_FILE = "data-dictionary.csv";
export const DOWNLOADS_PATH = "downloads/";
