import type {BlankKind, Sheet} from "../types.ts";

/**
 * What makes a template known however its file is renamed: a very hidden sheet that says which form,
 * version, place, period and organisation it is for, and in each table's sheet a hidden row and a hidden
 * column of codes. The writer of templates and their reader share these words.
 */
export const formMarks = {
  identitySheet: "_chung_tay",
  /** First cell of a table's sheet: `chung-tay:results`. */
  table: "chung-tay:",
  /** Codes in the hidden column, of rows that are no items. */
  organisation: "@organisation",
  place: "@place",
  title: "@title",
  submission: "@submission",
  group: "@group",
  header: "@header",
  section: "@section",
  total: "@total",
  /** Codes in the hidden row, of columns that are not filled in. */
  number: "#number",
  label: "#label",
  placeCode: "#place",
  unit: "#unit",
  reason: "#reason",
  note: "#note",
  /** In front of a column's code where labels are listed, so that no row is taken for it. */
  column: "^",
  /** In front of a column's code: its figures of the period before. */
  last: "~"
} as const;

/** What a clerk may choose where a row stays empty. */
export const emptyReasons: readonly {
  readonly blank: BlankKind;
  readonly vi: string;
  readonly en: string;
}[] = [
  {blank: "nil", vi: "Không phát sinh", en: "None in the period"},
  {blank: "not_available", vi: "Chưa có số liệu", en: "Not known yet"},
  {blank: "not_applicable", vi: "Không thuộc nhiệm vụ", en: "Not a task of ours"}
];

/** Layout of the identity sheet itself. */
export const IDENTITY_LAYOUT = "1";

export interface FormIdentity {
  readonly form: string;
  readonly version: number;
  readonly placeId: string;
  readonly period: string;
  /** Null where the clerk chooses it. */
  readonly organisation: string | null;
  /** `results/nha-khoi-cong` → the label as it was handed out; the same for headings and columns. */
  readonly written: ReadonlyMap<string, string>;
}

/** True where a file may be a template: the two look-ups that every other file costs. */
export function hasFormMarks(sheets: readonly Sheet[]): boolean {
  return sheets.some(({name, rows}) => name === formMarks.identitySheet || isMarked({rows}));
}

export function isMarked({rows}: Pick<Sheet, "rows">): boolean {
  return rows[0]?.cells[0]?.text.startsWith(formMarks.table) === true;
}

/** What the identity sheet says, or null where it is not there or not whole. */
export function readIdentity(sheets: readonly Sheet[]): FormIdentity | null {
  const sheet = sheets.find(({name}) => name === formMarks.identitySheet);
  if (sheet === undefined) return null;
  const written = new Map<string, string>();
  const fields = new Map<string, string>();
  for (const {cells} of sheet.rows) {
    const texts = ["", "", ""];
    for (const {column, text} of cells) if (column < 3) texts[column] = text;
    const [key = "", first = "", second = ""] = texts;
    if (key === "label") written.set(first, second);
    else if (key !== "") fields.set(key, first);
  }
  const field = (key: string): string => fields.get(key) ?? "";
  const version = Number(field("version"));
  const isWhole =
    field("chung-tay") === IDENTITY_LAYOUT &&
    ["form", "place", "period"].every((key) => field(key) !== "") &&
    fields.has("organisation") &&
    Number.isInteger(version) &&
    written.size > 0;
  if (!isWhole) return null;
  const organisation = field("organisation");
  return {
    form: field("form"),
    version,
    placeId: field("place"),
    period: field("period"),
    organisation: organisation === CHOSEN_BY_CLERK ? null : organisation,
    written
  };
}

/** Stands for no organisation: an empty cell would not be stored. */
export const CHOSEN_BY_CLERK = "?";
