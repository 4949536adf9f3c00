import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {rootOf, section} from "../markup/page.ts";
import type {PageContext} from "./context.ts";

export const CHECK_PATH = "check-return/";

/** A reporting office drops its file and sees what to mend; the file never leaves the machine. */
export function checkReturnPage({texts, language}: PageContext): Page {
  const {checkReturn} = texts;
  const siteRoot = `${rootOf(CHECK_PATH)}${language === "vi" ? "" : "../"}`;
  return {
    path: CHECK_PATH,
    section: "checkReturn",
    title: checkReturn.title,
    content: html`<div class="title">
        <h1>${checkReturn.title}</h1>
        <p class="promise">${checkReturn.privacy}</p>
      </div>
      ${dropZone(texts)}
      <noscript><p class="notice">${checkReturn.noScript}</p></noscript>
      <div class="check-state" data-part="state"></div>
      <div data-part="files"></div>
      <div data-part="result"></div>
      ${section({
        id: "how",
        title: checkReturn.howTitle,
        content: html`<div class="how">
          ${checkReturn.how.map(
            ([name = "", text = ""]) =>
              html`<div>
                <h3>${name}</h3>
                <p>${text}</p>
              </div>`
          )}
        </div>`
      })}
      ${section({
        id: "formats",
        title: checkReturn.formatsTitle,
        content: html`<dl class="formats">
            ${checkReturn.formats.map(
              ([name = "", text = ""]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${text}</dd>
                </div>`
            )}
          </dl>
          <p class="prose">${checkReturn.formatsNote}</p>
          <p class="prose">${checkReturn.personalNote}</p>`
      })}`,
    start: {
      name: "startCheckReturn",
      script: "checkReturn",
      options: {language, siteRoot},
      files: {}
    }
  };
}

/** From other pages: where an office finds out by itself what to mend. `root` leads to the root of the language. */
export function checkLink(root: string, {checkReturn}: PageContext["texts"]): Markup {
  return html`<p>
    <a href="${root}${CHECK_PATH}">${checkReturn.link}</a>
    <small>${checkReturn.linkNote}</small>
  </p>`;
}

/** A label around a real file input: a click, a key and a drop all reach it. Shown once the script runs. */
function dropZone({checkReturn}: PageContext["texts"]): Markup {
  return html`<div class="drop-zone" data-part="drop" hidden>
    <label class="drop-label">
      <span class="drop-text" data-part="drop-text">${checkReturn.drop}</span>
      <input type="file" multiple class="visually-hidden" />
      <span class="drop-button" data-part="drop-button">${checkReturn.choose}</span>
    </label>
    <p class="drop-note">${checkReturn.several}</p>
  </div>`;
}
