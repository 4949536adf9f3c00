import type {FindingWording} from "./findingWording.ts";

const saveAsXlsx = {
  vi: "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành…” với kiểu “Sổ làm việc Excel (.xlsx)” rồi gửi lại.",
  en: "Open the file in Excel or LibreOffice, choose “Save as…” with the type “Excel workbook (.xlsx)”, and send it again."
};

const sendAgain = {
  vi: "Mở lại bản gốc, lưu lại rồi gửi lại tệp.",
  en: "Open the original, save it once more and send it again."
};

const splitFile = {
  vi: "Bỏ những phần không thuộc báo cáo, hoặc tách báo cáo thành nhiều tệp nhỏ hơn.",
  en: "Remove what does not belong to the return, or split the return into smaller files."
};

const noActionNeeded = {
  vi: "Nếu phần ẩn không thuộc báo cáo, hãy xoá đi rồi gửi lại; nếu thuộc báo cáo thì không cần làm gì.",
  en: "If what is hidden does not belong to the return, delete it and send the file again; otherwise nothing is to be done."
};

/** Faults of the whole file: none of it is read. */
const fileFindings = {
  "read.empty-file": {
    severity: "error",
    title: {vi: "Tệp trống", en: "Empty file"},
    message: {vi: "Tệp không có ô nào có nội dung.", en: "No cell of the file holds anything."},
    remedy: {
      vi: "Kiểm tra xem có gửi nhầm tệp không.",
      en: "Check whether the right file was sent."
    }
  },
  "read.file-too-large": {
    severity: "error",
    title: {vi: "Tệp quá lớn", en: "File too large"},
    message: {
      vi: "Tệp có {found} byte, nhiều hơn mức cho phép là {limit}.",
      en: "The file has {found} bytes, more than the {limit} allowed."
    },
    remedy: splitFile
  },
  "read.sheet-too-large": {
    severity: "error",
    title: {vi: "Bảng tính quá lớn", en: "Sheet too large"},
    message: {
      vi: "Bảng tính vượt mức cho phép ({what}: {found}, tối đa {limit}).",
      en: "The sheet is beyond what is allowed ({what}: {found}, at most {limit})."
    },
    remedy: splitFile
  },
  "read.cell-too-long": {
    severity: "error",
    title: {vi: "Ô quá dài", en: "Cell too long"},
    message: {
      vi: "Có ô dài hơn 32.767 ký tự, mức tối đa của Excel.",
      en: "A cell is longer than 32,767 characters, the most that Excel allows."
    },
    remedy: {
      vi: "Kiểm tra dấu ngoặc kép và dấu phân cách trong tệp; rút ngắn nội dung ô.",
      en: "Check the quotation marks and separators of the file; shorten the cell."
    }
  },
  "read.suspicious-archive": {
    severity: "error",
    title: {vi: "Tệp nén bất thường", en: "Suspicious archive"},
    message: {
      vi: "Bên trong tệp lớn bất thường ({what}: {found}, tối đa {limit}), nên tệp không được mở.",
      en: "The inside of the file is unusually large ({what}: {found}, at most {limit}), so it was not opened."
    },
    remedy: saveAsXlsx
  },
  "read.forbidden-xml": {
    severity: "error",
    title: {vi: "Tệp có nội dung không được phép", en: "Forbidden content"},
    message: {
      vi: "Phần {part} của tệp có khai báo kiểu tài liệu (DTD), điều mà bảng tính không bao giờ cần.",
      en: "The part {part} of the file declares a document type (DTD), which no workbook needs."
    },
    remedy: saveAsXlsx
  },
  "read.damaged-file": {
    severity: "error",
    title: {vi: "Tệp bị hỏng", en: "Damaged file"},
    message: {
      vi: "Tệp bị hỏng hoặc chưa tải xong (tại: {part}).",
      en: "The file is damaged or was cut short (at: {part})."
    },
    remedy: sendAgain
  },
  "read.password-protected": {
    severity: "error",
    title: {vi: "Tệp có mật khẩu", en: "Password-protected file"},
    message: {
      vi: "Tệp được bảo vệ bằng mật khẩu nên không đọc được.",
      en: "The file is protected by a password and cannot be read."
    },
    remedy: {
      vi: "Bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.",
      en: "Remove the password (File › Info › Protect workbook) and send the file again."
    }
  },
  "read.old-excel": {
    severity: "error",
    title: {vi: "Tệp Excel kiểu cũ (.xls)", en: "Old Excel file (.xls)"},
    message: {
      vi: "Tệp ở định dạng Excel 97–2003 (.xls), chưa đọc được.",
      en: "The file is in the Excel 97–2003 format (.xls), which is not read yet."
    },
    remedy: saveAsXlsx
  },
  "read.binary-workbook": {
    severity: "error",
    title: {vi: "Sổ làm việc nhị phân (.xlsb)", en: "Binary workbook (.xlsb)"},
    message: {
      vi: "Tệp ở định dạng Excel nhị phân (.xlsb), chưa đọc được.",
      en: "The file is in the binary Excel format (.xlsb), which is not read yet."
    },
    remedy: saveAsXlsx
  },
  "read.open-document": {
    severity: "error",
    title: {vi: "Tệp OpenDocument (.ods)", en: "OpenDocument file (.ods)"},
    message: {
      vi: "Tệp ở định dạng OpenDocument, chưa đọc được.",
      en: "The file is in an OpenDocument format, which is not read yet."
    },
    remedy: saveAsXlsx
  },
  "read.not-a-table": {
    severity: "error",
    title: {vi: "Không phải bảng tính", en: "Not a table"},
    message: {
      vi: "Tệp là {name}, không phải bảng tính.",
      en: "The file is {name}, not a table."
    },
    remedy: {
      vi: "Gửi bảng số liệu dưới dạng .xlsx hoặc .csv.",
      en: "Send the figures as an .xlsx or .csv file."
    }
  },
  "read.compressed-file": {
    severity: "error",
    title: {vi: "Tệp nén", en: "Compressed file"},
    message: {
      vi: "Tệp là tệp nén {name}, bên trong có thể có báo cáo.",
      en: "The file is a {name} archive; there may be a return inside."
    },
    remedy: {
      vi: "Giải nén rồi gửi từng tệp .xlsx hoặc .csv bên trong.",
      en: "Unpack it and send each .xlsx or .csv file by itself."
    }
  },
  "read.web-page": {
    severity: "error",
    title: {vi: "Trang web, không phải bảng tính", en: "Web page, not a workbook"},
    message: {
      vi: "Nội dung tệp là một trang web (HTML), dù tên tệp có thể là .xls.",
      en: "The file is a web page (HTML), though its name may end in .xls."
    },
    remedy: saveAsXlsx
  },
  "read.xml-file": {
    severity: "error",
    title: {vi: "Tệp XML", en: "XML file"},
    message: {
      vi: "Nội dung tệp là XML (có thể là bảng tính Excel 2003), chưa đọc được.",
      en: "The file is XML (it may be an Excel 2003 spreadsheet), which is not read yet."
    },
    remedy: saveAsXlsx
  },
  "read.unknown-format": {
    severity: "error",
    title: {vi: "Không rõ định dạng", en: "Unknown format"},
    message: {
      vi: "Nội dung tệp không phải .xlsx và cũng không phải văn bản.",
      en: "The file is neither .xlsx nor text."
    },
    remedy: saveAsXlsx
  },
  "read.too-many-faults": {
    severity: "error",
    title: {vi: "Quá nhiều ô lỗi", en: "Too many faulty cells"},
    message: {
      vi: "Hơn {limit} ô có lỗi (lỗi gần nhất: {code}), nên cả tệp không được đọc.",
      en: "More than {limit} cells are faulty (the last one: {code}), so none of the file was read."
    },
    remedy: sendAgain
  }
} satisfies Record<string, FindingWording>;

/** Faults of a text file (CSV, TSV). */
const textFindings = {
  "read.encoding-unknown": {
    severity: "error",
    title: {vi: "Không rõ bảng mã", en: "Unknown encoding"},
    message: {
      vi: "Tệp văn bản không dùng bảng mã Unicode (UTF-8 hoặc UTF-16), nên dấu tiếng Việt có thể bị đọc sai.",
      en: "The text is not in Unicode (UTF-8 or UTF-16), so Vietnamese letters could be misread."
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
    remedy: {vi: "Gõ lại nội dung ô.", en: "Type the cell's text again."}
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
      en: "If a date is meant, type it again; if a number, change the cell's format to “Number”."
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

export const readFindings = {...fileFindings, ...textFindings, ...cellFindings} satisfies Record<
  string,
  FindingWording
>;
