/** What a query adds up that does not belong together, in Vietnamese. Said by the page and by the command line. */
export const sqlWarningsVi = {
  title: "Lưu ý về ý nghĩa số liệu",
  none: "Không thấy điều gì phải lưu ý; các cột n_reported, n_expected cho biết số liệu đủ đến đâu.",
  "stock-over-time":
    "Câu lệnh cộng qua nhiều thời điểm một chỉ tiêu tồn (số có đến một thời điểm): cùng một đối tượng bị đếm nhiều lần. Hãy lấy thời điểm cuối, hoặc nhóm theo năm, kỳ.",
  "running-over-time":
    "Câu lệnh cộng nhiều số lũy kế nối tiếp nhau của cùng một nơi: số sau đã gồm số trước. Hãy lấy số lũy kế cuối cùng.",
  "cumulative-with-period":
    "Câu lệnh cộng số lũy kế với số trong kỳ, hoặc năm với chính các quý của nó. Hãy chọn một basis và một loại kỳ (kind, period_kind).",
  "estimates-with-exact":
    "Câu lệnh cộng số chính thức với số ước (hơn, gần, khoảng): tổng không còn là số chính xác. Hãy lọc hoặc cho thấy cột qualifier.",
  "releases-added":
    "Câu lệnh cộng cùng một con số của nhiều đợt phát hành, tạm tính với chính thức. Hãy chọn một release.",
  "geographies-added":
    "Câu lệnh cộng nhiều cách chia địa lý (geography): cả nước, vùng và tỉnh cùng là một số liệu, bị đếm nhiều lần. Hãy chọn một geography.",
  "eras-added":
    "Câu lệnh cộng tỉnh trước và sau sáp nhập (63 và 34 tỉnh) của cùng một năm. Hãy dùng geography = 'provinces_34'.",
  "totals-with-parts":
    "Câu lệnh cộng tổng với chính các phần của nó (cả nước với tỉnh, dòng “trong đó”, hoặc nhiều cách phân tổ). Hãy lọc cấp địa phương, is_part hoặc dimension.",
  "scenarios-added":
    "Câu lệnh cộng kế hoạch với thực hiện. Hãy chọn scenario = 'actual' hoặc 'target'.",
  "indicators-added":
    "Câu lệnh cộng nhiều chỉ tiêu khác nhau, có thể khác đơn vị tính hoặc cái này là phần của cái kia. Hãy nhóm theo indicator hoặc chọn một chỉ tiêu.",
  "prices-mixed":
    "Câu lệnh trộn tiền theo giá hiện hành với tiền theo giá so sánh, hoặc với số bình quân. Hãy chọn một measure.",
  "returns-missing": (reported: string, expected: string) =>
    `Với bộ lọc này mới có ${reported} trên ${expected} số liệu phải báo cáo: chỗ thiếu không phải là 0. Thêm cột n_reported, n_expected để thấy thiếu ở đâu.`
};

type SqlWarningTexts = typeof sqlWarningsVi;
export type {SqlWarningTexts};
