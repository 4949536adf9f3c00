import {addressOf} from "../address.ts";
import type {Draft} from "./draft.ts";
import {emptyDraft, putText} from "./draft.ts";
import type {Measure} from "./programme.ts";

const COLUMNS = [
  "TT",
  "Mã chỉ tiêu",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Cách ghi",
  "Kỳ số liệu",
  "Nguồn số liệu",
  "Cách cộng",
  "Ví dụ ghi đúng",
  "Lỗi hay gặp",
  "Tự kiểm tra trước khi gửi",
  "Khi chưa có số liệu"
];

/** The second sheet of a form that was sent out: how to fill it in. Words alone, no figure of any office. */
export function guideSheet(measures: readonly Measure[]): Draft {
  const guide = emptyDraft("Giải thích");
  putText(guide, 0, 0, "GIẢI THÍCH BIỂU MẪU VÀ CÁCH GHI");
  guide.merges.push(`A1:${addressOf(0, COLUMNS.length - 1)}`);
  putText(guide, 1, 0, "Số liệu tổng hợp theo đơn vị báo cáo, không ghi thông tin cá nhân.");
  COLUMNS.forEach((name, column) => {
    putText(guide, 3, column, name);
  });
  measures.forEach((measure, index) => {
    const texts = [
      String(index + 1),
      measure.indicator,
      measure.label,
      measure.unit,
      wayToFill(measure),
      measure.isStock ? "Tại thời điểm cuối kỳ" : "Trong kỳ và luỹ kế từ đầu năm",
      "Sổ theo dõi, báo cáo của các đơn vị trực thuộc",
      measure.isStock ? "Không cộng các quý" : "Cộng được các quý",
      example(measure),
      commonMistake(measure),
      measure.isStock ? "So với số dư cuối kỳ trước" : "Luỹ kế không nhỏ hơn số trong kỳ",
      "Để trống và ghi lý do ở cột ghi chú, không ghi số không"
    ];
    texts.forEach((text, column) => {
      putText(guide, 4 + index, column, text);
    });
  });
  return guide;
}

function wayToFill({kind, isStock}: Measure): string {
  if (isStock) return "Ghi số hiện có, không cộng dồn các kỳ";
  if (kind === "money") return "Ghi số tiền đã thực hiện, theo đơn vị tính của biểu";
  if (kind === "measure") return "Ghi một chữ số thập phân";
  return "Ghi số nguyên; không phát sinh thì ghi dấu gạch ngang";
}

function example({kind, unit}: Measure): string {
  if (kind === "money")
    return "Một tỷ hai trăm triệu đồng ghi theo triệu đồng là một nghìn hai trăm";
  return kind === "measure" ? `Hai rưỡi ${unit}, dấu phẩy thập phân` : `Mười hai ${unit}`;
}

function commonMistake({kind, isStock}: Measure): string {
  if (kind === "money") return "Ghi đồng trong cột triệu đồng";
  return isStock ? "Cộng số của các quý" : "Ghi số luỹ kế vào cột trong kỳ";
}
