import type {Language} from "../findings/catalogue.ts";
import {fillSlots} from "../findings/fillSlots.ts";
import type {ExpectedPeriod, ExpectedStatus, OverdueStatus} from "../query/expectedReturns.ts";
import {renderTable} from "./renderTable.ts";

/** What the register of expected returns says on the terminal, in both languages. */
const vi = {
  heading: "Báo cáo phải gửi, tính đến ngày {today}:",
  none: "Chưa nhận được biểu mẫu nào phải gửi định kỳ, nên chưa có báo cáo nào phải đòi.",
  notYet: "Kho dữ liệu chưa có sổ theo dõi báo cáo phải gửi; chạy build.",
  unattributed:
    "{n} tệp bị từ chối chưa rõ của cơ quan nào hoặc kỳ nào: xem lại trước khi nhắc cơ quan.",
  overdue:
    "Còn {n} báo cáo quá hạn tính đến ngày {today}; trong đó {never} của cơ quan chưa gửi biểu này bao giờ.",
  columns: {
    period: "kỳ",
    due_on: "hạn",
    expected: "phải gửi",
    received: "đã nhận",
    on_time: "đúng hạn",
    late: "muộn",
    overdue: "quá hạn",
    never_sent: "chưa gửi bao giờ",
    not_due: "chưa đến hạn",
    rejected: "từ chối",
    held: "chờ duyệt",
    superseded: "bị thay",
    nil: "không phát sinh",
    unexpected: "ngoài sổ"
  },
  list: ["biểu", "kỳ", "hạn", "quá (ngày)", "cơ quan", "địa phương", "tình trạng", "hỏi"],
  states: {overdue: "chưa gửi", rejected: "bị từ chối", held: "chờ quyết định"},
  neverSent: "chưa gửi bao giờ"
};

type Texts = typeof vi;

const en: Texts = {
  heading: "Returns owed, as of {today}:",
  none: "No form that is owed regularly has come in yet, so that no return is owed.",
  notYet: "The warehouse has no register of expected returns yet: run build.",
  unattributed:
    "{n} rejected files are of an office or period that nobody knows: look at them before writing to anybody.",
  overdue:
    "{n} returns are overdue as of {today}; {never} of them from offices that have never sent the form.",
  columns: {
    period: "period",
    due_on: "due",
    expected: "expected",
    received: "received",
    on_time: "on time",
    late: "late",
    overdue: "overdue",
    never_sent: "never sent",
    not_due: "not due",
    rejected: "rejected",
    held: "held",
    superseded: "superseded",
    nil: "nil",
    unexpected: "unexpected"
  },
  list: ["form", "period", "due", "days", "organisation", "place", "state", "ask"],
  states: {overdue: "not sent", rejected: "rejected", held: "held"},
  neverSent: "never sent"
};

const texts: Readonly<Record<Language, Texts>> = {vi, en};

/** One table per form, one line per period. */
export function renderExpected(status: ExpectedStatus | null, language: Language): string {
  const said = texts[language];
  if (status === null) return `${said.notYet}\n`;
  const {periods, today, unattributed} = status;
  if (periods.length === 0) return `${said.none}\n`;
  const forms = [...new Set(periods.map(({form}) => form))];
  const tables = forms.map((form) => {
    const table = renderPeriods(
      periods.filter((row) => row.form === form),
      said.columns
    );
    return `${form}\n${table}`;
  });
  const note = noteOf(unattributed, said);
  return `${fillSlots(said.heading, {today})}\n\n${tables.join("\n")}${note}`;
}

function renderPeriods(rows: readonly ExpectedPeriod[], columns: Texts["columns"]): string {
  const names = Object.keys(columns) as (keyof Texts["columns"])[];
  return renderTable(
    names.map((name) => columns[name]),
    rows.map((row) => names.map((name) => String(row[name] ?? ""))),
    names.map((_, at) => at > 1)
  );
}

/** One line per office that owes a return, under its Vietnamese name. */
export function renderOverdue(status: OverdueStatus | null, language: Language): string {
  const said = texts[language];
  if (status === null) return `${said.notYet}\n`;
  const {overdue, today, unattributed} = status;
  const never = overdue.filter((one) => one.never_sent).length;
  const heading = `${fillSlots(said.overdue, {n: overdue.length, today, never})}\n`;
  const note = noteOf(unattributed, said);
  if (overdue.length === 0) return `${heading}${note}`;
  const rows = overdue.map((one) => [
    one.form,
    one.period,
    one.due_on,
    String(one.days),
    one.organisation_name,
    one.place,
    one.never_sent
      ? said.neverSent
      : (said.states[one.state as keyof Texts["states"]] ?? one.state),
    one.ask ?? ""
  ]);
  const table = renderTable(
    said.list,
    rows,
    said.list.map((_, at) => at === 3)
  );
  return `${heading}${table}${note}`;
}

function noteOf(unattributed: number, said: Texts): string {
  return unattributed === 0 ? "" : `${fillSlots(said.unattributed, {n: unattributed})}\n`;
}
