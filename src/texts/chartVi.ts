/** Texts of charts, their frames, the masthead's menus and search, in Vietnamese. */
export const chartVi = {
  save: {
    label: "Lưu",
    as: (kind: string) => `Lưu dưới dạng ${kind}`,
    failed: "Không lưu được. Hãy thử lại.",
    definitions: "Định nghĩa",
    data: "Số liệu",
    name: "Nội dung",
    text: "Diễn giải",
    title: "Tiêu đề",
    subtitle: "Đơn vị và độ đầy đủ",
    source: "Nguồn",
    address: "Địa chỉ trang",
    missing: "Ô trống là chưa có số liệu, không phải số 0.",
    lower: "Cận dưới",
    upper: "Cận trên",
    unit: "Đơn vị tính"
  },
  outlineCredit:
    "Ranh giới: Natural Earth (phạm vi công cộng), ghép từ 63 thành 34 tỉnh theo bảng chuyển đổi. Hai quần đảo Hoàng Sa (Đà Nẵng), Trường Sa (Khánh Hòa) vẽ trong khung riêng, vị trí gần đúng.",
  period: "Kỳ",
  byQuarter: (name: string) => `${name} theo quý`,
  below: (limit: string) => `dưới ${limit}`,
  between: (from: string, to: string) => `${from} – dưới ${to}`,
  from: (limit: string) => `từ ${limit}`,
  lower: "Ít nhất",
  upper: "Nhiều nhất",
  openBound: "chưa rõ",
  provisional:
    "Nét đứt, điểm rỗng: chưa đủ báo cáo. Dải mờ: từ số đã báo cáo đến mức nếu đơn vị còn thiếu báo cáo như năm trước; mũi tên: chưa rõ mức trên.",
  partialEdge: "mép gạch chéo: chưa đủ báo cáo",
  hatchedBars:
    "Đoạn gạch chéo ở cuối thanh: chưa đủ báo cáo; kéo tới mức nếu đơn vị còn thiếu báo cáo như năm trước, khi biết được.",
  coverageCountry: (reported: string, expected: string) =>
    `cả nước có ${reported}/${expected} số liệu thành phần`,
  search: {
    label: "Tìm địa phương, chỉ tiêu, tổ chức",
    placeholder: "Tìm tỉnh, chỉ tiêu…",
    none: "Không thấy. Hãy thử tên tỉnh, chỉ tiêu hoặc tổ chức.",
    count: (count: string) => `${count} kết quả`,
    failed: "Không tải được danh mục tìm kiếm."
  },
  menu: "Các trang",
  groupReturns: "Báo cáo",
  groupData: "Số liệu",
  doubts: {
    note: (years: string) => `Số đang bị nghi là sai, chưa ai xem xét: ${years}.`,
    year: (year: number, kinds: string) => `năm ${year}: ${kinds}`,
    kind: (title: string, _count: number, cells: string) =>
      `${title.charAt(0).toLowerCase()}${title.slice(1)} (${cells} ô)`,
    link: "Xem các ô cần xem lại"
  }
};
