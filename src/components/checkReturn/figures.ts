import {figuresRange, figuresTable} from "../../markup/checkReturn/figuresTable.ts";
import type {Language} from "../../texts/language.ts";
import type {ChosenFile} from "./chosenFile.ts";
import type {JudgeClient} from "./judgeClient.ts";
import type {FigureChoice, FigureShow} from "./messages.ts";
import {putMarkup} from "./parts.ts";
import {faultText} from "./state.ts";

const PAUSE_IN_TYPING = 150;

/** Search, filters and pages of the figures; the worker holds them all, the page draws one page. */
export function watchFigures(
  part: HTMLElement,
  {key}: ChosenFile,
  client: JudgeClient,
  language: Language
): void {
  const form = part.querySelector<HTMLFormElement>(".figure-filters");
  const table = part.querySelector('[data-part="figures"]');
  const range = part.querySelector('[data-part="range"]');
  const pager = part.querySelector<HTMLElement>(".pager .stepper");
  if (form === null || table === null || range === null || pager === null) return;
  let page = 0;
  let latest = 0;
  const draw = async () => {
    const turn = ++latest;
    try {
      const found = await client.figures(key, {...choiceOf(form), page});
      if (turn !== latest) return; // a later choice has overtaken this one
      page = found.page;
      putMarkup(table, found.found === 0 ? "" : figuresTable(found, language));
      range.textContent = figuresRange(found, language);
      pager.hidden = found.pages < 2;
      for (const button of pager.querySelectorAll<HTMLButtonElement>("[data-page]")) {
        const to = page + Number(button.dataset.page);
        button.setAttribute("aria-disabled", String(to < 0 || to >= found.pages));
      }
    } catch (error) {
      if (turn === latest) range.textContent = faultText(error, language);
    }
  };
  const drawFirst = () => {
    page = 0;
    void draw();
  };
  let typing: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(drawFirst, PAUSE_IN_TYPING);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(drawFirst));
  for (const button of pager.querySelectorAll<HTMLButtonElement>("[data-page]")) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      page += Number(button.dataset.page);
      void draw();
    });
  }
  void draw();
}

function choiceOf(form: HTMLFormElement): Omit<FigureChoice, "page"> {
  const fields = new FormData(form);
  const field = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    search: field("search"),
    indicator: field("indicator"),
    show: field("show") as FigureShow
  };
}
