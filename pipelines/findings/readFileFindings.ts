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

/** Faults of the whole file: none of it is read. */
export const readFileFindings = {
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
      vi: "Tệp bị hỏng hoặc chưa tải xong (phần không đọc được: {part}).",
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
      vi: "Bỏ mật khẩu rồi gửi lại. Excel: Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, để trống ô mật khẩu. LibreOffice: Lưu thành, bỏ chọn ô lưu với mật khẩu.",
      en: "Remove the password and send the file again. Excel: File › Info › Protect Workbook › Encrypt with Password, leave the box empty. LibreOffice: Save As, untick the box that saves with a password."
    }
  },
  "read.too-costly": {
    severity: "error",
    title: {vi: "Tệp tốn quá nhiều thời gian hoặc bộ nhớ", en: "File too costly to read"},
    message: {
      vi: "Việc đọc tệp vượt thời gian hoặc bộ nhớ cho phép nên đã bị dừng; có thể tệp bị hỏng.",
      en: "Reading the file took more time or memory than is allowed and was stopped; the file may be damaged."
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
    title: {vi: "Trang web không có bảng", en: "Web page without a table"},
    message: {
      vi: "Nội dung tệp là một trang web (HTML) không có bảng nào, dù tên tệp có thể là .xls.",
      en: "The file is a web page (HTML) without any table, though its name may end in .xls."
    },
    remedy: saveAsXlsx
  },
  "read.xml-file": {
    severity: "error",
    title: {vi: "Tệp XML không phải bảng tính", en: "XML that is no workbook"},
    message: {
      vi: "Nội dung tệp là XML nhưng không phải bảng tính Excel 2003 hay OpenDocument.",
      en: "The file is XML, but neither an Excel 2003 nor an OpenDocument spreadsheet."
    },
    remedy: saveAsXlsx
  },
  "read.unknown-format": {
    severity: "error",
    title: {vi: "Không rõ định dạng", en: "Unknown format"},
    message: {
      vi: "Nội dung tệp không phải bảng tính và cũng không phải văn bản.",
      en: "The file is neither a workbook nor text."
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
