import {foldKeepingMarks} from "./foldText.ts";

/** Family names of the Vietnamese and of the peoples of the mountains and the delta. */
const FAMILY_NAMES = new Set(
  (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương lưu mai " +
    "trịnh trương tạ tô tống thái chu châu cao cù diệp đào đàm đồng giáp hà hứa khổng kiều la lâm lại " +
    "mạc nghiêm ninh nông phí phùng quách quản tăng thân thạch tiêu triệu trang ung văn vi viên vương " +
    "lò lường quàng cà tòng cầm vàng giàng thào sùng hạng mùa lầu tẩn chảo lù lèng bế ma mã sầm hầu " +
    "giàng cứ ly thò dinh siu rơ ksor rmah nay kpă êban niê y h k danh kim sơn thạch kiên"
  ).split(" ")
);
const FEWEST_WORDS = 2;
const MOST_WORDS = 5;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.]*$/u;
const ADDRESSED = /^(?:ông|bà|anh|chị|cụ|cháu|em|đ\/c|đồng chí|mr|mrs|ms)[.:]?\s+(?=\p{Lu})/iu;

/** "Lò Thị Mai", "ÔNG NGUYỄN VĂN A": reads like the name of a person. A place may, too. */
export function looksLikePersonName(text: string): boolean {
  const bare = text.trim().replace(ADDRESSED, "");
  const words = bare.split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => CAPITALISED.test(word))) return false;
  if (bare !== text.trim()) return true;
  return words.length >= FEWEST_WORDS && FAMILY_NAMES.has(foldKeepingMarks(words[0] ?? ""));
}
