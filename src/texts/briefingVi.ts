/**
 * The briefing for leadership, in Vietnamese. A phrase is what stands before and after an amount with its unit:
 * "tặng" + "hơn 1.200 suất" + " quà".
 */
export const briefingVi = {
  title: (place: string, year: number) => `Báo cáo nhanh: ${place}, năm ${year}`,
  lead: "Một trang để đọc trong cuộc họp: in được trên một tờ A4, số nào cũng dẫn tới ô đã báo cáo.",
  heading: (place: string, year: number) =>
    `Kết quả các chương trình phối hợp, ${place}, năm ${year}`,
  paragraph: "Tóm tắt",
  charts: "Biểu đồ",
  chartCoverage: (year: number, reported: string, expected: string) =>
    `${year}: đã có ${reported}/${expected}`,
  chartTitle: (indicator: string) => `${indicator} qua các năm`,
  noCharts: "Chưa đủ số liệu để vẽ biểu đồ.",
  table: "Số liệu chính",
  columns: {
    indicator: "Chỉ tiêu",
    unit: "Đơn vị tính",
    value: (year: number) => `Năm ${year}`,
    samePart: (year: number) => `Cùng kỳ ${year}`,
    sameReporters: (moved: string) => `cùng đơn vị: ${moved}`,
    change: "So với năm trước",
    coverage: "Đã có"
  },
  noTable: "Năm này chưa có số liệu nào.",
  place: "Nơi",
  year: "Năm",
  print: "In hoặc lưu PDF",
  country: "cả nước",
  others: (count: number) => `Còn ${count} chỉ tiêu khác có số liệu năm này ở trang Chỉ tiêu.`,
  foot: (number: number, release: string, date: string) =>
    `Số liệu phát hành đợt ${number} (mã ${release}), theo các báo cáo nhận đến ngày ${date}.`,
  footMissing:
    "“Đã có 54/63” là 54 số liệu thành phần đã báo cáo trên 63 số liệu phải có; chỗ thiếu không tính là 0. Tỷ lệ phần trăm chỉ ghi khi hai năm so được với nhau.",
  held: (held: string) => `Số trước ngày 1/7/2025 là tổng của các tỉnh cũ: ${held}.`,
  command: (line: string) => `Bản Word theo thể thức văn bản hành chính: ${line}`,
  intro: (place: string, year: number) =>
    `Năm ${year}, theo báo cáo của các cơ quan, ${place} đạt kết quả chính như sau.`,
  nothing: (place: string, year: number) =>
    `Năm ${year}, chưa có báo cáo nào nêu số liệu về ${place}.`,
  topics: {
    houses: "Về nhà ở",
    funds: "Về kinh phí",
    people: "Về hỗ trợ người dân",
    works: "Về ngày công và công trình"
  },
  together: (basis: string) => `, ${basis.replace(/, $/, "")}: `,
  apart: ": ",
  allOf: (change: string) => `; các số này đều ${change}`,
  allTold: (change: string) => `Các số trên đều ${change}.`,
  missing: (year: number) => `Chưa có số liệu năm ${year} về: `,
  more: (count: number) => `; và ${count} chỉ tiêu khác`,
  target: "theo kế hoạch, ",
  bases: {
    year_to_date: () => "lũy kế từ đầu năm, ",
    programme_to_date: (year: number) => `lũy kế từ đầu chương trình đến năm ${year}, `,
    as_of: () => "đến kỳ báo cáo gần nhất trong năm, "
  },
  none: "không phát sinh",
  plain: (name: string) => `${name} `,
  coverage: {
    whole: (reported: string, expected: string) => `đủ ${reported}/${expected} số liệu`,
    part: (reported: string, expected: string) => `mới có ${reported}/${expected} số liệu`,
    upTo: (amount: string) => `, ước khi đủ là ${amount}`,
    open: ", phần thiếu chưa ước được",
    unknown: "chưa rõ số cơ quan phải báo cáo"
  },
  change: {
    direction: (isUp: boolean): string => (isUp ? "tăng" : "giảm"),
    noPrevious: (period: string) => `chưa có số liệu ${period} để so`,
    equal: (period: string) => `bằng ${period}`,
    percent: (direction: string, number: string, isLess: boolean, period: string) =>
      `${direction} ${isLess ? "dưới " : ""}${number} % so với ${period}`,
    sameReporters: (direction: string, amount: string, period: string) =>
      `riêng các đơn vị báo cáo cả hai năm ${direction} ${amount} so với ${period}`,
    noPercent: (reason: string) => ` (không nêu tỷ lệ: ${reason})`,
    noPercentAtAll: (reason: string) =>
      `Không nêu tỷ lệ ở những số chỉ so các đơn vị báo cáo cả hai năm: ${reason}.`,
    withheld: (period: string, reason: string) => `không so tỷ lệ với ${period}: ${reason}`
  },
  phrases: {
    NHA_HOANTHANH: ["hoàn thành, bàn giao ", " nhà ở"],
    NHA_HOTRO: ["hỗ trợ xóa nhà tạm, nhà dột nát ", " (đã hoàn thành và đang xây dựng)"],
    NHA_KHOICONG: ["đang xây dựng ", " nhà ở"],
    NHA_PHANBO: ["phân bổ kinh phí làm ", " nhà ở"],
    NHA_NHUCAU: ["nhu cầu cần hỗ trợ theo rà soát là ", " nhà ở"],
    NHA_KINHPHI: ["kinh phí hỗ trợ nhà ở ", ""],
    KP_TONG: ["tổng kinh phí, giá trị các hoạt động ", ""],
    KP_CTMTQG: ["ngân sách trung ương bổ sung ", " cho các chương trình mục tiêu quốc gia"],
    QUY_VNN_THU: ["vận động Quỹ “Vì người nghèo” được ", ""],
    QUY_VNN_CHI: ["chi từ Quỹ “Vì người nghèo” ", ""],
    QUY_DODN_THU: ["vận động Quỹ “Đền ơn đáp nghĩa” được ", ""],
    QUY_ASXH_THU: ["vận động Quỹ An sinh xã hội được ", ""],
    CUUTRO_THU: ["tiếp nhận ", " tiền, hàng cứu trợ"],
    CUUTRO_PHANBO: ["phân bổ ", " tiền cứu trợ"],
    KCB_LUOT: ["khám bệnh, cấp thuốc miễn phí cho ", ""],
    QUA_SUAT: ["tặng ", " quà"],
    HB_SUAT: ["trao ", " học bổng"],
    TRE_DODAU: ["đỡ đầu ", ""],
    XOAMU_LUOT: ["xóa mù chữ cho ", ""],
    HO_THOATNGHEO: ["giúp ", " thoát nghèo"],
    HO_HOTRO_SX: ["hỗ trợ sản xuất, vốn, cây, con giống cho ", ""],
    VIECLAM_NGUOI: ["tạo việc làm, dạy nghề cho ", ""],
    LTTP_TAN: ["hỗ trợ ", " lương thực, thực phẩm"],
    NGAYCONG: ["giúp dân ", " lao động"],
    LUOT_THAMGIA: ["huy động ", " tham gia"],
    DUONG_KM: ["làm mới, sửa chữa ", " đường giao thông nông thôn"],
    KENH_KM: ["nạo vét, tu sửa ", " kênh mương"],
    CAU_SO: ["làm ", " dân sinh"],
    PHONGHOC: ["xây, sửa ", " học"],
    BENHXA: ["xây mới, nâng cấp ", " dân y, quân dân y"],
    CT_SO: ["thực hiện ", ", phần việc"],
    CAY_TRONG: ["trồng mới ", " xanh"]
  } as Readonly<Record<string, readonly [string, string]>>
};
