import type {FindingWording} from "./findingWording.ts";

/** What does not agree across returns. Nothing here keeps a value out; each is for somebody to look at. */
export const reviewFindings = {
  "review.running-total-falls": {
    severity: "warning",
    title: {vi: "Số lũy kế giảm", en: "A running total falls"},
    message: {
      vi: "{indicator}, {place}: lũy kế đến {date} là “{text}”, thấp hơn “{other}” đã báo cáo đến {other_date} ({other_file}, ô {other_cell}).",
      en: "{indicator}, {place}: the running total to {date} is “{text}”, below “{other}” reported to {other_date} ({other_file}, cell {other_cell})."
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
      vi: "{indicator}, {place}, kỳ {period}: ô này là “{text}”, còn {other_file}, ô {other_cell} là “{other}”.",
      en: "{indicator}, {place}, {period}: this cell says “{text}”, {other_file}, cell {other_cell} says “{other}”."
    },
    remedy: {
      vi: "Đối chiếu hai báo cáo; bản sửa cần ghi “lần 2” hoặc “điều chỉnh” để thay bản trước.",
      en: "Compare the two returns; a correction says “lần 2” or “điều chỉnh” so that it supersedes the first."
    }
  },
  "review.year-jump": {
    severity: "warning",
    title: {
      vi: "Lệch hàng trăm lần so với các kỳ khác",
      en: "Hundreds of times off its own history"
    },
    message: {
      vi: "{indicator}, {place}, kỳ {period}: {value} {unit}, lệch khoảng {times} lần so với mức thường thấy {usual} {unit} của chính đơn vị này; có thể nhầm đơn vị tính (đồng, nghìn, triệu, tỷ).",
      en: "{indicator}, {place}, {period}: {value} {unit} is about {times} times off the {usual} {unit} that this office usually reports; the unit (đồng, nghìn, triệu, tỷ) may have slipped."
    },
    remedy: {
      vi: "Kiểm tra đơn vị tính; nếu nhầm nghìn lần thì số đúng có thể là {likely} {unit}.",
      en: "Check the unit; if it slipped a thousandfold, {likely} {unit} is likely meant."
    }
  },
  "review.cumulative-not-sum": {
    severity: "warning",
    title: {
      vi: "Lũy kế không bằng kỳ trước cộng trong kỳ",
      en: "Year to date is not the last one plus the period"
    },
    message: {
      vi: "{indicator}, {place}, kỳ {period}: lũy kế từ đầu năm là {value}, nhưng kỳ trước {previous} cộng trong kỳ {added} là {expected}.",
      en: "{indicator}, {place}, {period}: the year to date is {value}, but the one before, {previous}, plus the period’s {added} makes {expected}."
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
      vi: "{indicator}, {place}, kỳ {period}: số báo cáo là {value} {unit}, nhưng tổng của {places} tỉnh, thành phố đã báo cáo đủ là {sum} {unit}.",
      en: "{indicator}, {place}, {period}: {value} {unit} is reported, but all its {places} provinces, each of which reported, add up to {sum} {unit}."
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
