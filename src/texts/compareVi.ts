/** The page that sets two periods side by side, in Vietnamese. */
export const compareVi = {
  title: (indicator: string, place: string, from: string, to: string) =>
    `${indicator}, ${place}: từ ${from} đến ${to}`,
  coverage: (parts: string) => `độ đầy đủ ${parts}`,
  table: "Thay đổi theo nơi",
  kind: "So theo",
  kinds: {year: "cả năm", nine_months: "9 tháng đầu năm", half: "nửa năm", quarter: "quý"},
  period: "Kỳ",
  against: "So với",
  place: "Tách phần thay đổi của",
  nothing: "Nơi này không có số liệu của cả hai kỳ.",
  withheld: "Vì sao không ghi tỷ lệ phần trăm?",
  sameReporters: (count: string, before: string, now: string, percent: string | null) =>
    `Riêng những đơn vị có mặt ở cả hai kỳ (${count}; tỉnh mới chỉ tính khi mọi tỉnh cũ của nó đều có số liệu): từ ${before} thành ${now}${percent === null ? "" : ` (${percent})`}.`,
  explained: {
    previous_zero: "Kỳ trước bằng 0, nên không có gì để chia.",
    coverage:
      "Một trong hai kỳ chưa đủ báo cáo. Phần “cùng đơn vị” vẫn so được: đó là những đơn vị đã báo cáo cả hai kỳ.",
    reporters:
      "Hai kỳ không cùng những nơi hay đơn vị báo cáo, như danh sách cứu trợ của hai cơn bão: tổng khác nhau vì danh sách khác nhau. Phần “cùng đơn vị” vẫn so được.",
    span: "Hai bên không gồm cùng số tháng, ví dụ chín tháng so với mười hai tháng, hay danh sách ghi theo ngày. Hãy chọn hai phần năm bằng nhau, nếu có.",
    basis: "Một bên là số trong kỳ, bên kia là số tại một thời điểm.",
    running_total:
      "Đây là số lũy kế từ đầu chương trình: số sau đã gồm số trước, nên chênh lệch không phải là tăng giảm của năm.",
    definition:
      "Định nghĩa của chỉ tiêu đã thay đổi giữa hai kỳ; phần định nghĩa trên trang của chỉ tiêu cho biết thay đổi gì.",
    qualifier: "Có đơn vị chỉ ghi “hơn”, “gần” hoặc “khoảng”, nên tỷ lệ sẽ chính xác giả.",
    no_previous_year: "Không có số liệu của kỳ trước.",
    other: "Hai kỳ không so được với nhau."
  } as Readonly<Record<string, string>>
};
