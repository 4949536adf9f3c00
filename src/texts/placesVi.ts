/** Texts of the list of places, in Vietnamese. */
export const placesVi = {
  title: "Mỗi tỉnh, thành phố đã báo cáo những gì?",
  list: "34 tỉnh, thành phố",
  place: "Tỉnh, thành phố",
  region: "Vùng",
  heldPlaces: "Hợp thành từ (63 tỉnh)",
  unchanged: "không đổi",
  indicatorCount: "Chỉ tiêu có số liệu",
  latestYear: "Năm gần nhất",
  figures: "Số liệu gần nhất của từng chỉ tiêu",
  byYear: "Tất cả số liệu qua các năm",
  heldTitle: "Địa giới",
  heldText: (name: string, held: string) =>
    `${name} từ 1/7/2025 hợp thành từ: ${held}. Số liệu trước ngày ấy là tổng của các tỉnh này.`,
  heldSame: (name: string) => `Địa giới ${name} không đổi khi cả nước còn 34 tỉnh, thành phố.`,
  none: "Chưa có báo cáo nào nêu số liệu của nơi này.",
  returnsTitle: "Báo cáo của nơi này",
  returnsNone: "Không có báo cáo riêng của nơi này; số liệu nếu có lấy từ báo cáo chung.",
  nowIn: "nay thuộc",
  hoangSaTile: ["Hoàng", "Sa"],
  truongSaTile: ["Trường", "Sa"],
  hoangSa: "Hoàng Sa (Đà Nẵng)",
  truongSa: "Trường Sa (Khánh Hòa)"
};
