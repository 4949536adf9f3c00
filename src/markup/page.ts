import {formatDate} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import type {Manifest} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {LANGUAGES} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Texts} from "../texts/vi.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import type {Section} from "./navigation.ts";
import {navigation} from "./navigation.ts";

/** One page before it is laid out. */
export interface Page {
  /** Address under the root of the language, such as `indicators/KP_CTMTQG/`; empty for the overview. */
  readonly path: string;
  readonly section: Section | null;
  readonly title: string;
  readonly content: Markup;
  /** The function that brings the page to life, with what it is given. */
  readonly start: {
    readonly name: string;
    /** Name of its script under `components/`; `site`, with the charts, where none is given. */
    readonly script?: string;
    readonly options: object;
    readonly files: PageFiles;
  } | null;
}

/** Published files that a page reads when it needs them: name → path under the data folder. */
export type PageFiles = Readonly<Record<string, string>>;

/** `indicators/X/` → `../../`: from a page to the root of its language. */
export function rootOf(path: string): string {
  const depth = path.split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** The line of navigation, the language and theme switches, and the banner of a demonstration. */
export function pageHeader(page: Page, manifest: Manifest, language: Language): Markup {
  const texts = textsOf(language);
  const root = rootOf(page.path);
  const {release, number, date, isDemonstration} = manifest;
  return html`<div
      class="masthead"
      data-release="${release}"
      data-number="${number}"
      data-date="${date}"
      data-demonstration="${String(isDemonstration)}"
    >
      <a class="brand" href="${root}">${texts.site.name}</a>
      ${navigation(page.section, root, language)} ${searchBox(root, language)}
      <div class="switches">${languageSwitch(page, language)} ${themeSwitch(texts)}</div>
    </div>
    ${
      manifest.isDemonstration
        ? html`<p class="demonstration" role="note">${texts.site.demonstration}</p>`
        : ""
    }`;
}

/** Works once the script runs; without one it leads to the list of indicators. */
function searchBox(root: string, language: Language): Markup {
  const {search} = textsOf(language).chart;
  return html`<form class="search" role="search" action="${root}indicators/" data-search="${root}">
    <input
      type="search"
      aria-label="${search.label}"
      placeholder="${search.placeholder}"
      autocomplete="off"
      spellcheck="false"
    />
    <ul class="search-list" hidden></ul>
    <p class="visually-hidden" role="status"></p>
  </form>`;
}

function languageSwitch(page: Page, language: Language): Markup {
  const other = LANGUAGES.find((candidate) => candidate !== language) ?? "vi";
  const siteRoot = language === "vi" ? rootOf(page.path) : `${rootOf(page.path)}../`;
  const prefix = other === "vi" ? "" : `${other}/`;
  const label = textsOf(language).site.otherLanguage;
  return html`<a
    class="language"
    href="${siteRoot}${prefix}${page.path === "404" ? "" : page.path}"
    lang="${other}"
    hreflang="${other}"
    >${label}</a
  >`;
}

function themeSwitch(texts: Texts): Markup {
  return html`<label class="theme"
    ><span class="visually-hidden">${texts.site.theme}</span>
    <select data-theme-switch>
      <option value="auto">${texts.site.themeAuto}</option>
      <option value="light">${texts.site.themeLight}</option>
      <option value="dark">${texts.site.themeDark}</option>
    </select></label
  >`;
}

export function pageFooter(page: Page, manifest: Manifest, language: Language): Markup {
  const texts = textsOf(language);
  return html`<p>${texts.site.footer}</p>
    <p>
      ${releaseLine(manifest, language)} ·
      <a href="${rootOf(page.path)}method/">${texts.nav.method}</a>
    </p>`;
}

export function releaseLine(manifest: Manifest, language: Language): string {
  return textsOf(language).release.line(
    formatDate(manifest.date, language),
    formatNumber(manifest.returns, language),
    formatNumber(manifest.observations, language)
  );
}

/** Title and what stands under it. */
export function titleBlock(title: string, ...lines: readonly Content[]): Markup {
  return html`<div class="title">
    <h1>${title}</h1>
    ${lines.map((line) => html`<p class="under-title">${line}</p>`)}
  </div>`;
}

export interface SectionOptions {
  readonly id: string;
  readonly title: Content;
  readonly subtitle?: Content;
  readonly content: Content;
  readonly foot?: Content;
}

/** A part of a page: heading, one line under it, content, and the small print at its end. */
export function section({id, title, subtitle, content, foot}: SectionOptions): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${subtitle === undefined ? "" : html`<p class="subtitle">${subtitle}</p>`} ${content}
    ${foot === undefined ? "" : html`<p class="foot">${foot}</p>`}
  </section>`;
}

/** Source, method and download, in the same place under every section. */
export function sectionFoot(
  root: string,
  language: Language,
  downloads: readonly {readonly href: string; readonly label: string}[] = []
): Markup {
  const {foot} = textsOf(language);
  return html`${foot.source}: <a href="${root}returns/">${foot.sourceReturns}</a> ·
    <a href="${root}method/">${foot.method}</a>
    ${downloads.map(
      ({href, label}) =>
        html`· <a href="${href}" download="${fileName(href)}">${foot.downloads} ${label}</a> `
    )}`;
}

/** The plain name under which a file is saved; its address carries a hash of its content. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
