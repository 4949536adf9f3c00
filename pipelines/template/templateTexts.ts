import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";
import type {Period} from "../types.ts";

/** What a template says, in both languages. */
const vi = {
  organisation: "Cơ quan báo cáo:",
  chooseOrganisation: "Chọn cơ quan trong danh sách",
  place: "Địa phương:",
  submission: "Lần báo cáo:",
  due: "Hạn gửi: {date}",
  hint: "Chỉ nhập vào ô màu vàng. Để trống nơi không có số liệu và chọn lý do ở cột “{reason}”; chỉ ghi 0 khi kết quả đúng bằng 0.",
  number: "TT",
  content: "Nội dung",
  placeName: "Xã, phường, đặc khu",
  placeCode: "Mã",
  unit: "Đơn vị tính",
  last: "Kỳ trước ({period})",
  reason: "Lý do để trống",
  note: "Ghi chú",
  total: "Tổng cộng",
  preparer: "NGƯỜI LẬP BIỂU",
  head: "THỦ TRƯỞNG CƠ QUAN",
  signed: "…………, ngày ….. tháng ….. năm …….",
  signHere: "(Ký, đóng dấu)",
  footer: "{form}, phiên bản {version}",
  page: "Trang",
  errorTitle: "Số không hợp lệ",
  countError: "Chỉ nhập số nguyên từ 0 trở lên. Không có số liệu thì để trống và chọn lý do.",
  amountError:
    "Chỉ nhập số từ 0 trở lên, theo đúng đơn vị tính. Không có số liệu thì để trống và chọn lý do.",
  reasonError: "Chọn một lý do trong danh sách.",
  organisationError: "Chọn cơ quan trong danh sách.",
  submissionError: "Ghi 1 cho báo cáo lần đầu, 2 cho báo cáo thay thế lần thứ hai, v.v.",
  submissionHelp: "1 = báo cáo lần đầu; 2, 3… = báo cáo thay thế."
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  organisation: "Reporting body:",
  chooseOrganisation: "Choose from the list",
  place: "Place:",
  submission: "Submission:",
  due: "Due: {date}",
  hint: "Fill in the yellow cells only. Leave empty what is not known and choose the reason under “{reason}”; write 0 only where the result is 0.",
  number: "No.",
  content: "Item",
  placeName: "Commune",
  placeCode: "Code",
  unit: "Unit",
  last: "Before ({period})",
  reason: "Why empty",
  note: "Remarks",
  total: "Total",
  preparer: "PREPARED BY",
  head: "HEAD OF THE OFFICE",
  signed: "…………, date …….",
  signHere: "(Signature and seal)",
  footer: "{form}, version {version}",
  page: "Page",
  errorTitle: "Not a valid number",
  countError:
    "Whole numbers from 0. Where there is no figure leave the cell empty and choose the reason.",
  amountError:
    "Numbers from 0, in the unit given. Where there is no figure leave the cell empty and choose the reason.",
  reasonError: "Choose a reason from the list.",
  organisationError: "Choose a body from the list.",
  submissionError: "1 for a first return, 2 for the one that replaces it, and so on.",
  submissionHelp: "1 = first return; 2, 3… = replaces an earlier one."
};

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export type TemplateTextKey = keyof Texts;

export function templateText(language: Language, key: TemplateTextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}

const ROMAN = ["", "I", "II", "III", "IV"];

/** `Quý I năm 2026`, `6 tháng đầu năm 2026`, `từ ngày 01/09/2025 đến ngày 15/10/2025`. */
export function periodText({code, kind, start, end}: Period, language: Language): string {
  const year = end.slice(0, 4);
  if (language === "en") return kind === "span" ? `${start} to ${end}` : code;
  switch (kind) {
    case "year":
      return `Năm ${year}`;
    case "quarter":
      return `Quý ${ROMAN[Number(code.slice(-1))] ?? ""} năm ${year}`;
    case "half":
      return code.endsWith("1") ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
    case "nine_months":
      return `9 tháng đầu năm ${year}`;
    case "month":
      return `Tháng ${Number(end.slice(5, 7))} năm ${year}`;
    case "day":
      return `Ngày ${dayText(end)}`;
    case "span":
      return `Từ ngày ${dayText(start)} đến ngày ${dayText(end)}`;
  }
}

/** `2026-04-10` → `10/04/2026`. */
export function dayText(iso: string): string {
  return iso.split("-").toReversed().join("/");
}
