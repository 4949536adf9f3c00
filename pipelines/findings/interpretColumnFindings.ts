import type {FindingWording} from "./findingWording.ts";

/** What interpret says about the columns of a table: what they are of, and what they are to one another. */
export const interpretColumnFindings = {
  "interpret.breakdown-from-title": {
    severity: "note",
    title: {vi: "Phân tổ lấy từ tiêu đề", en: "Breakdown taken from the title"},
    message: {
      vi: "Theo tiêu đề bảng, số liệu của cột “{text}” được ghi cho “{item}”.",
      en: "As the title says, the figures of “{text}” are entered for “{item}”."
    },
    remedy: {
      vi: "Ghi phân tổ ở tiêu đề cột nếu hiểu như vậy là sai.",
      en: "Name the breakdown in the column header if that is wrong."
    }
  },
  "interpret.column-like-an-indicator": {
    severity: "error",
    title: {vi: "Tên cột gần giống một chỉ tiêu", en: "Column reads like an indicator"},
    message: {
      vi: "Cột “{text}” gần giống tên chỉ tiêu “{suggestions}” nhưng không khớp; số liệu của cột không được nạp.",
      en: "The column “{text}” is like “{suggestions}”, yet not the same; its figures are not loaded."
    },
    remedy: {
      vi: "Ghi tên chỉ tiêu đúng như trong danh mục.",
      en: "Write the name of the indicator as the list has it."
    }
  },
  "interpret.column-not-an-indicator": {
    severity: "note",
    title: {vi: "Cột không phải chỉ tiêu", en: "Column is no indicator"},
    message: {
      vi: "Cột “{text}” không ứng với chỉ tiêu nào trong danh mục; số liệu của cột không được nạp.",
      en: "The column “{text}” is none of the listed indicators; its figures are not loaded."
    },
    remedy: {
      vi: "Nếu đây là một chỉ tiêu, ghi tên theo danh mục; nếu không thì không cần sửa.",
      en: "If it is an indicator, name it as the list does; otherwise leave it."
    }
  },
  "interpret.column-part-unnamed": {
    severity: "note",
    title: {vi: "Phần của một cột, không rõ phân tổ", en: "Part of a column, of no listed kind"},
    message: {
      vi: "Cột “{text}” là một phần của cột “{other}” nhưng không nêu phân tổ nào trong danh mục; cột “{other}” đã gồm số này nên cột này không được nạp.",
      en: "The column “{text}” is part of “{other}” and names none of the listed breakdowns; “{other}” holds it, so it is not loaded."
    },
    remedy: {
      vi: "Không cần sửa; muốn theo dõi riêng phần này, ghi tên phân tổ theo danh mục.",
      en: "Nothing to do; to have this part by itself, name the breakdown as the list does."
    }
  },
  "interpret.column-repeats": {
    severity: "error",
    title: {vi: "Hai cột cùng một chỉ tiêu", en: "Two columns of one indicator"},
    message: {
      vi: "Cột “{text}” có cùng chỉ tiêu, kỳ và phân tổ với cột “{other}”; cột này không được nạp.",
      en: "The column “{text}” has the indicator, period and breakdown of “{other}”; it is not loaded."
    },
    remedy: {
      vi: "Ghi rõ hai cột khác nhau ở điểm nào, hoặc xóa một cột.",
      en: "Say in the headers how the two differ, or delete one."
    }
  },
  "interpret.rounds-added": {
    severity: "note",
    title: {vi: "Các đợt của một kỳ", en: "Rounds of one period"},
    message: {
      vi: "Cột “{text}” và cột “{other}” là các đợt của cùng một kỳ; số liệu các đợt được cộng lại.",
      en: "The columns “{text}” and “{other}” are rounds of one period; their figures are added."
    },
    remedy: {
      vi: "Không cần sửa, trừ khi một cột đã gồm cột kia.",
      en: "Nothing to do, unless the one holds the other."
    }
  },
  "interpret.stock-in-the-period": {
    severity: "note",
    title: {vi: "Số trong kỳ của một số thời điểm", en: "What a period adds to a stock"},
    message: {
      vi: "“{indicator}” là số tại một thời điểm: lấy cột luỹ kế hoặc hiện có, “{text}” trong kỳ không được nạp.",
      en: "“{indicator}” is told at a date: the running or present number is taken, “{text}” of the period is not loaded."
    },
    remedy: {vi: "Không cần sửa.", en: "Nothing to do."}
  },
  "interpret.next-period-plan": {
    severity: "note",
    title: {vi: "Kế hoạch kỳ sau", en: "Plan for the next period"},
    message: {
      vi: "Cột “{text}” là kế hoạch của kỳ {period}; số liệu được ghi là kế hoạch của kỳ đó.",
      en: "The column “{text}” plans for {period}; its figures are entered as targets of that period."
    },
    remedy: {vi: "Không cần sửa.", en: "Nothing to do."}
  },
  "interpret.estimate-as-about": {
    severity: "note",
    title: {vi: "Số ước thực hiện", en: "Estimated results"},
    message: {
      vi: "Cột “{text}” là số ước thực hiện của kỳ {period}; số liệu được ghi là “khoảng”.",
      en: "The column “{text}” estimates the results of {period}; its figures are entered as “about”."
    },
    remedy: {
      vi: "Không cần sửa; khi có số chính thức, gửi báo cáo cập nhật.",
      en: "Nothing to do; send a later return when the results are final."
    }
  },
  "interpret.estimate-left-out": {
    severity: "note",
    title: {vi: "Số ước của kỳ chưa hết", en: "Estimate of what is not over"},
    message: {
      vi: "Cột “{text}” ước kết quả của kỳ {period} khi kỳ ấy chưa hết; đó chưa phải kết quả nên không được nạp.",
      en: "The column “{text}” estimates {period} before it is over; that is no result yet, so it is not loaded."
    },
    remedy: {vi: "Không cần sửa.", en: "Nothing to do."}
  },
  "interpret.indicator-from-neighbour": {
    severity: "note",
    title: {vi: "Chỉ tiêu lấy từ cột bên cạnh", en: "Indicator taken from the next column"},
    message: {
      vi: "Cột “{text}” chỉ nêu số tiền; hiểu là “{indicator}” của cột bên trái.",
      en: "The column “{text}” only says money; it is read as “{indicator}” of the column to its left."
    },
    remedy: {
      vi: "Ghi tên chỉ tiêu ở tiêu đề cột nếu hiểu như vậy là sai.",
      en: "Name the indicator in the column header if that is wrong."
    }
  },
  "interpret.indicator-from-title": {
    severity: "note",
    title: {vi: "Chỉ tiêu lấy từ tiêu đề", en: "Indicator taken from the title"},
    message: {
      vi: "Cột “{text}” không nêu chỉ tiêu; lấy “{indicator}” theo tiêu đề bảng.",
      en: "The column “{text}” names no indicator; “{indicator}” is taken from the title."
    },
    remedy: {
      vi: "Ghi tên chỉ tiêu ở tiêu đề cột nếu hiểu như vậy là sai.",
      en: "Name the indicator in the column header if that is wrong."
    }
  }
} satisfies Record<string, FindingWording>;
