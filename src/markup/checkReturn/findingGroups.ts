import type {CheckedGroup, Excerpt, Severity} from "../../components/checkReturn/messages.ts";
import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";
import {section} from "../page.ts";
import {excerptTable} from "./excerptTable.ts";

/** Groups of one severity that are shown at once; a button shows the others. */
export const GROUPS_AT_ONCE = 20;

interface Numbered {
  readonly group: CheckedGroup;
  /** Its place among all groups of the return. */
  readonly index: number;
}

/** The findings in three parts: what must be mended, what deserves a look, what is for information. */
export function findingSections(groups: readonly CheckedGroup[], language: Language): Markup[] {
  const {findings} = textsOf(language).checkReturn;
  const numbered = groups.map((group, index) => ({group, index}));
  const parts = [
    {severity: "error", title: findings.errors},
    {severity: "warning", title: findings.warnings},
    {severity: "note", title: findings.notes}
  ] as const;
  return parts.flatMap(({severity, title}) => {
    const found = numbered.filter(({group}) => group.severity === severity);
    if (found.length === 0) return [];
    return [
      section({id: `findings-${severity}`, title, content: groupList(found, severity, language)})
    ];
  });
}

function groupList(groups: readonly Numbered[], severity: Severity, language: Language): Markup {
  const {findings} = textsOf(language).checkReturn;
  const rest = groups.length - GROUPS_AT_ONCE;
  const list = html`${groups.map(({group, index}, position) =>
    findingGroup(group, index, position >= GROUPS_AT_ONCE, language)
  )}
  ${
    rest <= 0
      ? ""
      : html`<button type="button" class="button" data-more="${severity}">
          ${findings.more(formatNumber(rest, language))}
        </button>`
  }`;
  return html`<div class="findings">${list}</div>`;
}

function findingGroup(
  group: CheckedGroup,
  index: number,
  isHidden: boolean,
  language: Language
): Markup {
  const {findings} = textsOf(language).checkReturn;
  const severity = textsOf(language).severities[group.severity];
  const isSingle = group.findings === 1;
  const places = isSingle ? group.ranges : findings.places(formatNumber(group.findings, language));
  return html`<article
    class="finding ${group.severity}"
    data-group="${index}"
    ${attribute(isHidden)}
  >
    <div class="finding-words">
      <h3>${group.title}</h3>
      <p class="finding-where">
        <span class="severity ${group.severity}">${severity}</span> · ${places}
      </p>
      <p data-slot="message">${group.message}</p>
      <p class="finding-remedy">
        <strong>${findings.remedy}:</strong> <span data-slot="remedy">${group.remedy}</span>
      </p>
      ${isSingle ? "" : html`<p class="subtitle ranges">${findings.where}: ${group.ranges}</p>`}
      ${
        group.isExample
          ? html`<p class="subtitle">
              ${group.excerpt === null ? findings.exampleInList : findings.example}
            </p>`
          : ""
      }
    </div>
    ${excerptOf(group, language)}
  </article>`;
}

function attribute(isHidden: boolean): Markup {
  return isHidden ? html`hidden` : html``;
}

/** A note asks for nothing: its excerpt waits until somebody wants to see it. */
function excerptOf({cells, excerpt, severity}: CheckedGroup, language: Language): Markup {
  if (excerpt === null) return html``;
  const block = excerptBlock(excerpt, cells, language);
  if (severity !== "note") return block;
  const {findings} = textsOf(language).checkReturn;
  return html`<details class="excerpt-fold">
    <summary>${findings.inTable}</summary>
    ${block}
  </details>`;
}

function excerptBlock(excerpt: Excerpt, cells: number, language: Language): Markup {
  const {findings} = textsOf(language).checkReturn;
  return html`<div class="excerpt">
    <div class="excerpt-head">
      <p data-slot="caption" aria-live="polite">${excerptCaption(excerpt, cells, language)}</p>
      ${
        cells < 2
          ? ""
          : html`<span class="stepper">
              <button type="button" class="button" data-step="-1">${findings.previous}</button>
              <button type="button" class="button" data-step="1">${findings.next}</button>
            </span>`
      }
    </div>
    <div data-slot="excerpt">${excerptTable(excerpt, language)}</div>
  </div>`;
}

export function excerptCaption(excerpt: Excerpt, cells: number, language: Language): string {
  const {findings} = textsOf(language).checkReturn;
  const {sheet, cell, position} = excerpt;
  if (cell === null) return findings.sheet(sheet);
  const number = (value: number) => formatNumber(value, language);
  return findings.cellOf(`${sheet}!${cell}`, number(position + 1), number(cells));
}
