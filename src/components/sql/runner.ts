import type {ExportOrigin} from "../../export/exportTable.ts";
import {html} from "../../markup/html.ts";
import type {TextRow} from "../../sql/resultColumn.ts";
import {nameOf, tokensOf} from "../../sql/tokens.ts";
import {originOf} from "../../sql/write/exportTable.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Texts} from "../../texts/vi.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import type {Engine} from "./engine.ts";
import {Stopped} from "./engine.ts";
import type {SqlPageOptions} from "./options.ts";
import {runQuery} from "./result.ts";
import {ResultView} from "./resultView.ts";
import {showWarnings} from "./warningsPanel.ts";

export interface Runner {
  readonly run: (sql: string) => Promise<void>;
  readonly explain: (sql: string) => Promise<void>;
  readonly stop: () => void;
  readonly say: (text: string) => void;
}

/** Runs one query at a time and shows its answer, or why there is none. */
export function createRunner(engine: Engine, options: SqlPageOptions): Runner {
  const {language} = options;
  const texts = textsOf(language).sql;
  let turn = 0;
  const say = (text: string) => {
    partOf("state").textContent = text;
  };
  const button = (name: string) =>
    partOf("main").querySelector<HTMLButtonElement>(`[data-do="${name}"]`);
  const showRunning = (isRunning: boolean) => {
    partOf("main").setAttribute("aria-busy", String(isRunning));
    const stop = button("stop");
    if (stop !== null) stop.hidden = !isRunning;
  };
  const inTurn = async (sql: string, work: () => Promise<void>) => {
    if (sql.trim() === "") {
      say(texts.state.empty);
      return;
    }
    const own = ++turn;
    if (partOf("main").getAttribute("aria-busy") === "true") engine.stop();
    for (const name of ["error", "warnings", "result"]) partOf(name).replaceChildren();
    showRunning(true);
    say(texts.state.running);
    try {
      await work();
      if (own === turn) say("");
    } catch (error) {
      if (own === turn) showFault(error, texts.state, say);
    } finally {
      if (own === turn) showRunning(false);
    }
  };
  return {
    say,
    stop: () => engine.stop(),
    run: (sql) =>
      inTurn(sql, async () => {
        const own = turn;
        const result = await runQuery(engine, sql);
        if (own !== turn) return;
        let warnings: readonly string[] = [];
        await new ResultView(
          engine,
          result,
          () => originOfResult(sql, options, warnings),
          options
        ).show();
        warnings = await showWarnings(engine, sql, options).catch(() => []);
      }),
    explain: (sql) =>
      inTurn(sql, async () => {
        showPlan(await engine.ask(`explain ${sql}`), texts.explain);
      })
  };
}

function showFault(error: unknown, texts: Texts["sql"]["state"], say: (text: string) => void) {
  if (error instanceof Stopped) {
    say(texts.stopped);
    return;
  }
  say("");
  const message = error instanceof Error ? error.message : String(error);
  const hint = hintOf(message, texts);
  putMarkup(
    partOf("error"),
    html`<div class="notice" role="alert">
      <strong>${texts.error}</strong>
      ${hint === "" ? "" : html`<p>${hint}</p>`}
      <pre class="sql-fault"></pre>
    </div>`
  );
  putText("error", ".sql-fault", message.trim());
}

function showPlan(plan: readonly TextRow[], texts: Texts["sql"]["explain"]): void {
  putMarkup(
    partOf("result"),
    html`<section aria-labelledby="sql-plan">
      <h2 id="sql-plan">${texts.title}</h2>
      <p class="subtitle">${texts.note}</p>
      <div class="sql-plan" role="region" tabindex="0" aria-labelledby="sql-plan"><pre></pre></div>
    </section>`
  );
  putText("result", ".sql-plan pre", plan.map((row) => row[1] ?? row[0] ?? "").join("\n"));
}

/** Markup would fold the lines of the text into one. */
function putText(part: string, selector: string, text: string): void {
  const element = partOf(part).querySelector(selector);
  if (element !== null) element.textContent = text;
}

function hintOf(message: string, texts: Texts["sql"]["state"]): string {
  if (/out of memory|allocation failure|memory access/i.test(message)) return texts.memory;
  if (/extension|autoload/i.test(message)) return texts.extension;
  if (/disabled by configuration|external access|permission error/i.test(message)) {
    return texts.outside;
  }
  return "";
}

/** What goes with a saved result, so that it can be cited and asked again. */
function originOfResult(
  sql: string,
  {release, catalogue, language}: SqlPageOptions,
  warnings: readonly string[]
): ExportOrigin {
  const names = new Set(tokensOf(sql).map(nameOf));
  const tables = catalogue.tables.filter(({name}) => names.has(name)).map(({name}) => name);
  return originOf(release, {
    source: `Chung Tay: ${tables.join(", ")}`,
    coverage: warnings.length === 0 ? textsOf(language).sql.warnings.none : warnings.join(" "),
    query: sql,
    address: location.href
  });
}
