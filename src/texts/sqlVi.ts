import {sqlWarningsVi} from "./sqlWarningsVi.ts";

/** The page on which analysts ask in SQL, in Vietnamese. */
export const sqlVi = {
  title: "Hỏi bằng SQL",
  lead: "Mọi bảng số liệu của bản phát hành này, kể cả từng ô đã báo cáo. Câu hỏi được trả lời ngay trong trình duyệt; không có gì được gửi đi.",
  link: "SQL",
  noScript:
    "Trang này cần JavaScript. Trên máy có chương trình, lệnh “chung-tay sql” trả lời cùng những câu hỏi ấy.",
  noWasm:
    "Trình duyệt này không chạy được WebAssembly nên không mở được bộ máy SQL. Hãy dùng Chrome, Edge, Firefox hoặc Safari bản mới, hoặc hỏi người quản trị nếu WebAssembly bị tắt. Số liệu vẫn tải về được ở trang khác.",
  failed: "Không tải được bộ máy SQL. Hãy kiểm tra mạng rồi tải lại trang.",
  noTables:
    "Bản phát hành này chưa kèm các bảng cho SQL. Hãy chạy lại “chung-tay build” rồi “chung-tay site”.",
  loading: {
    engine: "Đang tải bộ máy SQL",
    tables: "Đang tải bảng số liệu",
    ready: "Sẵn sàng"
  },
  side: {
    label: "Câu hỏi và bảng",
    shared: "Câu hỏi có sẵn",
    own: "Của tôi",
    ownNote: "Chỉ lưu trong trình duyệt này.",
    ownNone: "Chưa lưu câu nào.",
    history: "Đã chạy",
    historyNone: "Chưa chạy câu nào.",
    tables: "Bảng và cột",
    search: "Tìm bảng, cột",
    rows: (rows: string) => `${rows} dòng`,
    columns: (columns: string) => `${columns} cột`,
    insert: (name: string) => `Chèn ${name} vào câu lệnh`,
    values: "Ví dụ",
    remove: (name: string) => `Xóa ${name}`,
    show: (table: string) => `Cột của ${table}`
  },
  editor: {
    label: "Câu lệnh SQL",
    hint: "Ctrl+Enter chạy phần đang chọn, hoặc câu lệnh tại con trỏ. Ctrl+Dấu cách gợi ý. Esc rồi Tab để rời khung soạn.",
    run: "Chạy",
    stop: "Dừng",
    format: "Định dạng",
    explain: "Giải thích",
    save: "Lưu cho tôi",
    saveName: "Tên câu hỏi",
    link: "Chép liên kết",
    copied: "Đã chép.",
    formatFailed: "Không định dạng được câu lệnh này."
  },
  parameters: {
    title: "Tham số",
    missing: (names: string) => `Hãy điền tham số: ${names}.`,
    province: "Tỉnh, thành phố",
    region: "Vùng",
    indicator: "Chỉ tiêu",
    organisation: "Tổ chức",
    year: "Năm",
    from_year: "Từ năm",
    to_year: "Đến năm",
    geography: "Chia theo",
    scenario: "Loại số",
    period: "Kỳ"
  },
  state: {
    running: "Đang chạy…",
    stopped: "Đã dừng theo yêu cầu. Trang vẫn dùng được; chạy lại khi cần.",
    empty: "Chưa có câu lệnh nào để chạy.",
    error: "Câu lệnh chưa chạy được",
    line: (line: string) => `dòng ${line}`,
    memory:
      "Kết quả lớn hơn bộ nhớ mà trình duyệt dành cho trang. Hãy lọc hoặc gộp bớt, hay dùng lệnh “chung-tay sql”.",
    extension:
      "Chức năng này cần phần mở rộng của DuckDB mà trang không có (Parquet, JSON, múi giờ…). Mọi phần khác vẫn dùng được.",
    outside: "Trang chỉ đọc các bảng của bản phát hành này: không mở tệp hay địa chỉ nào khác."
  },
  warnings: sqlWarningsVi,
  result: {
    title: "Kết quả",
    none: "Câu hỏi không có dòng nào thỏa.",
    all: (rows: string) => `${rows} dòng`,
    some: (shown: string, rows: string) =>
      `Đang hiện ${shown} trên ${rows} dòng; tệp lưu ra có đủ.`,
    found: (shown: string, found: string, rows: string) =>
      `Đang hiện ${shown} trên ${found} dòng khớp (cả kết quả: ${rows} dòng).`,
    seconds: (seconds: string) => `${seconds} giây`,
    filter: "Lọc trong kết quả",
    format: "Cách ghi số",
    formats: {local: "1.234,5", plain: "1234.5"},
    missing: "không có giá trị",
    table: "Bảng kết quả",
    summary: "Tóm tắt từng cột",
    column: "Cột",
    type: "Kiểu",
    empty: "Trống",
    distinct: "Khác nhau",
    least: "Nhỏ nhất",
    most: "Lớn nhất",
    mean: "Trung bình",
    median: "Trung vị",
    save: "Lưu ra tệp",
    copy: "Chép bảng Markdown",
    copied: (rows: string) => `Đã chép ${rows} dòng.`,
    saved: (file: string) => `Đã lưu ${file}.`,
    saveFailed: "Không tạo được tệp này.",
    tooLong: "Excel không nhận quá 1.048.575 dòng. Hãy lưu ra CSV hoặc Parquet.",
    about: "Về kết quả này",
    gone: "Kết quả này không còn trong bộ nhớ. Hãy chạy lại câu lệnh."
  },
  chart: {
    title: "Biểu đồ",
    kind: "Dạng",
    kinds: {bar: "Cột ngang", line: "Đường", dot: "Điểm"},
    across: "Trục ngang",
    value: "Giá trị",
    colour: "Tách theo",
    nothing: "(không tách)",
    none: "Biểu đồ cần ít nhất một cột số và một cột khác.",
    cut: (shown: string, rows: string) => `Vẽ ${shown} dòng đầu trên ${rows} dòng.`,
    label: (value: string, across: string) => `${value} theo ${across}`
  },
  explain: {
    title: "Máy sẽ làm thế nào",
    note: "Đọc từ dưới lên: đọc bảng trước, rồi lọc, ghép, gộp."
  }
};

type SqlTexts = typeof sqlVi;
export type {SqlTexts};
