import type {FindingWording} from "./findingWording.ts";

/** What a table is about: something of ours, or not. */
export const interpretSubjectFindings = {
  "interpret.nothing-of-ours": {
    severity: "warning",
    title: {vi: "Tệp nói về việc khác", en: "File about other things"},
    message: {
      vi: "Các bảng trong tệp đọc được nhưng đều nói về việc khác, không có chỉ tiêu nào trong danh mục; không có gì được nạp.",
      en: "The tables of the file can be read, but are about other things: none of the listed indicators is among them, and nothing is loaded."
    },
    remedy: {
      vi: "Nếu gửi nhầm tệp, hãy gửi lại tệp đúng; nếu đây là báo cáo, hãy ghi tên chỉ tiêu như trong danh mục.",
      en: "If it was sent by mistake, send the right file; if it is the return, name the indicators as the list does."
    }
  },
  "interpret.table-of-other-things": {
    severity: "note",
    title: {vi: "Bảng về nội dung khác", en: "Table about other things"},
    message: {
      vi: "Bảng “{text}” có {rows} dòng không ứng với chỉ tiêu nào trong danh mục; bảng được bỏ qua.",
      en: "{rows} rows of the table “{text}” are none of the listed indicators; it is left aside."
    },
    remedy: {
      vi: "Không cần sửa nếu bảng nói về việc khác; nếu không, ghi tên chỉ tiêu theo danh mục.",
      en: "Nothing to do if it is about something else; otherwise name the indicators as the list does."
    }
  },
  "interpret.row-among-others": {
    severity: "note",
    title: {vi: "Dòng trong bảng về nội dung khác", en: "Row in a table about other things"},
    message: {
      vi: "Dòng “{text}” giống một chỉ tiêu, nhưng đứng trong bảng về nội dung khác nên không được nạp.",
      en: "The row “{text}” reads like an indicator, but the table is about other things; it is not loaded."
    },
    remedy: {
      vi: "Nếu số liệu thuộc chương trình, gửi trong bảng riêng ghi theo danh mục chỉ tiêu.",
      en: "If the figure belongs to the programme, send it in a table of its own, named as the list does."
    }
  },
  "interpret.table-without-figures": {
    severity: "error",
    title: {vi: "Bảng không có số liệu nào đọc được", en: "Table without a usable figure"},
    message: {
      vi: "Tệp có bảng nhưng không có số liệu nào của một chỉ tiêu trong danh mục; không có gì được nạp.",
      en: "The file has tables, but no figure of a listed indicator; nothing of it is loaded."
    },
    remedy: {
      vi: "Kiểm tra tên chỉ tiêu ở tiêu đề cột hoặc ở đầu dòng.",
      en: "Check the names of the indicators in the header or at the start of the rows."
    }
  }
} satisfies Record<string, FindingWording>;
