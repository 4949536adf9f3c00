import {createHash} from "node:crypto";

/** Shorter table bodies are not worth the detour. */
const SHORTEST = 2000;
const MARK = /<!--rows:([0-9a-f]{16})-->/g;

/** Long bodies of tables by their mark, kept while Framework works. */
export type RowsAside = Map<string, string>;

/**
 * Takes the long table bodies out of a page and leaves marks. Framework parses every page several
 * times with a parser that takes a second and some hundred megabytes for a long table.
 */
export function setRowsAside(html: string, aside: RowsAside): string {
  return html.replace(/<tbody>([^]*?)<\/tbody>/g, (body, rows: string) => {
    if (rows.length < SHORTEST) return body;
    const mark = createHash("sha256").update(rows).digest("hex").slice(0, 16);
    aside.set(mark, rows);
    return `<tbody><!--rows:${mark}--></tbody>`;
  });
}

/** Puts the bodies back into a finished page. Throws where one is unknown: a page must not lose rows. */
export function putRowsBack(html: string, aside: RowsAside): string {
  return html.replace(MARK, (_, mark: string) => {
    const rows = aside.get(mark);
    if (rows === undefined) throw new Error(`rows of a table were lost: ${mark}`);
    return rows;
  });
}
