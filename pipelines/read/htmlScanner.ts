import {limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";

/** Elements whose text is no text of the page. */
const SILENT = /^(?:script|style|title|xml|noscript|template|comment)$/;
const LONGEST_TAG = 10_000;

export interface HtmlTag {
  /** In lower case, `/td` for an end tag. */
  readonly name: string;
  readonly attributes: string;
}

/** Walks over the tags of a web page. Never looks back, so its time grows with the length alone. */
export class HtmlScanner {
  private readonly html: string;
  private at = 0;

  constructor(html: string) {
    this.html = html;
  }

  /** The next tag, and the text before it as written; null at the end. */
  next(): {readonly text: string; readonly tag: HtmlTag | null} | null {
    const {html} = this;
    let text = "";
    while (this.at < html.length) {
      const open = html.indexOf("<", this.at);
      const end = open === -1 ? html.length : open;
      text += html.slice(this.at, end);
      if (text.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
      if (open === -1) this.at = html.length;
      else if (html.startsWith("<!--", open)) this.moveBehind("-->", open + 4);
      else if (/[a-z/!?]/i.test(html.charAt(open + 1))) {
        const tag = this.readTag(open);
        if (!SILENT.test(tag.name)) return {text, tag};
        this.skipElement(tag.name);
      } else {
        text += "<";
        this.at = open + 1;
      }
    }
    return text === "" ? null : {text, tag: null};
  }

  private readTag(open: number): HtmlTag {
    const {html} = this;
    let at = open + 1;
    let quote = "";
    for (; at < html.length; at++) {
      const character = html.charAt(at);
      if (quote !== "") {
        if (character === quote) quote = "";
      } else if (character === ">") break;
      else if (character === '"' || character === "'") quote = character;
      if (at - open > LONGEST_TAG) throw new Refusal("read.damaged-file", "", {part: "HTML"});
    }
    const inside = html.slice(open + 1, at);
    this.at = at + 1;
    const name = /^\/?[a-z0-9:!?]+/i.exec(inside)?.[0] ?? "";
    return {name: name.toLowerCase(), attributes: inside.slice(name.length)};
  }

  private skipElement(name: string) {
    for (let close = this.html.indexOf("</", this.at); close !== -1;) {
      const from = close + 2;
      if (this.html.slice(from, from + name.length).toLowerCase() === name) {
        this.moveBehind(">", close);
        return;
      }
      close = this.html.indexOf("</", from);
    }
    this.at = this.html.length;
  }

  private moveBehind(closing: string, from: number) {
    const end = this.html.indexOf(closing, from);
    this.at = end === -1 ? this.html.length : end + closing.length;
  }
}

/** The value of an attribute, without its quotes; null where there is none. */
export function htmlAttribute({attributes}: HtmlTag, name: string): string | null {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, "i");
  return pattern.exec(attributes)?.[1]?.replace(/^["']|["']$/g, "") ?? null;
}
