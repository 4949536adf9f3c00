import type {FindingWording} from "./findingWording.ts";

/** What interpret says about one field: a place, an indicator, a unit, a breakdown, a cell that is no value. */
export const interpretFieldFindings = {
  "interpret.basis-unknown": {
    severity: "error",
    title: {vi: "Không rõ tính chất số liệu", en: "Unknown basis"},
    message: {
      vi: "Không hiểu “{text}”: số liệu trong kỳ hay luỹ kế? Dòng này không được nạp.",
      en: "“{text}” tells neither in the period nor cumulative; the row is not loaded."
    },
    remedy: {
      vi: "Ghi một trong: trong kỳ, luỹ kế từ đầu năm, luỹ kế từ đầu chương trình, tại thời điểm.",
      en: "Write one of: trong kỳ, luỹ kế từ đầu năm, luỹ kế từ đầu chương trình, tại thời điểm."
    }
  },
  "interpret.breakdown-unknown": {
    severity: "error",
    title: {vi: "Phân tổ không có trong danh mục", en: "Breakdown not in the list"},
    message: {
      vi: "“{text}” không có trong danh mục {dimension}; dòng này không được nạp.",
      en: "“{text}” is not in the list of {dimension}; the row is not loaded."
    },
    remedy: {
      vi: "Ghi theo danh mục[ (gần nhất: {suggestions})].",
      en: "Write it as the list does[ (nearest: {suggestions})]."
    }
  },
  "interpret.indicator-unknown": {
    severity: "error",
    title: {vi: "Chỉ tiêu không có trong danh mục", en: "Indicator not in the list"},
    message: {
      vi: "Không tìm thấy chỉ tiêu “{text}”; dòng này không được nạp.",
      en: "The indicator “{text}” is not in the list; the row is not loaded."
    },
    remedy: {
      vi: "Ghi mã hoặc tên theo danh mục[ (gần nhất: {suggestions})].",
      en: "Write the code or name of the list[ (nearest: {suggestions})]."
    }
  },
  "interpret.organisation-unknown": {
    severity: "warning",
    title: {vi: "Không nhận ra cơ quan báo cáo", en: "Unknown reporting body"},
    message: {
      vi: "“{text}” không có trong danh mục cơ quan; số liệu được nạp nhưng không gắn cơ quan.",
      en: "“{text}” is not in the list of bodies; the figures are loaded without one."
    },
    remedy: {
      vi: "Ghi tên cơ quan theo danh mục[ (gần nhất: {suggestions})].",
      en: "Name the body as the list does[ (nearest: {suggestions})]."
    }
  },
  "interpret.period-from-sheet-name": {
    severity: "note",
    title: {vi: "Kỳ lấy từ tên trang tính", en: "Period taken from the sheet’s name"},
    message: {
      vi: "Tiêu đề ghi năm {year}, trang tính tên “{text}”; số liệu được ghi vào kỳ {period}.",
      en: "The title says {year} and the sheet is called “{text}”; its figures are entered under {period}."
    },
    remedy: {
      vi: "Ghi đúng kỳ trong tiêu đề của từng trang tính.",
      en: "Write the period of each sheet in its title."
    }
  },
  "interpret.period-interim": {
    severity: "warning",
    title: {vi: "Sơ kết nhưng ghi cả năm", en: "An interim review of a whole year"},
    message: {
      vi: "Báo cáo sơ kết nhưng chỉ ghi năm {period}; số liệu được ghi vào cả năm {period}.",
      en: "An interim review that names only the year {period}; its figures are entered under the whole year."
    },
    remedy: {
      vi: "Nếu là số liệu 6 hoặc 9 tháng, ghi rõ trong tiêu đề, ví dụ “6 tháng đầu năm {period}”.",
      en: "If the figures are of six or nine months, say so in the title, as in “6 tháng đầu năm {period}”."
    }
  },
  "interpret.place-missing": {
    severity: "error",
    title: {vi: "Thiếu địa phương", en: "No place"},
    message: {
      vi: "Không rõ số liệu là của địa phương nào; không được nạp.",
      en: "Nothing tells the place of the figures; they are not loaded."
    },
    remedy: {
      vi: "Ghi tên địa phương ở đầu dòng hoặc tên cơ quan kèm địa phương ở đầu báo cáo.",
      en: "Name the place at the start of the row, or the office and its place above the table."
    }
  },
  "interpret.row-like-an-indicator": {
    severity: "error",
    title: {vi: "Tên dòng gần giống một chỉ tiêu", en: "Row reads like an indicator"},
    message: {
      vi: "Dòng “{text}” gần giống tên chỉ tiêu “{suggestions}” nhưng không khớp; số liệu không được nạp.",
      en: "The row “{text}” is like “{suggestions}”, yet not the same; its figures are not loaded."
    },
    remedy: {
      vi: "Ghi tên chỉ tiêu đúng như trong danh mục.",
      en: "Write the name of the indicator as the list has it."
    }
  },
  "interpret.row-not-an-indicator": {
    severity: "note",
    title: {vi: "Dòng không phải chỉ tiêu", en: "Row is no indicator"},
    message: {
      vi: "Dòng “{text}” không ứng với chỉ tiêu nào trong danh mục; số liệu không được nạp.",
      en: "The row “{text}” is none of the listed indicators; its figures are not loaded."
    },
    remedy: {
      vi: "Nếu đây là một chỉ tiêu, ghi tên theo danh mục[ (gần nhất: {suggestions})].",
      en: "If it is an indicator, name it as the list does[ (nearest: {suggestions})]."
    }
  },
  "interpret.scenario-unknown": {
    severity: "error",
    title: {vi: "Không rõ thực hiện hay kế hoạch", en: "Neither actual nor target"},
    message: {
      vi: "Không hiểu “{text}”; dòng này không được nạp.",
      en: "“{text}” is neither actual nor target; the row is not loaded."
    },
    remedy: {
      vi: "Ghi “thực hiện” hoặc “kế hoạch”.",
      en: "Write “thực hiện” (actual) or “kế hoạch” (target)."
    }
  },
  "interpret.steward-decision": {
    severity: "note",
    title: {vi: "Hiểu theo quyết định đã ghi", en: "Understood by a recorded decision"},
    message: {
      vi: "“{text}” được hiểu là {name} ({code}), theo quyết định của {by} ngày {on}.",
      en: "“{text}” is understood as {name} ({code}), as {by} decided on {on}."
    },
    remedy: {
      vi: "Không cần sửa; lần sau nên ghi theo tên trong danh mục.",
      en: "Nothing to mend; the name of the list would be better next time."
    }
  },
  "interpret.unit-mismatch": {
    severity: "error",
    title: {vi: "Đơn vị tính không hợp chỉ tiêu", en: "Unit does not belong to the indicator"},
    message: {
      vi: "Đơn vị “{unit}” không dùng được cho chỉ tiêu “{indicator}” (tính bằng {base}).",
      en: "The unit “{unit}” does not fit the indicator “{indicator}” (counted in {base})."
    },
    remedy: {
      vi: "Sửa đơn vị tính hoặc tên chỉ tiêu.",
      en: "Correct the unit or the name of the indicator."
    }
  },
  "interpret.unit-from-form": {
    severity: "warning",
    title: {vi: "Đơn vị tính lấy theo biểu mẫu", en: "Unit taken from the form"},
    message: {
      vi: "Không nơi nào ghi đơn vị tính của cột “{text}”; biểu “{form}” tính bằng {unit} và số liệu được hiểu như vậy.",
      en: "Nothing names the unit of “{text}”; the form “{form}” is drawn up in {unit}, and so it is read."
    },
    remedy: {
      vi: "Ghi dòng “Đơn vị tính” phía trên bảng; nếu không phải {unit} thì gửi lại.",
      en: "Write the unit above the table; send the file again if it is not {unit}."
    }
  },
  "interpret.unit-missing": {
    severity: "error",
    title: {vi: "Thiếu đơn vị tính", en: "No unit"},
    message: {
      vi: "Không rõ “{text}” tính bằng gì cho chỉ tiêu “{indicator}”; số liệu không được nạp.",
      en: "Nothing tells the unit of “{text}” for the indicator “{indicator}”; it is not loaded."
    },
    remedy: {
      vi: "Ghi đơn vị tính (đồng, triệu đồng, tỷ đồng, …) ở tiêu đề cột hoặc dòng “Đơn vị tính”.",
      en: "Write the unit (đồng, triệu đồng, tỷ đồng, …) in the header or in a unit line."
    }
  },
  "interpret.unit-unknown": {
    severity: "error",
    title: {vi: "Đơn vị tính lạ", en: "Unknown unit"},
    message: {
      vi: "Không hiểu đơn vị tính “{unit}”; số liệu không được nạp.",
      en: "The unit “{unit}” is not known; the figure is not loaded."
    },
    remedy: {
      vi: "Dùng đơn vị trong danh mục chỉ tiêu, ví dụ {base}.",
      en: "Use the unit of the list of indicators, such as {base}."
    }
  }
} satisfies Record<string, FindingWording>;
