/** The page of downloads and the workbooks on it, in Vietnamese. */
export const downloadsVi = {
  title: "Tải dữ liệu của đợt này ở đâu?",
  lead: "Mọi bảng của đợt số liệu, để đọc bằng Excel, R, Python, QGIS hoặc cụm máy tính. Địa chỉ các tệp giữ nguyên từ đợt này sang đợt khác.",
  none: "Đợt số liệu này không kèm tệp để tải.",
  whole: "Toàn bộ",
  wholeNote: (tables: string) => `${tables} bảng, từ từng ô báo cáo đến số liệu theo nơi và năm.`,
  kinds: {
    bundle: "Trọn gói",
    bundleNote:
      "Mọi bảng dạng Parquet và CSV, từ điển dữ liệu, mô tả cho phần mềm (Data Package), bản đồ GeoJSON, mã kiểm tra.",
    workbook: "Sổ Excel",
    workbookNote: "Bìa, định nghĩa, độ đầy đủ và mọi số liệu năm.",
    figures: "Số liệu theo nơi và năm",
    figuresNote: "Bảng chính: mỗi dòng một chỉ tiêu, nơi, năm, kèm độ đầy đủ.",
    observations: "Số liệu gốc",
    observationsNote: "Mỗi dòng một ô của một báo cáo, kèm tệp, trang tính và ô.",
    dictionary: "Từ điển dữ liệu",
    dictionaryNote: "Ý nghĩa, kiểu, đơn vị, khóa của từng cột."
  },
  indicators: "Từng chỉ tiêu",
  indicatorsNote: "Số liệu năm của một chỉ tiêu, ở mọi cấp địa bàn.",
  indicator: "Chỉ tiêu",
  years: "Năm",
  rows: "Số dòng",
  files: "Tệp",
  tables: "Từng bảng",
  tablesNote: "Như trang Hỏi bằng SQL. Bảng dài chỉ có Parquet; CSV của bảng ấy ở trong trọn gói.",
  table: "Bảng",
  columns: "Số cột",
  what: "Gồm",
  file: "Tệp",
  size: "Dung lượng",
  checksum: "SHA-256",
  checksums: "Mã kiểm tra",
  checksumsNote: "Tải danh sách vào cùng thư mục với các tệp, rồi chạy lệnh:",
  checksumsList: "Danh sách SHA-256 của mọi tệp trên trang này",
  cite: "Trích dẫn",
  citeNote: "Mã đợt số liệu không bao giờ đổi: ghi mã ấy thì ai cũng tìm lại được đúng con số.",
  licence: "Giấy phép",
  licenceText:
    "MIT: được dùng, sao chép, sửa và phát hành lại, miễn là giữ thông báo bản quyền. Ranh giới trên bản đồ lấy từ Natural Earth, thuộc phạm vi công cộng. Nguồn của từng số liệu ghi ở",
  read: "Đọc cho đúng",
  readRules: [
    "Ô trống là chưa có số liệu, không phải số 0. Cột blank của số liệu gốc nói vì sao trống.",
    "Mỗi số liệu kèm số báo cáo đã có (n_reported) trên số phải có (n_expected).",
    "Không cộng các cấp địa bàn với nhau, kế hoạch với thực hiện, số lũy kế với số trong năm.",
    "CSV: UTF-8 có BOM, dấu phẩy ngăn cột, dấu chấm thập phân. Trong Excel dùng Dữ liệu → Từ văn bản/CSV; nhấp đúp thì máy dùng dấu phẩy thập phân sẽ đọc sai."
  ],
  /** What a table holds; one without a line here shows its name alone. */
  tableNotes: {
    calendar: "Các kỳ (tháng, quý, nửa năm, chín tháng, năm) và kỳ được so với nó.",
    corrections: "Các ô mà người phụ trách số liệu đã sửa, kèm lý do.",
    decisions: "Các quyết định về báo cáo, theo thứ tự.",
    derived_measures: "Tiền theo giá một năm, số trên 10.000 dân, kinh phí mỗi căn nhà.",
    double_reports: "Các cặp số liệu có thể là một kết quả báo cáo hai lần.",
    expected_returns: "Ai phải gửi báo cáo nào, trước ngày nào, và đã gửi gì.",
    findings: "Điều cần sửa trong từng báo cáo, hoặc không khớp giữa các báo cáo.",
    identities: "Các đẳng thức đã kiểm tra (các phần bằng tổng, lũy kế bằng cộng dồn).",
    indicator_breakdowns: "Số liệu năm chia theo tổ chức, loại nhà, nguồn vốn, đối tượng, việc.",
    indicator_by_place_period: "Số liệu theo quý, nửa năm, chín tháng, năm.",
    indicator_by_place_year: "Số liệu theo chỉ tiêu, nơi và năm, kèm độ đầy đủ.",
    indicators: "Danh mục chỉ tiêu: định nghĩa, đơn vị, điều cần lưu ý.",
    observations: "Từng ô của từng báo cáo đang được tính.",
    organisation_by_place_period:
      "Số liệu của từng tổ chức theo quý, nửa năm, chín tháng: riêng và trong số chung.",
    organisation_contributions: "Mỗi tổ chức báo cáo bao nhiêu, phần nào có thể trùng.",
    organisations: "Danh mục tổ chức báo cáo.",
    period_comparisons: "So hai kỳ cùng số tháng của hai năm, mức thay đổi tách làm bốn.",
    place_changes: "Nơi nào nhập vào, tách ra, đổi tên thành nơi nào, từ ngày nào.",
    place_neighbours: "Các tỉnh giáp nhau trên đất liền.",
    place_standings: "Thứ hạng và tỷ trọng của mỗi nơi.",
    places: "Mọi nơi của mọi thời kỳ: cả nước, vùng, tỉnh, huyện, xã.",
    releases: "Các đợt số liệu đã công bố.",
    returns: "Các báo cáo đã nhận và tình trạng.",
    revisions: "Số liệu đã công bố rồi thay đổi ở đợt sau.",
    running_totals: "Số trong kỳ đặt cạnh số lũy kế, và phần suy ra.",
    target_progress: "Kế hoạch, phần đã làm, và mức lẽ ra đạt nếu làm đều.",
    undecided_doubles: "Còn bao nhiêu cặp trùng chưa quyết định.",
    worst_residuals: "Mỗi đẳng thức lệch nhiều nhất ở đâu.",
    year_over_year: "So với năm trước, mức thay đổi tách làm bốn phần.",
    "codes.breakdowns": "Danh mục loại nhà, nguồn vốn, đối tượng, loại việc.",
    "codes.cpi": "Chỉ số giá tiêu dùng theo năm.",
    "codes.definition_changes": "Năm nào chỉ tiêu nào đổi định nghĩa.",
    "codes.form_due": "Hạn gửi của từng biểu mẫu.",
    "codes.form_reporters": "Ai phải gửi biểu mẫu nào.",
    "codes.forms": "Danh mục biểu mẫu."
  } as Readonly<Record<string, string>>,
  label: (format: string, name: string) => `${format}: ${name}`,
  workbook: {
    title: "Số liệu các chương trình chung tay",
    indicatorTitle: (name: string) => `Chung Tay: ${name}`,
    cover: "Bìa",
    definitions: "Định nghĩa",
    coverage: "Độ đầy đủ",
    data: "Số liệu",
    release: "Đợt số liệu",
    contents: "Trong tệp này",
    sheetNotes: {
      definitions: "Mỗi chỉ tiêu là gì, đơn vị tính, điều cần lưu ý, và ý nghĩa các cột.",
      coverage:
        "Số báo cáo đã có trên số phải có, tính theo phần trăm; ô trống là không có số nào phải có.",
      data: "Mỗi dòng một số liệu của một chỉ tiêu, nơi và năm."
    },
    code: "Mã",
    unit: "Đơn vị tính",
    kind: "Loại",
    definition: "Định nghĩa",
    caveats: "Lưu ý",
    percent: "Có (%)",
    columns: {
      indicator: ["Mã chỉ tiêu", "Mã trong danh mục chỉ tiêu."],
      indicator_name: ["Chỉ tiêu", "Tên chỉ tiêu."],
      geography: ["Chia theo", "Cấp địa bàn; không cộng các cấp với nhau."],
      place_id: ["Mã nơi", "Mã của hệ thống này; mã thống kê đã đổi chủ nên không làm khóa được."],
      place: ["Nơi", "Tên nơi."],
      year: ["Năm", "Năm của số liệu."],
      scenario: ["Loại số", "Thực hiện hoặc kế hoạch; không cộng với nhau."],
      basis: [
        "Cách tính",
        "Trong năm, lũy kế, hoặc tại thời điểm; số lũy kế không cộng qua các năm."
      ],
      qualifier: ["Mức chính xác", "Hơn, gần, khoảng; trống là chính xác."],
      unit: ["Đơn vị", "Đơn vị tính."],
      value: ["Số liệu", "Theo đơn vị ở cột bên; trống là chưa có số liệu, không phải 0."],
      lower: ["Ít nhất", "Mức thấp: phần đã được báo cáo."],
      upper: [
        "Nhiều nhất",
        "Mức cao: cộng thêm những gì nơi còn thiếu đã báo cáo năm trước; trống là không biết."
      ],
      n_reported: ["Đã báo cáo", "Số liệu thành phần đã có."],
      n_expected: ["Phải báo cáo", "Số liệu thành phần phải có."],
      coverage: ["Đầy đủ (%)", "Đã báo cáo trên phải báo cáo."]
    } as Readonly<Record<string, readonly [string, string]>>
  }
};

type DownloadsTexts = typeof downloadsVi;
export type {DownloadsTexts};
