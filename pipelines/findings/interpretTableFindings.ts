import type {FindingWording} from "./findingWording.ts";

/** What interpret says about tables, their rows and the lines above them. */
export const interpretTableFindings = {
  "interpret.no-table": {
    severity: "error",
    title: {vi: "Không tìm thấy bảng số liệu", en: "No table found"},
    message: {
      vi: "Không trang tính nào có dòng tiêu đề với cột địa phương hoặc chỉ tiêu.",
      en: "No sheet has a header row with a column of places or indicators."
    },
    remedy: {
      vi: "Gửi lại tệp có bảng: dòng tiêu đề nêu địa phương hoặc chỉ tiêu, bên dưới là số liệu.",
      en: "Send a file with a table: a header row naming places or indicators, figures below it."
    }
  },
  "interpret.sheet-without-table": {
    severity: "note",
    title: {vi: "Trang tính không có bảng", en: "Sheet without a table"},
    message: {
      vi: "Trang tính “{text}” không có bảng số liệu và được bỏ qua.",
      en: "The sheet “{text}” holds no table of figures and is left aside."
    },
    remedy: {
      vi: "Không cần sửa nếu đây là trang hướng dẫn hoặc chú thích.",
      en: "Nothing to do if it is a page of instructions or notes."
    }
  },
  "interpret.sheet-repeats": {
    severity: "note",
    title: {vi: "Trang tính lặp lại", en: "Sheet says the same again"},
    message: {
      vi: "Trang tính “{text}” lặp lại đúng số liệu của trang “{other}”; chỉ trang “{other}” được nạp.",
      en: "The sheet “{text}” repeats the figures of “{other}”; only “{other}” is loaded."
    },
    remedy: {
      vi: "Không cần sửa; lần sau chỉ cần gửi một trang.",
      en: "Nothing to do; one of the two is enough."
    }
  },
  "interpret.row-part-unnamed": {
    severity: "note",
    title: {vi: "Phần của một dòng, không rõ phân tổ", en: "Part of a row, of no listed kind"},
    message: {
      vi: "Dòng “{text}” là một phần như dòng “{other}” và không nêu phân tổ nào khác; dòng này không được nạp riêng.",
      en: "The row “{text}” is a part as “{other}” is and names no breakdown of its own; it is not loaded by itself."
    },
    remedy: {
      vi: "Không cần sửa; muốn theo dõi riêng phần này, ghi tên phân tổ theo danh mục.",
      en: "Nothing to do; to have this part by itself, name the breakdown as the list does."
    }
  },
  "interpret.row-repeats-indicator": {
    severity: "warning",
    title: {vi: "Hai dòng cùng một chỉ tiêu", en: "Two rows of one indicator"},
    message: {
      vi: "Dòng “{text}” và dòng “{other}” cùng thuộc chỉ tiêu “{indicator}”; cả hai đều được tính.",
      en: "The rows “{text}” and “{other}” are both “{indicator}”; both are counted."
    },
    remedy: {
      vi: "Nếu dòng này đã nằm trong dòng kia, thêm “Trong đó” hoặc gạch đầu dòng.",
      en: "If the one is contained in the other, mark it with “Trong đó” or a dash."
    }
  },
  "interpret.total-unreadable": {
    severity: "warning",
    title: {vi: "Không đọc được ô tổng", en: "Unreadable total"},
    message: {
      vi: "Ô tổng “{text}” không phải một số; các dòng vẫn được nạp nhưng không đối chiếu được.",
      en: "The total “{text}” is not a number; the lines are loaded, but cannot be checked against it."
    },
    remedy: {
      vi: "Sửa công thức hoặc ghi lại tổng.",
      en: "Mend its formula, or type the total."
    }
  },
  "interpret.personal-column": {
    severity: "error",
    title: {vi: "Cột có dữ liệu cá nhân", en: "Personal data in a column"},
    message: {
      vi: "Cột “{text}” có vẻ chứa họ tên, số giấy tờ hoặc số điện thoại; nội dung cột và bản gốc của tệp không được lưu.",
      en: "The column “{text}” seems to hold names, identity or phone numbers; nothing of it is kept, nor the file itself."
    },
    remedy: {
      vi: "Xóa cột này rồi gửi lại; báo cáo chỉ nhận số liệu tổng hợp.",
      en: "Delete the column and send the file again; returns hold aggregates only."
    }
  },
  "interpret.period-missing": {
    severity: "error",
    title: {vi: "Thiếu kỳ báo cáo", en: "No period"},
    message: {
      vi: "Không tìm thấy kỳ báo cáo ở tiêu đề, tên trang tính hay tên tệp; số liệu không được nạp.",
      en: "Neither title, sheet name nor file name tells the period; the figures are not loaded."
    },
    remedy: {
      vi: "Ghi kỳ báo cáo ở tiêu đề, ví dụ “Quý I năm 2024”.",
      en: "Write the period in the title, for example “Quý I năm 2024”."
    }
  },
  "interpret.period-from-file-name": {
    severity: "note",
    title: {vi: "Kỳ báo cáo lấy từ tên tệp", en: "Period taken from the file name"},
    message: {
      vi: "Trong bảng không ghi kỳ báo cáo; kỳ {period} được lấy từ tên tệp “{text}”.",
      en: "The sheet names no period; {period} is taken from the file name “{text}”."
    },
    remedy: {
      vi: "Ghi kỳ báo cáo ở tiêu đề để tên tệp có thể đổi.",
      en: "Write the period in the title, so that the file may be renamed."
    }
  },
  "interpret.period-conflict": {
    severity: "warning",
    title: {vi: "Hai kỳ báo cáo khác nhau", en: "Two periods disagree"},
    message: {
      vi: "“{text}” cho kỳ {other}, còn tiêu đề cho kỳ {period}; số liệu được ghi vào kỳ {period}.",
      en: "“{text}” says {other}, the title says {period}; the figures are entered for {period}."
    },
    remedy: {
      vi: "Sửa cho hai chỗ ghi cùng một kỳ báo cáo.",
      en: "Make both places name the same period."
    }
  },
  "interpret.period-unreadable": {
    severity: "error",
    title: {vi: "Không đọc được kỳ", en: "Unreadable period"},
    message: {
      vi: "Không hiểu kỳ “{text}”; dòng này không được nạp.",
      en: "The period “{text}” is not understood; the row is not loaded."
    },
    remedy: {
      vi: "Ghi như “2024”, “Quý I/2024”, “6 tháng đầu năm 2024” hoặc ngày/tháng/năm.",
      en: "Write it as “2024”, “Quý I/2024”, “6 tháng đầu năm 2024” or day/month/year."
    }
  }
} satisfies Record<string, FindingWording>;
