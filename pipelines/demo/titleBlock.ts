import {addressOf} from "../address.ts";
import type {Quarter} from "./calendar.ts";
import {dayAfter, romanQuarter} from "./calendar.ts";
import type {Draft} from "./draft.ts";
import {putText} from "./draft.ts";
import type {Office} from "./office.ts";
import type {Draw} from "./random.ts";

export interface TitleBlock {
  readonly office: Office;
  readonly at: Quarter;
  readonly version: number;
  readonly draw: Draw;
  /** Columns of the table below: what the title is merged over. */
  readonly width: number;
  readonly unitLine: string | null;
}

/** "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI BÌNH", down to the unit line. Gives the first free row. */
export function writeTitleBlock(draft: Draft, block: TitleBlock): number {
  const {office, at, draw, width} = block;
  const right = Math.max(2, width - 3);
  putText(draft, 0, 0, headingOf(office));
  putText(draft, 0, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  putText(draft, 1, 0, `Số: ${draw.whole(12, 480)}/BC`);
  putText(draft, 1, right, "Độc lập - Tự do - Hạnh phúc");
  let row = 2;
  if (draw.isWithin(0.4)) {
    const [year = "", month = "", day = ""] = dayAfter(at, draw.whole(5, 20)).split("-");
    const seat = office.place.name;
    putText(draft, row, right, `${seat}, ngày ${day} tháng ${month} năm ${year}`);
    row += 1;
  }
  row += 1;
  const again = block.version > 1 ? ` (BÁO CÁO ĐIỀU CHỈNH LẦN ${block.version})` : "";
  const period = `QUÝ ${romanQuarter(at)} NĂM ${at.year}`;
  putText(draft, row, 0, `BÁO CÁO KẾT QUẢ CHƯƠNG TRÌNH PHỐI HỢP ${period}${again}`);
  draft.merges.push(`${addressOf(row, 0)}:${addressOf(row, width - 1)}`);
  row += 1;
  if (block.unitLine !== null) {
    putText(draft, row, Math.max(0, width - 2), block.unitLine);
    row += 1;
  }
  return row + (draw.isWithin(0.5) ? 1 : 0);
}

/** "Nơi nhận", the signature, sometimes a note: text below the table that is no figure. */
export function writeSignature(draft: Draft, row: number, width: number, draw: Draw): void {
  let line = row + 1;
  if (draw.isWithin(0.3)) {
    putText(draft, line, 0, "Ghi chú: số liệu do các đơn vị trực thuộc tổng hợp, báo cáo.");
    line += 1;
  }
  const right = Math.max(2, width - 3);
  putText(draft, line, 0, "Nơi nhận:");
  putText(draft, line, right, "TM. BAN THƯỜNG TRỰC");
  putText(draft, line + 1, 0, "- Ban Chỉ đạo chương trình phối hợp;");
  putText(draft, line + 1, right, draw.pick(["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH"]));
  putText(draft, line + 2, 0, "- Lưu: VT.");
}

function headingOf({reporter, place, level, province}: Office): string {
  const full = place.fullName.toLocaleUpperCase("vi");
  const above = level === "commune" ? `, ${province.fullName.toLocaleUpperCase("vi")}` : "";
  return reporter.heading.replace("{place}", full) + above;
}
