import {html} from "../../markup/html.ts";
import {warningsOf} from "../../sql/warnings/warningsOf.ts";
import {warningText} from "../../sql/warnings/wording.ts";
import {textsOf} from "../../texts/texts.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import type {Engine} from "./engine.ts";
import type {SqlPageOptions} from "./options.ts";

/** Shows what to mind about the figures of a query that has been answered; returns the sentences. */
export async function showWarnings(
  engine: Engine,
  sql: string,
  {catalogue, language}: SqlPageOptions
): Promise<string[]> {
  const warnings = await warningsOf(sql, catalogue.tables, (probe) => engine.ask(probe));
  const sentences = warnings.map((warning) => warningText(warning, language));
  putMarkup(
    partOf("warnings"),
    sentences.length > 0 &&
      html`<div class="sql-warnings" role="note">
        <h3>${textsOf(language).sql.warnings.title}</h3>
        <ul>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </div>`
  );
  return sentences;
}
