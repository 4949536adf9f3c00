import type {FindingWording} from "./findingWording.ts";

/** Places that a label does not settle. `candidates` and `suggestions` are names joined by "; ". */
export const interpretPlaceFindings = {
  "interpret.place-ambiguous": {
    severity: "error",
    title: {vi: "Tên địa phương trùng nhau", en: "A place name shared by several places"},
    message: {
      vi: "“{text}” có thể là: {candidates}.",
      en: "“{text}” can be: {candidates}."
    },
    remedy: {
      vi: "Ghi thêm đơn vị cấp trên (ví dụ “Tân Uyên, Lai Châu”) hoặc mã địa phương.",
      en: "Add the unit above it (for example “Tân Uyên, Lai Châu”) or the place’s code."
    }
  },
  "interpret.place-code-disagrees": {
    severity: "error",
    title: {vi: "Mã và tên địa phương không khớp", en: "Code and name of a place disagree"},
    message: {
      vi: "Mã {code} là {byCode}, nhưng tên ghi “{text}”.",
      en: "Code {code} is {byCode}, but the name says “{text}”."
    },
    remedy: {
      vi: "Sửa mã hoặc tên; từ 01/7/2025 có bảy mã tỉnh đổi chủ.",
      en: "Mend the code or the name; seven province codes changed owner on 1 July 2025."
    }
  },
  "interpret.place-other-era": {
    severity: "error",
    title: {
      vi: "Địa phương không tồn tại trong kỳ",
      en: "A place that did not exist in the period"
    },
    message: {
      vi: "“{text}” có từ {from} đến {to}, nhưng kỳ báo cáo kết thúc ngày {date}.",
      en: "“{text}” existed from {from} to {to}, but the period ends on {date}."
    },
    remedy: {
      vi: "Dùng tên theo cơ cấu hành chính của kỳ, hoặc ghi “(cũ)” sau tên.",
      en: "Use the names of the structure in force, or write “(cũ)” after the name."
    }
  },
  "interpret.place-spelling": {
    severity: "note",
    title: {vi: "Tên địa phương viết khác", en: "A place spelt otherwise"},
    message: {
      vi: "“{text}” được hiểu là {name}.",
      en: "“{text}” is understood as {name}."
    },
    remedy: {
      vi: "Nếu đúng, lần sau ghi tên theo danh mục; nếu không, sửa tên rồi gửi lại.",
      en: "If that is right, use the name of the list next time; if not, correct it and send again."
    }
  },
  "interpret.place-unknown": {
    severity: "error",
    title: {vi: "Không nhận ra địa phương", en: "Unknown place"},
    message: {
      vi: "Không có địa phương nào tên “{text}”.[ Gần giống: {suggestions}.]",
      en: "No place is called “{text}”.[ Similar: {suggestions}.]"
    },
    remedy: {
      vi: "Sửa tên theo danh mục, hoặc ghi mã địa phương.",
      en: "Write the name as in the codelist, or give the place’s code."
    }
  }
} satisfies Record<string, FindingWording>;
