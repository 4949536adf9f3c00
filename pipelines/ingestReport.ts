import {countBySeverity} from "./findings/catalogue.ts";
import type {InboxFile} from "./inbox.ts";
import type {LoadedReturn} from "./load/accepted.ts";
import type {SeenFile} from "./load/inbox.ts";
import type {Severity} from "./types.ts";

const SEVERITIES = ["error", "warning", "note"] as const;

export interface IngestedReturn {
  readonly file: string;
  readonly sha256: string;
  readonly status: string;
  readonly observations: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface IngestReport {
  readonly returns: readonly IngestedReturn[];
  /** Loaded by this run. */
  readonly observations: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Files whose content was read by this run. */
  readonly read: number;
  readonly unchanged: number;
  /** Files that somebody was still writing: left for the next run. */
  readonly leftForNext: readonly string[];
  readonly seconds: number;
}

export function summarise({
  file,
  sha256,
  status,
  observations,
  findings
}: LoadedReturn): IngestedReturn {
  return {file, sha256, status, observations, findings: countBySeverity(findings)};
}

export function unchangedReturn({file}: InboxFile, {sha256}: SeenFile): IngestedReturn {
  return {file, sha256, status: "unchanged", observations: 0, findings: countBySeverity([])};
}

/** The report of a run that also judged earlier returns again: each takes its place in the list. */
export function withJudgedAgain(
  report: IngestReport,
  again: readonly LoadedReturn[]
): IngestReport {
  if (again.length === 0) return report;
  const key = ({file, sha256}: {file: string; sha256: string}): string => `${file}\0${sha256}`;
  const keys = new Set(again.map(key));
  const returns = [...report.returns.filter((one) => !keys.has(key(one))), ...again.map(summarise)];
  const unchanged = returns.filter(({status}) => status === "unchanged").length;
  return {...report, returns, ...totalsOf(returns), unchanged};
}

export function totalsOf(returns: readonly IngestedReturn[]) {
  const findings = {error: 0, warning: 0, note: 0};
  let observations = 0;
  for (const one of returns) {
    observations += one.observations;
    for (const severity of SEVERITIES) findings[severity] += one.findings[severity];
  }
  return {observations, findings};
}
