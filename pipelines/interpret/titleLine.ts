const KEY =
  /^(?<key>đơn vị báo cáo|cơ quan báo cáo|tên đơn vị|địa phương|địa bàn|kỳ báo cáo|kỳ số liệu|kỳ|thời gian|nguồn(?: số liệu)?|lần báo cáo|source|period|reporting office|place)\s*:\s*(?<value>.*)$/iu;
const OPENS_TITLE =
  /^(?:báo cáo|bảng|biểu tổng hợp|biểu|tổng hợp|kết quả|danh sách|phân bổ|dự toán|số liệu|số lũy kế|tiến độ|tình hình|thống kê|kế hoạch|xuất cấp|hỗ trợ|report|table)(?:\s|$)/iu;
const NO_TITLE =
  /^(?:biểu|mẫu|phụ lục)(?: số| mẫu)?\s*[\d.]|^cộng hòa xã hội|^cộng hoà xã hội|^độc lập|^kính gửi|^\(?(?:kèm theo|ban hành|theo (?:quyết định|nghị quyết|công văn|thông tư|nghị định))(?=\s)|^\(theo\s|^số\s*:|^table\s*\d|^đảng cộng sản/iu;
/** "Hà Nội, ngày 5 tháng 4": where and when it was signed; a title may end with a day, too. */
const SIGNED_AT = /^[^,]{1,30},\s*ngày\s*[\d.…_\s]*tháng/iu;
const REFERS =
  /(?:quyết định|nghị quyết|công văn|thông tư|kèm theo|nghị định|kế hoạch số)\s+(?:số\b|.*\d+\/)/iu;
const VERSION = /\blần\s*(?:thứ\s*)?(\d{1,2}|hai|ba|tư)(?![\p{L}\d])/iu;
const REVISED =
  /báo cáo\s+(?:điều chỉnh|bổ sung|thay thế|đính chính)|\((?:[^)]*\s)?(?:điều chỉnh|bổ sung|thay thế|đính chính)[^)]*\)|(?:điều chỉnh|bổ sung|thay thế)\s+lần/iu;
const CONGRESS = /đại hội|hội nghị|nhiệm kỳ/iu;
const VERSION_WORDS: Readonly<Record<string, number>> = {hai: 2, ba: 3, tư: 4};

/** What a line above a table says of itself. */
export interface TitleLine {
  /** "Kỳ báo cáo: quý I/2024": the key in lower case, and what stands behind the colon. */
  readonly key: {readonly name: string; readonly value: string} | null;
  readonly opensTitle: boolean;
  /** The number of a form, the motto, an address: never a title. */
  readonly isNoTitle: boolean;
  readonly isSignedAt: boolean;
  /** It names a decision or letter, whose date is not the period. */
  readonly refers: boolean;
  readonly isBracketed: boolean;
  readonly isCapitals: boolean;
  /** "lần 2" → 2; "điều chỉnh", "bổ sung", "thay thế" without a number → 2; else 1. */
  readonly version: number;
}

export function readTitleLine(text: string): TitleLine {
  const groups = text.includes(":") ? KEY.exec(text)?.groups : undefined;
  return {
    key:
      groups === undefined
        ? null
        : {name: (groups["key"] ?? "").toLowerCase(), value: groups["value"] ?? ""},
    opensTitle: OPENS_TITLE.test(text),
    isNoTitle: NO_TITLE.test(text),
    isSignedAt: SIGNED_AT.test(text),
    refers: REFERS.test(text),
    isBracketed: text.startsWith("("),
    isCapitals: text === text.toUpperCase() && /\p{Lu}/u.test(text),
    version: versionOf(text)
  };
}

function versionOf(text: string): number {
  if (CONGRESS.test(text)) return 1;
  const named = VERSION.exec(text)?.[1]?.toLowerCase();
  if (named !== undefined) return VERSION_WORDS[named] ?? Number(named);
  return REVISED.test(text) ? 2 : 1;
}
