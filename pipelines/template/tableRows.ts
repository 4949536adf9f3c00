import type {FormRow, FormTable} from "../formTypes.ts";
import {formMarks} from "../interpret/formIdentity.ts";
import {rowsFor} from "../interpret/formVersion.ts";
import type {Place} from "../types.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {labelIn} from "./templateRequest.ts";
import {templateText} from "./templateTexts.ts";

/** One row below the header of a table's sheet, top to bottom. */
export type TableRow =
  | {readonly kind: "section"; readonly label: string}
  | {
      readonly kind: "total";
      readonly code: string;
      readonly label: string;
      readonly item: FormRow | null;
    }
  | {readonly kind: "item"; readonly number: string; readonly item: FormRow; readonly label: string}
  | {
      readonly kind: "place";
      readonly number: string;
      readonly place: Place;
      readonly label: string;
    };

const byName = new Intl.Collator("vi", {numeric: true});

/** The items that the office is asked, or the places below its own with their total above them. */
export function rowsOf(table: FormTable, request: TemplateRequest): readonly TableRow[] {
  return table.placeRows === null ? itemRows(table, request) : placeRows(table, request);
}

function itemRows(table: FormTable, request: TemplateRequest): readonly TableRow[] {
  const {language, organisation} = request;
  const rows: TableRow[] = [];
  let section: string | null = null;
  let number = 0;
  let whole: FormRow | null = null;
  for (const item of rowsFor(table, organisation?.code ?? null)) {
    const title = language === "vi" ? item.sectionVi : item.sectionEn;
    if (title !== null && title !== section) rows.push({kind: "section", label: title});
    section = title;
    const label = labelIn(language, item);
    if (item.totalOf.length > 0) {
      rows.push({kind: "total", code: item.code, label, item});
      continue;
    }
    // What is contained in a figure of another form has no whole above it.
    const isUnder = item.isPart && (whole === null || whole.indicator === item.indicator);
    if (!isUnder) number += 1;
    if (!item.isPart) whole = item;
    const isDashed = isUnder && !/^(?:trong đó|of which)/iu.test(label);
    rows.push({
      kind: "item",
      number: isUnder ? "" : String(number),
      item,
      label: isDashed ? `- ${label}` : label
    });
  }
  return rows;
}

function placeRows(table: FormTable, request: TemplateRequest): readonly TableRow[] {
  const places = placesBelow(table, request);
  return [
    {
      kind: "total",
      code: formMarks.total,
      label: templateText(request.language, "total"),
      item: null
    },
    ...places.map((place, index): TableRow => ({
      kind: "place",
      number: String(index + 1),
      place,
      label: place.fullName
    }))
  ];
}

/** The places of the table's level that lie in the office's own at the end of the period. */
export function placesBelow(
  table: FormTable,
  {codelists, place, period}: Pick<TemplateRequest, "codelists" | "place" | "period">
): readonly Place[] {
  const byId = new Map(codelists.places.map((each) => [each.id, each]));
  const isBelow = (each: Place): boolean => {
    let above: Place | undefined = each;
    while (above !== undefined && above.id !== place.id) above = byId.get(above.parentId ?? "");
    return above !== undefined;
  };
  return codelists.places
    .filter(
      (each) =>
        each.level === table.placeRows &&
        each.validFrom <= period.end &&
        (each.validTo === null || each.validTo >= period.end) &&
        isBelow(each)
    )
    .sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.code, b.code));
}
