/** What stands in and around a saved table, in Vietnamese. */
export const exportVi = {
  save: "Lưu bảng",
  csv: "CSV",
  xlsx: "Excel",
  markdown: "Chép dạng bảng Markdown",
  copied: "Đã chép.",
  failed: "Không tạo được tệp. Hãy tải lại trang rồi thử lại.",
  data: "Số liệu",
  about: "Định nghĩa và nguồn",
  title: "Bảng",
  source: "Nguồn",
  release: "Đợt phát hành",
  releaseText: (number: number, date: string, release: string) =>
    `đợt ${number}, ngày ${date}, mã ${release}`,
  demonstration: "Số liệu giả lập, không phải số liệu thật.",
  coverage: "Độ đầy đủ",
  coverageInRows: "Ghi ở từng dòng: số đã báo cáo trên số phải báo cáo.",
  query: "Câu hỏi SQL",
  address: "Trang có cùng số liệu",
  rows: "Số dòng",
  checksum: "SHA-256 của bảng ghi dạng CSV (UTF-8, không BOM)",
  notes: "Lưu ý",
  emptyIsMissing:
    "Ô trống là chưa có số liệu, không phải số 0. Chỗ báo cáo ghi “không phát sinh” được nêu ở cột blank (nil) nếu bảng có cột ấy.",
  apostrophe:
    "Dấu ' đứng trước một ô chữ bắt đầu bằng = + - @ được thêm vào để bảng tính không hiểu thành công thức.",
  cut: (count: number) =>
    `${count} ô chữ dài hơn mức một ô Excel chứa được đã bị cắt, cuối ô ghi “…”.`,
  columns: "Các cột",
  column: "Cột",
  heading: "Tên cột",
  type: "Kiểu",
  meaning: "Ý nghĩa",
  types: {
    text: "chữ",
    number: "số",
    integer: "số nguyên",
    date: "ngày",
    boolean: "đúng hoặc sai"
  }
};
