import type {Language} from "../findings/catalogue.ts";
import type {Slots} from "../findings/fillSlots.ts";
import {fillSlots} from "../findings/fillSlots.ts";

/** What the commands about one return say, in both languages; `{slot}` is filled by `sayOfReturn`. */
const vi = {
  withdraw: "Đã ghi: rút báo cáo {id} ({file}), theo {by}, ngày {on}.",
  reinstate: "Đã ghi: khôi phục báo cáo {id} ({file}), theo {by}, ngày {on}.",
  accept: "Đã ghi: chấp nhận báo cáo {id} ({file}), theo {by}, ngày {on}.",
  acceptFinding:
    "Đã ghi: {finding} trong báo cáo {id} ({file}) là đúng thực tế, theo {by}, ngày {on}.",
  reopenFinding:
    "Đã ghi: {finding} trong báo cáo {id} ({file}) lại chờ xử lý, theo {by}, ngày {on}.",
  already: "Đã như vậy từ trước, không ghi gì thêm: báo cáo {id} ({file}), trạng thái {status}.",
  countsNow: "Hiện được tính cho kỳ này: báo cáo {id} ({file}).",
  noneCounts: "Hiện không có báo cáo nào của kỳ này được tính.",
  waits: "Báo cáo {id} ({file}) đang chờ quyết định: chung-tay accept {id} nếu đó là báo cáo đúng.",
  runBuild: "Chạy build để tính lại số liệu.",
  chainHeading: "{organisation} · {place} · {form} · {period}",
  chainColumns: "báo cáo|nhận lúc|bản|tình trạng|được tính|theo|sha256|tệp",
  chainUnknown: "(không rõ)",
  decisions: "Các quyết định",
  withdrawOf: "{on}  {by} rút báo cáo {id} – {reason}",
  reinstateOf: "{on}  {by} khôi phục báo cáo {id}{finding} – {reason}",
  acceptOf: "{on}  {by} chấp nhận báo cáo {id}{finding} – {reason}",
  diffHeading: "A: {a}\nB: {b}",
  diffCounts: "Đổi {changed}, thêm {added}, bớt {removed}, không đổi {unchanged} số liệu.",
  diffHead: "{what}: {a} → {b}",
  inLedger: "báo cáo {id}, {file} ({status})",
  onTheSpot: "{file} (chưa nạp; xét tại chỗ: {status})",
  organisation: "Cơ quan",
  place: "Địa phương",
  form: "Biểu mẫu",
  period: "Kỳ",
  version: "Lần",
  changed: "đổi",
  added: "thêm",
  removed: "bớt",
  what: "thay đổi",
  indicator: "chỉ tiêu",
  about: "nói về",
  cellA: "ô A",
  cellB: "ô B",
  valueA: "A",
  valueB: "B",
  difference: "chênh lệch",
  settled: "Cảnh báo đã được chấp nhận là đúng thực tế: {settled}; còn chờ xử lý: {open}."
} as const;

type Texts = {readonly [key in keyof typeof vi]: string};

const en: Texts = {
  withdraw: "Recorded: return {id} ({file}) is withdrawn, by {by}, on {on}.",
  reinstate: "Recorded: return {id} ({file}) is reinstated, by {by}, on {on}.",
  accept: "Recorded: return {id} ({file}) is accepted, by {by}, on {on}.",
  acceptFinding:
    "Recorded: {finding} in return {id} ({file}) is true as reported, by {by}, on {on}.",
  reopenFinding: "Recorded: {finding} in return {id} ({file}) is open again, by {by}, on {on}.",
  already: "It stood so before, nothing is recorded: return {id} ({file}), status {status}.",
  countsNow: "What counts for this period now: return {id} ({file}).",
  noneCounts: "No return of this period counts now.",
  waits: "Return {id} ({file}) waits for a decision: chung-tay accept {id} if it is the right one.",
  runBuild: "Run build to compute the figures again.",
  chainHeading: "{organisation} · {place} · {form} · {period}",
  chainColumns: "return|received|version|status|counts|decided by|sha256|file",
  chainUnknown: "(unknown)",
  decisions: "Decisions",
  withdrawOf: "{on}  {by} withdrew return {id} – {reason}",
  reinstateOf: "{on}  {by} reinstated return {id}{finding} – {reason}",
  acceptOf: "{on}  {by} accepted return {id}{finding} – {reason}",
  diffHeading: "A: {a}\nB: {b}",
  diffCounts: "{changed} changed, {added} added, {removed} removed, {unchanged} unchanged.",
  diffHead: "{what}: {a} → {b}",
  inLedger: "return {id}, {file} ({status})",
  onTheSpot: "{file} (not in the ledger; judged on the spot: {status})",
  organisation: "Office",
  place: "Place",
  form: "Form",
  period: "Period",
  version: "Version",
  changed: "changed",
  added: "added",
  removed: "removed",
  what: "what",
  indicator: "indicator",
  about: "about",
  cellA: "cell A",
  cellB: "cell B",
  valueA: "A",
  valueB: "B",
  difference: "difference",
  settled: "Warnings accepted as true: {settled}; open: {open}."
};

export type DecisionTextKey = keyof Texts;

const dictionaries: Readonly<Record<Language, Texts>> = {vi, en};

export function sayOfReturn(language: Language, key: DecisionTextKey, slots: Slots = {}): string {
  return fillSlots(dictionaries[language][key], slots);
}
