import type {Cell, MergedRange, Sheet} from "../../pipelines/types.ts";
import type {DrawnItem, DrawnTable, Look, Scenario} from "./drawnTable.ts";
import {amountOf} from "./drawnTable.ts";

/** A number is a cell stored as one. */
export type Written = string | number | null;

/** A sheet as rows of cells from A1 on, with its merged blocks. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges: readonly MergedRange[];
}

export type Layout = "long" | "places down" | "indicators down";
export const LAYOUTS: readonly Layout[] = ["long", "places down", "indicators down"];

const SCENARIO_WORDS: Readonly<Record<Scenario, string>> = {
  target: "Kế hoạch",
  actual: "Thực hiện"
};

/** The table as an office might write it down. */
export function writeTable(table: DrawnTable, layout: Layout): readonly WrittenSheet[] {
  const sheets =
    layout === "indicators down"
      ? table.places.map((place, at) => indicatorsDown(table, at, place.name))
      : [layout === "long" ? long(table) : placesDown(table)];
  return sheets.map((sheet) => shifted(sheet, table.look));
}

function long(table: DrawnTable): WrittenSheet {
  const {items, places, period, scenarios} = table;
  const rows: Written[][] = [
    ["HỘI NÔNG DÂN TỈNH SƠN LA"],
    [`TỔNG HỢP SỐ LIỆU ${period.words}`],
    ["STT", "Địa phương", "Chỉ tiêu", "Loại số liệu", "Đơn vị tính", "Giá trị"]
  ];
  places.forEach((place, at) => {
    items.forEach((item, number) => {
      scenarios.forEach((scenario, which) => {
        const amount = figure(amountOf(table, at, number, which), item, table.look);
        const words = SCENARIO_WORDS[scenario];
        rows.push([rows.length - 2, place.name, item.label, words, item.unit, amount]);
      });
    });
  });
  return {name: "Số liệu", rows, merges: []};
}

function placesDown(table: DrawnTable): WrittenSheet {
  const {items, look, period, places, scenarios} = table;
  const rows: Written[][] = [
    ["HỘI NÔNG DÂN TỈNH SƠN LA"],
    [`BÁO CÁO KẾT QUẢ ${period.words}`],
    ...unitLine(table)
  ];
  const header = headerOf(table, rows.length);
  rows.push(...header.rows);
  const width = items.length * scenarios.length;
  if (look.hasNumbering)
    rows.push(["A", "B", ...Array.from({length: width}, (_, at) => String(at + 1))]);
  const figures = (chosen: readonly number[]): Written[] =>
    items.flatMap((item, number) =>
      scenarios.map((_, which) => {
        const amounts = chosen.map((at) => amountOf(table, at, number, which));
        if (chosen.length === 1) return figure(amounts[0] ?? null, item, look);
        return figure(
          amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0),
          item,
          look
        );
      })
    );
  const all = places.map((_, at) => at);
  if (look.total === "above") rows.push([null, "Tổng số", ...figures(all)]);
  const half = Math.ceil(places.length / 2);
  const groups =
    look.hasSections && places.length > 3 ? [all.slice(0, half), all.slice(half)] : [all];
  groups.forEach((group, at) => {
    if (groups.length > 1) rows.push([["I", "II"][at] ?? "", `Cụm ${at + 1}`, ...figures(group)]);
    for (const each of group) rows.push([each + 1, places[each]?.name ?? "", ...figures([each])]);
  });
  if (look.total === "below") rows.push([null, "Tổng cộng", ...figures(all)]);
  return {name: "Số liệu", rows: [...rows, ...notes(look)], merges: header.merges};
}

function indicatorsDown(table: DrawnTable, at: number, place: string): WrittenSheet {
  const {items, look, period, scenarios} = table;
  const rows: Written[][] = [
    [`HỘI NÔNG DÂN HUYỆN ${place.toUpperCase()}`],
    [`BÁO CÁO KẾT QUẢ ${period.words}`],
    ["TT", "Chỉ tiêu", "ĐVT", ...scenarios.map((scenario) => SCENARIO_WORDS[scenario])]
  ];
  if (look.hasNumbering)
    rows.push(["A", "B", "C", ...scenarios.map((_, which) => String(which + 1))]);
  if (look.hasSections) rows.push(["I", "Kết quả chung"]);
  items.forEach((item, number) => {
    const figures = scenarios.map((_, which) =>
      figure(amountOf(table, at, number, which), item, look)
    );
    rows.push([number + 1, item.label, item.unit, ...figures]);
  });
  return {name: place, rows: [...rows, ...notes(look)], merges: []};
}

function unitLine({items, look}: DrawnTable): Written[][] {
  const unit = items.find(({unit: each}) => each.endsWith("đồng"))?.unit;
  return look.unitAt === "line" && unit !== undefined ? [[null, null, `Đơn vị tính: ${unit}`]] : [];
}

/** One row; or indicators over their scenarios; or a group over all of it. */
function headerOf(
  {items, look, scenarios}: DrawnTable,
  top: number
): {readonly rows: Written[][]; readonly merges: readonly MergedRange[]} {
  const label = (item: DrawnItem): string =>
    look.unitAt === "header" || !item.unit.endsWith("đồng")
      ? `${item.label} (${item.unit})`
      : item.label;
  const each = scenarios.length;
  if (look.headerDepth === 1) {
    const columns = items.flatMap((item) =>
      scenarios.map((scenario) =>
        each === 1 ? label(item) : `${SCENARIO_WORDS[scenario]}: ${label(item)}`
      )
    );
    return {rows: [["STT", "Huyện, thành phố", ...columns]], merges: []};
  }
  const rows: Written[][] = [
    ["STT", "Huyện, thành phố", ...items.flatMap((item) => padded(label(item), each))],
    [null, null, ...items.flatMap(() => scenarios.map((scenario) => SCENARIO_WORDS[scenario]))]
  ];
  const group = look.headerDepth === 3 ? 1 : 0;
  if (group === 1) {
    rows.unshift([
      "STT",
      "Huyện, thành phố",
      ...padded("Kết quả của địa phương", items.length * each)
    ]);
    rows[1]?.splice(0, 2, null, null);
  }
  const bottom = top + rows.length - 1;
  const merges = [0, 1].map((column) => ({top, left: column, bottom, right: column}));
  if (group === 1) merges.push({top, left: 2, bottom: top, right: 1 + items.length * each});
  items.forEach((_, at) => {
    const left = 2 + at * each;
    merges.push({top: top + group, left, bottom: top + group, right: left + each - 1});
  });
  return {
    rows,
    merges: merges.filter((merge) => merge.right > merge.left || merge.bottom > merge.top)
  };
}

function padded(text: string, width: number): Written[] {
  return [text, ...Array.from({length: width - 1}, () => null)];
}

function notes({hasNotes}: Look): Written[][] {
  if (!hasNotes) return [];
  return [
    ["Ghi chú: số liệu sơ bộ, còn 15 đơn vị chưa gửi"],
    [null, null, "Sơn La, ngày 05 tháng 7 năm 2024"],
    ["Người lập biểu", null, "TM. BAN THƯỜNG VỤ"]
  ];
}

function figure(amount: number | null, {isCount, unit}: DrawnItem, {numbers}: Look): Written {
  if (amount === null) return null;
  if (numbers === "stored") return amount / 100;
  const [thousands, point] = numbers === "vietnamese" ? [".", ","] : [",", "."];
  const whole = Math.floor(amount / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, thousands);
  if (isCount || unit === "đồng") return whole;
  return `${whole}${point}${String(amount % 100).padStart(2, "0")}`;
}

function shifted(
  {merges, name, rows}: WrittenSheet,
  {blankColumns, blankRows}: Look
): WrittenSheet {
  const before = Array.from({length: blankColumns}, () => null);
  return {
    name,
    rows: [...Array.from({length: blankRows}, () => []), ...rows.map((row) => [...before, ...row])],
    merges: merges.map(({bottom, left, right, top}) => ({
      top: top + blankRows,
      bottom: bottom + blankRows,
      left: left + blankColumns,
      right: right + blankColumns
    }))
  };
}

/** The sheet as `read` would hand it over. */
export function sheetOf({merges, name, rows}: WrittenSheet): Sheet {
  return {
    name,
    isHidden: false,
    merges,
    rows: rows.flatMap((written, row) => {
      const cells = written.flatMap((value, column): Cell[] => {
        if (value === null) return [];
        return [{column, text: String(value), kind: typeof value === "number" ? "number" : "text"}];
      });
      return cells.length === 0 ? [] : [{index: row, isHidden: false, cells}];
    })
  };
}
