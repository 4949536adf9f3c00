import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Texts} from "../texts/vi.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

export type Section = keyof Texts["nav"];

interface Entry {
  readonly section: Section;
  /** Address under the root of the language. */
  readonly path: string;
}

interface Group {
  readonly group: "groupReturns" | "groupData";
  readonly entries: readonly Entry[];
}

/** The one line of navigation: pages, and groups of pages. Whoever adds a page adds its line here. */
const NAVIGATION: readonly (Entry | Group)[] = [
  {section: "overview", path: ""},
  {section: "indicators", path: "indicators/"},
  {section: "places", path: "places/"},
  {section: "yearOverYear", path: "year-over-year/"},
  {section: "organisations", path: "organisations/"},
  {section: "targets", path: "targets/"},
  {
    group: "groupReturns",
    entries: [
      {section: "briefing", path: "briefing/"},
      {section: "progress", path: "progress/"},
      {section: "returns", path: "returns/"},
      {section: "checkReturn", path: "check-return/"}
    ]
  },
  {
    group: "groupData",
    entries: [
      {section: "sql", path: "sql/"},
      {section: "downloads", path: "downloads/"},
      {section: "revisions", path: "revisions/"},
      {section: "method", path: "method/"}
    ]
  }
];

/** Written twice: in a line, and behind one button where the line would not fit. Neither needs a script. */
export function navigation(current: Section | null, root: string, language: Language): Markup {
  const texts = textsOf(language);
  const link = ({section, path}: Entry) =>
    section === current
      ? html`<a href="${root}${path}" aria-current="page">${texts.nav[section]}</a>`
      : html`<a href="${root}${path}">${texts.nav[section]}</a>`;
  const inLine = NAVIGATION.map((one) =>
    "section" in one
      ? html`<li>${link(one)}</li>`
      : html`<li>${groupMenu(one, current, link, texts)}</li>`
  );
  const behindButton = NAVIGATION.flatMap((one) =>
    "section" in one
      ? [html`<li>${link(one)}</li>`]
      : [
          html`<li class="menu-group">
            <span>${texts.chart[one.group]}</span>
            <ul>
              ${one.entries.map((entry) => html`<li>${link(entry)}</li>`)}
            </ul>
          </li>`
        ]
  );
  return html`<nav class="nav-line" aria-label="${texts.site.navigation}">
      <ul>
        ${inLine}
      </ul>
    </nav>
    <nav class="nav-menu" aria-label="${texts.site.navigation}">
      <details class="menu" data-menu>
        <summary>${texts.chart.menu}</summary>
        <ul>
          ${behindButton}
        </ul>
      </details>
    </nav>`;
}

function groupMenu(
  {group, entries}: Group,
  current: Section | null,
  link: (entry: Entry) => Markup,
  texts: Texts
): Markup {
  const isCurrent = entries.some(({section}) => section === current);
  return html`<details class="menu${isCurrent ? " current" : ""}" data-menu>
    <summary>${texts.chart[group]}</summary>
    <ul>
      ${entries.map((entry) => html`<li>${link(entry)}</li>`)}
    </ul>
  </details>`;
}
