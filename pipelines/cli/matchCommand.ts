import {join} from "node:path";
import {stdout} from "node:process";

import {loadCodelists} from "../codelists/loadCodelists.ts";
import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import {listInbox} from "../inbox.ts";
import {judgeFile} from "../judgeFile.ts";
import {openWarehouse} from "../load/warehouse.ts";
import {ledgerFindings} from "../match/ledgerFindings.ts";
import {recordDecision} from "../match/recordDecision.ts";
import type {FoundIn, UnmatchedLabel} from "../match/unmatched.ts";
import {unmatchedLabels} from "../match/unmatched.ts";
import {createJudge, DEFAULT_PLACES} from "../run.ts";
import type {MatchFlags, RecordFlags} from "./flags.ts";
import {say} from "./texts.ts";

const HEADINGS = {
  place: "matchPlaces",
  indicator: "matchIndicators",
  organisation: "matchOrganisations"
} as const;
const MOST_STANDS = 5;

/** Lists the labels that no list knows, with where they stand and what they may mean. */
export async function runMatch(files: readonly string[], flags: MatchFlags): Promise<void> {
  if (files.length > 0 && flags.returns !== undefined) {
    throw new OperatorError("files and --returns both given; name the files or the inbox");
  }
  const found = await findingsOf(files, flags);
  const labels = unmatchedLabels(found, await loadCodelists(DEFAULT_PLACES.dataDir));
  stdout.write(
    flags.json === true ? `${JSON.stringify(labels, null, 2)}\n` : toText(labels, flags.lang)
  );
}

/** Records what a label means, for all judgements from now on. */
export async function runMatchRecord(
  asked: {readonly kind: string; readonly text: string; readonly code: string},
  {by, json, lang, parent, reason}: RecordFlags
): Promise<void> {
  const where = parent === undefined ? {} : {parent};
  const decision = await recordDecision({...asked, ...where, by, reason}, DEFAULT_PLACES.dataDir);
  const {code, decidedBy, decidedOn, text} = decision;
  stdout.write(
    json === true
      ? `${JSON.stringify(decision, null, 2)}\n`
      : `${say(lang, "matchRecorded", {text, code, by: decidedBy, on: decidedOn})}\n`
  );
}

async function findingsOf(
  files: readonly string[],
  {returns, warehouse}: MatchFlags
): Promise<readonly FoundIn[]> {
  if (files.length === 0 && returns === undefined) {
    const open = await openWarehouse(warehouse, {readOnly: true});
    try {
      return await ledgerFindings(open);
    } finally {
      open.close();
    }
  }
  const named = returns === undefined ? files : filesIn(returns);
  const judge = await createJudge(DEFAULT_PLACES.dataDir);
  const found: FoundIn[] = [];
  for (const path of named) {
    const {findings} = await judgeFile(path, judge);
    found.push(...findings.map((finding) => ({file: path, finding})));
  }
  return found;
}

/** What is no file in an inbox is refused by ingest; it holds no label. */
function filesIn(inbox: string): readonly string[] {
  return listInbox(inbox)
    .filter(({isRegular}) => isRegular)
    .map(({file}) => join(inbox, file));
}

function toText(labels: readonly UnmatchedLabel[], language: Language): string {
  if (labels.length === 0) return `${say(language, "matchNone")}\n`;
  const blocks: string[] = [];
  for (const kind of ["place", "indicator", "organisation"] as const) {
    const ofKind = labels.filter((label) => label.kind === kind);
    if (ofKind.length === 0) continue;
    blocks.push(`${say(language, HEADINGS[kind])}: ${ofKind.length}\n`);
    for (const label of ofKind) blocks.push(blockOf(label, language));
  }
  return blocks.join("\n");
}

function blockOf(label: UnmatchedLabel, language: Language): string {
  const {count, decided, kind, stands, suggestions, text} = label;
  const files = new Set(stands.map(({file}) => file)).size;
  const names = suggestions.map(({code, name}) => `${name} (${code})`).join("; ");
  const lines = [
    `  ${say(language, "matchLabel", {text, count, files})}`,
    `    ${standsOf(label, language)}`,
    `    ${names === "" ? say(language, "matchNothingNear") : say(language, "matchNearest", {names})}`,
    decided === null
      ? `    ${say(language, "matchHow", {kind, text, code: suggestions[0]?.code ?? "<code>"})}`
      : `    ${say(language, "matchDecided", {code: decided})}`
  ];
  return `${lines.join("\n")}\n`;
}

function standsOf({stands}: UnmatchedLabel, language: Language): string {
  const first = stands
    .slice(0, MOST_STANDS)
    .map(({cell, file, sheet}) => [file, ...(sheet === null ? [] : [sheet]), cell ?? ""].join(" "));
  const rest = stands.length - first.length;
  const more = rest > 0 ? ` ${say(language, "matchMore", {count: rest})}` : "";
  return `${first.map((stand) => stand.trim()).join("; ")}${more}`;
}
