import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";

/** What a receipt says; `{slot}` is filled by `sayInReceipt`. */
const vi = {
  greeting: "Kính gửi: {office}",
  received: "Đã nhận {returns} báo cáo.",
  receivedOne: "Đã nhận báo cáo của quý cơ quan.",
  heading: "BIÊN NHẬN BÁO CÁO",
  reply: "Nội dung trả lời (có thể chép vào thư):",
  receipt: "Biên nhận:",
  file: "Tệp: {file}",
  sha256: "Mã SHA-256: {sha256}",
  time: "Nhận lúc: {time} (giờ Việt Nam)",
  state: "Tình trạng: {status}",
  workbook: "Tệp trả lại: {workbook}",
  period: "Kỳ báo cáo: {period}",
  form: "Biểu mẫu: {form}",
  counted: "Số liệu đã hiểu:",
  nothingCounted: "Không có số liệu nào được nạp.",
  withSum: "- {indicator} ({what}): {observations} số liệu, cộng {sum} {unit}",
  withoutSum: "- {indicator} ({what}): {observations} số liệu, không có số nào để cộng ({unit})",
  partlySummed: " (tổng của {summed} số)",
  findings: "Nội dung cần xem: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.",
  noFindings: "Không có nội dung cần sửa.",
  noteLine: "- {place}: {message}",
  accepted: "đã nạp đủ",
  accepted_with_warnings: "đã nạp, có nội dung cần xem lại",
  partly_accepted: "đã nạp một phần",
  rejected: "không nạp được",
  superseded: "đã được thay bằng báo cáo gửi sau",
  held: "đang chờ quyết định",
  duplicate: "trùng với tệp đã nhận",
  withdrawn: "đã rút",
  saysAccepted: "{what} đã được nạp đủ: {observations} số liệu. Quý cơ quan không cần làm gì thêm.",
  saysWarnings:
    "{what} đã được nạp: {observations} số liệu. Có {warnings} nội dung cần xem lại, đã đánh dấu trong tệp {workbook}; nếu số liệu đúng thì không cần gửi lại.",
  saysPartly:
    "{what} mới được nạp một phần: {observations} số liệu. Còn {errors} lỗi chưa nạp được, đã đánh dấu trong tệp {workbook}; đề nghị sửa rồi gửi lại cả báo cáo.",
  saysRejected:
    "{what} chưa được nạp số liệu nào. Lý do: {reason} Đề nghị sửa theo tệp {workbook} rồi gửi lại.",
  saysSuperseded:
    "{what} đã được thay bằng báo cáo gửi sau của quý cơ quan; không cần làm gì thêm.",
  saysHeld:
    "{what} đang chờ quyết định vì có một báo cáo khác cho cùng kỳ. Đề nghị cho biết báo cáo nào đúng (ghi “lần 2” trong tiêu đề của báo cáo thay thế). Chi tiết trong tệp {workbook}.",
  saysDuplicate: "{what} trùng với tệp “{original}” đã nhận; không cần làm gì thêm.",
  saysMany: "{returns} báo cáo {status}, không cần làm gì thêm: {which}.",
  saysOther: "{what}: {status}.",
  whatReturn: "Báo cáo {period}",
  whatFile: "Tệp “{file}”",
  actual: "thực hiện",
  target: "kế hoạch",
  period_basis: "trong kỳ",
  year_to_date: "luỹ kế từ đầu năm",
  programme_to_date: "luỹ kế từ đầu chương trình",
  as_of: "tại thời điểm",
  noOriginal: "Tệp gốc không được lưu nên chỉ có danh sách nội dung cần sửa.",
  unknownOffice: "đơn vị gửi tệp “{file}”"
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  greeting: "To: {office}",
  received: "{returns} returns were received.",
  receivedOne: "Your return was received.",
  heading: "RECEIPT OF RETURNS",
  reply: "Reply (may be pasted into a mail):",
  receipt: "Receipt:",
  file: "File: {file}",
  sha256: "SHA-256: {sha256}",
  time: "Received: {time} (Viet Nam time)",
  state: "Status: {status}",
  workbook: "Workbook returned: {workbook}",
  period: "Period: {period}",
  form: "Form: {form}",
  counted: "Figures as understood:",
  nothingCounted: "No figure was loaded.",
  withSum: "- {indicator} ({what}): figures {observations}, sum {sum} {unit}",
  withoutSum: "- {indicator} ({what}): figures {observations}, none to add up ({unit})",
  partlySummed: " (sum of {summed})",
  findings: "To look at: errors {errors}, warnings {warnings}, notes {notes}.",
  noFindings: "Nothing to mend.",
  noteLine: "- {place}: {message}",
  accepted: "loaded in full",
  accepted_with_warnings: "loaded, something deserves a look",
  partly_accepted: "loaded in part",
  rejected: "not loaded",
  superseded: "replaced by a later return",
  held: "waits for a decision",
  duplicate: "the same as a file received before",
  withdrawn: "withdrawn",
  saysAccepted: "{what} is loaded in full: {observations} figures. There is nothing for you to do.",
  saysWarnings:
    "{what} is loaded: {observations} figures. What deserves a look ({warnings}) is marked in the file {workbook}; where it is right, nothing needs to be sent again.",
  saysPartly:
    "{what} is loaded in part: {observations} figures. Errors that keep the rest out: {errors}; they are marked in the file {workbook}. Please mend them and send the whole return again.",
  saysRejected:
    "No figure of {what} is loaded. Reason: {reason} Please mend it as the file {workbook} says and send it again.",
  saysSuperseded: "{what} is replaced by a later return of yours; there is nothing to do.",
  saysHeld:
    "{what} waits for a decision, because there is another return for the same period. Please say which one is right (write “lần 2” into the title of the one that replaces the other). See the file {workbook}.",
  saysDuplicate: "{what} is the same as “{original}”, received before; there is nothing to do.",
  saysMany: "{returns} returns {status}, nothing to do: {which}.",
  saysOther: "{what}: {status}.",
  whatReturn: "The return for {period}",
  whatFile: "The file “{file}”",
  actual: "results",
  target: "plan",
  period_basis: "in the period",
  year_to_date: "year to date",
  programme_to_date: "programme to date",
  as_of: "as of a date",
  noOriginal: "The original is not kept, so only the list of what to mend comes with this.",
  unknownOffice: "the sender of “{file}”"
};

export type ReceiptTextKey = keyof Texts;

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function sayInReceipt(language: Language, key: ReceiptTextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}
