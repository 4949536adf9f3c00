/** The pages of places, in Vietnamese. */
export const placeVi = {
  inRegion: "Vùng",
  named2018: (name: string) => `${name} (vùng 2018–2025)`,
  named2025: (name: string) => `${name} (vùng từ 2025)`,
  change: "So với năm trước",
  rank: "Hạng",
  rankBetween: (best: string, worst: string) => `${best}–${worst} khi đủ báo cáo`,
  share: "Phần trong số cả nước đã báo cáo",
  noShare: {
    no_country: "không có số cả nước",
    basis: "khác cách tính",
    not_additive: "không cộng theo nơi",
    not_a_part: "không là phần của số cả nước",
    qualifier: "số ước lượng"
  } as Readonly<Record<string, string>>,
  figuresNote:
    "Hạng xếp theo số đã báo cáo, 1 là lớn nhất, trong các nơi có số liệu cùng cách tính. Khi còn thiếu báo cáo, hạng có thể thay đổi trong khoảng ghi bên dưới.",
  trendTitle: (indicator: string, place: string) => `${indicator}, ${place} qua các năm`,
  besideTitle: (indicator: string, year: number) => `${indicator}, ${year}`,
  besideNeighbours: "bên cạnh các tỉnh, thành phố giáp ranh",
  besideRegions: "bên cạnh các vùng khác",
  former: "Số liệu của các tỉnh trước khi sắp xếp",
  formerNote:
    "Số liệu do các tỉnh trước ngày 1/7/2025 báo cáo; dòng cuối là tổng trên địa giới hiện nay, năm 2025 gồm cả số tỉnh mới báo cáo từ tháng 7.",
  formerPlace: "Tỉnh trước 1/7/2025",
  formerSum: "Trên địa giới hiện nay",
  members: (count: string) => `${count} tỉnh, thành phố trong vùng`,
  regionOf2018:
    "Theo sáu vùng của giai đoạn 2018–2025, trên 63 tỉnh. Tỉnh mới nằm trên hai vùng không tính vào vùng nào.",
  regionOf2025: "Theo sáu vùng từ 2025, trên 34 tỉnh, thành phố.",
  latestReturns: (shown: string, total: string) => `${shown} báo cáo gần nhất trên ${total}.`
};
