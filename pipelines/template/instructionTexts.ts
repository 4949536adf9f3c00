import type {Language} from "../findings/catalogue.ts";

/** The page of instructions: what every template says, heading by heading. */
export interface InstructionTexts {
  readonly sheet: string;
  readonly title: string;
  readonly who: string;
  readonly where: string;
  readonly when: string;
  readonly due: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly columns: string;
  readonly plan: string;
  readonly inPeriod: string;
  readonly asOf: string;
  readonly toDate: string;
  readonly programme: string;
  readonly next: string;
  readonly ofForm: string;
  readonly colours: string;
  readonly entry: string;
  readonly notAsked: string;
  readonly last: string;
  readonly sum: string;
  readonly before: string;
  readonly compare: string;
  readonly check: readonly string[];
}

const vi: InstructionTexts = {
  sheet: "Hướng dẫn",
  title: "HƯỚNG DẪN ĐIỀN BIỂU",
  who: "Cơ quan báo cáo",
  where: "Địa phương",
  when: "Kỳ báo cáo",
  due: "Hạn gửi",
  how: "Cách điền",
  steps: [
    "Chỉ nhập số vào các ô màu vàng. Các ô khác đã khóa để giữ nguyên biểu mẫu.",
    "Ghi số theo đúng đơn vị tính của dòng hoặc cột. Ví dụ đơn vị là triệu đồng, kinh phí 1 tỷ 250 triệu đồng thì ghi 1250.",
    "Ghi số trần, không kèm chữ: ghi 120, không ghi “120 căn” hay “hơn 120”. Số tuyệt đối không âm; số căn, số người, số suất là số nguyên.",
    "Chưa có hoặc không có số liệu thì để trống ô và chọn lý do ở cột “Lý do để trống”. Chỉ ghi 0 khi kết quả đúng bằng 0.",
    "Khi chép số từ tệp khác, dùng “Dán đặc biệt – Giá trị” (Paste Special – Values) để giữ màu ô và phần kiểm tra số.",
    "Diễn giải ghi ở cột “Ghi chú”. Không ghi họ tên, số giấy tờ hay số điện thoại của cá nhân.",
    "Báo cáo gửi lại để thay báo cáo trước: ghi 2 (lần sau nữa ghi 3…) ở ô “Lần báo cáo”."
  ],
  columns: "Ý nghĩa các cột số liệu",
  plan: "chỉ tiêu được giao cho kỳ ghi ở tên cột",
  inPeriod: "chỉ kết quả phát sinh trong kỳ báo cáo, không cộng các kỳ trước",
  asOf: "số đang có vào ngày cuối kỳ báo cáo",
  toDate: "tổng từ ngày 1 tháng 1 đến hết kỳ báo cáo, gồm cả kỳ này",
  programme: "tổng từ khi bắt đầu chương trình đến hết kỳ báo cáo, gồm cả kỳ này",
  next: "chỉ tiêu dự kiến cho kỳ ngay sau kỳ báo cáo",
  ofForm: "Lưu ý riêng của biểu này",
  colours: "Màu ô",
  entry: "Nhập số liệu",
  notAsked: "Không yêu cầu, để trống",
  last: "Số liệu kỳ trước để đối chiếu, không sửa",
  sum: "Tự cộng, không nhập",
  before: "Trước khi gửi",
  compare: "So với cột kỳ trước: số tăng giảm bất thường thì kiểm tra lại đơn vị tính.",
  check: [
    "Có thể tự kiểm tra tệp tại trang “Kiểm tra báo cáo”; tệp không rời khỏi máy của bạn.",
    "Lưu tệp rồi gửi. Tên tệp đổi được tùy ý; không xóa trang tính, không chép trang tính sang tệp khác.",
    "Kỳ sau dùng biểu mẫu mới, không sửa lại biểu mẫu của kỳ này."
  ]
};

const en: InstructionTexts = {
  sheet: "Instructions",
  title: "HOW TO FILL IN THIS FORM",
  who: "Reporting body",
  where: "Place",
  when: "Period",
  due: "Due",
  how: "How to fill in",
  steps: [
    "Write numbers into the yellow cells only. All other cells are locked so that the form stays whole.",
    "Use the unit of the row or column: where it is million đồng, 1.25 billion đồng is 1250.",
    "Bare numbers, no words: 120, not “120 houses” or “over 120”. Nothing is negative; houses, people and parcels are whole.",
    "Where there is no figure leave the cell empty and choose the reason under “Why empty”. Write 0 only where the result is 0.",
    "To copy from another file use Paste Special – Values, which keeps colours and checks.",
    "Explanations go under “Remarks”. No names, identity or phone numbers of persons.",
    "A return that replaces an earlier one has 2 (then 3, …) under “Submission”."
  ],
  columns: "What the columns mean",
  plan: "the target set for the period named",
  inPeriod: "what was done in the period alone",
  asOf: "what stands on the last day of the period",
  toDate: "since 1 January, this period included",
  programme: "since the programme began, this period included",
  next: "the target for the period after this one",
  ofForm: "On this form",
  colours: "Colours",
  entry: "To fill in",
  notAsked: "Not asked, leave empty",
  last: "The period before, to compare with",
  sum: "Adds up by itself",
  before: "Before sending",
  compare: "Compare with the period before: an odd rise or fall may be a wrong unit.",
  check: [
    "The page “Check my return” judges the file on your own machine; nothing is sent.",
    "Save and send. The file may be renamed; keep all sheets, and do not copy them to another file.",
    "Use a new template next period; do not write over this one."
  ]
};

export const instructionTexts: Readonly<Record<Language, InstructionTexts>> = {vi, en};
