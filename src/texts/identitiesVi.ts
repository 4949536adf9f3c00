/** Texts of the list of accounting identities on the page of returns. */
export const identitiesVi = {
  title: "Các phép cộng đã kiểm tra",
  lead: "Chỉ kiểm tra, không tự sửa. Sai số là vế trái trừ vế phải, nêu sai số lớn nhất.",
  none: "Chưa có phép cộng nào kiểm tra được.",
  identity: "Phép cộng",
  checked: "Đã kiểm tra",
  differ: "Không khớp",
  worst: "Sai số lớn nhất",
  where: "Ở đâu",
  agrees: "khớp hết",
  names: {
    running_total: "lũy kế = lũy kế trước + kỳ này",
    house_types_total: "nhà = các loại nhà",
    sources_funds: "kinh phí = các nguồn",
    beneficiaries_total: "tổng = các nhóm thụ hưởng",
    work_kinds_total: "tổng = các loại việc",
    places_country: "cả nước = các tỉnh",
    places_region: "vùng = các tỉnh trong vùng",
    order: "phân bổ ≥ hoàn thành",
    list_total: "tổng in = các dòng"
  } as Readonly<Record<string, string>>
};

export type IdentitiesTexts = typeof identitiesVi;
