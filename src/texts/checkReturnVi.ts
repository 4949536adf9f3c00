/** The page that checks a return, in Vietnamese. */
export const checkReturnVi = {
  title: "Báo cáo này có gì phải sửa trước khi gửi?",
  privacy:
    "Tệp được đọc ngay trong trình duyệt này. Không có gì được gửi đi, không có gì được lưu lại.",
  drop: "Kéo tệp báo cáo thả vào đây",
  choose: "Chọn tệp trên máy",
  dropMore: "Kéo tệp khác thả vào đây",
  chooseMore: "Chọn tệp khác",
  several: "Có thể chọn nhiều tệp một lúc; tệp được kiểm tra lần lượt.",
  noScript:
    "Trang này cần JavaScript để đọc tệp ngay trên máy bạn. Hãy bật JavaScript, hoặc nhờ nơi nhận báo cáo chạy lệnh “chung-tay check” với tệp của bạn.",
  noWorker:
    "Trình duyệt này quá cũ để kiểm tra tệp. Hãy dùng Chrome, Edge, Firefox hoặc Safari bản mới.",
  link: "Kiểm tra một báo cáo trước khi gửi",
  linkNote: "Thả tệp vào trình duyệt, xem ngay ô nào phải sửa; tệp không rời khỏi máy.",
  howTitle: "Trang này làm gì",
  how: [
    [
      "Đọc từng ô",
      "Cùng một chương trình với nơi nhận báo cáo đọc tệp của bạn, hiểu từng con số là chỉ tiêu nào, của nơi nào, kỳ nào, rồi đối chiếu dòng cộng, đơn vị tính, kỳ báo cáo."
    ],
    [
      "Chỉ đúng ô phải sửa",
      "Mỗi lỗi có địa chỉ ô, phần bảng quanh ô với ô sai viền đỏ, và cách sửa. Lỗi giống nhau được gộp lại."
    ],
    [
      "Cho thấy số liệu được hiểu thế nào",
      "Bảng số liệu ở cuối trang ghi từng con số như nơi nhận sẽ hiểu. Hãy xem lướt: máy không biết được một con số gõ nhầm."
    ]
  ],
  formatsTitle: "Nhận những tệp nào",
  formats: [
    ["Excel", ".xlsx, .xlsm, .xlsb, .xls (kể cả bản Excel 95–2003)"],
    ["LibreOffice", ".ods"],
    ["Văn bản", ".csv, .tsv, .txt, dấu phân cách và bảng mã bất kỳ (kể cả TCVN3, VNI)"],
    ["Trang web, XML", "bảng HTML hoặc XML lưu dưới tên .xls"]
  ],
  formatsNote:
    "Tệp được nhận ra theo nội dung, không theo đuôi tên. Tối đa 100 MB. Macro không bao giờ được chạy. Tệp có mật khẩu hoặc tệp PDF, Word không đọc được.",
  personalNote:
    "Không gửi danh sách người: cột có họ tên kèm số giấy tờ hay số điện thoại sẽ bị từ chối.",
  busy: {
    codelists: "Đang tải danh mục địa phương và chỉ tiêu…",
    read: "Đang đọc tệp…",
    interpret: (cells: string) => `Đã đọc ${cells} ô. Đang hiểu và kiểm tra…`,
    waiting: "chờ đến lượt",
    checking: "đang kiểm tra…",
    stop: "Dừng",
    seconds: (seconds: string) => `${seconds} giây`
  },
  failed: {
    deadline: (seconds: string) =>
      `Đã dừng: sau ${seconds} giây tệp này vẫn chưa đọc xong. Tệp có thể hỏng, hoặc chứa nhiều ô hơn một báo cáo cần có. Hãy chép riêng bảng số liệu sang một tệp mới rồi thử lại.`,
    stopped: "Đã dừng theo yêu cầu. Tệp này chưa được kiểm tra.",
    unreadable:
      "Không mở được tệp. Có thể tệp vừa bị đổi, bị xóa, hoặc là một thư mục. Hãy chọn lại tệp.",
    memory:
      "Trình duyệt hết bộ nhớ khi đọc tệp này. Hãy chép riêng bảng số liệu sang một tệp mới rồi thử lại.",
    program:
      "Phần kiểm tra bị lỗi với tệp này. Đó là lỗi của chương trình, không phải của bạn: hãy gửi tệp cho nơi nhận báo cáo như thường lệ.",
    load: "Không tải được phần kiểm tra. Hãy kiểm tra mạng rồi tải lại trang; tệp của bạn chưa bị đọc."
  },
  files: "Các tệp",
  file: "Tệp",
  accepted: "Số liệu được nhận",
  open: (file: string) => `Xem kết quả của ${file}`,
  resultTitle: (file: string) => `Kết quả: ${file}`,
  verdict: {
    clean: "Không có gì phải sửa. Có thể gửi báo cáo này.",
    notes: "Không có gì phải sửa. Có vài ghi chú để biết.",
    warnings: (count: string) => `Gửi được, nhưng nên xem lại ${count} chỗ dưới đây.`,
    errors: (errors: string) =>
      `Cần sửa ${errors} lỗi. Nếu gửi ngay, những ô có lỗi sẽ không được tính.`,
    rejected: "Chưa gửi được: không có con số nào được nhận. Sửa theo chỉ dẫn dưới đây.",
    unreadable: "Không đọc được tệp này. Lý do và cách sửa ở dưới đây."
  },
  verdictInBrief: {
    clean: "không có gì phải sửa",
    warnings: "gửi được, nên xem lại",
    errors: "cần sửa",
    rejected: "chưa gửi được",
    unreadable: "không đọc được"
  },
  // What is counted has one form in Vietnamese; in English one is told from many.
  counts: {
    figures: (_count: number) => "ô số liệu được nhận",
    errors: (_count: number) => "lỗi",
    warnings: (_count: number) => "cảnh báo",
    notes: (_count: number) => "ghi chú"
  },
  about: {
    title: "Được hiểu là",
    heading: "Tiêu đề",
    form: "Biểu mẫu",
    organisation: "Đơn vị báo cáo",
    place: "Địa phương",
    period: "Kỳ",
    file: "Tệp",
    unknown: "không thấy ghi",
    otherForm: "không theo biểu mẫu nào",
    severalPlaces: (count: string) => `${count} nơi, theo từng dòng`,
    severalPeriods: (count: string) => `${count} kỳ, theo từng dòng`,
    read: (format: string, sheets: string, cells: string) =>
      `${format}, ${sheets} trang tính, ${cells} ô có nội dung`
  },
  steps: {
    title: "Làm gì tiếp",
    mend: "Sửa các ô có lỗi trong tệp gốc của bạn, lưu lại, rồi thả tệp vào đây lần nữa.",
    mendFile: "Làm theo cách sửa ở dưới trong tệp gốc của bạn, rồi thả tệp vào đây lần nữa.",
    mendFirst: "Sửa lỗi trước; cảnh báo và ghi chú chỉ cần xem lại.",
    other:
      "Tệp không có chỉ tiêu nào trong danh mục: hãy chọn đúng tệp, hoặc ghi tên chỉ tiêu như trong danh mục.",
    look: "Xem các ô có cảnh báo: nếu số liệu đúng thì để nguyên.",
    send: "Gửi tệp cho nơi nhận báo cáo như thường lệ; trang này không gửi thay bạn."
  },
  download: {
    label: "Tải về để sửa",
    workbook: "Tệp có đánh dấu ô (.xlsx)",
    list: "Danh sách (.xlsx)",
    csv: "Danh sách (.csv)",
    preparing: "Đang chuẩn bị tệp…",
    saved: (file: string) => `Đã lưu ${file}.`,
    failed: "Không tạo được tệp này."
  },
  findings: {
    errors: "Phải sửa",
    warnings: "Nên xem lại",
    notes: "Ghi chú",
    remedy: "Cách sửa",
    where: "Ở đâu",
    places: (count: string) => `${count} chỗ`,
    example: "Đây là lời về ô đang xem. Mỗi ô khác có lời riêng: bấm “Ô sau”.",
    exampleInList: "Đây là lời về ô đầu tiên. Mỗi ô khác có lời riêng trong danh sách tải về.",
    cellOf: (cell: string, position: string, count: string) =>
      count === "1" ? `Ô ${cell}` : `Ô ${cell}, ô thứ ${position} trong ${count}`,
    sheet: (sheet: string) => `Đầu trang tính ${sheet}`,
    inTable: "Xem trong bảng",
    previous: "Ô trước",
    next: "Ô sau",
    excerpt: (cell: string) => `Phần bảng quanh ô ${cell}`,
    here: "ô cần xem",
    alike: "cùng lỗi",
    row: "Dòng",
    more: (count: string) => `Xem thêm ${count} loại`
  },
  figures: {
    title: "Số liệu như được hiểu",
    subtitle:
      "Từng ô số liệu của báo cáo, như nơi nhận sẽ ghi. Giá trị đã đổi về đơn vị gốc (tiền: đồng).",
    none: "Không hiểu được ô số liệu nào.",
    search: "Tìm trong bảng",
    searchHint: "chỉ tiêu, địa phương, ô…",
    indicator: "Chỉ tiêu",
    show: "Hiện",
    shows: {
      all: "Tất cả",
      flagged: "Có lỗi, cảnh báo, ghi chú",
      valued: "Có giá trị",
      blank: "Không có giá trị"
    },
    place: "Nơi",
    period: "Kỳ",
    basis: "Cách tính",
    value: "Giá trị",
    written: "Trong ô ghi",
    cell: "Ô",
    part: "trong đó",
    bases: {
      period: "trong kỳ",
      year_to_date: "lũy kế từ đầu năm",
      programme_to_date: "lũy kế từ đầu chương trình",
      as_of: "tại thời điểm"
    },
    target: "kế hoạch",
    range: (first: string, last: string, found: string, total: string) =>
      found === total
        ? `${first}–${last} trên ${total} ô`
        : `${first}–${last} trên ${found} ô tìm thấy (cả báo cáo: ${total})`,
    nothingFound: (total: string) => `Không ô nào khớp, trong ${total} ô.`,
    previous: "Trang trước",
    next: "Trang sau"
  }
};

type CheckReturnTexts = typeof checkReturnVi;
export type {CheckReturnTexts};
