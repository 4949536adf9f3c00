import {briefingVi} from "./briefingVi.ts";
import {chartVi} from "./chartVi.ts";
import {checkReturnVi} from "./checkReturnVi.ts";
import {communeVi} from "./communeVi.ts";
import {compareVi} from "./compareVi.ts";
import {downloadsVi} from "./downloadsVi.ts";
import {exportVi} from "./exportVi.ts";
import {facetsVi} from "./facetsVi.ts";
import {identitiesVi} from "./identitiesVi.ts";
import {indicatorsVi} from "./indicatorsVi.ts";
import {methodVi} from "./methodVi.ts";
import {organisationsVi} from "./organisationsVi.ts";
import {overviewVi} from "./overviewVi.ts";
import {placesVi} from "./placesVi.ts";
import {placeVi} from "./placeVi.ts";
import {progressVi} from "./progressVi.ts";
import {returnsVi} from "./returnsVi.ts";
import {revisionsVi} from "./revisionsVi.ts";
import {sqlVi} from "./sqlVi.ts";
import {targetsVi} from "./targetsVi.ts";
import {traceVi} from "./traceVi.ts";

/** Every text of the site in Vietnamese. `en.ts` has the same keys: the types enforce it, and so does the build. */
export const vi = {
  site: {
    name: "Chung Tay",
    skip: "Bỏ qua, tới nội dung chính",
    navigation: "Điều hướng chính",
    otherLanguage: "English",
    language: "Ngôn ngữ",
    theme: "Nền sáng hay tối",
    themeAuto: "Theo máy",
    themeLight: "Nền sáng",
    themeDark: "Nền tối",
    demonstration:
      "Số liệu giả lập: mọi con số trên trang này được tạo ra để minh họa, không phải số liệu thật.",
    footer: "Mọi con số truy được tới ô đã báo cáo. Chỗ thiếu ghi là thiếu, không ghi là 0."
  },
  nav: {
    overview: "Tổng quan",
    indicators: "Chỉ tiêu",
    places: "Địa phương",
    yearOverYear: "So sánh năm",
    briefing: "Báo cáo nhanh",
    organisations: "Tổ chức",
    targets: "Kế hoạch",
    progress: "Tiến độ báo cáo",
    returns: "Báo cáo đã nhận",
    checkReturn: "Kiểm tra báo cáo",
    sql: "Hỏi bằng SQL",
    downloads: "Tải dữ liệu",
    revisions: "Thay đổi",
    method: "Phương pháp"
  },
  release: {
    line: (date: string, returns: string, observations: string) =>
      `Số liệu phát hành ${date} · ${returns} báo cáo · ${observations} ô số liệu`
  },
  overview: overviewVi,
  indicators: indicatorsVi,
  places: placesVi,
  place: placeVi,
  commune: communeVi,
  organisations: organisationsVi,
  compare: compareVi,
  progress: progressVi,
  targets: targetsVi,
  yoy: {
    title: "So với năm trước, tăng giảm do đâu?",
    lead: "Mức thay đổi được tách làm bốn phần: cùng đơn vị báo cáo, đơn vị mới báo cáo, đơn vị không còn báo cáo, và số liệu được sửa. Tỷ lệ phần trăm chỉ ghi khi hai năm so được với nhau. Quý chỉ so với cùng quý năm trước.",
    table: "Thay đổi theo nơi",
    previous: "Năm trước",
    current: "Năm nay",
    change: "Thay đổi",
    same: "Cùng đơn vị",
    new: "Mới báo cáo",
    lost: "Không còn báo cáo",
    samePrevious: "Có ở cả hai kỳ: kỳ trước",
    sameNow: "Có ở cả hai kỳ: kỳ này",
    revised: "Số sửa",
    percent: "Tỷ lệ",
    waterfall: (place: string, from: string, to: string) => `${place}: từ ${from} đến ${to}`,
    folded: (places: string) => `Hiện cả ${places} nơi không có số liệu ở cả hai kỳ`,
    none: "Không có hai năm liền nhau để so với lựa chọn này.",
    same_and_new: "Tách phần thay đổi",
    anyTwo: "So sánh hai năm, hai quý bất kỳ của chỉ tiêu này"
  },
  withheld: {
    no_previous_year: "không có số liệu năm liền trước",
    previous_zero: "năm trước bằng 0",
    coverage: "một trong hai năm chưa đủ báo cáo",
    reporters: "hai năm không cùng những nơi hay đơn vị báo cáo",
    span: "hai năm không cùng số tháng",
    basis: "hai năm tính theo cách khác nhau",
    running_total: "số lũy kế cả chương trình, không so theo năm",
    definition: "định nghĩa chỉ tiêu đã thay đổi",
    qualifier: "có số ước lượng (hơn, gần, khoảng)",
    other: "hai năm không so được với nhau"
  } as Readonly<Record<string, string>>,
  returns: returnsVi,
  statuses: {
    accepted: "Đã nhận",
    accepted_with_warnings: "Đã nhận, có cảnh báo",
    partly_accepted: "Nhận một phần",
    rejected: "Không nhận",
    superseded: "Đã được thay",
    held: "Chờ quyết định",
    withdrawn: "Đã rút",
    duplicate: "Trùng tệp"
  } as Readonly<Record<string, string>>,
  severities: {error: "Lỗi", warning: "Cảnh báo", note: "Ghi chú"},
  frequencies: {
    monthly: "hằng tháng",
    quarterly: "hằng quý",
    annual: "hằng năm",
    occasional: "khi có việc"
  } as Readonly<Record<string, string>>,
  method: methodVi,
  checkReturn: checkReturnVi,
  export: exportVi,
  downloads: downloadsVi,
  briefing: briefingVi,
  chart: chartVi,
  facets: facetsVi,
  sql: sqlVi,
  revisions: revisionsVi,
  identities: identitiesVi,
  trace: traceVi,
  geographies: {
    country: "cả nước",
    provinces_34: "34 tỉnh, thành phố",
    regions_2025: "6 vùng (2025)",
    regions_2018: "6 vùng (2018)",
    as_reported: "nơi như đã báo cáo"
  },
  scenarios: {actual: "thực hiện", target: "kế hoạch"},
  qualifiers: {exact: "", at_least: "hơn", at_most: "gần", about: "khoảng"},
  bases: {
    period: "trong năm",
    year_to_date: "lũy kế từ đầu năm",
    programme_to_date: "lũy kế từ đầu chương trình",
    as_of: "tại thời điểm"
  },
  blanks: {
    not_reported: "để trống",
    nil: "không phát sinh",
    not_available: "chưa có",
    not_applicable: "không áp dụng",
    illegible: "không đọc được",
    magnitude_only: "chỉ nêu độ lớn",
    overdue: "quá hạn, chưa báo cáo",
    not_due: "chưa đến hạn",
    straddling: "nơi báo cáo thuộc hai vùng",
    undivided: "chỉ có trong số lũy kế, không tách ra được"
  } as Readonly<Record<string, string>>,
  figure: {
    noneChosen: "Không có số liệu nào cho lựa chọn này. Hãy chọn năm khác hoặc cách chia khác.",
    missing: "chưa có số liệu",
    missingLegend: "Chưa có số liệu",
    partialLegend: "Chưa đủ báo cáo",
    coverage: (reported: string, expected: string) =>
      `có ${reported}/${expected} số liệu thành phần`,
    coverageShort: "Độ đầy đủ",
    bounds: (lower: string, upper: string) => `từ ${lower} đến ${upper}`,
    boundsOpen: "chưa ước được phần còn thiếu",
    previous: (period: string, value: string) =>
      `${period.charAt(0).toUpperCase()}${period.slice(1)}: ${value}`,
    previousMissing: (year: number) => `Năm ${year}: chưa có số liệu`,
    versus: (period: string) => `so với ${period}`,
    sameReporters: "cùng đơn vị,",
    notCompared: (reason: string) => `Không so: ${reason}`,
    percentWithheld: (reason: string) => `không ghi tỷ lệ: ${reason}`,
    exact: "Chính xác",
    total: "Cả nước",
    sparkline: (name: string, from: number, to: number) => `${name} từ ${from} đến ${to}`,
    runningTotal: "lũy kế từ đầu chương trình",
    target: "kế hoạch",
    value: "Số liệu",
    asTable: "Xem dạng bảng",
    newStructure: "34 tỉnh"
  },
  filters: {
    label: "Lựa chọn",
    noScript: "Các lựa chọn cần JavaScript; không có thì trang chỉ hiện số liệu gần nhất.",
    indicator: "Chỉ tiêu",
    year: "Năm",
    geography: "Chia theo",
    scenario: "Loại số",
    step: "Theo",
    steps: {year: "Năm", quarter: "Quý"},
    from: "Từ năm",
    to: "Đến năm",
    map: "Bản đồ",
    maps: {tiles: "Ô bằng nhau", outlines: "Đường ranh giới"},
    severity: "Mức",
    status: "Tình trạng",
    all: "Tất cả",
    reset: "Đặt lại",
    search: "Tìm",
    loading: "Đang tải số liệu; phần bên dưới chưa đổi.",
    failed: "Không tải được số liệu; phần bên dưới chưa đổi.",
    retry: "Thử lại"
  },
  foot: {
    source: "Nguồn",
    sourceReturns: "báo cáo đã nhận",
    method: "Cách tính",
    downloads: "Tải về",
    cells: "Xem các ô"
  },
  table: {
    sort: "Sắp xếp theo",
    turn: "Đảo thứ tự",
    sortBy: (column: string) => `Sắp xếp theo ${column}`,
    search: "Tìm trong bảng",
    found: (rows: string) => `${rows} dòng`,
    unit: "Đơn vị tính",
    year: "Năm"
  },
  notFound: {title: "Không có trang này", text: "Địa chỉ có thể đã đổi.", back: "Về trang chủ"}
};

type Texts = typeof vi;
export type {Texts};
