/** The search for a commune and its page, in Vietnamese. */
export const communeVi = {
  title: "Số liệu của từng xã, phường, đặc khu",
  find: "Tìm xã, phường, đặc khu",
  findNote:
    "Trong 3.321 xã, phường, đặc khu hiện nay; tìm được cả theo tên cũ trước 1/7/2025, có dấu hoặc không dấu.",
  search: "Tên xã, phường, đặc khu",
  placeholder: "ví dụ: trúc bạch, hoàng sa",
  count: (count: number) => (count === 0 ? "Không tìm thấy nơi nào." : `Tìm thấy ${count} nơi.`),
  more: (shown: string) => `Đang hiện ${shown} nơi đầu tiên; gõ thêm để thu hẹp.`,
  loading: "Đang tải danh sách xã, phường và số liệu…",
  failed: "Không tải được danh sách xã, phường hoặc số liệu.",
  noScript:
    "Tìm kiếm cần JavaScript. Không có JavaScript vẫn xem được trang của 34 tỉnh, thành phố.",
  figures: "Số liệu qua các năm",
  none: "Chưa có báo cáo nào nêu số liệu riêng của nơi này.",
  territory: "Địa giới",
  held: (names: string) =>
    `Từ 1/7/2025 gồm toàn bộ hoặc một phần: ${names}. Số liệu cũ không được chia lại cho nơi mới.`,
  heldNone: "Địa giới không đổi từ 1/7/2025.",
  unknown: "Không có xã, phường, đặc khu nào có mã này.",
  regions2025: "Sáu vùng từ 2025",
  regions2018: "Sáu vùng giai đoạn 2018–2025",
  provinces: "Tỉnh, thành phố"
};
