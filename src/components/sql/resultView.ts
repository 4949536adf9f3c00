import type {ExportOrigin} from "../../export/exportTable.ts";
import {formatNumber} from "../../format/number.ts";
import type {Content} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import type {NumberStyle} from "../../markup/sql/resultMarkup.ts";
import {resultTable, summaryTable} from "../../markup/sql/resultMarkup.ts";
import type {TextRow} from "../../sql/resultColumn.ts";
import {textsOf} from "../../texts/texts.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import type {Engine} from "./engine.ts";
import type {SqlPageOptions} from "./options.ts";
import type {Choice, Result} from "./result.ts";
import {rowsOf, summariesOf} from "./result.ts";
import type {SaveFormat} from "./saveResult.ts";
import {asMarkdown, SAVE_FORMATS, saveResult, TooLong} from "./saveResult.ts";

/** The answer to one query: how many rows, the first of them, and what can be done with all of them. */
export class ResultView {
  private choice: Choice = {sortBy: null, isDescending: false, filter: ""};
  private style: NumberStyle = "local";
  private shown: readonly TextRow[] = [];
  private readonly host = partOf("result");
  private readonly engine: Engine;
  private readonly result: Result;
  private readonly about: () => ExportOrigin;
  private readonly options: Pick<SqlPageOptions, "language" | "catalogue">;

  constructor(
    engine: Engine,
    result: Result,
    about: () => ExportOrigin,
    options: Pick<SqlPageOptions, "language" | "catalogue">
  ) {
    this.engine = engine;
    this.result = result;
    this.about = about;
    this.options = options;
  }

  async show(): Promise<void> {
    putMarkup(this.host, this.frame());
    this.listen();
    await this.refresh();
  }

  private get texts() {
    return textsOf(this.options.language).sql;
  }

  private number(value: number): string {
    return formatNumber(value, this.options.language);
  }

  private part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
    return partOf(name) as Kind;
  }

  private frame(): Content {
    const {result, chart} = this.texts;
    const seconds = formatNumber(this.result.milliseconds / 1000, this.options.language, 2);
    return html`<section aria-labelledby="sql-result">
      <h2 id="sql-result">${result.title}</h2>
      <p class="subtitle">
        <span data-part="count" role="status"></span> · ${result.seconds(seconds)}
      </p>
      <div class="sql-tools">
        <label class="filter"
          ><span>${result.filter}</span> <input type="search" data-part="filter"
        /></label>
        <label class="filter"
          ><span>${result.format}</span>
          <select data-part="style">
            <option value="local">${result.formats.local}</option>
            <option value="plain">${result.formats.plain}</option>
          </select></label
        >
        <label class="filter"
          ><span>${result.save}</span>
          <select data-part="save-as">
            <option value="">…</option>
            ${SAVE_FORMATS.map((format) => html`<option value="${format}">${format.toUpperCase()}</option>`)}
          </select></label
        >
        <button type="button" class="button" data-part="copy">${result.copy}</button>
        <span class="sql-said" data-part="said" role="status"></span>
      </div>
      <div
        class="scroll sql-scroll"
        role="region"
        aria-label="${result.table}"
        tabindex="0"
        data-part="rows"
      ></div>
      <details data-part="summary">
        <summary>${result.summary}</summary>
        <div></div>
      </details>
      <details data-part="chart">
        <summary>${chart.title}</summary>
        <div></div>
      </details>
    </section>`;
  }

  private listen(): void {
    this.part("rows").addEventListener("click", (event) => {
      if (!(event.target instanceof Element)) return;
      const at = event.target.closest<HTMLElement>("[data-sort]")?.dataset["sort"];
      if (at === undefined) return;
      const isSame = this.choice.sortBy === Number(at);
      this.choice = {
        ...this.choice,
        sortBy: Number(at),
        isDescending: isSame && !this.choice.isDescending
      };
      this.later(async () => {
        await this.refresh();
        this.host.querySelector<HTMLElement>(`[data-sort="${at}"]`)?.focus();
      });
    });
    const filter = this.part<HTMLInputElement>("filter");
    let timer = 0;
    filter.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        this.choice = {...this.choice, filter: filter.value};
        this.later(() => this.refresh());
      }, 200);
    });
    const style = this.part<HTMLSelectElement>("style");
    style.addEventListener("change", () => {
      this.style = style.value === "plain" ? "plain" : "local";
      this.draw();
    });
    const save = this.part<HTMLSelectElement>("save-as");
    save.addEventListener("change", () => {
      const format = SAVE_FORMATS.find((one) => one === save.value);
      save.value = "";
      if (format !== undefined) this.later(() => this.save(format));
    });
    this.part("copy").addEventListener("click", () => this.later(() => this.copy()));
    this.part("summary").addEventListener("toggle", () => this.later(() => this.summarise()));
    this.part("chart").addEventListener("toggle", () => this.later(() => this.drawChart()));
  }

  /** The result may be gone: a stopped engine keeps none. */
  private later(work: () => Promise<void>): void {
    work().catch(() => this.say(this.texts.result.gone));
  }

  private say(text: string): void {
    this.part("said").textContent = text;
  }

  private async refresh(): Promise<void> {
    const {found, rows} = await rowsOf(this.engine, this.result, this.choice);
    this.shown = rows;
    this.part("count").textContent = this.countText(found);
    this.draw();
    await this.drawChart();
  }

  private countText(found: number): string {
    const {result} = this.texts;
    const total = this.result.rows;
    if (total === 0) return result.none;
    const [shown, matching, all] = [this.shown.length, found, total].map((n) => this.number(n));
    if (this.choice.filter.trim() !== "")
      return result.found(shown ?? "", matching ?? "", all ?? "");
    return this.shown.length === total
      ? result.all(all ?? "")
      : result.some(shown ?? "", all ?? "");
  }

  private draw(): void {
    const {columns} = this.result;
    const {sortBy, isDescending} = this.choice;
    const rows = this.shown;
    const shown = {columns, rows, sortBy, isDescending, style: this.style};
    putMarkup(this.part("rows"), resultTable(shown, this.options.language));
  }

  private async summarise(): Promise<void> {
    const details = this.part<HTMLDetailsElement>("summary");
    const body = details.querySelector("div");
    if (!details.open || body === null || body.childElementCount > 0) return;
    const summaries = await summariesOf(this.engine, this.result);
    putMarkup(
      body,
      summaryTable(this.result.columns, summaries, this.style, this.options.language)
    );
  }

  /** The chart library is loaded when a chart is opened. */
  private async drawChart(): Promise<void> {
    const details = this.part<HTMLDetailsElement>("chart");
    const body = details.querySelector("div");
    if (!details.open || body === null) return;
    const total = this.number(this.result.rows);
    const {showChart} = await import("./chartPanel.ts");
    showChart(body, this.result.columns, this.shown, total, this.options.language);
  }

  private async save(format: SaveFormat): Promise<void> {
    const {result} = this.texts;
    try {
      const file = await saveResult(this.engine, this.result, format, this.about(), this.options);
      this.say(result.saved(file));
    } catch (error) {
      console.error(error);
      this.say(error instanceof TooLong ? result.tooLong : result.saveFailed);
    }
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(asMarkdown(this.result, this.shown));
    this.say(this.texts.result.copied(this.number(this.shown.length)));
  }
}
