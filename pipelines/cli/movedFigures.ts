import {formatDecimal} from "../../src/format/number.ts";
import type {Language} from "../findings/catalogue.ts";
import type {MovedFigure} from "../query/releases.ts";
import {sayOfRelease} from "./releaseTexts.ts";
import {renderTable} from "./renderTable.ts";

const MOST_ROWS = 40;
const MOST_MOVERS = 2;

/** Figures before and after as a table, the largest change first; a list that is cut says so. */
export function renderMoved(figures: readonly MovedFigure[], lang: Language): string {
  const rows = figures.slice(0, MOST_ROWS).map((figure) => {
    const movers = [
      ...figure.moved_by_decisions.map((decision) => decisionText(decision, lang)),
      ...figure.moved_by
    ];
    const named = movers.slice(0, MOST_MOVERS).join(", ");
    const more = movers.length - MOST_MOVERS;
    return [
      figure.scenario === "target" ? `${figure.indicator} (${figure.scenario})` : figure.indicator,
      `${figure.place} [${figure.geography}]`,
      String(figure.year),
      amountIn(figure.a, lang),
      amountIn(figure.b, lang),
      figure.difference === null ? "" : signed(formatDecimal(figure.difference, lang)),
      figure.coverage_a === figure.coverage_b
        ? (figure.coverage_b ?? "")
        : `${figure.coverage_a ?? "–"} → ${figure.coverage_b ?? "–"}`,
      named === "" ? sayOfRelease(lang, "noReturn") : more > 0 ? `${named} +${more}` : named
    ];
  });
  const columns = sayOfRelease(lang, "movedHead").split("|");
  const table = renderTable(
    columns,
    rows,
    columns.map((_, at) => at >= 3 && at <= 5)
  );
  const isCut = figures.length > rows.length;
  return isCut ? `${table}${sayOfRelease(lang, "cut", {shown: rows.length})}\n` : table;
}

/** `correction 3: typed a nought too many` as it is told. */
function decisionText(decision: string, lang: Language): string {
  return decision
    .replace(
      /^(- )?correction /,
      (_, gone?: string) => `${gone ?? ""}${sayOfRelease(lang, "correction")} `
    )
    .replace(/^(- )?joint /, (_, gone?: string) => `${gone ?? ""}${sayOfRelease(lang, "joint")} `);
}

function amountIn(value: string | null, lang: Language): string {
  return value === null ? "–" : formatDecimal(value, lang);
}

function signed(text: string): string {
  return /^[1-9]|^0.*[1-9]/.test(text) ? `+${text}` : text;
}

/** What an ingest would move, in words and as a table. */
export function renderImpact(figures: readonly MovedFigure[], lang: Language): string {
  if (figures.length === 0) return `${sayOfRelease(lang, "impactNone")}\n`;
  const added = figures.filter(({a}) => a === null).length;
  const regarded = sayOfRelease(lang, "impactRegarded", {
    changed: figures.length - added,
    added
  });
  const heading = sayOfRelease(lang, "impact", {figures: figures.length, regarded});
  return `${heading}\n\n${renderMoved(figures, lang)}`;
}
