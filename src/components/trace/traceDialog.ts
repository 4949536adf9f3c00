import {html} from "../../markup/html.ts";
import {traceBody, traceTitle} from "../../markup/trace/traceMarkup.ts";
import {traceAsText} from "../../markup/trace/traceText.ts";
import type {TraceQuestion, TraceView} from "../../markup/trace/traceView.ts";
import {
  questionKey,
  traceQuestion,
  traceTexts,
  viewOfCells,
  viewOfParts
} from "../../markup/trace/traceView.ts";
import {unitOf} from "../../select/lineage.ts";
import {fullName} from "../../select/places.ts";
import type {Language} from "../../texts/language.ts";
import type {LineageFiles, SiteLineageIndex} from "./lineageFiles.ts";
import {lineageFiles} from "./lineageFiles.ts";

/** Put in by the build: where the index stands below the root of the site, two folders up. */
declare const LINEAGE_INDEX: string;

let files: LineageFiles | null = null;
let latest = 0;

/** Shows the dialog of one figure: its frame at once, then what the packed files say. */
export async function showTrace(key: string, language: Language): Promise<void> {
  const {dialog, put} = dialogOf(language);
  const turn = ++latest;
  const texts = traceTexts(language);
  put({title: "", body: html`<p class="trace-note" role="status">${texts.loading}</p>`.text});
  if (!dialog.open) dialog.showModal();
  const question = traceQuestion(key);
  try {
    files ??= lineageFiles(new URL(`../../${LINEAGE_INDEX}`, import.meta.url));
    const view = question === null ? null : await viewOf(question, files, language);
    if (turn !== latest || !dialog.open) return; // another figure was asked for meanwhile
    if (view === null)
      put({title: "", body: html`<p class="trace-note">${texts.unknown}</p>`.text});
    else put({title: traceTitle(view), body: traceBody(view).text, view});
  } catch {
    if (turn !== latest) return;
    const body = html`<p class="trace-note" role="alert">${texts.failed}</p>
      <button type="button" data-trace-retry>${texts.retry}</button>`.text;
    put({title: "", body, retry: () => void showTrace(key, language)});
  }
}

async function viewOf(
  question: TraceQuestion,
  {index, block}: LineageFiles,
  language: Language
): Promise<TraceView | null> {
  const known = await index();
  const names = namesOf(known, question, language);
  const found = await block(question.indicator, question.scenario, question.period);
  if (names === null || found === null) return null;
  const parts = question.unit === null ? viewOfParts(question, names, found.head) : null;
  if (parts !== null && parts.parts.length > 0) return parts;
  const wanted = {geography: question.geography, place: question.place};
  const unit =
    question.unit === null
      ? unitOf(found.head, wanted)
      : found.head.units.find(({id}) => id === question.unit);
  if (unit === undefined) return null;
  return viewOfCells(question, names, {
    head: found.head,
    unit,
    record: await found.record(unit)
  });
}

function namesOf(index: SiteLineageIndex, question: TraceQuestion, language: Language) {
  const indicator = index.names[question.indicator];
  if (indicator === undefined) return null;
  return {
    language,
    indicator: indicator[language],
    unit: indicator.unit,
    placeName: (id: string, otherwise = id) => {
      if (id === "VN") return traceTexts(language).country;
      const english = language === "en" ? index.placesEn[id] : undefined;
      return english ?? index.places[id] ?? fullName(otherwise, language);
    },
    organisationName: (code: string | null) =>
      code === null ? "" : (index.organisations[code]?.[language] ?? code)
  };
}

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly view?: TraceView;
  readonly retry?: () => void;
}

/** The one dialog of the page, made when it is first shown. */
function dialogOf(language: Language) {
  const texts = traceTexts(language);
  let dialog = document.querySelector<HTMLDialogElement>("dialog.trace");
  if (dialog === null) {
    dialog = document.createElement("dialog");
    dialog.className = "trace";
    dialog.setAttribute("aria-labelledby", "trace-title");
    dialog.innerHTML = html`<div class="trace-head">
        <h2 id="trace-title"></h2>
        <button type="button" class="trace-close" aria-label="${texts.close}">×</button>
      </div>
      <div class="trace-content"></div>
      <div class="trace-actions">
        <button type="button" data-action="back">${texts.back}</button>
        <button type="button" data-action="copy">${texts.copy}</button>
        <button type="button" data-action="link">${texts.copyLink}</button>
        <span role="status" class="trace-said"></span>
      </div>`.text;
    document.body.append(dialog);
    listen(dialog, language);
  }
  const made = dialog;
  return {dialog: made, put: (shown: Shown) => putShown(made, shown, texts.loading)};
}

const shownIn = new WeakMap<HTMLDialogElement, Shown>();

function putShown(dialog: HTMLDialogElement, shown: Shown, waiting: string): void {
  shownIn.set(dialog, shown);
  const title = dialog.querySelector("#trace-title");
  if (title !== null) title.textContent = shown.title === "" ? waiting : shown.title;
  const content = dialog.querySelector(".trace-content");
  if (content !== null) {
    content.innerHTML = shown.body;
    content.scrollTop = 0;
  }
  const said = dialog.querySelector(".trace-said");
  if (said !== null) said.textContent = "";
  const hidden = {
    back: shown.view?.question.unit == null,
    copy: shown.view === undefined,
    link: false
  };
  for (const [action, isHidden] of Object.entries(hidden)) {
    const button = dialog.querySelector<HTMLElement>(`[data-action=${action}]`);
    if (button !== null) button.hidden = isHidden;
  }
}

function listen(dialog: HTMLDialogElement, language: Language): void {
  const texts = traceTexts(language);
  const go = (key: string): void => {
    history.pushState({trace: true}, "", `#cells=${encodeURIComponent(key)}`);
    void showTrace(key, language);
  };
  const copy = async (text: string): Promise<void> => {
    const said = dialog.querySelector(".trace-said");
    const outcome = await navigator.clipboard.writeText(text).then(
      () => texts.copied,
      () => texts.notCopied
    );
    if (said !== null) said.textContent = outcome;
  };
  dialog.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const shown = shownIn.get(dialog);
    const part = target?.closest("[data-trace-part]")?.getAttribute("data-trace-part");
    if (part != null) go(part);
    else if (target === dialog || target?.closest(".trace-close") != null) dialog.close();
    else if (target?.closest("[data-trace-retry]") != null) shown?.retry?.();
    else if (shown?.view !== undefined) {
      const action = target?.closest("[data-action]")?.getAttribute("data-action");
      if (action === "back") go(questionKey({...shown.view.question, unit: null}));
      if (action === "copy") void copy(traceAsText(shown.view));
      if (action === "link") void copy(location.href);
    }
  });
  dialog.addEventListener("close", () => {
    latest += 1;
    if (dialog.returnValue !== "followed" && location.hash.startsWith("#cells=")) {
      history.replaceState(null, "", location.pathname + location.search);
    }
    dialog.returnValue = "";
  });
}
