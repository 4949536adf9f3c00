import {excerptTable} from "../../markup/checkReturn/excerptTable.ts";
import {excerptCaption} from "../../markup/checkReturn/findingGroups.ts";
import {html} from "../../markup/html.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {ChosenFile} from "./chosenFile.ts";
import type {JudgeClient} from "./judgeClient.ts";
import type {Download, Excerpt} from "./messages.ts";
import {saveFile} from "./saveFile.ts";
import {faultText} from "./state.ts";

const MARGIN = 16;

/** Lets the reader step through the cells of each group, unfold the rest, and take the list away. */
export function watchFindings(
  part: HTMLElement,
  {key, judged}: ChosenFile,
  client: JudgeClient,
  language: Language
): void {
  for (const article of part.querySelectorAll<HTMLElement>("[data-group]")) {
    const group = Number(article.dataset.group);
    const cells = judged?.groups[group]?.cells ?? 0;
    showCell(article);
    article.querySelector("details")?.addEventListener("toggle", () => showCell(article));
    let position = 0;
    for (const button of article.querySelectorAll<HTMLButtonElement>("[data-step]")) {
      button.addEventListener("click", () => {
        position = (position + Number(button.dataset.step) + cells) % cells;
        client
          .excerpt(key, group, position)
          .then((excerpt) => putExcerpt(article, excerpt, cells, language))
          .catch((error: unknown) => slotOf(article, "caption", faultText(error, language)));
      });
    }
  }
  for (const button of part.querySelectorAll<HTMLButtonElement>("[data-more]")) {
    button.addEventListener("click", () => showRest(button));
  }
  for (const button of part.querySelectorAll<HTMLButtonElement>("[data-download]")) {
    button.addEventListener("click", () => void download(button, key, client, language));
  }
}

function putExcerpt(
  article: HTMLElement,
  excerpt: Excerpt,
  cells: number,
  language: Language
): void {
  slotOf(article, "caption", excerptCaption(excerpt, cells, language));
  slotOf(article, "message", excerpt.message);
  slotOf(article, "remedy", excerpt.remedy);
  const table = article.querySelector('[data-slot="excerpt"]');
  if (table !== null) table.innerHTML = html`${excerptTable(excerpt, language)}`.text;
  showCell(article);
}

/** On a narrow screen the cell in question may lie beyond the edge of its table. */
function showCell(article: HTMLElement): void {
  const frame = article.querySelector<HTMLElement>(".excerpt .table-frame");
  const cell = frame?.querySelector<HTMLElement>("td.here");
  if (frame == null || cell == null) return;
  const beyond = cell.getBoundingClientRect().right - frame.getBoundingClientRect().right;
  if (beyond > 0) frame.scrollLeft += beyond + MARGIN;
}

function slotOf(article: HTMLElement, name: string, text: string): void {
  const slot = article.querySelector(`[data-slot="${name}"]`);
  if (slot !== null) slot.textContent = text;
}

function showRest(button: HTMLButtonElement): void {
  const hidden = [...(button.parentElement?.querySelectorAll<HTMLElement>(".finding") ?? [])];
  const rest = hidden.filter((one) => one.hidden);
  for (const one of rest) {
    one.hidden = false;
    showCell(one);
  }
  button.remove();
  const heading = rest[0]?.querySelector<HTMLElement>("h3");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

async function download(
  button: HTMLButtonElement,
  key: number,
  client: JudgeClient,
  language: Language
): Promise<void> {
  const texts = textsOf(language).checkReturn.download;
  const state = button.parentElement?.querySelector(".download-state") ?? null;
  const say = (text: string) => {
    if (state !== null) state.textContent = text;
  };
  say(texts.preparing);
  try {
    const saved = await client.download(key, button.dataset.download as Download);
    saveFile(saved);
    say(texts.saved(saved.name));
  } catch {
    say(texts.failed);
  }
}
