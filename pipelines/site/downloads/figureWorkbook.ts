import {citation, LICENCE} from "../../../src/export/citation.ts";
import type {ExportTable, ExportType, ExportValue} from "../../../src/export/exportTable.ts";
import type {DefinitionPart, ReleaseWorkbook} from "../../../src/export/releaseWorkbook.ts";
import {formatDate} from "../../../src/format/date.ts";
import type {IndicatorWithFigures, PageContext} from "../../../src/pages/context.ts";
import {indicatorName, indicatorsWithFigures} from "../../../src/pages/context.ts";
import type {Figure, Indicator} from "../../../src/release/release.ts";
import {unitName} from "../../../src/texts/units.ts";
import {coverageOfAll, coverageOfPlaces} from "./coverageTable.ts";
import {inOrder, nameOf, percentOf} from "./figureOrder.ts";

const DEFINITION_WIDTHS = [34, 22, 26, 56, 56];
/** Of the columns that are no text. */
const TYPES: Readonly<Record<string, ExportType>> = {
  year: "integer",
  value: "number",
  lower: "number",
  upper: "number",
  n_reported: "integer",
  n_expected: "integer",
  coverage: "number"
};

/** The yearly figures of one indicator, or of all, as a workbook in the language of the context. */
export function figureWorkbook(
  context: PageContext,
  only: IndicatorWithFigures | null
): ReleaseWorkbook {
  const {texts, language, release} = context;
  const {workbook} = texts.downloads;
  const held = only === null ? indicatorsWithFigures(release) : [only];
  const title =
    only === null
      ? workbook.title
      : workbook.indicatorTitle(indicatorName(only.indicator, language));
  return {
    title,
    date: release.manifest.date,
    cover: {name: workbook.cover, lines: coverLines(context)},
    definitions: {
      name: workbook.definitions,
      parts: definitionParts(
        context,
        held.map(({indicator}) => indicator)
      ),
      widths: DEFINITION_WIDTHS
    },
    coverage: {
      name: workbook.coverage,
      table: only === null ? coverageOfAll(context, held) : coverageOfPlaces(context, only)
    },
    data: {name: workbook.data, table: dataTable(context, held)}
  };
}

function coverLines({texts, language, release}: PageContext): [string, string][] {
  const {downloads} = texts;
  const {workbook} = downloads;
  const {manifest} = release;
  const {definitions, coverage, data, sheetNotes} = workbook;
  const day = formatDate(manifest.date, language);
  return [
    ...(manifest.isDemonstration
      ? [[texts.export.notes, texts.export.demonstration] as [string, string]]
      : []),
    [workbook.release, texts.export.releaseText(manifest.number, day, manifest.release)],
    ["", ""],
    [workbook.contents, `${definitions}: ${sheetNotes.definitions}`],
    ["", `${coverage}: ${sheetNotes.coverage}`],
    ["", `${data}: ${sheetNotes.data}`],
    ["", ""],
    ...downloads.readRules
      .slice(0, 3)
      .map((rule, at): [string, string] => [at === 0 ? downloads.read : "", rule]),
    ["", ""],
    [downloads.cite, citation(manifest, language)],
    [downloads.licence, `${LICENCE.title} (${LICENCE.path})`]
  ];
}

function definitionParts(
  {texts, language}: PageContext,
  indicators: readonly Indicator[]
): DefinitionPart[] {
  const {workbook} = texts.downloads;
  const isVi = language === "vi";
  const rows = indicators.map((indicator) => [
    indicatorName(indicator, language),
    indicator.code,
    `${unitName(indicator.unit, language)}; ${texts.indicators.kind[indicator.kind === "stock" ? "stock" : "flow"]}`,
    (isVi ? indicator.definition_vi : indicator.definition_en) ?? "",
    (isVi ? indicator.caveats_vi : indicator.caveats_en) ?? ""
  ]);
  const columns = Object.values(workbook.columns).map(([label, meaning]) => [
    label,
    "",
    "",
    meaning
  ]);
  return [
    {
      head: [
        texts.downloads.indicator,
        workbook.code,
        workbook.unit,
        workbook.definition,
        workbook.caveats
      ],
      rows
    },
    {head: [texts.export.column, "", "", texts.export.meaning], rows: columns}
  ];
}

function dataTable(context: PageContext, held: readonly IndicatorWithFigures[]): ExportTable {
  const {texts} = context;
  const {columns, data} = texts.downloads.workbook;
  return {
    title: data,
    columns: Object.entries(columns).map(([name, [label, meaning]]) => ({
      name,
      label,
      meaning,
      type: TYPES[name] ?? "text"
    })),
    rows: held.flatMap(({indicator, data: {figures}}) =>
      inOrder(context, figures).map((figure) => dataRow(context, indicator, figure))
    )
  };
}

/** In the order of the columns of `texts.downloads.workbook`. */
function dataRow(context: PageContext, indicator: Indicator, figure: Figure): ExportValue[] {
  const {texts, language} = context;
  return [
    indicator.code,
    indicatorName(indicator, language),
    texts.geographies[figure.geography],
    figure.place_id,
    nameOf(context, figure),
    figure.year,
    texts.scenarios[figure.scenario],
    figure.basis === null ? null : texts.bases[figure.basis],
    texts.qualifiers[figure.qualifier] || null,
    unitName(indicator.unit, language),
    figure.value,
    figure.lower,
    figure.upper,
    figure.n_reported,
    figure.n_expected,
    percentOf(figure.coverage)
  ];
}
