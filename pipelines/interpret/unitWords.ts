import {foldKeepingMarks, foldText} from "./foldText.ts";

/** The vocabulary of units: what offices write, and the base unit and power of ten it stands for. */

interface UnitWord {
  readonly base: string;
  readonly powerOfTen: number;
}

/** Spellings by base unit, separated by commas; the first is the base itself. */
const COUNTED: Readonly<Record<string, string>> = {
  "bệnh xá": "bệnh xá, trạm quân dân y, bệnh xá quân dân y",
  buổi: "buổi, buổi tuyên truyền",
  "cá nhân": "cá nhân",
  căn: "căn, căn nhà, ngôi nhà, ngôi, nhà, căn hộ, house, houses",
  cầu: "cầu, cây cầu, cầu dân sinh",
  cây: "cây, cây xanh, cây đào, cây giống",
  "công trình": "công trình, công trình phần việc",
  đèn: "đèn, bóng đèn, trụ đèn, cột đèn, đèn năng lượng",
  "đơn vị": "đơn vị, đơn vị máu",
  đợt: "đợt, đợt dịch",
  ĐVHC: "đvhc, đơn vị hành chính",
  em: "em, cháu, học sinh, trẻ em, trẻ, em học sinh, cháu học sinh",
  hộ: "hộ, hộ gia đình, hộ dân, hộ nghèo, gia đình, household, households",
  lượt: "lượt, lượt phương tiện, lượt xe, phương tiện",
  "lượt người":
    "lượt người, lượt ng, lượt đối tượng, lượt cán bộ, lượt chiến sĩ, lượt cb, lượt bộ đội, lượt đoàn viên, lượt hội viên, lượt bệnh nhân, lượt học viên, lượt nhân dân, lượt dân, lượt bà con, lượt người dân, person times",
  "lượt xem": "lượt xem",
  "mô hình": "mô hình, mh",
  "ngày công":
    "ngày công, ngày công lao động, công lao động, ngày công lđ, lượt ngày công, công, work days",
  người: "người, nhân khẩu, khẩu, người dân, person, persons, people",
  phòng: "phòng, phòng học",
  suất: "suất, suất quà, phần quà, gói quà, túi quà, giỏ quà, phần, suất học bổng",
  "tập thể": "tập thể",
  thùng: "thùng, thùng rác"
};
const MEASURED: Readonly<Record<string, readonly [string, number][]>> = {
  ha: [["ha, hecta, héc ta, hec ta", 0]],
  km: [
    ["km, cây số, kilômét, ki lô mét", 0],
    ["m, mét", -3]
  ],
  km2: [["km2, km², kilômét vuông", 0]],
  lít: [["lít", 0]],
  m2: [["m2, m², mét vuông", 0]],
  m3: [["m3, m³, mét khối", 0]],
  ratio: [["phần trăm, percent", -2]],
  tấn: [
    ["tấn, tonne, tonnes, tons", 0],
    ["tạ", -1],
    ["yến", -2],
    ["kg, kí, ki lô gam, kilôgam, kilogam", -3]
  ],
  VND: [["đồng, đồng chẵn, đ, vnđ, vnd, dong, đồng việt nam, đồng vn", 0]]
};
const LONGEST_PHRASE = 4;

const exactWords = new Map<string, UnitWord>();
/** For text typed without marks altogether: "can", "luot nguoi". */
const bareWords = new Map<string, UnitWord>();
for (const [base, spellings] of Object.entries(COUNTED)) addWords(base, 0, spellings);
for (const [base, groups] of Object.entries(MEASURED)) {
  for (const [spellings, powerOfTen] of groups) addWords(base, powerOfTen, spellings);
}

/** True for what comes in wholes only: houses, people, work-days, not đồng or tonnes. */
export function isCountedBase(base: string): boolean {
  return !Object.hasOwn(MEASURED, base);
}

export function isKnownBase(base: string): boolean {
  return Object.hasOwn(COUNTED, base) || Object.hasOwn(MEASURED, base);
}

/** The longest unit that `text` (lower-case NFC) starts with, and where it ends; null where none. */
export function unitWordAtStart(text: string): (UnitWord & {readonly end: number}) | null {
  const symbol = /^(?:(₫)|(%)|(‰))/.exec(text);
  if (symbol !== null) {
    if (symbol[1] !== undefined) return {base: "VND", powerOfTen: 0, end: 1};
    return {base: "ratio", powerOfTen: symbol[2] === undefined ? -3 : -2, end: 1};
  }
  const words = /^[\p{L}\p{M}]+[²³23]?(?:[ -][\p{L}\p{M}]+){0,3}/u.exec(text)?.[0];
  if (words === undefined) return null;
  const ends = [...words.matchAll(/[ -]|$/g)].map((match) => match.index).slice(0, LONGEST_PHRASE);
  for (const end of ends.reverse()) {
    const phrase = words.slice(0, end);
    const word = exactWords.get(foldKeepingMarks(phrase)) ?? bareWordOf(phrase);
    if (word !== undefined && !/^[\p{L}\p{N}]/u.test(text.slice(end))) return {...word, end};
  }
  return null;
}

function bareWordOf(phrase: string): UnitWord | undefined {
  return /^[a-z0-9 -]+$/.test(phrase) ? bareWords.get(foldText(phrase)) : undefined;
}

function addWords(base: string, powerOfTen: number, spellings: string): void {
  for (const spelling of spellings.split(", ")) {
    const word = {base, powerOfTen};
    exactWords.set(foldKeepingMarks(spelling), word);
    const bare = foldText(spelling);
    // "d", "ta", "ki" without marks are too many other things.
    if (bare.length > 2 && !bareWords.has(bare)) bareWords.set(bare, word);
  }
}
