import type {FindingWording} from "./findingWording.ts";
import {readFileFindings} from "./readFileFindings.ts";

const noActionNeeded = {
  vi: "Nếu phần ẩn không thuộc báo cáo, hãy xoá đi rồi gửi lại; nếu thuộc báo cáo thì không cần làm gì.",
  en: "If what is hidden does not belong to the return, delete it and send the file again; otherwise nothing is to be done."
};

const encodingFindings = {
  "read.legacy-letters": {
    severity: "note",
    title: {vi: "Bảng mã cũ", en: "Letters from before Unicode"},
    message: {
      vi: "Chữ tiếng Việt trong tệp dùng bảng mã cũ {encoding} và đã được chuyển sang Unicode, ví dụ: {text}",
      en: "Vietnamese letters of the file are in the old encoding {encoding} and were converted to Unicode, for example: {text}"
    },
    remedy: {
      vi: "Xem lại vài tên riêng trong kết quả; lần sau nên dùng phông Unicode (Times New Roman, Arial).",
      en: "Look at a few names in the result; next time use a Unicode font (Times New Roman, Arial)."
    }
  }
} satisfies Record<string, FindingWording>;

/** Faults of a text file (CSV, TSV). */
const textFindings = {
  "read.encoding-unknown": {
    severity: "error",
    title: {vi: "Không rõ bảng mã", en: "Unknown encoding"},
    message: {
      vi: "Tệp văn bản không dùng Unicode, cũng không rõ là windows-1258, TCVN3 hay VNI, nên dấu tiếng Việt có thể bị đọc sai.",
      en: "The text is not in Unicode, nor is it clear whether it is in windows-1258, TCVN3 or VNI, so Vietnamese letters could be misread."
    },
    remedy: {
      vi: "Khi lưu, chọn “CSV UTF-8”; hoặc gửi tệp .xlsx.",
      en: "Save as “CSV UTF-8”, or send an .xlsx file."
    }
  },
  "read.unterminated-quote": {
    severity: "error",
    title: {vi: "Thiếu dấu ngoặc kép đóng", en: "Quotation mark never closed"},
    message: {
      vi: "Dấu ngoặc kép mở ở dòng {line} không được đóng: {text}",
      en: "The quotation mark opened in line {line} is never closed: {text}"
    },
    remedy: {
      vi: "Thêm dấu ngoặc kép đóng ở dòng đó, hoặc gửi tệp .xlsx.",
      en: "Close the quotation mark in that line, or send an .xlsx file."
    }
  },
  "read.stray-quote": {
    severity: "error",
    title: {vi: "Dấu ngoặc kép sai chỗ", en: "Stray quotation mark"},
    message: {
      vi: "Dòng {line} có dấu ngoặc kép không bao trọn một ô: {text}",
      en: "A quotation mark in line {line} does not enclose a whole field: {text}"
    },
    remedy: {
      vi: 'Bao trọn ô trong dấu ngoặc kép, viết hai dấu liền nhau ("") cho dấu nằm bên trong; hoặc gửi tệp .xlsx.',
      en: 'Enclose the whole field, doubling a quotation mark inside it (""); or send an .xlsx file.'
    }
  },
  "read.extra-field": {
    severity: "error",
    title: {vi: "Dòng thừa ô", en: "Row with too many fields"},
    message: {
      vi: "Dòng {row} của bảng có {found} ô trong khi bảng có {width} cột: có thể một số như 1,234 bị cắt làm hai.",
      en: "Row {row} has {found} fields where the table has {width}: perhaps a number such as 1,234 was cut in two."
    },
    remedy: {
      vi: "Bao ô có dấu phân cách trong dấu ngoặc kép, hoặc gửi tệp .xlsx.",
      en: "Put the field that contains the separator in quotation marks, or send an .xlsx file."
    }
  }
} satisfies Record<string, FindingWording>;

/** Faults of one cell, and what a reader of the sheet does not see. */
const cellFindings = {
  "read.unreadable-character": {
    severity: "error",
    title: {vi: "Ký tự không đọc được", en: "Unreadable character"},
    message: {
      vi: "Ô có ký tự {character}, không phải chữ hay số: {text}",
      en: "The cell holds the character {character}, which is no letter or digit: {text}"
    },
    remedy: {vi: "Gõ lại nội dung ô.", en: "Type the cell’s text again."}
  },
  "read.bad-number": {
    severity: "error",
    title: {vi: "Số không hợp lệ", en: "Invalid number"},
    message: {
      vi: "Ô được lưu là số nhưng nội dung không phải số: {text}",
      en: "The cell is stored as a number, but holds none: {text}"
    },
    remedy: {vi: "Gõ lại số vào ô.", en: "Type the number again."}
  },
  "read.no-such-date": {
    severity: "warning",
    title: {vi: "Ngày không tồn tại", en: "No such date"},
    message: {
      vi: "Ô có định dạng ngày nhưng giá trị {text} không ứng với ngày nào; đã đọc là số {text}.",
      en: "The cell is formatted as a date, but {text} stands for none; it was read as the number {text}."
    },
    remedy: {
      vi: "Nếu là ngày thì gõ lại; nếu là số thì đổi định dạng ô thành “Số”.",
      en: "If a date is meant, type it again; if a number, change the cell’s format to “Number”."
    }
  },
  "read.formula-without-value": {
    severity: "warning",
    title: {vi: "Công thức chưa có kết quả", en: "Formula without a result"},
    message: {
      vi: "Ô có công thức nhưng tệp không lưu kết quả; ô được coi là trống.",
      en: "The cell has a formula, but the file holds no result; the cell counts as empty."
    },
    remedy: {
      vi: "Mở tệp bằng Excel hoặc LibreOffice để tính lại, lưu rồi gửi lại.",
      en: "Open the file in Excel or LibreOffice, which computes it, save it and send it again."
    }
  },
  "read.macros-ignored": {
    severity: "note",
    title: {vi: "Tệp có macro", en: "Workbook with macros"},
    message: {
      vi: "Tệp có macro (.xlsm). Macro không bao giờ được chạy; chỉ đọc giá trị đã lưu trong các ô.",
      en: "The workbook has macros (.xlsm). They are never run; only the values stored in its cells were read."
    },
    remedy: {
      vi: "Nếu số liệu do macro tính ra, hãy chạy macro trong Excel và lưu trước khi gửi; lần sau nên gửi tệp .xlsx.",
      en: "If macros compute the figures, run them in Excel and save before sending; next time send an .xlsx file."
    }
  },
  "read.hidden-sheet": {
    severity: "note",
    title: {vi: "Trang tính ẩn", en: "Hidden sheet"},
    message: {
      vi: "Trang “{text}” bị ẩn nhưng có nội dung, và vẫn được đọc.",
      en: "The sheet “{text}” is hidden but holds cells, and was read."
    },
    remedy: noActionNeeded
  },
  "read.hidden-rows": {
    severity: "note",
    title: {vi: "Dòng ẩn", en: "Hidden rows"},
    message: {
      vi: "{count} dòng bị ẩn nhưng có nội dung, và vẫn được đọc: {rows}",
      en: "{count} rows are hidden but hold cells, and were read: {rows}"
    },
    remedy: noActionNeeded
  },
  "read.hidden-columns": {
    severity: "note",
    title: {vi: "Cột ẩn", en: "Hidden columns"},
    message: {
      vi: "{count} cột bị ẩn nhưng có nội dung, và vẫn được đọc: {columns}",
      en: "{count} columns are hidden but hold cells, and were read: {columns}"
    },
    remedy: noActionNeeded
  }
} satisfies Record<string, FindingWording>;

export const readFindings = {
  ...readFileFindings,
  ...encodingFindings,
  ...textFindings,
  ...cellFindings
} satisfies Record<string, FindingWording>;
