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
      "Khi năm chưa hết",
      "Năm chưa hết được so với phần bằng nó của năm trước: chín tháng với chín tháng, quý với quý. Trên thẻ số liệu, “cùng đơn vị” là mức thay đổi của riêng những đơn vị báo cáo cả hai kỳ, không tính đơn vị mới báo cáo hay thôi báo cáo."
    ],
    [
      "Kết quả làm chung",
      "Một kết quả do nhiều tổ chức cùng làm và cùng báo cáo chỉ tính một lần, theo cơ quan chủ trì, khi đã có quyết định. Chỗ nghi báo cáo trùng được liệt kê ở trang Tổ chức, không tự trừ."
    ],
    [
      "Báo cáo gửi lại, ô đã biết là sai",
      "Báo cáo gửi lại thay báo cáo trước từ khi được nhận; bản trước vẫn giữ. Ô đã biết là sai được thay bằng số đúng kèm lý do và nguồn; mọi con số đã công bố mà đổi đều ghi ở trang Thay đổi."
    ],
    [
      "Thước đo khác",
      "Giá so sánh quy về giá tiêu dùng bình quân năm 2020; trên 10.000 dân chia cho dân số năm 2020 của đúng những nơi có số liệu; bình quân một căn chia kinh phí nhà ở cho số nhà của cùng đơn vị. Chỗ không quy đổi được thì ghi lý do."
    ],
    [
      "Số ước lượng",
      "“Hơn”, “gần”, “khoảng” trong báo cáo được giữ bên con số. Lời như “hàng nghìn” được giữ là lời, không đổi thành số."
    ]
  ],
  contents: "Mục lục trang",
  definitions: "Định nghĩa chỉ tiêu",
  changes: "Chỉ tiêu đổi định nghĩa",
  forms: "Biểu mẫu",
  formsNote: "Ai phải gửi biểu nào, bao lâu một lần, và hạn của kỳ vừa qua.",
  frequency: "Kỳ báo cáo",
  deadline: "Hạn gần nhất",
  due: (period: string, date: string) => `${period}: ${date}`,
  owing: "Đơn vị phải gửi",
  nobodyOwes: "không có lịch gửi định kỳ",
  returns: "Báo cáo đã gửi",
  organisations: "Đơn vị báo cáo",
  catalogue: "Danh mục lời nhắc",
  catalogueNote:
    "Mọi điều hệ thống có thể nhắc khi đọc, kiểm tra và soát số liệu, kèm cách sửa. Dấu … là chỗ ghi ô, số hoặc tên cụ thể.",
  licences: "Giấy phép",
  licenceLines: [
    "Mã nguồn Chung Tay: giấy phép MIT.",
    "Số liệu: thuộc các cơ quan đã báo cáo, nêu ở mục Nguồn số liệu; khi dùng lại xin ghi nguồn và mã bản phát hành.",
    "Ranh giới trên bản đồ: Natural Earth, phạm vi công cộng.",
    "Phông chữ Inter: giấy phép SIL Open Font 1.1."
  ],
  code: "Mã",
  name: "Tên",
  sources: "Nguồn số liệu",
  sourcesNote: "Các liên kết dẫn ra ngoài trang này.",
  sourcesNone: "Không báo cáo nào trong bản phát hành này ghi nguồn đã công bố.",
  none: "Không có."
};
