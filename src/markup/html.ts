/**
 * Markup as text, escaped by default. The same functions write the static pages and redraw parts of
 * them in the browser, so that a page reads the same with and without JavaScript.
 */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** `html\`<td>${value}</td>\``: every value is escaped unless it is Markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? "";
  values.forEach((value, i) => {
    text += contentText(value) + (strings[i + 1] ?? "");
  });
  return new Markup(text);
}

/** For text that this program wrote itself, never for text out of a return. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function contentText(value: Content): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(contentText).join("");
}

/**
 * `$` is escaped because the page generator runs `${…}` in Markdown as a program, and line breaks
 * become spaces because a blank line would end the block of HTML and let Markdown in.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"'`$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
}
