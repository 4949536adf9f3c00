import type {DuckDBConnection} from "@duckdb/node-api";

import type {Observation} from "../types.ts";
import type {Entered} from "./appendLedger.ts";
import {observationsOf} from "./appendLedger.ts";
import {appendColumns, createDateCache, decimalOf} from "./chunks.ts";
import {numberOf} from "./rows.ts";

type ObservationColumn = readonly [name: string, of: (observation: Observation) => string | null];

/** Columns of few different texts: a batch repeats each of them a thousand times. */
const TEXTS: readonly ObservationColumn[] = [
  ["sheet", ({sheet}) => sheet],
  ["cell", ({cell}) => cell],
  ["indicator", ({indicator}) => indicator],
  ["place_id", ({placeId}) => placeId],
  ["place_text", ({placeText}) => placeText],
  ["organisation", ({organisation}) => organisation],
  ["period", ({period}) => period.code],
  ["period_kind", ({period}) => period.kind],
  ["basis", ({basis}) => basis],
  ["scenario", ({scenario}) => scenario],
  ["house_type", ({houseType}) => houseType],
  ["beneficiary", ({beneficiary}) => beneficiary],
  ["funding_source", ({fundingSource}) => fundingSource],
  ["work_kind", ({workKind}) => workKind],
  ["unit", ({unit}) => unit],
  ["unit_text", ({unitText}) => unitText],
  ["qualifier", ({qualifier}) => qualifier],
  ["blank", ({blank}) => blank],
  ["raw_text", ({rawText}) => rawText]
];

/**
 * Appends with numbers in place of texts and lets DuckDB put the texts in: handing over 19 texts a row
 * one by one took twice as long.
 */
export async function appendObservations(
  connection: DuckDBConnection,
  entered: readonly Entered[]
): Promise<number> {
  const rows = entered.flatMap((row) =>
    observationsOf(row).map((observation, ordinal) => ({
      returnId: row.returnId,
      ordinal,
      observation
    }))
  );
  if (rows.length === 0) return 0;
  const at = (index: number) => rows[index] as (typeof rows)[number];
  const says = (index: number) => at(index).observation;
  const date = createDateCache();
  const codes = new TextCodes();
  await connection.run(`
    create or replace temp table coded_observations (
      return_id bigint, ordinal integer, period_start date, period_end date,
      value decimal(24, 6), is_part boolean, ${TEXTS.map(([name]) => `${name} integer`).join(", ")}
    );
    create or replace temp table texts (code integer, text varchar)
  `);
  await appendColumns(
    connection,
    "coded_observations",
    rows.length,
    [
      (i) => at(i).returnId,
      (i) => at(i).ordinal,
      (i) => date(says(i).period.start),
      (i) => date(says(i).period.end),
      (i) => maybeDecimal(says(i).value),
      (i) => says(i).isPart,
      ...TEXTS.map(
        ([, of]) =>
          (i: number) =>
            codes.codeOf(of(says(i)))
      )
    ],
    "temp"
  );
  const {texts} = codes;
  const columns = [(i: number) => i, (i: number) => texts[i] ?? null];
  await appendColumns(connection, "texts", texts.length, columns, "temp");
  await verifyTexts(connection, texts.length);
  await connection.run(DECODE);
  return rows.length;
}

const DECODE = `
  insert into raw.observations by name
    select
      return_id, ordinal, period_start, period_end, value, is_part,
      ${TEXTS.map(([name]) => `text_of_${name}.text as ${name}`).join(", ")}
    from coded_observations as coded
    ${TEXTS.map(([name]) => `left join texts as text_of_${name} on text_of_${name}.code = coded.${name}`).join("\n")};
  drop table coded_observations;
  drop table texts;
`;

/** A text that got lost would leave a breakdown empty without a word. */
async function verifyTexts(connection: DuckDBConnection, expected: number): Promise<void> {
  const found = await numberOf(connection, "select count(*) from texts");
  if (found !== expected) {
    throw new Error(`texts of a batch: ${found}, expected ${expected}; rolled back`);
  }
}

/** Numbers the different texts of one batch, from 0. */
class TextCodes {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string | null): number | null {
    if (text === null) return null;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.#codes.set(text, code);
    return code;
  }
}

function maybeDecimal(text: string | null) {
  return text === null ? null : decimalOf(text);
}
