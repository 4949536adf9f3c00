import {wholeWording} from "./fillSlots.ts";
import type {FindingWording} from "./findingWording.ts";

/** Order of the stages, and what each judges. */
const STAGES: readonly (readonly [string, string])[] = [
  ["read", "What stands against reading a file: its format, its encoding, its size, its cells."],
  [
    "interpret",
    "What stands against understanding it: table, place, indicator, period, unit, number."
  ],
  ["check", "What does not agree within one return, or cannot be true."],
  ["load", "What the ledger says about a file as a whole."],
  ["review", "What does not agree between returns."]
];

/**
 * The reference of all findings in Markdown, by stage and code; each code can be linked to, as
 * `findings.md#read.empty-file`. `{slot}` stands for what a finding fills in.
 */
export function findingsPage(catalogue: Readonly<Record<string, FindingWording>>): string {
  const codes = Object.keys(catalogue).sort();
  const unknown = codes.filter((code) => !STAGES.some(([stage]) => stage === stageOf(code)));
  if (unknown.length > 0) throw new Error(`codes of no stage: ${unknown.join(", ")}`);
  const sections = STAGES.map(([stage, about]) => {
    const ofStage = codes.filter((code) => stageOf(code) === stage);
    const entries = ofStage.map((code) => entryOf(code, catalogue[code]));
    return `## ${stage}\n\n${about}\n\n${entries.join("\n")}`;
  });
  return `${heading(codes.length)}\n${sections.join("\n")}`;
}

function heading(count: number): string {
  return `# Findings

All ${count} findings, as the catalogue in \`pipelines/findings\` words them. Written by \`npm run docs\`; do not edit.

- **error** (lỗi): what it names is not loaded.
- **warning** (cảnh báo): loaded and flagged.
- **note** (ghi chú): for information.
`;
}

function entryOf(code: string, wording: FindingWording | undefined): string {
  if (wording === undefined) throw new Error(`finding code not in the catalogue: ${code}`);
  const {severity, title, message, remedy} = wording;
  return `<a id="${code}"></a>

### \`${code}\`

**${severity}** · ${escaped(title.vi)} · ${escaped(title.en)}

- vi: ${shown(message.vi)} _${shown(remedy.vi)}_
- en: ${shown(message.en)} _${shown(remedy.en)}_
`;
}

function stageOf(code: string): string {
  return code.slice(0, code.indexOf("."));
}

/** What Markdown would take for markup stands as written. */
function shown(wording: string): string {
  return escaped(wholeWording(wording));
}

function escaped(text: string): string {
  return text.replace(/[\\*_`<>|[\]#]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}
