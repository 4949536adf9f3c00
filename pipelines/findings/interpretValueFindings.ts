import type {FindingWording} from "./findingWording.ts";

/** Values, units and periods: what `interpret` could not read in one cell. */
export const interpretValueFindings = {
  "interpret.count-not-whole": {
    severity: "error",
    title: {vi: "Số đếm không phải số nguyên", en: "A count that is not a whole number"},
    message: {
      vi: "“{text}” đọc ra {value}, nhưng {unit} chỉ đếm bằng số nguyên; có thể mất dấu phân cách hàng nghìn.",
      en: "“{text}” reads as {value}, but {unit} are counted in whole numbers; a thousands separator may have been lost."
    },
    remedy: {
      vi: "Ghi lại đủ các chữ số của số nguyên, ví dụ 10980.",
      en: "Write all digits of the whole number, for example 10980."
    }
  },
  "interpret.number-against-column": {
    severity: "error",
    title: {vi: "Số viết khác cách viết của cột", en: "A number written unlike its column"},
    message: {
      vi: "Trong “{text}”, dấu “{mark}” là dấu thập phân, nhưng các ô khác trong cột dùng dấu này để phân cách hàng nghìn.",
      en: "In “{text}” the “{mark}” is a decimal mark, but other cells of the column use it to group thousands."
    },
    remedy: {
      vi: "Dùng cùng một cách viết số cho cả cột.",
      en: "Write the whole column in one way."
    }
  },
  "interpret.number-ambiguous": {
    severity: "error",
    title: {vi: "Số có hai cách hiểu", en: "A number with two readings"},
    message: {
      vi: "“{text}” có thể là {whole} hoặc {units} phẩy {decimals}; các ô khác trong cột không cho biết là số nào.",
      en: "“{text}” can mean {whole} or {units} point {decimals}; nothing else in the column tells which."
    },
    remedy: {
      vi: "Bỏ dấu phân cách hàng nghìn, hoặc lưu ô ở dạng số.",
      en: "Leave out the thousands separator, or store the cell as a number."
    }
  },
  "interpret.number-cell-error": {
    severity: "error",
    title: {vi: "Ô báo lỗi công thức", en: "A cell with a formula error"},
    message: {
      vi: "Ô chứa lỗi bảng tính “{text}”, không có số liệu.",
      en: "The cell holds the spreadsheet error “{text}” and no figure."
    },
    remedy: {
      vi: "Sửa công thức hoặc nhập thẳng số liệu.",
      en: "Mend the formula, or type the figure."
    }
  },
  "interpret.number-convention-mixed": {
    severity: "warning",
    title: {vi: "Cột viết số theo hai cách", en: "A column written in two ways"},
    message: {
      vi: "Cột này có ô viết kiểu Việt Nam (1.234,5) và ô viết kiểu Anh (1,234.5).",
      en: "Some cells of this column are written the Vietnamese way (1.234,5), others the English way (1,234.5)."
    },
    remedy: {
      vi: "Dùng cùng một cách viết số cho cả cột.",
      en: "Write the whole column in one way."
    }
  },
  "interpret.number-fraction": {
    severity: "error",
    title: {vi: "Số viết dạng a/b", en: "A figure written as a/b"},
    message: {
      vi: "“{text}” có thể là “{first} trên {second}” hoặc ngày tháng; không đọc thành một số được.",
      en: "“{text}” may mean “{first} out of {second}” or a date; it is not one number."
    },
    remedy: {
      vi: "Ghi mỗi số vào một ô riêng.",
      en: "Write each number in a cell of its own."
    }
  },
  "interpret.number-grouping-assumed": {
    severity: "note",
    title: {vi: "Hiểu dấu trong số đếm là hàng nghìn", en: "A mark in a count read as thousands"},
    message: {
      vi: "“{text}” được hiểu là {value}, vì số đếm không có phần thập phân.",
      en: "“{text}” is read as {value}, since a count has no decimals."
    },
    remedy: {
      vi: "Nếu không đúng, ghi lại số không có dấu phân cách.",
      en: "If that is wrong, write the number without a separator."
    }
  },
  "interpret.number-hidden-characters": {
    severity: "error",
    title: {vi: "Ô có ký tự ẩn", en: "Hidden characters in a figure"},
    message: {
      vi: "Ô có ký tự điều khiển ẩn ({characters}), số nhìn thấy có thể khác số được lưu.",
      en: "The cell holds hidden control characters ({characters}); what is seen may differ from what is stored."
    },
    remedy: {vi: "Xóa ô và gõ lại số.", en: "Clear the cell and type the figure again."}
  },
  "interpret.number-is-date": {
    severity: "error",
    title: {vi: "Ô số liệu chứa ngày tháng", en: "A date where a figure belongs"},
    message: {
      vi: "“{text}” là ngày tháng; có thể bảng tính đã tự đổi số thành ngày.",
      en: "“{text}” is a date; the spreadsheet may have turned a figure into one."
    },
    remedy: {
      vi: "Đổi định dạng ô về dạng số rồi nhập lại số liệu.",
      en: "Format the cell as a number and type the figure again."
    }
  },
  "interpret.number-malformed": {
    severity: "error",
    title: {vi: "Dấu phân cách đặt sai chỗ", en: "Separators in the wrong place"},
    message: {
      vi: "Các dấu chấm, phẩy trong “{text}” không đúng cách viết số nào.",
      en: "The separators in “{text}” fit no way of writing numbers."
    },
    remedy: {
      vi: "Ghi lại số, nhóm ba chữ số một từ phải sang trái, hoặc bỏ dấu phân cách.",
      en: "Write the number in groups of three digits from the right, or without separators."
    }
  },
  "interpret.number-nil-word": {
    severity: "note",
    title: {vi: "“Không” được tính là 0", en: "“không” counted as 0"},
    message: {
      vi: "“{text}” được đọc là 0.",
      en: "“{text}” (none) is read as 0."
    },
    remedy: {
      vi: "Nếu chưa có số liệu, để trống ô hoặc ghi “chưa có”.",
      en: "If there is no figure yet, leave the cell empty or write “chưa có”."
    }
  },
  "interpret.number-parenthesised": {
    severity: "error",
    title: {vi: "Số nằm trong ngoặc đơn", en: "A number in brackets"},
    message: {
      vi: "“{text}” có thể là số âm theo kiểu kế toán hoặc ghi chú.",
      en: "“{text}” may be a negative number as accountants write it, or a footnote."
    },
    remedy: {
      vi: "Ghi số không có ngoặc; nếu là số âm, dùng dấu trừ.",
      en: "Write the number without brackets; if it is negative, with a minus sign."
    }
  },
  "interpret.number-range": {
    severity: "error",
    title: {vi: "Khoảng thay cho một số", en: "A range instead of a figure"},
    message: {
      vi: "“{text}” là một khoảng từ {first} đến {second}, không phải một số.",
      en: "“{text}” is a range from {first} to {second}, not one figure."
    },
    remedy: {vi: "Ghi một số duy nhất.", en: "Write a single figure."}
  },
  "interpret.number-several": {
    severity: "error",
    title: {vi: "Nhiều số trong một ô", en: "Several figures in one cell"},
    message: {
      vi: "“{text}” chứa nhiều số, không rõ lấy số nào.",
      en: "“{text}” holds several numbers; it is unclear which one counts."
    },
    remedy: {
      vi: "Ghi mỗi số vào một ô riêng.",
      en: "Write each number in a cell of its own."
    }
  },
  "interpret.number-too-large": {
    severity: "error",
    title: {vi: "Số quá lớn", en: "A number too large"},
    message: {
      vi: "“{text}” có hơn 18 chữ số phần nguyên sau khi đổi đơn vị.",
      en: "“{text}” has more than 18 whole digits in its base unit."
    },
    remedy: {
      vi: "Kiểm tra lại số và đơn vị tính.",
      en: "Check the number and its unit."
    }
  },
  "interpret.number-unreadable": {
    severity: "error",
    title: {vi: "Không đọc được số", en: "Not a number"},
    message: {
      vi: "“{text}” không đọc thành số được.",
      en: "“{text}” cannot be read as a number."
    },
    remedy: {
      vi: "Chỉ ghi số (và đơn vị nếu cần) trong ô này.",
      en: "Write only the number (and a unit if need be) in this cell."
    }
  },
  "interpret.period-impossible": {
    severity: "error",
    title: {vi: "Kỳ báo cáo không có thật", en: "A period that cannot be"},
    message: {
      vi: "“{text}” không phải là một kỳ có thật trong lịch.",
      en: "“{text}” is no period of the calendar."
    },
    remedy: {
      vi: "Ghi lại kỳ báo cáo, ngày trước tháng sau, ví dụ “Quý I/2024” hoặc “31/03/2024”.",
      en: "Write the period again, day before month, for example “Quý I/2024” or “31/03/2024”."
    }
  },
  "interpret.value-merged": {
    severity: "error",
    title: {vi: "Một số gộp cho nhiều ô", en: "One figure merged over several cells"},
    message: {
      vi: "“{text}” nằm trong ô gộp của {count} số liệu, không rõ mỗi dòng bao nhiêu; không được nạp.",
      en: "“{text}” stands in a merged cell for {count} figures; what is whose is not told, and none is loaded."
    },
    remedy: {
      vi: "Bỏ gộp ô và ghi số riêng cho từng dòng.",
      en: "Split the cell and write a figure into each."
    }
  },
  "interpret.unit-conflict": {
    severity: "error",
    title: {
      vi: "Đơn vị trong ô trái với đơn vị của cột",
      en: "Cell and column disagree on the unit"
    },
    message: {
      vi: "“{text}” ghi theo “{unit}” trong khi cột tính bằng “{columnUnit}”.",
      en: "“{text}” is written in “{unit}” while the column is in “{columnUnit}”."
    },
    remedy: {
      vi: "Bỏ đơn vị trong ô, hoặc ghi đủ đơn vị (ví dụ “14,2 nghìn đồng”).",
      en: "Leave the unit out of the cell, or write it in full (for example “14,2 nghìn đồng”)."
    }
  }
} satisfies Record<string, FindingWording>;
