import type {FindingWording} from "./findingWording.ts";

/** Judgement on one return. Numbers in `{printed}`, `{sum}` … come grouped, in the base unit `{unit}`. */
export const checkFindings = {
  "check.allocated-below-completed": {
    severity: "note",
    title: {vi: "Nhà hoàn thành nhiều hơn nhà được phân bổ", en: "More completed than allocated"},
    message: {
      vi: "Hoàn thành {value} nhưng được phân bổ kinh phí {other} (ô {otherCell}).",
      en: "{value} completed, but funds allocated for {other} (cell {otherCell})."
    },
    remedy: {
      vi: "Không cần sửa nếu có nhà được phân bổ từ kỳ trước.",
      en: "Nothing to do if some were allocated in an earlier period."
    }
  },
  "check.cumulative-below-period": {
    severity: "warning",
    title: {vi: "Luỹ kế nhỏ hơn trong kỳ", en: "Running total below the period’s figure"},
    message: {
      vi: "Số luỹ kế {value} nhỏ hơn số trong kỳ {other} (ô {otherCell}).",
      en: "The running total {value} is below the period’s own {other} (cell {otherCell})."
    },
    remedy: {
      vi: "Kiểm tra hai số; có thể hai cột bị đổi chỗ.",
      en: "Check both figures; the two columns may have changed places."
    }
  },
  "check.duplicate-conflict": {
    severity: "error",
    title: {vi: "Một số liệu có hai giá trị", en: "One figure with two values"},
    message: {
      vi: "Cùng chỉ tiêu, địa phương và kỳ, ô này ghi {value} còn ô {otherCell} ghi {other}; cả hai không được nạp.",
      en: "For the same indicator, place and period this cell says {value}, cell {otherCell} {other}; neither is loaded."
    },
    remedy: {vi: "Giữ một dòng và xóa dòng kia.", en: "Keep one row and delete the other."}
  },
  "check.duplicate-row": {
    severity: "error",
    title: {vi: "Số liệu lặp lại", en: "Figure given twice"},
    message: {
      vi: "Ô này lặp lại ô {otherCell}: cùng chỉ tiêu, địa phương, kỳ và giá trị {value}[ {unit}]; chỉ tính một lần.",
      en: "This cell repeats cell {otherCell}: same indicator, place, period and value {value}[ {unit}]; it is counted once."
    },
    remedy: {vi: "Xóa dòng thừa.", en: "Delete the surplus row."}
  },
  "check.future-period": {
    severity: "error",
    title: {vi: "Kỳ báo cáo ở tương lai", en: "Period in the future"},
    message: {
      vi: "Số thực hiện của kỳ {period}, nhưng hôm nay mới là {today}; không được nạp.",
      en: "Results for {period}, but today is only {today}; not loaded."
    },
    remedy: {
      vi: "Sửa kỳ báo cáo; nếu là kế hoạch, ghi rõ “kế hoạch”.",
      en: "Correct the period; if it is a plan, say “kế hoạch”."
    }
  },
  "check.negative-count": {
    severity: "error",
    title: {vi: "Số đếm âm", en: "Negative count"},
    message: {
      vi: "{value} {unit} là số âm; số đếm không thể âm.",
      en: "{value} {unit} is negative; a count cannot be."
    },
    remedy: {vi: "Sửa lại số liệu.", en: "Correct the figure."}
  },
  "check.negative-value": {
    severity: "warning",
    title: {vi: "Số âm", en: "Negative figure"},
    message: {
      vi: "{value} {unit} là số âm.",
      en: "{value} {unit} is negative."
    },
    remedy: {
      vi: "Kiểm tra lại; số âm chỉ hợp lý khi hoàn trả hoặc điều chỉnh giảm.",
      en: "Check it; a negative figure makes sense only for a refund or a correction."
    }
  },
  "check.organisation-not-valid": {
    severity: "warning",
    title: {vi: "Cơ quan không tồn tại trong kỳ", en: "Body that did not exist in the period"},
    message: {
      vi: "{organisation} có từ {from} đến {to}, không thuộc kỳ {period}.",
      en: "{organisation} existed from {from} to {to}, not in {period}."
    },
    remedy: {
      vi: "Ghi tên cơ quan theo tổ chức tại thời điểm báo cáo.",
      en: "Name the body as it was organised at the time."
    }
  },
  "check.part-exceeds-whole": {
    severity: "warning",
    title: {vi: "Bộ phận lớn hơn tổng", en: "Part larger than the whole"},
    message: {
      vi: "Phần “trong đó” {value} lớn hơn tổng {other} (ô {otherCell}).",
      en: "The part {value} is larger than its whole {other} (cell {otherCell})."
    },
    remedy: {vi: "Kiểm tra lại hai số.", en: "Check both figures."}
  },
  "check.percentage-out-of-range": {
    severity: "error",
    title: {vi: "Tỷ lệ ngoài khoảng 0–100 %", en: "Percentage outside 0–100 %"},
    message: {
      vi: "Tỷ lệ {value} nằm ngoài khoảng 0–100 %.",
      en: "The ratio {value} lies outside 0–100 %."
    },
    remedy: {
      vi: "Kiểm tra số và dấu %.",
      en: "Check the figure and its % sign."
    }
  },
  "check.period-exceeds-basis": {
    severity: "warning",
    title: {vi: "Kỳ dài hơn tính chất số liệu", en: "Period longer than its basis"},
    message: {
      vi: "Số “luỹ kế từ đầu năm” không thể phủ kỳ {period}, dài hơn một năm.",
      en: "A “year to date” figure cannot span {period}, which is longer than a year."
    },
    remedy: {
      vi: "Ghi “luỹ kế từ đầu chương trình” hoặc sửa kỳ.",
      en: "Write “luỹ kế từ đầu chương trình”, or correct the period."
    }
  },
  "check.period-not-over": {
    severity: "note",
    title: {vi: "Kỳ chưa kết thúc", en: "Period not yet over"},
    message: {
      vi: "Kỳ {period} kết thúc ngày {end}, sau hôm nay ({today}); số liệu có thể còn thay đổi.",
      en: "The period {period} ends on {end}, after today ({today}); the figures may still change."
    },
    remedy: {
      vi: "Gửi lại báo cáo khi kỳ kết thúc.",
      en: "Send the return again when the period is over."
    }
  },
  "check.place-outside-territory": {
    severity: "warning",
    title: {vi: "Địa phương ngoài địa bàn của cơ quan", en: "Place outside the office’s territory"},
    message: {
      vi: "{place} không thuộc {office}.",
      en: "{place} does not belong to {office}."
    },
    remedy: {
      vi: "Kiểm tra tên địa phương hoặc tên cơ quan báo cáo.",
      en: "Check the place, or the reporting office."
    }
  },
  "check.total-mismatch": {
    severity: "warning",
    title: {vi: "Tổng không bằng các dòng cộng lại", en: "Printed total differs from its lines"},
    message: {
      vi: "“{label}” in {printed} {unit}, nhưng {count} dòng cộng lại là {sum} {unit}: lệch {difference}.",
      en: "“{label}” prints {printed} {unit}, but its {count} lines add up to {sum} {unit}: {difference} apart."
    },
    remedy: {
      vi: "Kiểm tra tổng và các dòng; nếu có khoản không chia cho dòng nào, ghi thành một dòng.",
      en: "Check total and lines; give an amount that no line holds a line of its own."
    }
  },
  "check.total-not-checked": {
    severity: "note",
    title: {vi: "Không đối chiếu được tổng", en: "Total not checked"},
    message: {
      vi: "Không đối chiếu được “{label}” vì có dòng bên dưới không đọc được.",
      en: "“{label}” could not be checked: a line under it was not read."
    },
    remedy: {
      vi: "Sửa các dòng bị báo lỗi rồi kiểm tra lại.",
      en: "Mend the lines with errors, then check again."
    }
  },
  "check.value-out-of-sight": {
    severity: "error",
    title: {vi: "Giá trị quá lớn để có thật", en: "Value beyond all proportion"},
    message: {
      vi: "{value} {unit} lớn quá mức có thể trong một ô (giới hạn {limit}); có thể sai đơn vị tính.",
      en: "{value} {unit} is more than one cell can hold in reality (limit {limit}); the unit may be wrong."
    },
    remedy: {
      vi: "Kiểm tra đơn vị tính (đồng, triệu đồng, tỷ đồng) và số chữ số.",
      en: "Check the unit (đồng, triệu đồng, tỷ đồng) and the number of digits."
    }
  }
} satisfies Record<string, FindingWording>;
