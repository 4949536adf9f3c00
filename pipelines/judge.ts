import {check} from "./check/index.ts";
import {severityOf} from "./findings/catalogue.ts";
import {withoutOwnList} from "./findings/ownList.ts";
import {withoutPersonalTexts} from "./findings/personalTexts.ts";
import {withoutOwnMarks} from "./interpret/formHiding.ts";
import type {Interpreter} from "./interpret/index.ts";
import type {ReadEnvironment} from "./read/index.ts";
import {read} from "./read/index.ts";
import type {Codelists, Finding, Interpretation, Observation, Sheet} from "./types.ts";

export type JudgedStatus = "accepted" | "accepted_with_warnings" | "partly_accepted" | "rejected";

/** One return, read, interpreted and checked: what may be loaded, and all that is to be said about it. */
export interface JudgedReturn {
  readonly format: string;
  readonly status: JudgedStatus;
  /** The cells as read, so that a finding can be shown with what stands around it. */
  readonly sheets: readonly Sheet[];
  /** Null where the file could not be read. */
  readonly interpretation: Interpretation | null;
  /** Those that no error finding stands against. */
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

export interface Judge {
  readonly codelists: Codelists;
  readonly interpreter: Interpreter;
  readonly environment: ReadEnvironment;
  /** ISO date, for what may not lie in the future. */
  readonly today: string;
}

/** bytes → cells → observations → judgement: the same code in Node and in the browser. */
export async function judgeReturn(
  bytes: Uint8Array,
  fileName: string,
  judge: Judge
): Promise<JudgedReturn> {
  const file = withoutOwnList(await read(bytes, fileName, judge.environment));
  if (file.sheets.length === 0) {
    return {
      format: file.format,
      status: "rejected",
      sheets: [],
      interpretation: null,
      observations: [],
      findings: file.findings
    };
  }
  const interpretation = judge.interpreter.interpret({name: fileName, sheets: file.sheets});
  const isTemplate = interpretation.trust === "form";
  const findings = withoutPersonalTexts([
    ...(isTemplate ? withoutOwnMarks(file.findings, interpretation) : file.findings),
    ...interpretation.findings,
    ...check(interpretation, judge.codelists, {today: judge.today})
  ]);
  const observations = withoutErrors(interpretation.observations, findings);
  const status = statusOf(observations, findings);
  return {
    format: file.format,
    status,
    sheets: file.sheets,
    interpretation,
    observations: status === "rejected" ? [] : observations,
    findings
  };
}

/**
 * An error at a cell keeps its value out and leaves the cell as illegible, so that what is owed there
 * is known to be missing; an error at a sheet or file keeps all of it out.
 */
function withoutErrors(
  observations: readonly Observation[],
  findings: readonly Finding[]
): readonly Observation[] {
  const errors = findings.filter((finding) => severityOf(finding) === "error");
  if (errors.some((finding) => finding.sheet === null)) return [];
  const sheets = new Set<string>();
  const cells = new Set<string>();
  for (const {sheet, cell} of errors) {
    if (sheet === null) continue;
    if (cell === null) sheets.add(sheet);
    else cells.add(`${sheet}\0${cell}`);
  }
  if (errors.length === 0) return observations;
  return observations
    .filter(({sheet}) => !sheets.has(sheet))
    .map((observation) => {
      const {sheet, cell, value} = observation;
      if (value === null || !cells.has(`${sheet}\0${cell}`)) return observation;
      return {...observation, value: null, blank: "illegible", qualifier: "exact"};
    });
}

function statusOf(
  observations: readonly Observation[],
  findings: readonly Finding[]
): JudgedStatus {
  if (observations.every(({blank}) => blank === "illegible")) return "rejected";
  const severities = new Set(findings.map(severityOf));
  if (severities.has("error")) return "partly_accepted";
  return severities.has("warning") ? "accepted_with_warnings" : "accepted";
}
