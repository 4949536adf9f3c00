import type {FindingWording} from "./findingWording.ts";

/** What interpret says of a filled template: what was changed in it, and what its form does not ask. */
export const interpretFormFindings = {
  "interpret.form-identity-damaged": {
    severity: "note",
    title: {vi: "Biểu mẫu mất dấu nhận dạng", en: "Template without its identity"},
    message: {
      vi: "Tệp được làm từ biểu mẫu nhưng phần nhận dạng đã hỏng; số liệu được đọc theo cách trình bày của bảng.",
      en: "The file was made from a template whose identity is damaged; it is read by what its tables show."
    },
    remedy: {
      vi: "Kiểm tra số liệu đọc được; lần sau điền trực tiếp vào biểu mẫu, không chép trang tính sang tệp khác.",
      en: "Look the figures over; next time fill in the template itself and do not copy its sheets elsewhere."
    }
  },
  "interpret.form-version-unknown": {
    severity: "note",
    title: {vi: "Phiên bản biểu mẫu chưa biết", en: "Unknown version of a form"},
    message: {
      vi: "Biểu mẫu mang phiên bản {version}, chương trình chỉ biết đến phiên bản {known}; số liệu được đọc theo cách trình bày của bảng.",
      en: "The template has version {version}; version {known} is the latest known here. It is read by what its tables show."
    },
    remedy: {
      vi: "Cập nhật chương trình, hoặc tạo lại biểu mẫu bằng phiên bản hiện hành.",
      en: "Bring the program up to date, or make the template anew."
    }
  },
  "interpret.form-version-older": {
    severity: "note",
    title: {vi: "Biểu mẫu phiên bản cũ", en: "Older version of the form"},
    message: {
      vi: "Biểu mẫu là phiên bản {version} (hiện hành: {current}) và vẫn được đọc. Khác ở chỗ: {changesVi}.",
      en: "This is version {version} of the form (the present one is {current}); it still reads. What differs: {changesEn}."
    },
    remedy: {
      vi: "Kỳ sau dùng biểu mẫu hiện hành; kỳ này không cần làm lại.",
      en: "Use the present version next time; nothing to do now."
    }
  },
  "interpret.form-heading-changed": {
    severity: "error",
    title: {vi: "Phần đầu biểu bị sửa", en: "Heading of the form was changed"},
    message: {
      vi: "Đầu biểu ghi “{text}” nhưng biểu mẫu được lập cho “{written}”; không rõ số liệu thuộc bên nào nên không nạp.",
      en: "The heading says “{text}”, but the template was made for “{written}”; nothing tells which is meant, so nothing is loaded."
    },
    remedy: {
      vi: "Tạo biểu mẫu mới đúng kỳ, địa phương và cơ quan, rồi chép số liệu sang; không sửa đầu biểu cũ.",
      en: "Make a template for the right period, place and body and copy the figures; do not write over an old one."
    }
  },
  "interpret.form-period-conflict": {
    severity: "warning",
    title: {vi: "Tên tệp ghi kỳ khác", en: "File name says another period"},
    message: {
      vi: "Tên tệp “{text}” cho kỳ {other}, biểu mẫu được lập cho kỳ {period}; số liệu được ghi vào kỳ {period}.",
      en: "The file name “{text}” says {other}, the template was made for {period}; the figures are entered for {period}."
    },
    remedy: {
      vi: "Nếu số liệu của kỳ {other}, tạo biểu mẫu cho kỳ đó; nếu không, đổi tên tệp.",
      en: "If the figures are of {other}, make a template for it; otherwise rename the file."
    }
  },
  "interpret.form-organisation-missing": {
    severity: "warning",
    title: {vi: "Chưa chọn cơ quan báo cáo", en: "No reporting body chosen"},
    message: {
      vi: "Biểu mẫu để trống cơ quan báo cáo; số liệu được nạp nhưng không gắn cơ quan.",
      en: "The template names no reporting body; the figures are loaded without one."
    },
    remedy: {
      vi: "Chọn cơ quan trong danh sách ở đầu biểu.",
      en: "Choose the body from the list at the head of the sheet."
    }
  },
  "interpret.form-empty": {
    severity: "error",
    title: {vi: "Biểu mẫu chưa điền", en: "Template not filled in"},
    message: {
      vi: "Không ô nào của biểu mẫu có số liệu hoặc lý do để trống.",
      en: "No cell of the template holds a figure, and no row a reason for being empty."
    },
    remedy: {
      vi: "Điền số liệu vào các ô màu vàng; nơi không phát sinh thì chọn lý do ở cột bên cạnh.",
      en: "Fill in the yellow cells; where there was nothing, choose the reason beside them."
    }
  },
  "interpret.form-label-changed": {
    severity: "warning",
    title: {vi: "Tên dòng, cột hoặc đơn vị bị sửa", en: "Label or unit was changed"},
    message: {
      vi: "Ô này ghi “{text}”, biểu mẫu ghi “{written}”; dòng và cột được hiểu theo biểu mẫu, đơn vị tính theo ô đã sửa.",
      en: "This cell says “{text}”, the template “{written}”; rows and columns are read by the template, units by the cell."
    },
    remedy: {
      vi: "Khôi phục tên cũ; chỉ tiêu ngoài biểu mẫu thì gửi bằng báo cáo riêng.",
      en: "Restore the label; send what the form does not ask in a return of its own."
    }
  },
  "interpret.form-rows-missing": {
    severity: "warning",
    title: {vi: "Thiếu dòng hoặc cột của biểu mẫu", en: "Rows or columns are missing"},
    message: {
      vi: "{count} dòng hoặc cột của biểu mẫu đã bị xóa: {labels}.",
      en: "{count} rows or columns of the form were deleted: {labels}."
    },
    remedy: {
      vi: "Không xóa dòng, cột; để trống và chọn lý do. Gửi lại trên biểu mẫu đủ dòng.",
      en: "Leave rows and columns in place, empty and with a reason; send the whole form again."
    }
  },
  "interpret.form-table-missing": {
    severity: "warning",
    title: {vi: "Thiếu trang của biểu mẫu", en: "A sheet of the form is missing"},
    message: {
      vi: "Trang “{text}” của biểu mẫu không có trong tệp.",
      en: "The sheet “{text}” of the form is not in the file."
    },
    remedy: {
      vi: "Gửi lại biểu mẫu đủ các trang.",
      en: "Send the form again with all its sheets."
    }
  },
  "interpret.form-row-unknown": {
    severity: "warning",
    title: {vi: "Dòng ngoài biểu mẫu", en: "A row that the form does not have"},
    message: {
      vi: "Dòng này không có trong biểu mẫu; số liệu của dòng không được nạp.",
      en: "The form has no such row; its figures are not loaded."
    },
    remedy: {
      vi: "Ghi số liệu vào dòng có sẵn; chỉ tiêu khác thì gửi bằng báo cáo riêng.",
      en: "Use the rows that are there; send other figures in a return of their own."
    }
  },
  "interpret.form-column-unknown": {
    severity: "warning",
    title: {vi: "Cột ngoài biểu mẫu", en: "A column that the form does not have"},
    message: {
      vi: "Cột này không có trong biểu mẫu; số liệu của cột không được nạp.",
      en: "The form has no such column; its figures are not loaded."
    },
    remedy: {
      vi: "Ghi số liệu vào cột có sẵn; phần diễn giải ghi ở cột ghi chú.",
      en: "Use the columns that are there; explanations go into the column of remarks."
    }
  },
  "interpret.form-cell-not-asked": {
    severity: "warning",
    title: {vi: "Ô không yêu cầu số liệu", en: "A cell that is not asked"},
    message: {
      vi: "Biểu mẫu không yêu cầu số liệu ở ô này; “{text}” không được nạp.",
      en: "The form asks for nothing here; “{text}” is not loaded."
    },
    remedy: {
      vi: "Xóa số ở ô này, hoặc chuyển sang ô màu vàng cùng dòng.",
      en: "Clear the cell, or move its figure to a yellow cell of the row."
    }
  }
} satisfies Record<string, FindingWording>;
