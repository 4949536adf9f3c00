import type {Texts} from "../../texts/vi.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";

/** The working part of the SQL page: what is asked, the query, its parameters, and room for the answer. */
export function mainMarkup({sql}: Texts): Markup {
  const {editor} = sql;
  return html`<div class="sql-question" data-part="question"></div>
    <div class="sql-editor" data-part="editor"></div>
    <p class="sql-hint">${editor.hint}</p>
    <form
      class="sql-parameters"
      data-part="parameters"
      aria-label="${sql.parameters.title}"
      hidden
    ></form>
    <div class="sql-buttons">
      <button type="button" class="button is-first" data-do="run">${editor.run}</button>
      <button type="button" class="button" data-do="stop" hidden>${editor.stop}</button>
      <button type="button" class="button" data-do="format">${editor.format}</button>
      <button type="button" class="button" data-do="explain">${editor.explain}</button>
      <button type="button" class="button" data-do="link">${editor.link}</button>
      <button type="button" class="button" data-do="save">${editor.save}</button>
      <form class="sql-save" data-part="save" hidden>
        <label
          ><span>${editor.saveName}</span> <input type="text" name="name" maxlength="80" required
        /></label>
        <button class="button">${editor.save}</button>
      </form>
    </div>
    <p class="sql-state" data-part="state" role="status"></p>
    <div data-part="error"></div>
    <div data-part="warnings"></div>
    <div data-part="result"></div>`;
}
