import {addressOf} from "../address.ts";
import type {Accident, Scene} from "./accident.ts";
import {markCell, markRow, targets} from "./accident.ts";
import type {Draft, DraftValue} from "./draft.ts";
import {putText} from "./draft.ts";
import type {Layout} from "./office.ts";

const UNKNOWN_PLACES = ["Huyện Tân Bình Đông Hạ", "Xã Phú Mỹ Thượng Đông", "Huyện Yên Khê Thượng"];

/** Mistakes in the words beside the numbers: the whole row stays out. */
export const ROW_ACCIDENTS: readonly Accident[] = [
  relabel("place-unknown", ["interpret.place-unknown"], {places_down: 1}, ({draw}) =>
    draw.pick(UNKNOWN_PLACES)
  ),
  relabel("place-unknown-long", ["interpret.place-unknown"], {long: 1}, ({draw}) =>
    draw.pick(["Tỉnh Bình Giang Hạ", "Tỉnh Sông Trà Thượng"])
  ),
  relabel("place-other-era", ["interpret.place-other-era"], {long: 1}, otherEraPlace),
  relabel("period-impossible", ["interpret.period-impossible"], {long: 2}, ({draw, at}) =>
    draw.pick([`Quý V/${at.year}`, `31/02/${at.year}`, `Tháng 13/${at.year}`])
  ),
  relabel("indicator-unknown", ["interpret.indicator-unknown"], {long: 3}, ({draw}) =>
    draw.pick(["Lượt xem trang tin điện tử", "Mức độ hài lòng chung"])
  ),
  relabel(
    "house-type-unknown",
    ["interpret.breakdown-unknown"],
    {long: 4},
    () => "Nhà hoa hướng dương",
    {
      isTypedRow: true
    }
  ),
  relabel("scenario-unknown", ["interpret.scenario-unknown"], {long: 5}, () => "Phấn khởi"),
  relabel(
    "row-not-an-indicator",
    ["interpret.row-not-an-indicator", "interpret.indicator-unknown"],
    {indicators_down: 1},
    ({draw}) => draw.pick(["Lượt xem trang tin điện tử", "Mức độ hài lòng chung"]),
    {isOnlyWarned: true}
  ),
  relabel(
    "unit-unknown",
    ["interpret.unit-unknown"],
    {long: 6, indicators_down: 2},
    () => "Cái ấm",
    {marksValues: true}
  ),
  relabel(
    "unit-mismatch",
    ["interpret.unit-mismatch"],
    {long: 6, indicators_down: 2},
    () => "Căn",
    {isFit: ({measure}) => measure.kind === "money", marksValues: true}
  ),
  relabel("unit-missing", ["interpret.unit-missing"], {long: 6, indicators_down: 2}, () => "", {
    isFit: ({measure}) => measure.kind === "money",
    marksValues: true
  })
];

interface RelabelOptions {
  readonly isFit?: (value: DraftValue) => boolean;
  readonly isOnlyWarned?: boolean;
  /** House types stand in typed rows alone. */
  readonly isTypedRow?: boolean;
  /** Of a unit that does not fit the finding is at each number that it was to measure. */
  readonly marksValues?: boolean;
}

/** Writes another word into the label column of a row; `columns` says which it is in which layout. */
function relabel(
  kind: string,
  codes: readonly string[],
  columns: Partial<Readonly<Record<Layout, number>>>,
  word: (scene: Scene) => string | null,
  options: RelabelOptions = {}
): Accident {
  return {
    kind,
    codes,
    isLoaded: false,
    isOnlyWarned: options.isOnlyWarned ?? false,
    happen: (scene, accident) => {
      const column = columns[scene.office.layout];
      if (column === undefined) return false;
      const text = word(scene);
      if (text === null) return false;
      const fit = fitValues(scene, options);
      if (fit.length === 0) return false;
      const value = scene.draw.pick(fit);
      const cells = scene.draft.cells[value.row] ?? [];
      cells[column] = undefined;
      putText(scene.draft, value.row, column, text);
      if (options.marksValues === true) {
        for (const each of scene.draft.values) {
          if (each.row === value.row) markCell(scene.draft, each, accident);
        }
      } else markRow(scene.draft, value.row, column, accident);
      return true;
    }
  };
}

function fitValues(scene: Scene, {isFit, isTypedRow}: RelabelOptions): readonly DraftValue[] {
  if (isTypedRow === true) {
    // A reporter with one type alone, so that no other row holds part of the same figure.
    if (scene.office.reporter.houseTypes.length !== 1) return [];
    return scene.draft.values.filter(({houseType, spoil}) => houseType !== null && spoil === null);
  }
  const hasParts = (value: DraftValue): boolean =>
    scene.draft.values.some((part) => part.isPart && part.measure === value.measure);
  return targets(
    scene,
    (value) =>
      value.scenario === "actual" &&
      (scene.office.layout !== "indicators_down" || !hasParts(value)) &&
      (isFit?.(value) ?? true)
  );
}

/** A province that ended in 2025 in a return of a later quarter, or one under a name that came in 2025. */
function otherEraPlace({office}: Scene): string | null {
  if (office.era === "63") return null;
  const gone = office.province.predecessors.find(({name}) => name !== office.province.name);
  return gone?.fullName ?? null;
}

/** Names of people where remarks belong: the column is refused, the figures stay. */
export const PERSONAL_COLUMN: Accident = {
  kind: "personal-column",
  codes: ["interpret.personal-column"],
  isLoaded: false,
  happen: ({draft, office, draw}, accident) => {
    if (office.layout === "places_down") return false;
    const header = draft.cells.findIndex(
      (cells: Draft["cells"][number] | undefined) =>
        cells?.some((cell) => cell?.text === "Ghi chú") ?? false
    );
    const column = (draft.cells[header] ?? []).findIndex((cell) => cell?.text === "Ghi chú");
    if (header === -1 || column === -1) return false;
    putText(draft, header, column, draw.pick(["Họ và tên người nhận", "Số điện thoại"]));
    for (const {row} of draft.values.slice(0, 3)) putText(draft, row, column, "(không công bố)");
    draft.spoiled.push({
      kind: accident.kind,
      codes: accident.codes,
      isLoaded: false,
      sheet: draft.sheetName,
      cell: addressOf(header, column)
    });
    return true;
  }
};

/** The same line typed twice: the second is refused. */
export const DUPLICATE_ROW: Accident = {
  kind: "duplicate-row",
  codes: ["check.duplicate-row"],
  isLoaded: false,
  happen: (scene, accident) => {
    const {draft, office} = scene;
    if (office.layout !== "long") return false;
    const last = draft.values.at(-1);
    if (last === undefined || last.amount === null || last.spoil !== null) return false;
    // Below the table stands a free row; what follows it moves down by one.
    const line = [...(draft.cells[last.row] ?? [])];
    draft.cells.splice(last.row + 1, 0, line);
    const copy: DraftValue = {...last, row: last.row + 1, spoil: null, overwritten: null};
    draft.values.push(copy);
    markCell(draft, copy, accident);
    return true;
  }
};
