import {formatPeriod} from "../../src/format/date.ts";
import {formatDecimal} from "../../src/format/number.ts";
import {unitName} from "../../src/texts/units.ts";
import type {Language} from "../findings/catalogue.ts";
import type {Trace, TraceTerm} from "../query/trace.ts";
import {renderTable} from "./renderTable.ts";
import {sayOfTrace, traceColumns} from "./traceTexts.ts";
import type {TraceLayout} from "./traceWords.ts";
import {cellName, officeName, placeAndPart, shownLines, textsOf} from "./traceWords.ts";

/** The cells under the name of their file; what a note says stands below. */
export function cellPart({terms, unit}: Trace, layout: TraceLayout): string {
  const {lang} = layout;
  const [shown, rest] = shownLines(terms, layout);
  const notes: string[] = [];
  const rows = shown.map((term) => termRow(term, lang, notes));
  const columns = traceColumns(lang, "cellColumns", {unit: unitName(unit, lang)});
  const numeric = columns.map((_, at) => at >= 5);
  const table = underFiles(renderTable(columns, rows, numeric), shown);
  const told = notes.map((note, at) => `(${at + 1}) ${note}\n`).join("");
  return `${sayOfTrace(lang, "cells")}\n${table}${rest}${told}`;
}

function termRow(term: TraceTerm, lang: Language, notes: string[]): readonly string[] {
  const amount = formatDecimal(term.amount, lang);
  const about = [term.place, formatPeriod(term.period ?? "", lang)];
  const note = (text: string) => notes.push(text);
  const decided = {
    reason: term.reason ?? "",
    by: term.decided_by ?? "",
    on: term.decided_on ?? "",
    source: term.source ?? ""
  };
  switch (term.kind) {
    case "cell": {
      const isEarlier = term.amount !== (term.read_value ?? "0");
      const basis = isEarlier
        ? sayOfTrace(lang, "earlier")
        : (textsOf(lang).bases[term.basis] ?? "");
      const period = [about[1], basis].filter((part) => part !== "").join(", ");
      const factor = term.factor === null || term.factor === "1" ? "" : term.factor;
      const written = [term.raw_text, term.unit_text ?? "", formatDecimal(factor, lang)];
      return [cellName(term), placeAndPart(term), period, ...written, amount];
    }
    case "correction": {
      const [from, to] = [term.read_value ?? "–", term.value ?? "–"];
      const number = note(
        sayOfTrace(lang, "correctedNote", {
          ...decided,
          from: formatDecimal(from, lang),
          to: formatDecimal(to, lang)
        })
      );
      return [
        cellName(term),
        "",
        "",
        sayOfTrace(lang, "corrected", {note: number}),
        "",
        "",
        amount
      ];
    }
    case "joint": {
      const number = note(sayOfTrace(lang, "jointNote", decided));
      const text = sayOfTrace(lang, "joint", {lead: term.lead ?? "", note: number});
      return ["", term.place, "", text, "", "", amount];
    }
    case "elsewhere":
      return ["", term.place, "", sayOfTrace(lang, "elsewhere"), "", "", amount];
  }
}

/** Puts the name of a file above the rows of its cells, where it changes. */
export function underFiles(
  table: string,
  rows: readonly (Pick<TraceTerm, "file"> & {
    organisation: string | null;
    office_place: string | null;
  })[]
): string {
  const [head = "", rule = "", ...lines] = table.trimEnd().split("\n");
  const told = lines.flatMap((line, at) => {
    const row = rows[at];
    if (row === undefined || row.file === rows[at - 1]?.file) return [`  ${line}`];
    return [`${row.file} (${officeName(row)})`, `  ${line}`];
  });
  return `${[`  ${head}`, `  ${rule}`, ...told].join("\n")}\n`;
}
