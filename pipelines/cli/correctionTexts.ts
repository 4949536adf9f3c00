import type {Language} from "../findings/catalogue.ts";

/** What the commands about joint results and corrected values say, in both languages. */
const vi = {
  once: "Đã ghi: {indicator}, {place}, {period}: {value} của {contributor} được tính chung một lần với {lead} (chủ trì).",
  separate:
    "Đã ghi: {indicator}, {place}, {period}: số của {lead} và của {contributor} là hai kết quả khác nhau.",
  alreadyDecided: "Đã quyết định như vậy từ trước, không ghi gì thêm.",
  correct: "Đã ghi: {file}, ô {cell}: {read} được đính chính thành {to}.",
  retract: "Đã ghi: bỏ đính chính của {file}, ô {cell}; số đọc được {read} lại được tính.",
  runBuild: "Chạy build để tính lại số liệu.",
  noneJoint: "Không có kết quả nào có vẻ bị báo cáo hai lần.",
  noneCorrected: "Chưa có ô nào được đính chính.",
  undecided:
    "{count} cặp chưa quyết định; tất cả đều đang được tính. Quyết định: chung-tay joint decide --help",
  jointColumns: "chỉ tiêu|địa phương|kỳ|cơ quan A|số A|cơ quan B|số B|kiểu|căn cứ|quyết định",
  applied: "có hiệu lực",
  does_not_fit: "không còn khớp ô",
  mended: "báo cáo sau đã sửa",
  repeated: "báo cáo sau vẫn sai",
  not_counted: "báo cáo không tính",
  not_received: "chưa nhận báo cáo",
  correctionColumns: "#|báo cáo|ô|đọc được|đính chính|trạng thái|theo|lý do|nguồn"
} as const;

/** What became of a correction (corrections.state). */
export type CorrectionState =
  "applied" | "does_not_fit" | "mended" | "repeated" | "not_counted" | "not_received";

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  once: "Recorded: {indicator}, {place}, {period}: the {value} of {contributor} counts once, with {lead} in the lead.",
  separate:
    "Recorded: {indicator}, {place}, {period}: what {lead} and {contributor} report are two results.",
  alreadyDecided: "It was decided so before; nothing is recorded.",
  correct: "Recorded: {file}, cell {cell}: {read} is corrected to {to}.",
  retract:
    "Recorded: the correction of {file}, cell {cell} is taken back; {read} as read counts again.",
  runBuild: "Run build to compute the figures again.",
  noneJoint: "No result looks as if it were reported twice.",
  noneCorrected: "No cell has been corrected.",
  undecided:
    "{count} pairs are undecided; all of them count. To decide: chung-tay joint decide --help",
  jointColumns: "indicator|place|period|body A|value A|body B|value B|kind|evidence|decision",
  applied: "holds",
  does_not_fit: "no longer fits",
  mended: "mended by a later return",
  repeated: "repeated by a later return",
  not_counted: "its return does not count",
  not_received: "its return has not come",
  correctionColumns: "#|return|cell|read|corrected|state|by|reason|source"
};

export function sayOfCorrection(
  language: Language,
  key: keyof Texts,
  slots: Readonly<Record<string, string | number>> = {}
): string {
  return {vi, en}[language][key].replace(/\{(\w+)\}/g, (slot, name: string) =>
    String(slots[name] ?? slot)
  );
}
