/** Texts of the pages of indicators, in Vietnamese. */
export const indicatorsVi = {
  title: "Có số liệu về những chỉ tiêu nào?",
  withFigures: "Chỉ tiêu có số liệu",
  withoutFigures: "Chỉ tiêu chưa có số liệu",
  withoutNote: "Có trong danh mục, nhưng chưa có báo cáo nào nêu.",
  indicator: "Chỉ tiêu",
  unit: "Đơn vị tính",
  years: "Năm có số liệu",
  latest: "Số liệu gần nhất, cả nước",
  kind: {flow: "Số phát sinh trong kỳ", stock: "Số có đến một thời điểm"},
  noCountry: "không có số cả nước",
  tabs: {
    label: "Cách xem",
    map: "Bản đồ",
    trend: "Xu thế",
    ranking: "Xếp hạng",
    multiples: "Từng nơi",
    table: "Bảng"
  },
  multiplesTitle: (indicator: string) => `${indicator}: từng nơi qua các năm`,
  multiplesNote: "Mọi hình chung một thang, xếp theo số liệu của năm đang chọn.",
  countryTrend: "Cả nước qua các năm",
  table: "theo nơi và năm",
  cells: "Các ô đứng sau số liệu",
  cellsNote: (shown: string, isAll: boolean) =>
    `${isAll ? `${shown} ô` : `${shown} ô mới nhất`}. Lệnh “chung-tay trace” cho biết các ô đứng sau một con số bất kỳ.`,
  cellsNone: "Bản phát hành không kèm ô gốc của chỉ tiêu này.",
  definition: "Định nghĩa",
  caveats: "Lưu ý",
  definitionChange: (year: number) => `Định nghĩa thay đổi từ năm ${year}`
};
