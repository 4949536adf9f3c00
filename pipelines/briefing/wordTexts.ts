import type {Language} from "../../src/texts/language.ts";

/** The fixed words of the administration's layout (Nghị định 30/2020/NĐ-CP, annex I). */
const vi = {
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  upperAgency: "[CƠ QUAN CHỦ QUẢN]",
  agency: "[TÊN CƠ QUAN]",
  number: "Số:        /BC-",
  date: "…………, ngày …… tháng …… năm ………",
  kind: "BÁO CÁO",
  subject: (place: string, year: number) =>
    `Kết quả thực hiện các chương trình phối hợp năm ${year} của ${place}`,
  charts:
    "Cột gạch chéo là năm chưa đủ báo cáo: số ghi trên cột là số đã báo cáo. Năm không có cột là chưa có số liệu.",
  recipients: "Nơi nhận:",
  recipientList: ["- Như trên;", "- Lưu: VT."],
  signer: "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
  sign: "(Ký, ghi rõ họ và tên, đóng dấu)"
};

const en: typeof vi = {
  motto: ["SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"],
  upperAgency: "[SUPERIOR AGENCY]",
  agency: "[NAME OF AGENCY]",
  number: "No.:        /BC-",
  date: "…………, date ……………………",
  kind: "REPORT",
  subject: (place: string, year: number) => `Results of the joint programmes in ${year}: ${place}`,
  charts:
    "A hatched column is a year with returns missing: the number on it is what has been reported. A year without a column has no figure.",
  recipients: "Recipients:",
  recipientList: ["- As above;", "- Archive."],
  signer: "AUTHORITY AND TITLE OF THE SIGNATORY",
  sign: "(Signature, full name, seal)"
};

export function wordTexts(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
