import type {ExportColumn, ExportTable, ExportValue} from "../../../src/export/exportTable.ts";
import type {IndicatorWithFigures, PageContext} from "../../../src/pages/context.ts";
import {indicatorName} from "../../../src/pages/context.ts";
import type {Figure} from "../../../src/release/release.ts";
import {inOrder, nameOf, percentOf} from "./figureOrder.ts";

const NAME_WIDTH = 72;

/** By place of a geography, results and plans apart. */
export function coverageOfPlaces(
  context: PageContext,
  {data: {figures}}: IndicatorWithFigures
): ExportTable {
  const {texts} = context;
  const {columns, coverage} = texts.downloads.workbook;
  const heads = ["geography", "place", "scenario"] as const;
  return yearTable(coverage, {
    heads: heads.map((name) => headColumn(name, columns)),
    figures: inOrder(context, figures)
      .filter(({geography}) => geography !== "as_reported")
      .map((figure) => [
        [
          texts.geographies[figure.geography],
          nameOf(context, figure),
          texts.scenarios[figure.scenario]
        ],
        figure
      ])
  });
}

/** By indicator, for the whole country. */
export function coverageOfAll(
  {texts, language}: PageContext,
  held: readonly IndicatorWithFigures[]
): ExportTable {
  const {columns, coverage} = texts.downloads.workbook;
  return yearTable(coverage, {
    heads: [
      {...headColumn("indicator_name", columns), width: NAME_WIDTH},
      headColumn("scenario", columns)
    ],
    figures: held.flatMap(({indicator, data}) =>
      data.figures
        .filter(({geography}) => geography === "country")
        .map((figure) => [
          [indicatorName(indicator, language), texts.scenarios[figure.scenario]],
          figure
        ])
    )
  });
}

function headColumn(
  name: string,
  columns: Readonly<Record<string, readonly [string, string]>>
): ExportColumn {
  return {name, label: columns[name]?.[0] ?? name, type: "text"};
}

/** Coverage in per cent: a row for each head, a column for each year. */
function yearTable(
  title: string,
  {
    heads,
    figures
  }: {
    readonly heads: readonly ExportColumn[];
    readonly figures: readonly (readonly [readonly string[], Figure])[];
  }
): ExportTable {
  const years = [...new Set(figures.map(([, {year}]) => year))].sort((a, b) => a - b);
  const rows = new Map<string, ExportValue[]>();
  for (const [names, {year, coverage}] of figures) {
    const key = names.join("\u0000");
    const row = rows.get(key) ?? [...names, ...years.map(() => null)];
    row[heads.length + years.indexOf(year)] = percentOf(coverage);
    rows.set(key, row);
  }
  return {
    title,
    columns: [...heads, ...years.map((year) => ({name: String(year), type: "number" as const}))],
    rows: [...rows.values()]
  };
}
