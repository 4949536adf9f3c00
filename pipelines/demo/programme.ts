/** Who takes part in the made-up programme, and what each of them reports. */

/** What is counted, in whole grains: 1 house, 0.1 km, 100,000 đồng. */
export interface Measure {
  readonly indicator: string;
  /** As the forms write it. */
  readonly label: string;
  readonly unit: string;
  readonly kind: "count" | "measure" | "money";
  readonly isStock: boolean;
  /** Grains in a quarter of a province of a million and a half people. */
  readonly typical: number;
}

export interface HouseType {
  readonly code: string;
  readonly label: string;
}

export interface Reporter {
  readonly code: string;
  /** As a long table names it. */
  readonly name: string;
  /** First line of the title block; `{place}` is "TỈNH THÁI BÌNH", `{name}` "THÁI BÌNH". */
  readonly heading: string;
  readonly measures: readonly Measure[];
  readonly houseTypes: readonly HouseType[];
  /** Border guards sit in border and coastal provinces alone. */
  readonly isOnBorderOnly: boolean;
}

/** The power of ten of one grain, in base units. */
export function grainOf({kind}: Measure): number {
  return kind === "money" ? 5 : kind === "measure" ? -1 : 0;
}

const HOUSES = count("NHA_HOANTHANH", "Nhà ở hoàn thành, bàn giao", "Căn", 34);
const HOUSES_STARTED: Measure = {
  ...count("NHA_KHOICONG", "Nhà đã khởi công, đang xây dựng", "Căn", 21),
  isStock: true
};
const GIFTS = count("QUA_SUAT", "Suất quà tặng", "Suất", 1_900);
const GIFTS_WORTH = money("QUA_GIATRI", "Giá trị quà tặng", 11_500);
const WORK_DAYS = count("NGAYCONG", "Ngày công lao động giúp dân", "Ngày công", 4_300);
const MOBILISED = count(
  "LUOT_THAMGIA",
  "Lượt cán bộ, chiến sĩ, hội viên tham gia",
  "Lượt người",
  2_700
);
const CARE = count("KCB_LUOT", "Khám bệnh, cấp thuốc miễn phí", "Lượt người", 1_250);
const ROADS = measure("DUONG_KM", "Đường giao thông nông thôn làm mới, sửa chữa", "Km", 143);
const LIVELIHOOD = count("HO_HOTRO_SX", "Hộ được hỗ trợ sản xuất, vốn, cây, con giống", "Hộ", 310);
const SCHOLARSHIPS = count("HB_SUAT", "Học bổng", "Suất", 180);

export const REPORTERS: readonly Reporter[] = [
  reporter(
    "MTTQ",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "ỦY BAN MTTQ VIỆT NAM {place}",
    [
      HOUSES,
      HOUSES_STARTED,
      money("QUY_VNN_THU", "Quỹ “Vì người nghèo”: vận động được", 61_000),
      money("QUY_VNN_CHI", "Quỹ “Vì người nghèo”: đã chi/hỗ trợ", 52_000),
      GIFTS,
      GIFTS_WORTH
    ],
    [
      {code: "DAI_DOAN_KET", label: "Nhà đại đoàn kết"},
      {code: "TINH_NGHIA", label: "Nhà tình nghĩa"}
    ]
  ),
  reporter(
    "HND",
    "Hội Nông dân",
    "HỘI NÔNG DÂN VIỆT NAM {place}",
    [
      HOUSES,
      LIVELIHOOD,
      ROADS,
      WORK_DAYS,
      count("CAY_TRONG", "Cây xanh trồng mới", "Cây", 5_200),
      count("DEN_CS", "Đèn chiếu sáng đường quê", "Đèn", 64)
    ],
    [{code: "MAI_AM_ND", label: "Mái ấm nông dân"}]
  ),
  reporter(
    "LHPN",
    "Hội Liên hiệp Phụ nữ",
    "HỘI LIÊN HIỆP PHỤ NỮ {place}",
    [
      HOUSES,
      SCHOLARSHIPS,
      GIFTS,
      GIFTS_WORTH,
      LIVELIHOOD,
      count("THUNGRAC", "Thùng rác công cộng", "Thùng", 95)
    ],
    [{code: "TINH_THUONG", label: "Nhà tình thương"}]
  ),
  reporter(
    "CCB",
    "Hội Cựu chiến binh",
    "HỘI CỰU CHIẾN BINH {place}",
    [
      HOUSES,
      WORK_DAYS,
      count("HO_THOATNGHEO", "Hộ được giúp thoát nghèo", "Hộ", 58),
      money("KP_TONG", "Tổng kinh phí/giá trị hoạt động", 33_000)
    ],
    [{code: "NGHIA_TINH_DD", label: "Nhà nghĩa tình đồng đội"}]
  ),
  reporter(
    "DTN",
    "Đoàn TNCS Hồ Chí Minh",
    "ĐOÀN TNCS HỒ CHÍ MINH {place}",
    [
      HOUSES,
      WORK_DAYS,
      MOBILISED,
      ROADS,
      count("CT_SO", "Công trình, phần việc", "Công trình", 76),
      money("CT_GIATRI", "Giá trị công trình", 27_000)
    ],
    [
      {code: "NHAN_AI", label: "Nhà nhân ái"},
      {code: "KHAN_QUANG_DO", label: "Nhà khăn quàng đỏ"}
    ]
  ),
  reporter(
    "LDLD",
    "Liên đoàn Lao động",
    "LIÊN ĐOÀN LAO ĐỘNG {place}",
    [
      HOUSES,
      GIFTS,
      GIFTS_WORTH,
      count("VIECLAM_NGUOI", "Người được tạo việc làm/dạy nghề", "Người", 420)
    ],
    [{code: "MAI_AM_CD", label: "Mái ấm công đoàn"}]
  ),
  reporter(
    "BCHQS_T",
    "Bộ Chỉ huy Quân sự tỉnh",
    "BỘ CHỈ HUY QUÂN SỰ {place}",
    [
      HOUSES,
      WORK_DAYS,
      MOBILISED,
      CARE,
      money("KCB_GIATRI", "Giá trị khám bệnh, cấp thuốc", 7_900),
      ROADS,
      measure("HOAMAU_HA", "Hoa màu giúp thu hoạch/chăm sóc", "Ha", 610)
    ],
    [
      {code: "DONG_DOI", label: "Nhà đồng đội"},
      {code: "TINH_NGHIA", label: "Nhà tình nghĩa"}
    ]
  ),
  {
    ...reporter(
      "BDBP",
      "Bộ đội Biên phòng",
      "BỘ ĐỘI BIÊN PHÒNG {place}",
      [
        HOUSES,
        CARE,
        SCHOLARSHIPS,
        {...count("TRE_DODAU", "Trẻ em/học sinh được đỡ đầu (đang)", "Em", 130), isStock: true},
        count("XOAMU_LUOT", "Xóa mù chữ", "Lượt người", 75),
        WORK_DAYS
      ],
      [{code: "MAI_AM_BC", label: "Mái ấm biên cương"}]
    ),
    isOnBorderOnly: true
  }
];

/** What the national relief committee reports for every province, and no office reports for itself. */
export const RELIEF_MEASURES: readonly Measure[] = [
  money("CUUTRO_PHANBO", "Cứu trợ: phân bổ cho địa phương", 42_000),
  measure("LTTP_TAN", "Lương thực, thực phẩm hỗ trợ", "Tấn", 260),
  money("LTTP_GIATRI", "Giá trị lương thực, thực phẩm", 3_600)
];

/** What commune offices report beyond what their province's office does. */
export const COMMUNE_MEASURES: readonly Measure[] = [
  count("TT_BUOI", "Buổi tuyên truyền", "Buổi", 90),
  count("TT_LUOT", "Lượt người nghe tuyên truyền", "Lượt người", 6_400),
  measure("KENH_KM", "Kênh mương nạo vét, tu sửa", "Km", 210)
];

/** Old provinces (codes to 30 June 2025) on the land border or the sea. */
export const BORDER_PROVINCES: ReadonlySet<string> = new Set(
  "02 04 10 11 12 14 20 22 31 34 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 70 72 77 79 80 82 83 84 87 89 91 94 95 96".split(
    " "
  )
);

function reporter(
  code: string,
  name: string,
  heading: string,
  measures: readonly Measure[],
  houseTypes: readonly HouseType[]
): Reporter {
  return {code, name, heading, measures, houseTypes, isOnBorderOnly: false};
}

function count(indicator: string, label: string, unit: string, typical: number): Measure {
  return {indicator, label, unit, kind: "count", isStock: false, typical};
}

function measure(indicator: string, label: string, unit: string, typical: number): Measure {
  return {indicator, label, unit, kind: "measure", isStock: false, typical};
}

function money(indicator: string, label: string, typical: number): Measure {
  return {indicator, label, unit: "Đồng", kind: "money", isStock: false, typical};
}
