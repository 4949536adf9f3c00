import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";
import {remember} from "./remember.ts";

/** What a column holds, where it does not hold the figures of an indicator. */
export type ColumnRole =
  | "ordinal"
  | "place"
  | "place_code"
  | "era"
  | "indicator"
  | "indicator_code"
  | "content" // "Nội dung": the indicator, or the kind of work beside one
  | "office" // "Đơn vị": a unit of measure, a place or an organisation, as its cells show
  | "period"
  | "value"
  | "unit"
  | "basis"
  | "scenario"
  | "organisation"
  | "house_type"
  | "beneficiary"
  | "funding_source"
  | "work_kind"
  | "part"
  | "note"
  | "source"
  | "personal";

const NAMES: Readonly<Record<ColumnRole, string>> = {
  ordinal: "stt|tt|số tt|số thứ tự|thứ tự|s t t|no|stt no|tt no|#",
  place:
    "địa phương|tỉnh|tỉnh thành phố|tỉnh thành|tỉnh tp|tỉnh thành phố trực thuộc trung ương|tên tỉnh|tên tỉnh thành phố|tên địa phương|huyện|quận huyện|huyện thị xã thành phố|huyện thị xã|tên huyện|xã|xã phường|phường xã|xã phường thị trấn|xã phường đặc khu|tên xã|địa bàn|đơn vị hành chính|tên đơn vị hành chính|địa danh|nơi|vùng|vùng miền|place|province|provinces|city province|region|locality|name of province|name of provinces|name of provinces and cities|provinces and cities|district|commune",
  place_code:
    "mã địa phương|mã tỉnh|mã huyện|mã xã|mã đvhc|mã đơn vị hành chính|mã đơn vị|mã địa bàn|place code|province code|gso code",
  era: "cấu trúc|địa giới|cơ cấu hành chính|era|structure",
  indicator:
    "chỉ tiêu|tên chỉ tiêu|tiêu chí|hạng mục|nội dung chỉ tiêu|chỉ tiêu báo cáo|nội dung công việc|danh mục|kết quả hoạt động|indicator|item",
  indicator_code: "mã chỉ tiêu|mã số|mã số chỉ tiêu|mã|indicator code|code",
  content: "nội dung|nội dung hoạt động|hoạt động|nội dung thực hiện|phần việc",
  office: "đơn vị|tên đơn vị|tên|name",
  period:
    "kỳ|kỳ báo cáo|thời kỳ|kỳ số liệu|thời gian|năm|quý|tháng|ngày|tính đến ngày|period|year|date",
  value: "giá trị|số liệu|số lượng|trị số|kết quả|số tiền|value|figure|quantity|amount",
  unit: "đơn vị tính|đvt|đ v t|đv tính|đơn vị đo|dvt|unit",
  basis: "tính chất|tính chất số liệu|cách tính|basis",
  scenario: "loại số liệu|kế hoạch thực hiện|thực hiện kế hoạch|scenario",
  organisation:
    "cơ quan báo cáo|cơ quan|tổ chức|đơn vị báo cáo|đơn vị thực hiện|cơ quan thực hiện|tên cơ quan|organisation|organization|reporting office|reporter",
  house_type: "loại nhà|kiểu nhà|house type",
  beneficiary:
    "đối tượng|đối tượng thụ hưởng|nhóm đối tượng|đối tượng hỗ trợ|beneficiary|target group",
  funding_source: "nguồn vốn|nguồn kinh phí|nguồn lực|fund|funding source|source of funds",
  work_kind: "loại việc|loại công việc|hình thức|work|kind of work|work kind",
  part: "trong đó|là bộ phận|part|of which",
  note: "ghi chú|chú thích|chú giải|diễn giải|remarks|note|notes|ghi chú nguồn",
  source: "nguồn|nguồn số liệu|nguồn tin|source|url",
  personal:
    "họ và tên|họ tên|họ tên chủ hộ|tên chủ hộ|chủ hộ|họ và tên chủ hộ|họ tên người nhận|tên người nhận|người nhận|người thụ hưởng|người đại diện|tên đối tượng|tên người có công|số cccd|cccd|số cccd cmnd|cmnd|số cmnd|cccd cmnd|cmnd cccd|số cmnd cccd|căn cước|căn cước công dân|số căn cước|số căn cước công dân|số định danh|số định danh cá nhân|mã định danh|mã định danh cá nhân|số giấy tờ|số giấy tờ tùy thân|hộ chiếu|số hộ chiếu|số điện thoại|điện thoại|điện thoại liên hệ|số đt|đt|sđt|sđt liên hệ|số di động|di động|tài khoản|số tài khoản|số tk|stk|tài khoản ngân hàng|số tài khoản ngân hàng|ngày sinh|năm sinh|ngày tháng sinh|ngày tháng năm sinh|địa chỉ nhà|địa chỉ thường trú|nơi thường trú|địa chỉ nơi ở|chỗ ở hiện nay|nơi ở hiện nay|email|e mail|địa chỉ email|thư điện tử|full name|phone|phone number|mobile|identity number|id number|date of birth|bank account|home address"
};

/** Of two words; whatever follows them ("ngày sinh của cháu", but not "ngày sinh hoạt"). */
const ALWAYS_PERSONAL = new Set(
  "họ tên|số cccd|số cmnd|số đt|số tk|ngày sinh|năm sinh|tên chủ".split("|")
);

const finder = createPhraseFinder<ColumnRole>(
  (Object.keys(NAMES) as ColumnRole[]).flatMap((role) =>
    NAMES[role].split("|").map((phrase) => ({phrase, value: role}))
  )
);

/** A header may name the place at some length: "Tỉnh, thành phố trực thuộc trung ương (cũ)". */
const WORDS_AFTER_PLACE = 3;
const LONGEST_ROLE = 80;

export interface RoleReader {
  /** The role that the lines of a header path name; null where they speak of figures or of nothing known. */
  roleOf(parts: readonly string[]): ColumnRole | null;
}

export function createRoleReader(): RoleReader {
  const roleOfLine = remember(roleOfText);
  return {roleOf: (parts) => roleIn(parts, roleOfLine)};
}

/** The role that the lines of one header cell name, read anew. */
export function roleOfLines(lines: readonly string[]): ColumnRole | null {
  return roleIn(lines, roleOfText);
}

function roleIn(
  parts: readonly string[],
  roleOfLine: (text: string) => ColumnRole | null
): ColumnRole | null {
  const whole = roleOfLine(parts.length === 1 ? (parts[0] ?? "") : parts.join(" "));
  if (whole !== null || parts.length === 1) return whole;
  for (const part of parts) {
    const role = roleOfLine(part);
    if (role !== null && role !== "value") return role;
  }
  return null;
}

function roleOfText(text: string): ColumnRole | null {
  return text.length > LONGEST_ROLE || isDigit(text.charCodeAt(0)) ? null : readRole(text);
}

/** No column is named after a number, and half the cells of a table are numbers. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readRole(text: string): ColumnRole | null {
  if (text === "#") return "ordinal";
  const words = wordsOf(text.replace(/\([^)]*\)/g, " "));
  const exact = finder.exactly(words)[0];
  if (exact !== undefined) return exact;
  const leading = finder.find(words).find((hit) => hit.start === 0);
  if (leading === undefined || leading.length < 2) return null;
  if (leading.value === "personal") {
    const isTold = leading.length > 2 || ALWAYS_PERSONAL.has(words.words.slice(0, 2).join(" "));
    return isTold && words.words[leading.length] !== "hoạt" ? "personal" : null;
  }
  const left = words.words.length - leading.length;
  return leading.value === "place" && left <= WORDS_AFTER_PLACE ? "place" : null;
}
