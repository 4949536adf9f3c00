import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";
import {LIST_SHEET_NAMES, LIST_TITLES} from "../findings/ownList.ts";

/** What stands in the workbooks and letters that go back to an office; `{slot}` is filled by `sayInReply`. */
const vi = {
  sheetName: LIST_SHEET_NAMES.vi,
  title: LIST_TITLES.vi,
  file: "Tệp: {file}",
  counts: "{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.",
  legend:
    "Lỗi: số liệu ở ô đó chưa được nạp. Cảnh báo: đã nạp nhưng cần xem lại. Ghi chú: chỉ để biết.",
  howToUse:
    "Bấm vào vị trí để đến ô. Ô cần sửa được tô màu và có lời nhắn. Dòng có dấu + bên trái: bấm vào để xem từng ô.",
  rebuilt:
    "Đây là bản chép lại nội dung đã đọc được (chỉ giá trị, không có công thức và định dạng gốc), vì {reason}.",
  rebuiltFormat: "tệp gửi đến có định dạng {format}",
  rebuiltStrict: "tệp gửi đến lưu ở dạng “Strict Open XML”",
  rebuiltOther: "không thể ghi lời nhắn vào tệp gốc (phần {part})",
  unread: "Không đọc được tệp nên không có bảng số liệu kèm theo.",
  nothing: "Không có nội dung cần sửa.",
  more: "… và còn {count} ô nữa.",
  number: "STT",
  severity: "Mức độ",
  place: "Vị trí",
  cells: "Số ô",
  message: "Nội dung",
  remedy: "Cách sửa",
  text: "Chữ trong ô",
  code: "Mã",
  ofFile: "Tệp",
  example: "Ví dụ: {message}",
  error: "Lỗi",
  warning: "Cảnh báo",
  note: "Ghi chú",
  wholeFile: "cả tệp",
  noteRemedy: "Cách sửa: {remedy}",
  noteMore: "(và {count} nội dung khác ở ô này, xem trang đầu)"
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  sheetName: LIST_SHEET_NAMES.en,
  title: LIST_TITLES.en,
  file: "File: {file}",
  counts: "Errors: {errors}, warnings: {warnings}, notes: {notes}.",
  legend:
    "Error: the figure of that cell is not loaded. Warning: loaded, but worth a look. Note: for information.",
  howToUse:
    "Click a place to go there. Cells to mend are coloured and carry a note. Where a line has a + on its left, click it to see cell by cell.",
  rebuilt:
    "This is a copy of what was read (values only, without the formulas and formats of the original), because {reason}.",
  rebuiltFormat: "the file sent is in the {format} format",
  rebuiltStrict: "the file sent is saved as “Strict Open XML”",
  rebuiltOther: "notes could not be written into the original (part {part})",
  unread: "The file could not be read, so no table comes with this list.",
  nothing: "Nothing to mend.",
  more: "… and {count} more cells.",
  number: "No.",
  severity: "Severity",
  place: "Where",
  cells: "Cells",
  message: "What",
  remedy: "What to do",
  text: "Text of the cell",
  code: "Code",
  ofFile: "File",
  example: "For example: {message}",
  error: "Error",
  warning: "Warning",
  note: "Note",
  wholeFile: "whole file",
  noteRemedy: "What to do: {remedy}",
  noteMore: "(and {count} more at this cell, see the first sheet)"
};

export type ReplyTextKey = keyof Texts;

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function sayInReply(language: Language, key: ReplyTextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}
