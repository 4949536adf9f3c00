/** The pages of organisations, in Vietnamese. */
export const organisationsVi = {
  title: "Mỗi tổ chức đã đóng góp gì, riêng và chung?",
  lead: "Một kết quả làm chung được nhiều tổ chức báo cáo. Trong số chung, kết quả ấy chỉ tính một lần, theo cơ quan chủ trì, khi đã có quyết định; vì thế số của các tổ chức cộng lại có thể lớn hơn số chung.",
  list: "Tổ chức có số liệu",
  listNote:
    "Báo cáo: do chính tổ chức gửi. Tổ chức không gửi báo cáo nào vẫn có số liệu khi báo cáo của nơi khác ghi rõ phần của tổ chức ấy.",
  none: "Chưa có báo cáo nào nêu rõ tổ chức báo cáo.",
  returns: "Báo cáo đã gửi",
  doubleCount: "Kết quả có thể làm chung",
  ownLead:
    "Số của tổ chức là những gì các cơ quan của tổ chức báo cáo. Số chung gồm mọi tổ chức; kết quả làm chung chỉ tính một lần khi đã quyết định.",
  contributions: "Đóng góp, năm gần nhất của từng chỉ tiêu",
  contributionsNote: "Cả nước. Phần trong số chung của các tổ chức cộng lại có thể hơn 100 %.",
  quarters: "Theo quý",
  quartersNote:
    "Cả nước, các quý gần nhất: số của riêng tổ chức, và số chung của mọi tổ chức ở quý sau cùng có số.",
  jointLatest: "Số chung",
  own: "Tổ chức này",
  jointTotal: "Số chung",
  share: "Phần trong số chung",
  shared: "Trong đó có thể làm chung",
  noShare: {
    no_total: "không có số chung",
    not_additive: "không cộng theo tổ chức",
    not_a_part: "không là phần của số chung",
    qualifier: "số ước lượng"
  } as Readonly<Record<string, string>>,
  joint: "Kết quả có thể đã báo cáo hai lần",
  jointNote: (shown: string, total: string) =>
    `${shown} trên ${total}. Cùng nơi, cùng kỳ, cùng chỉ tiêu: chưa quyết định thì vẫn tính cả hai.`,
  jointNone: "Không thấy kết quả nào giống báo cáo của tổ chức khác.",
  other: "Tổ chức kia",
  otherValue: "Số của tổ chức kia",
  why: "Vì sao",
  decision: "Quyết định",
  kinds: {
    same_value: "cùng một số",
    sum: "bằng tổng của các đơn vị khác",
    decided: "đã có quyết định"
  } as Readonly<Record<string, string>>,
  decisions: {
    undecided: "chưa quyết định",
    once: "tính một lần",
    separate: "hai kết quả riêng",
    outdated: "quyết định không còn khớp số liệu"
  } as Readonly<Record<string, string>>,
  progressLink: "Tiến độ báo cáo của tổ chức này"
};
