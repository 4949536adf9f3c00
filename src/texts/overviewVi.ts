/** Texts of the overview in Vietnamese. */
export const overviewVi = {
  title: "Các chương trình chung tay đã làm được gì, và số liệu đủ đến đâu?",
  questions: {
    label: "Câu hỏi thường gặp",
    place: "Tỉnh tôi đã làm được gì?",
    change: "Nơi nào tăng, giảm so với năm trước?",
    missing: "Đơn vị nào chưa báo cáo?",
    briefing: "Một trang để đọc tại cuộc họp",
    trace: "Bấm vào một con số để xem nó cộng từ những ô nào của báo cáo nào."
  },
  headline: "Số liệu chính",
  headlineNote: "Năm gần nhất có số liệu của từng chỉ tiêu, cả nước.",
  themes: {houses: "Nhà ở", funds: "Kinh phí", people: "Người được giúp", workDays: "Công sức"},
  more: "Số liệu khác",
  mapTitle: (indicator: string, year: number) => `${indicator} theo tỉnh, ${year}`,
  placesTitle: (indicator: string, geography: string, year: number) =>
    `${indicator} theo ${geography}, ${year}`,
  trendTitle: (indicator: string) => `${indicator}, cả nước qua các năm`,
  movers: "Thay đổi nhiều nhất",
  moversNote:
    "Tỉnh tăng và giảm nhiều nhất so với năm trước, trong các tỉnh có hai năm so được với nhau.",
  moversNone:
    "Chưa có tỉnh nào có hai năm liền so được với nhau: số liệu của một trong hai năm chưa đủ, hoặc tính theo cách khác.",
  years: "Hai năm",
  noneRose: "không tỉnh nào tăng",
  noneFell: "không tỉnh nào giảm",
  rise: "Tăng nhiều nhất",
  fall: "Giảm nhiều nhất",
  compared: "Số tỉnh so được",
  missing: "Còn thiếu gì",
  missingNote: (withFigure: string, total: string) =>
    `${withFigure} trên ${total} chỉ tiêu trong danh mục đã có số liệu.`,
  missingReturns: (day: string, overdue: string, neverSent: string) =>
    `Tính đến ${day}: ${overdue} báo cáo quá hạn của các đơn vị đã từng báo cáo; ${neverSent} báo cáo của các đơn vị chưa gửi lần nào.`,
  missingUnknown:
    "Các báo cáo trong bản phát hành này không thuộc biểu mẫu định kỳ, nên không tính được đơn vị nào còn nợ báo cáo.",
  missingFindings: (errors: string, warnings: string) => `${errors} lỗi, ${warnings} cảnh báo.`,
  received: "Đã nhận, kỳ gần nhất đến hạn",
  receivedOf: (received: string, expected: string) => `${received}/${expected} báo cáo`,
  overdue: "Quá hạn",
  neverSent: "Chưa gửi lần nào",
  empty: "Bản phát hành này chưa có số liệu nào. Hãy nạp báo cáo rồi dựng lại trang."
};
