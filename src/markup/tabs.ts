import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";

export interface Tab {
  /** In the address: `?tab=ranking`. */
  readonly name: string;
  readonly label: string;
  readonly content: Content;
}

/**
 * Panels of which one is shown at a time; all of them, one below the other, where no script runs. Each
 * tab is a link: to its panel, and once the script runs to the address that shows it as it is.
 */
export function tabs(label: string, all: readonly Tab[]): Markup {
  return html`<div class="tabs" data-tabs>
    <nav class="tab-line" aria-label="${label}">
      <ul>
        ${all.map(
          ({name, label: text}, i) =>
            html`<li>
              <a href="#tab-${name}" data-tab="${name}" ${i === 0 ? html` aria-current="true"` : ""}
                >${text}</a
              >
            </li>`
        )}
      </ul>
    </nav>
    ${all.map(
      ({name, content}) =>
        html`<div class="tab-panel" id="tab-${name}" data-panel="${name}">${content}</div>`
    )}
  </div>`;
}
