import type {Language} from "../findings/catalogue.ts";
import {countBySeverity, severityOf} from "../findings/catalogue.ts";
import type {FindingGroup} from "../findings/groupFindings.ts";
import {groupFindings} from "../findings/groupFindings.ts";
import {timeInVietnam} from "../vietnamDay.ts";
import {decimalWords} from "./decimalWords.ts";
import {periodWords} from "./periodWords.ts";
import type {ReceiptTextKey} from "./receiptTexts.ts";
import {sayInReceipt} from "./receiptTexts.ts";
import type {CountedIndicator, ReceivedReturn} from "./receivedReturn.ts";

/** A return and what goes back for it. */
export interface AnsweredReturn {
  readonly received: ReceivedReturn;
  /** Name of the file that shows what to mend; null where nothing is to be mended. */
  readonly workbook: string | null;
  /** False where the original was not kept. */
  readonly hasOriginal: boolean;
}

const MENDED = new Set(["accepted_with_warnings", "partly_accepted", "rejected", "held"]);
const RULE = "─".repeat(60);
/** From so many on, returns of one status are told in one sentence. */
const MANY = 3;

/** True where the office is asked to do or to look at something. Notes ask for nothing. */
export function isToMend({status, findings}: ReceivedReturn): boolean {
  return MENDED.has(status) && findings.some((finding) => severityOf(finding) !== "note");
}

/**
 * The receipt for one office, as plain text: sentences that can be pasted into a mail, then for each return
 * its file, SHA-256, time of arrival and what was counted of it.
 */
export function receipt(
  office: string,
  answered: readonly AnsweredReturn[],
  language: Language
): string {
  const say = (key: ReceiptTextKey, slots = {}): string => sayInReceipt(language, key, slots);
  const received =
    answered.length === 1 ? say("receivedOne") : say("received", {returns: answered.length});
  const letter = [say("greeting", {office}), "", received, ...sentences(answered, language)];
  const receipts = answered.map((one, at) => {
    const number = answered.length === 1 ? "" : `${at + 1}. `;
    return `${number}${linesOf(one, language).join("\n")}\n`;
  });
  return [
    say("heading"),
    "",
    say("reply"),
    "",
    ...letter,
    "",
    RULE,
    say("receipt"),
    "",
    receipts.join("\n")
  ].join("\n");
}

/** What is to be mended first, one sentence each; of the others, many alike are told together. */
function sentences(answered: readonly AnsweredReturn[], language: Language): string[] {
  const toMend = answered.filter(({workbook}) => workbook !== null);
  const rest = new Map<string, AnsweredReturn[]>();
  for (const one of answered) {
    if (one.workbook !== null) continue;
    const {status} = one.received;
    // Without anything to mend, what was loaded with notes or warnings was loaded in full.
    const alike = status === "accepted_with_warnings" ? "accepted" : status;
    rest.set(alike, [...(rest.get(alike) ?? []), one]);
  }
  const told = [...rest].flatMap(([status, alike]) => {
    if (alike.length < MANY) return alike.map((one) => statusSentence(one, language));
    const which = alike.map(({received}) => nameInWords(received, language)).join("; ");
    const words = statusWords(status, language);
    return [sayInReceipt(language, "saysMany", {returns: alike.length, status: words, which})];
  });
  const all = [...toMend.map((one) => statusSentence(one, language)), ...told];
  return all.length === 1 ? all : all.map((sentence, at) => `${at + 1}. ${sentence}`);
}

function nameInWords({period, file}: ReceivedReturn, language: Language): string {
  return period === null ? nameOf(file) : periodWords(period, language);
}

/** The status of one return in a sentence of plain words. */
export function statusSentence({received, workbook}: AnsweredReturn, language: Language): string {
  const {status, observations, findings, period, file} = received;
  const {error: errors, warning: warnings} = countBySeverity(findings);
  const name = nameOf(file);
  const inFile = sayInReceipt(language, "whatFile", {file: name});
  const what =
    period === null
      ? inFile
      : `${sayInReceipt(language, "whatReturn", {period: periodWords(period, language)})} (${name})`;
  return sayInReceipt(language, sentenceFor(received, workbook), {
    what,
    observations,
    errors,
    warnings,
    workbook: workbook === null ? "" : `“${workbook}”`,
    reason: reasonOf(groupFindings(findings, language)[0]),
    original: received.original === null ? "" : nameOf(received.original),
    status: statusWords(status, language)
  });
}

function sentenceFor(received: ReceivedReturn, workbook: string | null): ReceiptTextKey {
  switch (received.status) {
    case "accepted":
      return "saysAccepted";
    case "accepted_with_warnings":
      return workbook === null ? "saysAccepted" : "saysWarnings";
    case "partly_accepted":
      return "saysPartly";
    case "rejected":
      return "saysRejected";
    case "superseded":
      return "saysSuperseded";
    case "held":
      return "saysHeld";
    case "duplicate":
      return "saysDuplicate";
    default:
      return "saysOther";
  }
}

/** Each line under the first stands a little to the right. */
function linesOf({received, workbook, hasOriginal}: AnsweredReturn, language: Language): string[] {
  const say = (key: ReceiptTextKey, slots = {}): string => sayInReceipt(language, key, slots);
  const {period, findings} = received;
  const form = language === "vi" ? received.formVi : received.formEn;
  const {error: errors, warning: warnings, note: notes} = countBySeverity(findings);
  const counted = received.indicators.map((one) => countedLine(one, period, language));
  return [
    say("file", {file: nameOf(received.file)}),
    ...[
      say("sha256", {sha256: received.sha256}),
      say("time", {time: timeWords(received.receivedAt)}),
      ...(period === null ? [] : [say("period", {period: periodWords(period, language)})]),
      ...(form === null ? [] : [say("form", {form})]),
      say("state", {status: statusWords(received.status, language)}),
      ...(workbook === null ? [] : [say("workbook", {workbook})]),
      ...(workbook === null || hasOriginal ? [] : [say("noOriginal")]),
      findings.length === 0 ? say("noFindings") : say("findings", {errors, warnings, notes}),
      ...(workbook === null ? groupFindings(findings, language).map(noteLine(language)) : []),
      counted.length === 0 ? say("nothingCounted") : say("counted"),
      ...counted
    ].map((line) => `   ${line}`)
  ];
}

function countedLine(counted: CountedIndicator, period: string | null, language: Language): string {
  const {observations, sum, summed, unit, basis, scenario} = counted;
  const ofPeriod = counted.period === period ? [] : [periodWords(counted.period, language)];
  const what = [scenarioWords(scenario, language), basisWords(basis, language), ...ofPeriod];
  const line = sayInReceipt(language, sum === null ? "withoutSum" : "withSum", {
    indicator: language === "vi" ? counted.nameVi : counted.nameEn,
    what: what.join(", "),
    observations,
    sum: sum === null ? "" : decimalWords(sum, language),
    unit: unit === "VND" ? "đồng" : unit
  });
  if (sum === null || summed === observations) return line;
  return line + sayInReceipt(language, "partlySummed", {summed});
}

function noteLine(language: Language) {
  return ({ranges, message}: FindingGroup): string =>
    sayInReceipt(language, "noteLine", {place: ranges, message});
}

function reasonOf(group: FindingGroup | undefined): string {
  return group === undefined ? "" : `${group.title}. ${group.message}`;
}

function statusWords(status: string, language: Language): string {
  switch (status) {
    case "accepted":
    case "accepted_with_warnings":
    case "partly_accepted":
    case "rejected":
    case "superseded":
    case "held":
    case "duplicate":
    case "withdrawn":
      return sayInReceipt(language, status);
    default:
      return status;
  }
}

function scenarioWords(scenario: string, language: Language): string {
  return sayInReceipt(language, scenario === "target" ? "target" : "actual");
}

function basisWords(basis: string, language: Language): string {
  switch (basis) {
    case "year_to_date":
    case "programme_to_date":
    case "as_of":
      return sayInReceipt(language, basis);
    default:
      return sayInReceipt(language, "period_basis");
  }
}

/** An ISO time in UTC as the clocks in Viet Nam show it. */
function timeWords(iso: string): string {
  const [date = "", time = ""] = timeInVietnam(Date.parse(iso)).split("T");
  return `${time.slice(0, 5)} ${date.split("-").reverse().join("/")}`;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
