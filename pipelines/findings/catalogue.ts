import type {Finding, Severity} from "../types.ts";
import {checkFindings} from "./checkFindings.ts";
import {fillSlots} from "./fillSlots.ts";
import type {FindingWording} from "./findingWording.ts";
import {interpretFindings} from "./interpretFindings.ts";
import {loadFindings} from "./loadFindings.ts";
import {readFindings} from "./readFindings.ts";
import {reviewFindings} from "./reviewFindings.ts";

export type Language = "vi" | "en";

/** Every finding that any stage may raise, by its stable code. */
export const findingCatalogue: Readonly<Record<string, FindingWording>> = {
  ...readFindings,
  ...interpretFindings,
  ...checkFindings,
  ...loadFindings,
  ...reviewFindings
};

export function severityOf(finding: Pick<Finding, "code">): Severity {
  return wordingOf(finding.code).severity;
}

export function countBySeverity(
  findings: readonly Pick<Finding, "code">[]
): Record<Severity, number> {
  const counts = {error: 0, warning: 0, note: 0};
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
}

/** Title, message and remedy in one language, slots filled. */
export function describeFinding(
  finding: Finding,
  language: Language
): {title: string; message: string; remedy: string} {
  const wording = wordingOf(finding.code);
  const slots = {text: finding.text, ...writtenIn(language, finding.params)};
  return {
    title: wording.title[language],
    message: fillSlots(wording.message[language], slots),
    remedy: fillSlots(wording.remedy[language], slots)
  };
}

/** Amounts as `check` and `review` hand them over: in groups that no language takes for a decimal mark. */
const GROUPED = /\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?/g;
const FRACTION = /^-?\d{1,3},\d+$/;
const MARKS = {vi: {group: ".", point: ","}, en: {group: ",", point: "."}} as const;

/** What a return may break a figure down by, as `interpret` names it. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  "loại nhà": "house types",
  "đối tượng": "beneficiaries",
  "nguồn vốn": "sources of funds",
  "loại công việc": "kinds of work"
};

/** `8 239 200 000,5` as the language writes it: `8.239.200.000,5`, `8,239,200,000.5`. */
function writtenIn(language: Language, params: Finding["params"]): Finding["params"] {
  const {group, point} = MARKS[language];
  const written = (amount: string): string =>
    amount.replace(",", point).replaceAll("\u00a0", group);
  const inWords = (name: string, value: string): string =>
    name === "dimension" && language === "en" ? (DIMENSIONS[value] ?? value) : value;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      FRACTION.test(value) ? written(value) : inWords(name, value).replace(GROUPED, written)
    ])
  );
}

function wordingOf(code: string): FindingWording {
  const wording = findingCatalogue[code];
  if (wording === undefined) throw new Error(`finding code not in the catalogue: ${code}`);
  return wording;
}
