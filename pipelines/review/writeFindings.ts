import type {DuckDBConnection} from "@duckdb/node-api";

import {describeFinding, severityOf} from "../findings/catalogue.ts";
import {findingAt} from "../findings/finding.ts";
import type {SlipEvidence} from "../findings/slipEvidence.ts";
import {wordEvidence, wordSize} from "../findings/slipEvidence.ts";

/** Rows written at once: a finding in four wordings is about a kilobyte. */
const ROWS_AT_ONCE = 2_000;

/** One row of `told`. */
interface Raised {
  readonly code: string;
  readonly reporter: string;
  readonly place_id: string;
  readonly return_id: number;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** JSON objects of text. */
  readonly numbers: string | null;
  readonly words: string;
}

/** Words what the temporary table `told` lists, in both languages, a page at a time. */
export async function writeFindings(connection: DuckDBConnection): Promise<void> {
  for (let start = 0; ; start += ROWS_AT_ONCE) {
    const result = await connection.runAndReadAll(
      "from told where place_in_list > $1 and place_in_list <= $2 order by place_in_list",
      [start, start + ROWS_AT_ONCE]
    );
    const rows = result.getRowObjectsJS() as unknown as readonly Raised[];
    if (rows.length === 0) return;
    await connection.run(INSERT, [JSON.stringify(rows.map(word))]);
  }
}

const COLUMNS = {
  code: "VARCHAR",
  severity: "VARCHAR",
  reporter: "VARCHAR",
  place_id: "VARCHAR",
  return_id: "BIGINT",
  sheet: "VARCHAR",
  cell: "VARCHAR",
  text: "VARCHAR",
  params: "VARCHAR",
  message_vi: "VARCHAR",
  message_en: "VARCHAR",
  remedy_vi: "VARCHAR",
  remedy_en: "VARCHAR"
} as const;

const INSERT = `
  insert into intermediate.review_findings by name
  select unnest(from_json($1::json, '[${JSON.stringify(COLUMNS)}]'), recursive := true)`;

function word(raised: Raised): Record<keyof typeof COLUMNS, string | number | null> {
  const words = JSON.parse(raised.words) as Record<string, string | null>;
  const {evidence, folds, ...numbers} = JSON.parse(raised.numbers ?? "{}") as Numbers;
  const params = Object.fromEntries([
    ...Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null),
    ...Object.entries(numbers).map(([name, text]) => [name, readableNumber(text)] as const),
    ...(evidence === undefined ? [] : slipParams(evidence, folds ?? ""))
  ]);
  const {code, reporter, place_id, return_id, sheet, cell, text} = raised;
  const finding = findingAt(code, {sheet, cell}, text, params);
  const vi = describeFinding(finding, "vi");
  const en = describeFinding(finding, "en");
  return {
    code,
    severity: severityOf(finding),
    reporter,
    place_id,
    return_id,
    sheet,
    cell,
    text: finding.text,
    params: JSON.stringify(finding.params),
    message_vi: vi.message,
    message_en: en.message,
    remedy_vi: vi.remedy,
    remedy_en: en.remedy
  };
}

type Numbers = Readonly<Record<string, string>> & {
  readonly evidence?: readonly SlipEvidence[];
  readonly folds?: string;
};

/** What a value of the wrong size has beside its numbers, in both languages. */
function slipParams(
  evidence: readonly SlipEvidence[],
  folds: string
): readonly (readonly [string, string])[] {
  const readable = evidence.map(({kind, usual, count}) => ({
    kind,
    usual: readableNumber(String(usual)),
    count: readableNumber(String(count))
  }));
  return (["vi", "en"] as const).flatMap((language) => [
    [`evidence_${language}`, wordEvidence(readable, language)],
    [`size_${language}`, wordSize(folds, language)]
  ]);
}

/** `1234567.500000` → `1 234 567,5`: grouped by spaces, which no reader takes for a decimal mark. */
function readableNumber(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", fraction = ""] = text.split(".");
  const decimals = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return decimals === "" ? grouped : `${grouped},${decimals}`;
}
