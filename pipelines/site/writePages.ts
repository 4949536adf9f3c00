import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";

import {html} from "../../src/markup/html.ts";
import type {Page} from "../../src/markup/page.ts";
import {pageFooter, pageHeader} from "../../src/markup/page.ts";
import type {PageContext} from "../../src/pages/context.ts";
import {pagesOf} from "../../src/pages/pages.ts";
import type {Release} from "../../src/release/release.ts";
import {indexPlaces} from "../../src/select/places.ts";
import type {Language} from "../../src/texts/language.ts";
import {LANGUAGES} from "../../src/texts/language.ts";
import {textsOf, unequalKeys} from "../../src/texts/texts.ts";
import type {RowsAside} from "./setAside.ts";
import {setRowsAside} from "./setAside.ts";

/**
 * Writes every page of a release in both languages as Markdown under `root`; returns how many. Long
 * tables go into `aside`, where one is given, and are put back into the finished pages.
 */
export async function writePages(
  release: Release,
  root: string,
  themeScript: string,
  aside: RowsAside | null
): Promise<number> {
  const unequal = unequalKeys();
  if (unequal.length > 0) {
    throw new Error(`texts that one language lacks: ${unequal.join(", ")}`);
  }
  const places = indexPlaces(release.places);
  let count = 0;
  for (const language of LANGUAGES) {
    const context = {release, places, language, texts: textsOf(language)};
    for (const page of pagesOf(context)) {
      if (page.path === "404" && language !== "vi") continue; // one page for both languages
      const path = join(root, filePath(page, language));
      await mkdir(dirname(path), {recursive: true});
      const markdown = markdownOf(page, context, themeScript);
      await writeFile(path, aside === null ? markdown : setRowsAside(markdown, aside));
      count++;
    }
  }
  return count;
}

/** `indicators/X/` in English → `en/indicators/X/index.md`. */
function filePath(page: Page, language: Language): string {
  const name = page.path === "404" ? "404.md" : `${page.path}index.md`;
  return language === "vi" ? name : join(language, name);
}

/** Front matter (JSON strings are YAML), one block of HTML without a blank line, and the start of the script. */
export function markdownOf(page: Page, context: PageContext, themeScript: string): string {
  const {release, language} = context;
  const head =
    `<link rel="stylesheet" href="/fonts.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">` +
    `<script>${themeScript}</script><script type="module" src="/components/everyPage.js"></script>`;
  const frontMatter = {
    title: page.title,
    head,
    header: oneBlock(pageHeader(page, release.manifest, language).text),
    footer: oneBlock(pageFooter(page, release.manifest, language).text)
  };
  const lines = Object.entries(frontMatter).map(([key, text]) => `${key}: ${JSON.stringify(text)}`);
  const content = page.path === "404" ? bilingualNotFound(page) : page.content;
  const body = oneBlock(`<div class="page">\n${content.text}\n</div>`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n${startOf(page)}`;
}

function bilingualNotFound(page: Page) {
  const {notFound} = textsOf("en");
  return html`${page.content}
    <section lang="en">
      <h2>${notFound.title}</h2>
      <p class="subtitle">${notFound.text}</p>
      <p><a href="./en/">${notFound.back}</a></p>
    </section>`;
}

/** A blank line would end the block of HTML and let Markdown in; indentation would only weigh. */
function oneBlock(text: string): string {
  return text.replace(/\s*\n\s*/g, "\n").trim();
}

function startOf({start}: Page): string {
  if (start === null) return "";
  const files = Object.entries(start.files).map(
    ([name, path]) => `${JSON.stringify(name)}: FileAttachment(${JSON.stringify(`/data/${path}`)})`
  );
  const options = Object.entries(start.options).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`
  );
  const given = [...options, `files: {${files.join(", ")}}`].join(", ");
  return `\n\`\`\`js\nimport {${start.name}} from "/components/${start.script ?? "site"}.js";\n${start.name}({${given}});\n\`\`\`\n`;
}
