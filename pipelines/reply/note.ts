import {escapeCellText} from "./xmlTags.ts";

/** What stands in the little window beside a cell. */
export interface Note {
  readonly heading: string;
  readonly body: string;
}

const FONT = '<sz val="9"/><rFont val="Tahoma"/><family val="2"/>';

/** The runs of a note: its heading in bold, its body below. */
export function noteRuns({heading, body}: Note): string {
  const text = (content: string): string =>
    `<t xml:space="preserve">${escapeCellText(content)}</t>`;
  return `<r><rPr><b/>${FONT}</rPr>${text(heading)}</r><r><rPr>${FONT}</rPr>${text(`\n${body}`)}</r>`;
}
