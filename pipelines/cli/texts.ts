import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";

/** What the command line says, in both languages; `{slot}` is filled by `say`. */
const vi = {
  reading: "Đang đọc báo cáo: {done}/{total}",
  nothingNew: "Không có báo cáo mới: {total} tệp đã nạp từ trước.",
  ingested:
    "Đã nạp {loaded} báo cáo ({observations} số liệu); không đổi {unchanged}; bị từ chối {rejected}; lỗi {errors}, cảnh báo {warnings}, ghi chú {notes}; {seconds} giây.",
  dryRun: "Chạy thử: không ghi gì vào kho dữ liệu.",
  leftForNext: "{file}: tệp đang được chép, để lại cho lần chạy sau.",
  modelling: "Đang tính các bảng số liệu…",
  figuresBehind: "Các bảng số liệu chưa gồm những báo cáo nạp sau lần build gần nhất; chạy build.",
  published:
    "Đã xuất bản số liệu đợt {number} ({release}): {returns} báo cáo, {observations} số liệu, {bytes} KB tại {dir}.",
  watching: "Đang theo dõi {dir}: có báo cáo mới là có đợt số liệu mới. Nhấn Ctrl+C để dừng.",
  watchEnds: "Đang làm nốt rồi dừng…",
  upToDate: "Số liệu đã xuất bản tại {dir} là mới nhất.",
  nothingYet: "Chưa có báo cáo nào để xuất bản.",
  publishedIn: "Từ báo cáo đến số liệu: {seconds} giây.",
  buildingSite: "Đang dựng trang: {done}/{total}",
  siteBuilt: "Đã dựng {pages} trang tại {dir} trong {seconds} giây.",
  serving: "Mở trình duyệt tại {url}",
  stop: "Nhấn Ctrl+C để dừng.",
  noFindings: "{file}: không có lỗi, {observations} số liệu đọc được.",
  checked:
    "{file}: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú; {observations} số liệu dùng được.",
  checkedAll:
    "{files} tệp: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú; {observations} số liệu dùng được.",
  nothingUsable: "Tệp bị từ chối: không số liệu nào được nạp.",
  cellCount: "{count} ô",
  example: "Ví dụ: {message}",
  written: "Đã ghi {path}",
  replying: "Đang viết trả lời: {done}/{total}",
  replied:
    "Đã viết trả lời cho {offices} cơ quan: {returns} báo cáo, trong đó {toMend} có nội dung cần sửa; tại {dir}; {seconds} giây.",
  remedy: "Cách sửa: {remedy}",
  error: "LỖI",
  warning: "CẢNH BÁO",
  note: "GHI CHÚ",
  wholeFile: "cả tệp",
  statusColumns: "tình trạng|báo cáo",
  statusListed: "tình trạng|tệp|cơ quan|nơi|kỳ|lỗi|cảnh báo",
  statusHeading: "Kho dữ liệu {warehouse}: {returns} báo cáo, {observations} số liệu đang tính.",
  matchPlaces: "Địa phương chưa nhận ra",
  matchIndicators: "Chỉ tiêu chưa nhận ra",
  matchOrganisations: "Cơ quan chưa nhận ra",
  matchLabel: "“{text}”: {count} lần trong {files} tệp",
  matchMore: "và {count} chỗ khác",
  matchNearest: "gần nhất: {names}",
  matchNothingNear: "không có tên nào gần giống",
  matchDecided: "đã quyết định: {code}; chạy ingest --again để xét lại các báo cáo",
  readByForm: "Đọc theo biểu mẫu {form}.",
  readByLayout:
    "Đọc theo cách trình bày của bảng, không theo biểu mẫu: nên soát lại số liệu đã hiểu.",
  templateWritten: "Đã tạo biểu mẫu {form} cho {place}, kỳ {period}: {file}",
  templateLast: "Số liệu kỳ {period} được ghi mờ bên cạnh để đối chiếu.",
  matchNone: "Không có nhãn nào chưa nhận ra.",
  matchHow:
    'Ghi quyết định: chung-tay match record {kind} "{text}" {code} --by "<cơ quan>" --reason "<lý do>"',
  matchRecorded:
    "Đã ghi: “{text}” là {code} ({by}, {on}). Chạy ingest --again để xét lại các báo cáo có nhãn này.",
  sqlWarning: "Lưu ý: {warning}",
  earlierState: "Kho dữ liệu đang được ghi; câu trả lời lấy từ trạng thái lúc {time}.",
  promptHelp:
    "Kết thúc câu lệnh bằng dấu chấm phẩy. .tables: các bảng; .columns BẢNG: các cột; Tab: gợi ý; .exit: thoát.",
  truncated: "Kết quả bị cắt ở {rows} dòng; thêm --limit để lấy nhiều hơn.",
  writingDemo: "Đang viết báo cáo giả lập: {done}/{total}",
  demoWritten: "Đã viết {returns} báo cáo giả lập vào {dir}."
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  reading: "Reading returns: {done}/{total}",
  nothingNew: "No new return: {total} files were loaded before.",
  ingested:
    "Loaded {loaded} returns ({observations} observations); unchanged {unchanged}; rejected {rejected}; errors {errors}, warnings {warnings}, notes {notes}; {seconds} s.",
  dryRun: "Dry run: nothing is written to the warehouse.",
  leftForNext: "{file}: still being copied, left for the next run.",
  modelling: "Computing the marts…",
  figuresBehind: "The figures do not hold what was loaded since the last build yet: run build.",
  published:
    "Published release {number} ({release}): {returns} returns, {observations} observations, {bytes} KB in {dir}.",
  watching: "Watching {dir}: returns that come in are in a release at once. Press Ctrl+C to stop.",
  watchEnds: "Finishing what has begun…",
  upToDate: "What is published in {dir} is up to date.",
  nothingYet: "No return has come in yet, so nothing is published.",
  publishedIn: "From the returns to the release: {seconds} s.",
  buildingSite: "Building the site: {done}/{total}",
  siteBuilt: "Built {pages} pages in {dir} in {seconds} s.",
  serving: "Open a browser at {url}",
  stop: "Press Ctrl+C to stop.",
  noFindings: "{file}: nothing to mend, {observations} observations read.",
  checked:
    "{file}: errors {errors}, warnings {warnings}, notes {notes}; observations usable: {observations}.",
  checkedAll:
    "{files} files: errors {errors}, warnings {warnings}, notes {notes}; observations usable: {observations}.",
  nothingUsable: "The file is rejected: none of its figures is loaded.",
  cellCount: "{count} cells",
  example: "For example: {message}",
  written: "Wrote {path}",
  replying: "Writing replies: {done}/{total}",
  replied:
    "Replied to {offices} offices: {returns} returns, {toMend} of them with something to mend; in {dir}; {seconds} s.",
  remedy: "What to do: {remedy}",
  error: "ERROR",
  warning: "WARNING",
  note: "NOTE",
  wholeFile: "whole file",
  statusColumns: "status|returns",
  statusListed: "status|file|organisation|place|period|errors|warnings",
  statusHeading: "Warehouse {warehouse}: {returns} returns, {observations} observations counted.",
  matchPlaces: "Places that no list knows",
  matchIndicators: "Indicators that no list knows",
  matchOrganisations: "Organisations that no list knows",
  matchLabel: "“{text}”: {count} × in {files} file(s)",
  matchMore: "and {count} more",
  matchNearest: "nearest: {names}",
  matchNothingNear: "no name is like it",
  matchDecided: "decided since: {code}; run ingest --again to judge its returns again",
  readByForm: "Read by the form {form}.",
  readByLayout: "Read by what its tables show, not by a form: look the figures over.",
  templateWritten: "Made the template {form} for {place}, {period}: {file}",
  templateLast: "The figures of {period} stand greyed beside, to compare with.",
  matchNone: "No label is left unmatched.",
  matchHow:
    'Record a decision: chung-tay match record {kind} "{text}" {code} --by "<office>" --reason "<why>"',
  matchRecorded:
    "Recorded: “{text}” is {code} ({by}, {on}). Run ingest --again to judge the returns that hold it again.",
  sqlWarning: "Mind: {warning}",
  earlierState: "The warehouse is being written; this answer is from its state of {time}.",
  promptHelp:
    "End a query with a semicolon. .tables: tables; .columns TABLE: its columns; Tab completes; .exit leaves.",
  truncated: "The result is cut at {rows} rows; give --limit for more.",
  writingDemo: "Writing made-up returns: {done}/{total}",
  demoWritten: "Wrote {returns} made-up returns to {dir}."
};

export type TextKey = keyof Texts;

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function say(language: Language, key: TextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}
