import type {FindingWording} from "./findingWording.ts";

/** What does not agree across returns. Nothing here keeps a value out; each is for somebody to look at. */
export const reviewFindings = {
  "review.running-total-falls": {
    severity: "warning",
    title: {vi: "Số lũy kế giảm", en: "A running total falls"},
    message: {
      vi: "{indicator_vi}, {place}: lũy kế đến {date} là “{text}”, thấp hơn “{other}” đã báo cáo đến {other_date} ({other_file}, ô {other_cell}).",
      en: "{indicator_en}, {place}: the running total to {date} is “{text}”, below “{other}” reported to {other_date} ({other_file}, cell {other_cell})."
    },
    remedy: {
      vi: "Kiểm tra xem số trước có được điều chỉnh giảm không; nếu có, nêu rõ lý do; nếu không, sửa lại một trong hai số.",
      en: "Check whether the earlier figure was revised down; if so, say why; if not, mend one of the two."
    }
  },
  "review.same-period-two-values": {
    severity: "warning",
    title: {vi: "Hai báo cáo nêu hai số khác nhau", en: "Two returns, two values"},
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: ô này là “{text}”, còn {other_file}, ô {other_cell} là “{other}”.",
      en: "{indicator_en}, {place}, {period}: this cell says “{text}”, {other_file}, cell {other_cell} says “{other}”."
    },
    remedy: {
      vi: "Đối chiếu hai báo cáo; bản sửa cần ghi “lần 2” hoặc “điều chỉnh” để thay bản trước.",
      en: "Compare the two returns; a correction says “lần 2” or “điều chỉnh” so that it supersedes the first."
    }
  },
  "review.value-slip": {
    severity: "warning",
    title: {
      vi: "Nhầm đơn vị tính nghìn lần",
      en: "Off by a thousandfold"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: {value} {unit} {size_vi}. Căn cứ: {evidence_vi}.",
      en: "{indicator_en}, {place}, {period}: {value} {unit} is {size_en}. Evidence: {evidence_en}."
    },
    remedy: {
      vi: "Kiểm tra đơn vị tính (đồng, nghìn, triệu, tỷ) và dấu phân cách; số đúng có lẽ là {likely} {unit}.",
      en: "Check the unit (đồng, thousand, million, thousand million) and the separators; {likely} {unit} is likely meant."
    }
  },
  "review.columns-swapped": {
    severity: "warning",
    title: {
      vi: "Đổi chỗ cột trong kỳ và cột lũy kế",
      en: "Period and running total changed places"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: trong kỳ ghi {value}, lũy kế (ô {other_cell}) ghi {total}; lũy kế kỳ trước {previous} cộng {total} đúng bằng {value}, nên hai số đã đổi chỗ.",
      en: "{indicator_en}, {place}, {period}: the period says {value}, the running total (cell {other_cell}) {total}; the one before, {previous}, plus {total} makes {value}, so that the two have changed places."
    },
    remedy: {
      vi: "Đổi lại hai số: trong kỳ có lẽ là {likely}, lũy kế là {value}.",
      en: "Change them back: the period’s figure is likely {likely}, the running total {value}."
    }
  },
  "review.cumulative-as-period": {
    severity: "warning",
    title: {
      vi: "Số lũy kế ghi vào cột trong kỳ",
      en: "A running total in the period’s place"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: trong kỳ và lũy kế cùng là {value}, trong khi lũy kế kỳ trước đã là {previous}.",
      en: "{indicator_en}, {place}, {period}: the period and the running total are both {value}, though the one before already was {previous}."
    },
    remedy: {
      vi: "Ghi riêng số phát sinh trong kỳ; có lẽ là {likely}.",
      en: "Give what fell in the period alone; {likely} is likely meant."
    }
  },
  "review.period-like-running-total": {
    severity: "warning",
    title: {
      vi: "Số trong kỳ lớn như số lũy kế",
      en: "A period’s figure as large as the running total"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: {value} so với {previous} của các kỳ trước trong năm; những năm khác kỳ này chỉ bằng {usual_share} % các kỳ trước, nay {share} %: có lẽ đây là số lũy kế từ đầu năm.",
      en: "{indicator_en}, {place}, {period}: {value} beside {previous} in the earlier periods of the year; in other years this period is {usual_share} % of those before it, now {share} %: this is probably the total since 1 January."
    },
    remedy: {
      vi: "Nếu đúng là lũy kế, ghi số trong kỳ (có lẽ là {likely}) và ghi lũy kế ở cột riêng.",
      en: "If it is, give the period’s own figure ({likely} is likely meant) and the running total in a column of its own."
    }
  },
  "review.period-as-cumulative": {
    severity: "warning",
    title: {
      vi: "Số trong kỳ ghi vào cột lũy kế",
      en: "The period’s figure in place of the running total"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: lũy kế và trong kỳ cùng là {value}, thấp hơn lũy kế kỳ trước {previous}.",
      en: "{indicator_en}, {place}, {period}: the running total and the period are both {value}, below the running total before, {previous}."
    },
    remedy: {
      vi: "Ghi lũy kế từ đầu năm; có lẽ là {likely}.",
      en: "Give the total since 1 January; {likely} is likely meant."
    }
  },
  "review.cumulative-not-sum": {
    severity: "warning",
    title: {
      vi: "Lũy kế không bằng kỳ trước cộng trong kỳ",
      en: "Year to date is not the last one plus the period"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: lũy kế từ đầu năm là {value}, nhưng kỳ trước {previous} cộng trong kỳ {added} là {expected}, lệch {residual}.",
      en: "{indicator_en}, {place}, {period}: the year to date is {value}, but the one before, {previous}, plus the period’s {added} makes {expected}: {residual} apart."
    },
    remedy: {
      vi: "Sửa số trong kỳ hoặc số lũy kế; nếu kỳ trước được điều chỉnh, gửi lại báo cáo kỳ trước.",
      en: "Mend the period’s figure or the running total; if the earlier period was revised, send its return again."
    }
  },
  "review.regions-differ-from-country": {
    severity: "warning",
    title: {
      vi: "Số chung khác tổng các tỉnh",
      en: "The whole differs from the sum of its provinces"
    },
    message: {
      vi: "{indicator_vi}, {place}, kỳ {period}: số báo cáo là {value} {unit}, nhưng tổng của {places} tỉnh, thành phố đã báo cáo đủ là {sum} {unit}.",
      en: "{indicator_en}, {place}, {period}: {value} {unit} is reported, but all its {places} provinces, each of which reported, add up to {sum} {unit}."
    },
    remedy: {
      vi: "Đối chiếu số chung với số của từng tỉnh; nêu rõ phần do trung ương thực hiện, nếu có.",
      en: "Compare the whole with the provinces; say what the centre did itself, if anything."
    }
  },
  "review.correction-does-not-fit": {
    severity: "error",
    title: {
      vi: "Đính chính không khớp với ô",
      en: "A correction does not fit its cell"
    },
    message: {
      vi: "Đính chính cho ô này được lập khi ô ghi {expected}, nay đọc được {read}; đính chính ({corrected}) không áp dụng nữa.",
      en: "The correction of this cell was made for {expected}, but the cell now reads {read}; the correction to {corrected} is not applied."
    },
    remedy: {
      vi: "Xem lại data/corrections/values.csv: bỏ đính chính, hoặc lập lại theo số đang đọc được.",
      en: "Look at data/corrections/values.csv: take the correction back, or make it anew for what is read now."
    }
  },
  "review.correction-over": {
    severity: "note",
    title: {vi: "Đính chính đã xong việc", en: "A correction is over"},
    message: {
      vi: "Báo cáo này ghi {read} thay cho {expected} đã được đính chính ({other_file}, ô {other_cell}); đính chính không còn cần nữa.",
      en: "This return says {read} in place of the {expected} that was corrected ({other_file}, cell {other_cell}); the correction is no longer needed."
    },
    remedy: {
      vi: "Bỏ dòng đính chính bằng lệnh correct --retract.",
      en: "Take the correction back with correct --retract."
    }
  },
  "review.correction-not-carried": {
    severity: "warning",
    title: {vi: "Số sai đã đính chính lại xuất hiện", en: "A corrected mistake is back"},
    message: {
      vi: "Báo cáo này vẫn ghi {read}, số đã được đính chính thành {corrected} ở {other_file}, ô {other_cell}; ở đây chưa đính chính.",
      en: "This return still says {read}, which was corrected to {corrected} in {other_file}, cell {other_cell}; here it is not corrected."
    },
    remedy: {
      vi: "Đính chính cả ô này, hoặc yêu cầu cơ quan gửi lại báo cáo đúng.",
      en: "Correct this cell, too, or ask the office for a right return."
    }
  }
} satisfies Record<string, FindingWording>;
