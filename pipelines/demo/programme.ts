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
const STARTED = stock(count("NHA_KHOICONG", "Nhà đã khởi công, đang xây dựng", "Căn", 21));
const HOUSE_FUNDS = money("NHA_KINHPHI", "Kinh phí hỗ trợ nhà ở", 19_000);
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
const CARE_WORTH = money("KCB_GIATRI", "Giá trị khám bệnh, cấp thuốc", 7_900);
const ROADS = measure("DUONG_KM", "Đường giao thông nông thôn làm mới, sửa chữa", "Km", 143);
const BRIDGES = count("CAU_SO", "Cầu dân sinh", "Cầu", 6);
const CLASSROOMS = count("PHONGHOC", "Trường, phòng học xây/sửa", "Phòng", 11);
const LAMPS = count("DEN_CS", "Đèn chiếu sáng đường quê", "Đèn", 64);
const TREES = count("CAY_TRONG", "Cây xanh trồng mới", "Cây", 5_200);
const BINS = count("THUNGRAC", "Thùng rác công cộng", "Thùng", 95);
const LAND = measure("DAT_HIEN", "Đất hiến làm công trình", "m2", 41_000);
const LIVELIHOOD = count("HO_HOTRO_SX", "Hộ được hỗ trợ sản xuất, vốn, cây, con giống", "Hộ", 310);
const OUT_OF_POVERTY = count("HO_THOATNGHEO", "Hộ được giúp thoát nghèo", "Hộ", 58);
const JOBS = count("VIECLAM_NGUOI", "Người được tạo việc làm/dạy nghề", "Người", 420);
const SCHOLARSHIPS = count("HB_SUAT", "Học bổng", "Suất", 180);
const SPONSORED = stock(count("TRE_DODAU", "Trẻ em/học sinh được đỡ đầu (đang)", "Em", 130));
const BLOOD = count("MAU_DONVI", "Đơn vị máu hiến", "Đơn vị", 640);
const WORKS = count("CT_SO", "Công trình, phần việc", "Công trình", 76);
const WORKS_WORTH = money("CT_GIATRI", "Giá trị công trình", 27_000);
const MODELS = stock(count("DVK_MOHINH", "Mô hình “Dân vận khéo”", "Mô hình", 240));
const PRAISED = [
  count("KT_TAPTHE", "Tập thể được khen thưởng", "Tập thể", 9),
  count("KT_CANHAN", "Cá nhân được khen thưởng", "Cá nhân", 23)
];
const ALL_FUNDS = money("KP_TONG", "Tổng kinh phí/giá trị hoạt động", 88_000);

export const REPORTERS: readonly Reporter[] = [
  {
    code: "MTTQ",
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam",
    heading: "ỦY BAN MTTQ VIỆT NAM {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS],
      money("QUY_VNN_THU", "Quỹ “Vì người nghèo”: vận động được", 61_000),
      money("QUY_VNN_CHI", "Quỹ “Vì người nghèo”: đã chi/hỗ trợ", 52_000),
      stock(money("QUY_VNN_TON", "Quỹ “Vì người nghèo”: số dư", 37_000)),
      money("QUY_DODN_THU", "Quỹ “Đền ơn đáp nghĩa”: vận động được", 18_000),
      money("QUY_ASXH_THU", "Quỹ An sinh xã hội", 12_000),
      ...[GIFTS, GIFTS_WORTH, SCHOLARSHIPS, OUT_OF_POVERTY, LIVELIHOOD, LAND],
      ...[WORKS, WORKS_WORTH, MODELS, ...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [
      {code: "DAI_DOAN_KET", label: "Nhà đại đoàn kết"},
      {code: "TINH_NGHIA", label: "Nhà tình nghĩa"}
    ],
    isOnBorderOnly: false
  },
  {
    code: "HND",
    name: "Hội Nông dân",
    heading: "HỘI NÔNG DÂN VIỆT NAM {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS, LIVELIHOOD, OUT_OF_POVERTY, JOBS, ROADS, BRIDGES, LAMPS],
      ...[TREES, LAND, WORK_DAYS, MOBILISED, GIFTS, GIFTS_WORTH, WORKS, WORKS_WORTH, ALL_FUNDS]
    ],
    houseTypes: [{code: "MAI_AM_ND", label: "Mái ấm nông dân"}],
    isOnBorderOnly: false
  },
  {
    code: "LHPN",
    name: "Hội Liên hiệp Phụ nữ",
    heading: "HỘI LIÊN HIỆP PHỤ NỮ {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS, SCHOLARSHIPS, SPONSORED, GIFTS, GIFTS_WORTH, LIVELIHOOD],
      ...[OUT_OF_POVERTY, JOBS, CARE, BINS, TREES, MODELS, ...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [{code: "TINH_THUONG", label: "Nhà tình thương"}],
    isOnBorderOnly: false
  },
  {
    code: "CCB",
    name: "Hội Cựu chiến binh",
    heading: "HỘI CỰU CHIẾN BINH {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS, WORK_DAYS, MOBILISED, OUT_OF_POVERTY, LIVELIHOOD, ROADS],
      ...[BRIDGES, LAMPS, TREES, LAND, GIFTS, GIFTS_WORTH, ...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [{code: "NGHIA_TINH_DD", label: "Nhà nghĩa tình đồng đội"}],
    isOnBorderOnly: false
  },
  {
    code: "DTN",
    name: "Đoàn TNCS Hồ Chí Minh",
    heading: "ĐOÀN TNCS HỒ CHÍ MINH {place}",
    measures: [
      ...[HOUSES, STARTED, WORK_DAYS, MOBILISED, ROADS, BRIDGES, CLASSROOMS, WORKS, WORKS_WORTH],
      ...[SCHOLARSHIPS, GIFTS, GIFTS_WORTH, CARE, CARE_WORTH, BLOOD, JOBS, TREES, LAMPS, BINS],
      ...[...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [
      {code: "NHAN_AI", label: "Nhà nhân ái"},
      {code: "KHAN_QUANG_DO", label: "Nhà khăn quàng đỏ"}
    ],
    isOnBorderOnly: false
  },
  {
    code: "LDLD",
    name: "Liên đoàn Lao động",
    heading: "LIÊN ĐOÀN LAO ĐỘNG {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS, GIFTS, GIFTS_WORTH, JOBS, SCHOLARSHIPS, CARE, CARE_WORTH],
      ...[BLOOD, TREES, WORKS, WORKS_WORTH, ...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [{code: "MAI_AM_CD", label: "Mái ấm công đoàn"}],
    isOnBorderOnly: false
  },
  {
    code: "BCHQS_T",
    name: "Bộ Chỉ huy Quân sự tỉnh",
    heading: "BỘ CHỈ HUY QUÂN SỰ {place}",
    measures: [
      ...[HOUSES, STARTED, HOUSE_FUNDS, WORK_DAYS, MOBILISED],
      count("LUOT_PHUONGTIEN", "Lượt phương tiện huy động", "Lượt", 210),
      ...[CARE, CARE_WORTH, ROADS, BRIDGES, CLASSROOMS],
      count("BENHXA", "Bệnh xá dân y, quân dân y xây mới/nâng cấp", "Bệnh xá", 3),
      measure("HOAMAU_HA", "Hoa màu giúp thu hoạch/chăm sóc", "Ha", 610),
      ...[TREES, GIFTS, GIFTS_WORTH, OUT_OF_POVERTY, MODELS, ...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [
      {code: "DONG_DOI", label: "Nhà đồng đội"},
      {code: "TINH_NGHIA", label: "Nhà tình nghĩa"}
    ],
    isOnBorderOnly: false
  },
  {
    code: "BDBP",
    name: "Bộ đội Biên phòng",
    heading: "BỘ ĐỘI BIÊN PHÒNG {place}",
    measures: [
      ...[HOUSES, STARTED, WORK_DAYS, MOBILISED, CARE, CARE_WORTH, SCHOLARSHIPS, SPONSORED],
      count("XOAMU_LUOT", "Xóa mù chữ", "Lượt người", 75),
      ...[GIFTS, GIFTS_WORTH, ROADS, BRIDGES, CLASSROOMS, OUT_OF_POVERTY, LIVELIHOOD],
      ...[...PRAISED, ALL_FUNDS]
    ],
    houseTypes: [{code: "MAI_AM_BC", label: "Mái ấm biên cương"}],
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

function stock(measure: Measure): Measure {
  return {...measure, isStock: true};
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

/** Every measure of the programme once, in the order of its form: what the page of explanations lists. */
export const PROGRAMME_MEASURES: readonly Measure[] = [
  ...new Map(
    REPORTERS.flatMap(({measures}) => measures).map((measure) => [measure.indicator, measure])
  ).values()
];
