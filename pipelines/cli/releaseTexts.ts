import type {Language} from "../findings/catalogue.ts";

/** What the commands about releases say, in both languages. */
const vi = {
  frozen: "Đã chốt đợt {number} ({release}): {returns} báo cáo – {note}",
  frozenBefore: "Đợt {number} đã được chốt từ trước với ghi chú này, không ghi gì thêm.",
  none: "Chưa xuất bản đợt nào; chạy build trước.",
  listHead: "đợt|mã|báo cáo|số thay đổi|chốt|ghi chú",
  yes: "đã chốt",
  diffHead: "Từ đợt {a} sang đợt {b}: {figures} số thay đổi; thêm {came} báo cáo, bớt {went}.",
  cut: "Chỉ liệt kê {shown} thay đổi lớn nhất; --json liệt kê tất cả.",
  movedHead: "chỉ tiêu|nơi|năm|trước|sau|chênh lệch|đã báo|do",
  correction: "đính chính",
  joint: "kết quả chung",
  noReturn: "(quy tắc, danh mục hoặc đến hạn)",
  impactNone: "Không con số nào đã xuất bản sẽ thay đổi.",
  impact: "Nếu nạp, {figures} con số sẽ thay đổi ({regarded}). Lớn nhất trước:",
  impactRegarded: "{changed} số đổi giá trị, {added} số mới",
  rebuilding: "Đang dựng lại kho từ bản gốc: {done}/{total}",
  rebuilt:
    "Đã dựng lại {returns} báo cáo ({observations} số liệu) của {runs} lần nạp, {releases} đợt xuất bản, tại {warehouse}. Kho cũ: {before}. Chạy build để tính số liệu.",
  rebuiltNone: "không có"
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  frozen: "Froze release {number} ({release}): {returns} returns – {note}",
  frozenBefore: "Release {number} was frozen under this note before; nothing is recorded.",
  none: "Nothing has been published; run build first.",
  listHead: "number|id|returns|figures moved|frozen|note",
  yes: "frozen",
  diffHead:
    "From release {a} to release {b}: {figures} figures moved; {came} returns came, {went} went.",
  cut: "Only the {shown} largest are listed; --json lists all.",
  movedHead: "indicator|place|year|before|after|difference|reported|moved by",
  correction: "correction",
  joint: "joint result",
  noReturn: "(a rule, a list or a due date)",
  impactNone: "No published figure would move.",
  impact: "If ingested, {figures} figures would move ({regarded}). The largest first:",
  impactRegarded: "{changed} change their value, {added} are new",
  rebuilding: "Rebuilding from the kept originals: {done}/{total}",
  rebuilt:
    "Rebuilt {returns} returns ({observations} observations) of {runs} runs and {releases} releases at {warehouse}. The warehouse before: {before}. Run build to compute the figures.",
  rebuiltNone: "none"
};

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function sayOfRelease(
  language: Language,
  key: keyof Texts,
  slots: Readonly<Record<string, string | number>> = {}
): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (slot, name: string) =>
    String(slots[name] ?? slot)
  );
}
