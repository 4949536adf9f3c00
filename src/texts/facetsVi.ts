/** Texts of the parts and measures of an indicator in Vietnamese. */
export const facetsVi = {
  by: "Phân tổ",
  whole: "Tất cả",
  measure: "Thước đo",
  nominal: "Như đã báo cáo",
  dimensions: {
    organisation: "Theo tổ chức",
    house_type: "Theo loại nhà",
    funding_source: "Theo nguồn vốn",
    beneficiary: "Theo đối tượng",
    work_kind: "Theo nội dung"
  } as Readonly<Record<string, string>>,
  measures: {
    constant_prices: "giá so sánh 2020",
    per_10000_people: "trên 10.000 dân (dân số 2020)",
    per_house: "bình quân một căn"
  } as Readonly<Record<string, string>>,
  measureNotes: {
    constant_prices:
      "Tiền quy về giá tiêu dùng bình quân năm 2020. Số dư và số lũy kế cả chương trình không quy đổi.",
    per_10000_people: "Chia cho dân số năm 2020 của đúng những nơi có số liệu.",
    per_house: "Kinh phí nhà ở chia cho số nhà hoàn thành của cùng đơn vị báo cáo."
  } as Readonly<Record<string, string>>,
  withheld: {
    running_total: "số lũy kế cả chương trình, không quy đổi",
    stock: "số dư, không có giá bình quân",
    no_price_index: "chưa có chỉ số giá của năm",
    no_population: "chưa có dân số của nơi",
    no_houses: "chưa có số nhà hoàn thành",
    reporters: "kinh phí và số nhà không cùng đơn vị hay kỳ",
    qualifier: "có số ước lượng (hơn, gần, khoảng)"
  } as Readonly<Record<string, string>>,
  tab: "Phân tổ",
  partsTitle: (indicator: string, dimension: string, year: number) =>
    `${indicator} ${dimension}, cả nước, ${year}`,
  partsCovered: (share: string) => `Các phần nêu ở đây bằng ${share} tổng số.`,
  partsNote:
    "Các phần có thể không cộng đủ tổng số: số liệu báo cáo không ghi phân tổ chỉ nằm trong tổng; và có thể vượt tổng số: kết quả chung của nhiều tổ chức chỉ tính một lần trong tổng, một kết quả có thể thuộc hai mục.",
  partsWithout: (dimensions: string, year: number) =>
    `Số liệu cả nước năm ${year} không có phân tổ ${dimensions}.`,
  partsScript: "Phần này hiện khi trình duyệt cho chạy JavaScript."
};
