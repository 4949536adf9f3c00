import type {FindingWording} from "./findingWording.ts";

/** What the ledger says about a whole file. */
export const loadFindings = {
  "load.duplicate-file": {
    severity: "note",
    title: {vi: "Tệp trùng với tệp đã nhận", en: "The same file twice"},
    message: {
      vi: "Tệp “{text}” giống hệt “{original}” đã nhận; không nạp lại số liệu.",
      en: "“{text}” holds the very same bytes as “{original}”, which is loaded; nothing is loaded again."
    },
    remedy: {
      vi: "Không cần làm gì; nếu là báo cáo khác, kiểm tra xem có gửi nhầm tệp không.",
      en: "Nothing to do; if it was meant to be another return, check which file was sent."
    }
  },
  "load.judged-again": {
    severity: "note",
    title: {vi: "Đã xét lại", en: "Judged again"},
    message: {
      vi: "“{text}” được xét lại sau khi danh mục hoặc quyết định thay đổi; kết quả này thay cho lần xét trước (số {earlier}).",
      en: "“{text}” was judged again after a list or a decision changed; this takes the place of the earlier judgement (number {earlier})."
    },
    remedy: {vi: "Không cần làm gì.", en: "Nothing to do."}
  },
  "load.not-a-file": {
    severity: "error",
    title: {vi: "Không phải tệp thường", en: "Not a regular file"},
    message: {
      vi: "“{text}” là liên kết, ống dẫn hoặc thiết bị, không phải tệp; không đọc.",
      en: "“{text}” is a link, pipe or device, no regular file; it is not read."
    },
    remedy: {
      vi: "Chép chính tệp báo cáo vào thư mục.",
      en: "Copy the return itself into the folder."
    }
  },
  "load.no-permission": {
    severity: "error",
    title: {vi: "Không có quyền đọc tệp", en: "No permission to read the file"},
    message: {
      vi: "Không mở được “{text}”: không có quyền đọc.",
      en: "“{text}” cannot be opened: no permission to read it."
    },
    remedy: {
      vi: "Cấp quyền đọc cho tệp rồi chạy lại.",
      en: "Grant permission to read the file and run again."
    }
  },
  "load.conflicting-return": {
    severity: "error",
    title: {
      vi: "Hai báo cáo khác nhau cho cùng một kỳ",
      en: "Two different returns for one period"
    },
    message: {
      vi: "“{text}” và “{other}” cùng đơn vị, biểu mẫu, kỳ {period} và lần báo cáo nhưng số liệu khác nhau; tệp này chờ quyết định, chưa được tính.",
      en: "“{text}” and “{other}” are of one office, form, period ({period}) and version, yet differ; this file waits for a decision and is not counted."
    },
    remedy: {
      vi: "Hỏi lại đơn vị báo cáo nào là đúng; nếu là bản sửa, ghi “lần 2” hoặc “điều chỉnh” ở tiêu đề rồi gửi lại.",
      en: "Ask the office which one holds; a correction says “lần 2” or “điều chỉnh” in its title."
    }
  }
} satisfies Record<string, FindingWording>;
