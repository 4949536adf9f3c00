/** Texts of the page of revisions. */
export const revisionsVi = {
  title: "Số đã công bố thay đổi ra sao, vì đâu?",
  lead: "Mỗi lần công bố được ghi lại. Con số nào đổi so với lần trước thì nêu ở đây, cùng báo cáo hay quyết định làm nó đổi.",
  releases: "Các lần công bố",
  number: "Đợt",
  day: "Ngày",
  returns: "Báo cáo",
  moved: "Số thay đổi",
  note: "Ghi chú",
  frozen: "đã chốt",
  first: "lần đầu",
  revisions: "Con số đã thay đổi",
  revisionsShown: (shown: string, total: string) =>
    `Nêu ${shown} trên ${total} con số, đợt mới nhất và thay đổi lớn nhất trước. Xem đủ bằng lệnh “chung-tay release diff A B”.`,
  revisionsNone: "Chưa con số nào thay đổi sau khi công bố.",
  figure: "Con số",
  trace: "Qua các đợt",
  before: "Trước",
  after: "Sau",
  change: "Chênh lệch",
  movedBy: "Do",
  byRule: "quy tắc, danh mục hoặc đến hạn báo cáo",
  deciders: {correction: "đính chính", joint: "kết quả chung"} as Readonly<Record<string, string>>,
  holdsNoMore: "không còn hiệu lực",
  coverageMoved: (before: string, after: string) => `số liệu thành phần: ${before} → ${after}`,
  traceLabel: (count: number) => `Giá trị qua ${count} đợt công bố`,
  decisions: "Quyết định về báo cáo, ô và kết quả chung",
  decisionsShown: (shown: string, total: string) => `${shown} quyết định mới nhất trên ${total}.`,
  decisionsNone: "Chưa có quyết định nào.",
  what: "Quyết định",
  about: "Về",
  who: "Cơ quan",
  why: "Lý do",
  kinds: {
    withdraw: "rút báo cáo",
    reinstate: "khôi phục",
    accept: "chấp nhận",
    correct: "đính chính ô",
    once: "kết quả chung, tính một lần",
    separate: "hai kết quả riêng"
  } as Readonly<Record<string, string>>,
  corrected: (read: string, value: string) => `${read} → ${value}`
};

export type RevisionsTexts = typeof revisionsVi;
