import type {RankedBar} from "../components/rankingChart.ts";
import {rankingChart} from "../components/rankingChart.ts";
import {formatShare} from "../format/number.ts";
import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import type {BreakdownFigure} from "../release/facets.ts";
import {membersOf} from "../select/facets.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {figureCell} from "./cells.ts";
import type {FrameParts} from "./chartFrame.ts";
import {dataTable, numbers} from "./dataTable.ts";
import {figureDetail, isPartial} from "./figureText.ts";
import type {Content} from "./html.ts";
import {html} from "./html.ts";
import {coverageCell} from "./placeTables.ts";
import type {View} from "./view.ts";
import {viewDefinition} from "./view.ts";
import {hatchNote} from "./viewCharts.ts";

interface Member {
  readonly name: string;
  readonly hue: string;
  readonly figure: BreakdownFigure;
}

/** A frame for each kind of part that the country's figure of the year has, and in words those it has not. */
export interface PartsOfView {
  readonly frames: readonly {readonly dimension: string; readonly parts: FrameParts}[];
  /** What holds for all frames, and which kinds of part the figure does not have. */
  readonly note: string;
}

export function partsOfView(view: View): PartsOfView {
  const texts = textsOf(view.language);
  const dimensions = (view.facets?.dimensions ?? []).map(({dimension}) => dimension);
  const has = (dimension: string) =>
    view.parts === undefined || membersOfView(view, dimension).length > 0;
  const absent = dimensions.filter((dimension) => !has(dimension));
  const names = absent.map((dimension) => dimensionWords(dimension, view));
  return {
    frames: dimensions.filter(has).map((dimension) => ({
      dimension,
      parts: partsParts(view, dimension)
    })),
    note: [
      texts.facets.partsNote,
      names.length === 0 ? "" : texts.facets.partsWithout(names.join(", "), view.year)
    ]
      .filter(Boolean)
      .join(" ")
  };
}

/** `theo loại nhà`, within a sentence. */
function dimensionWords(dimension: string, {language}: View): string {
  const words = textsOf(language).facets.dimensions[dimension] ?? dimension;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The country's figure of the year by the members of one dimension: organisations, house types, … */
function partsParts(view: View, dimension: string): FrameParts {
  const {indicator, language, year, scenario} = view;
  const texts = textsOf(language);
  const members = membersOfView(view, dimension);
  const values = members.flatMap(({figure}) => figure.value ?? []);
  const scale = scaleToRead(values, indicator.unit, language);
  const name = language === "vi" ? indicator.name_vi : indicator.name_en;
  const title = texts.facets.partsTitle(name, dimensionWords(dimension, view), year);
  return {
    title,
    definition: viewDefinition(view),
    subtitle: `${scale.unit} · ${texts.scenarios[scenario]}`,
    chart:
      members.length === 0
        ? null
        : (width) =>
            rankingChart(
              members.map((member) => barOf(member, view)),
              {
                id: `parts-${dimension}-drawing`,
                width: Math.min(width, 860),
                label: title,
                scale,
                language
              }
            ),
    empty: texts.facets.partsScript,
    notes: partsNotes(members, view),
    table: partsTable(members, view, values)
  };
}

/** How much of the figure the parts are, and what their hatched ends mean. */
function partsNotes(members: readonly Member[], {language}: View): string {
  const {facets} = textsOf(language);
  const share = members[0]?.figure.covered_share ?? null;
  const covered =
    share === null ? "" : `${facets.partsCovered(formatShare(share * 100, language))} `;
  const hatch = hatchNote(
    members.map(({figure}) => figure),
    language
  );
  return `${covered}${hatch}`.trim();
}

function membersOfView({parts, facets, year, scenario}: View, dimension: string): Member[] {
  if (parts === undefined) return [];
  const named = facets?.dimensions.find((one) => one.dimension === dimension)?.members ?? [];
  const choice = {geography: "country", place_id: "VN", year, scenario} as const;
  return membersOf(parts, dimension, choice).map((figure) => {
    const member = named.find(({code}) => code === figure.member);
    return {name: member?.name ?? figure.member, hue: member?.hue ?? "other", figure};
  });
}

function barOf({name, hue, figure}: Member, {indicator, language}: View): RankedBar {
  return {
    name,
    hue,
    value: figure.value,
    upper: figure.upper,
    isPartial: isPartial(figure),
    tip: `${name}: ${figureDetail(figure, indicator.unit, language)}`
  };
}

function partsTable(members: readonly Member[], view: View, values: readonly number[]): Content {
  const {indicator, language} = view;
  const texts = textsOf(language);
  if (members.length === 0) return "";
  const scale = scaleOfMany(values, indicator.unit, language);
  return dataTable({
    label: texts.facets.tab,
    columns: [texts.facets.by, numbers(scale.unit), numbers(texts.figure.coverageShort)],
    rows: members.map(
      ({name, figure}) =>
        html`<tr>
          <th scope="row">${name}</th>
          ${figureCell(figure, {...indicator, code: ""}, scale, language)}
          ${coverageCell(figure, language)}
        </tr>`
    ),
    kind: "sortable",
    unit: unitName(indicator.unit, language)
  });
}
