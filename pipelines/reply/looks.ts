import type {Severity} from "../types.ts";
import type {Look} from "./styleBook.ts";
import {escapeXml} from "./xmlTags.ts";

const COLOURS: Readonly<Record<Severity, string>> = {
  error: "FFFFC7CE",
  warning: "FFFFEB9C",
  note: "FFDDEBF7"
};
const HEADER = "FF1F4E78";
const LINE = '<color rgb="FFBFBFBF"/>';

/** The colour of a cell to mend. */
export function severityFill(severity: Severity): string {
  return solid(COLOURS[severity]);
}

/** All colours of cells to mend. */
export const severityFills: readonly string[] = Object.values(COLOURS).map(solid);

export const thinBorder = `<border><left style="thin">${LINE}</left><right style="thin">${LINE}</right><top style="thin">${LINE}</top><bottom style="thin">${LINE}</bottom><diagonal/></border>`;

export const wrapped = '<alignment vertical="top" wrapText="1"/>';
export const unwrapped = '<alignment vertical="top"/>';
export const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

/** A font of the list, in the workbook's own typeface. */
export function listFont(
  typeface: string,
  look: {size?: number; bold?: true; colour?: string; link?: true} = {}
): string {
  const colour = look.colour ?? (look.link === true ? "FF0563C1" : "FF000000");
  return `<font>${look.bold === true ? "<b/>" : ""}${look.link === true ? "<u/>" : ""}<sz val="${look.size ?? 11}"/><color rgb="${colour}"/><name val="${escapeXml(typeface)}"/></font>`;
}

export function headerLook(typeface: string): Look {
  return {
    font: listFont(typeface, {bold: true, colour: "FFFFFFFF"}),
    fill: solid(HEADER),
    border: thinBorder,
    alignment: centred
  };
}

/** Also how Excel writes it when it saves. */
function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}
