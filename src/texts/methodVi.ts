/** The page of method, in Vietnamese. */
export const methodVi = {
  title: "Con số trên trang này được tính thế nào?",
  rulesTitle: "Quy tắc",
  rules: [
    [
      "Từ ô đến con số",
      "Mỗi báo cáo được đọc từng ô. Ô nào hiểu được thì thành một số liệu, giữ nguyên địa chỉ tệp, trang tính và ô. Ô nào không hiểu được thì thành một lời nhắc, không bao giờ thành một con số đoán."
    ],
    [
      "Thiếu không phải là 0",
      "Chỗ chưa có báo cáo được gạch chéo trên bản đồ, biểu đồ và bảng. Số 0 chỉ ghi khi báo cáo ghi 0."
    ],
    [
      "Độ đầy đủ",
      "Mỗi tổng số kèm số liệu thành phần đã có trên số phải có. Khi chưa đủ, tổng số có mức thấp và mức cao: mức cao cộng thêm những gì nơi còn thiếu đã báo cáo năm trước."
    ],
    [
      "Số trực tiếp hơn số cộng",
      "Khi có báo cáo về chính một nơi, số ấy được dùng; nếu không, số của các nơi bên trong được cộng lại. Dòng cộng in sẵn trong báo cáo chỉ để đối chiếu."
    ],
    [
      "Số trong kỳ và số lũy kế",
      "Số lũy kế từ đầu chương trình được ghi rõ là lũy kế, không cộng với số trong kỳ và không so theo năm."
    ],
    [
      "Các cấu trúc hành chính",
      "Số liệu trước 1/7/2025 được cộng lên 34 tỉnh, thành phố hiện nay, vì mỗi tỉnh cũ nằm trọn trong một tỉnh mới. Không con số nào được chia ngược về tỉnh cũ. Một tỉnh mới nằm trên hai vùng cũ thì không tính vào vùng cũ nào."
    ],
    [
      "So với năm trước",
      "Hai năm được so trên cùng một địa giới và cùng số tháng. Tỷ lệ phần trăm chỉ ghi khi cả hai năm đủ báo cáo, cùng cách tính và cùng định nghĩa; nếu không, lý do được ghi thay vào."
    ],
    [
      "Số ước lượng",
      "“Hơn”, “gần”, “khoảng” trong báo cáo được giữ bên con số. Lời như “hàng nghìn” được giữ là lời, không đổi thành số."
    ]
  ],
  definitions: "Định nghĩa chỉ tiêu",
  changes: "Chỉ tiêu đổi định nghĩa",
  forms: "Biểu mẫu",
  frequency: "Kỳ hạn",
  organisations: "Đơn vị báo cáo",
  catalogue: "Danh mục lời nhắc",
  code: "Mã",
  name: "Tên",
  sources: "Nguồn số liệu",
  sourcesNote: "Các liên kết dẫn ra ngoài trang này.",
  none: "Không có."
};
