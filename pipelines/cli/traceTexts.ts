import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";

/** What `trace` says beside the texts of the dialog; columns are separated by bars. */
const vi = {
  empty: "Không có số liệu nào cho {indicator}, {place}, {period}.",
  scenario: "kế hoạch",
  upper: "nhiều nhất {upper}, nếu phần còn thiếu như năm trước",
  upperUnknown: "phần còn thiếu năm trước không rõ",
  offices: "Theo cơ quan báo cáo",
  officeColumns: "cơ quan|ô|còn thiếu|{unit}",
  sum: "Cộng",
  matches: "Các dòng cộng lại đúng bằng con số đã tính.",
  differs:
    "Các dòng cộng lại được {sum}, khác con số đã tính: hãy báo cho người phụ trách số liệu.",
  cells: "Từng ô",
  cellColumns: "ô|nơi|kỳ|ghi trong ô|đơn vị ghi|×|{unit}",
  earlier: "trừ lũy kế trước",
  corrected: "đã sửa, xem chú {note}",
  correctedNote: "đã sửa từ {from} thành {to}: {reason} (nguồn: {source}; {by}, {on})",
  joint: "kết quả chung, đã tính ở {lead}, xem chú {note}",
  jointNote: "{reason} ({by}, {on})",
  elsewhere: "phần đã tính ở con số khác",
  leftOut: "Có báo cáo nhưng không cộng vào",
  leftOutColumns: "ô|nơi|kỳ|ghi trong ô|vì sao",
  missing: "Còn thiếu",
  missingColumns: "cơ quan|số về|kỳ|vì sao|năm trước",
  not_sent: "chưa có báo cáo",
  blank: "báo cáo có, ô để trống",
  straddles: "nơi này nằm trong nhiều vùng",
  noneMissing: "Không thiếu số nào trong số phải báo.",
  placeAs: "nơi này nằm trong nhiều đơn vị, không cộng vào đơn vị nào",
  placeItself: "theo nơi như đã báo cáo, mỗi nơi chỉ tính số của mình",
  more: "và {count} dòng nữa; thêm --all để xem hết, --json cho máy đọc"
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  empty: "No figure for {indicator}, {place}, {period}.",
  scenario: "target",
  upper: "at most {upper}, if what is missing is as it was a year before",
  upperUnknown: "what is missing was not known a year before",
  offices: "By reporting office",
  officeColumns: "office|cells|missing|{unit}",
  sum: "Sum",
  matches: "The lines add up to the computed figure exactly.",
  differs:
    "The lines add up to {sum}, which is not the computed figure: tell whoever keeps the figures.",
  cells: "Cell by cell",
  cellColumns: "cell|place|period|as written|unit written|×|{unit}",
  earlier: "less the running total before",
  corrected: "corrected, see note {note}",
  correctedNote: "corrected from {from} to {to}: {reason} (source: {source}; {by}, {on})",
  joint: "joint result, counted with {lead}, see note {note}",
  jointNote: "{reason} ({by}, {on})",
  elsewhere: "what another figure holds already",
  leftOut: "Reported, but not added",
  leftOutColumns: "cell|place|period|as written|why",
  missing: "Missing",
  missingColumns: "office|figures of|period|why|a year before",
  not_sent: "no return yet",
  blank: "the return came, the cell is empty",
  straddles: "the place lies in several regions",
  noneMissing: "Nothing that is expected is missing.",
  placeAs: "the place lies in several units and is added to none",
  placeItself: "as reported, every place stands for itself",
  more: "and {count} more lines; --all shows them, --json is for machines"
};

export type TraceTextKey = keyof Texts;

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function sayOfTrace(language: Language, key: TraceTextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}

export function traceColumns(
  language: Language,
  key: "officeColumns" | "cellColumns" | "leftOutColumns" | "missingColumns",
  slots: Slots = {}
): readonly string[] {
  return sayOfTrace(language, key, slots).split("|");
}
