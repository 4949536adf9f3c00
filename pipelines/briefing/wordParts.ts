import type {IParagraphOptions, ITableCellOptions} from "docx";
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TableCell,
  TextRun,
  WidthType
} from "docx";

/** Half points, as Word counts: 13 pt is 26. */
export const SIZE = {body: 26, head: 24, table: 20, small: 22, note: 18} as const;
export const FONT = "Times New Roman";
/** Twentieths of a point. */
export const millimetres = (size: number): number => Math.round((size / 25.4) * 1440);

const NONE = {style: BorderStyle.NONE, size: 0, color: "auto"} as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE
} as const;

export interface LineStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
}

export function run(text: string, style: LineStyle = {}): TextRun {
  const {bold = false, italics = false, underline = false, size = SIZE.body} = style;
  return new TextRun({
    text,
    bold,
    italics,
    size,
    font: FONT,
    ...(underline ? {underline: {}} : {})
  });
}

/** One centred line, as the heads of documents have it. */
export function centred(text: string, style: LineStyle = {}, options: IParagraphOptions = {}) {
  return new Paragraph({alignment: AlignmentType.CENTER, children: [run(text, style)], ...options});
}

/** A paragraph of the body: justified, first line indented by 1 cm. */
export function bodyParagraph(text: string, style: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: {firstLine: millimetres(10)},
    spacing: {before: 0, after: 80, line: 240, lineRule: LineRuleType.AUTO},
    children: [run(text, style)]
  });
}

export function cell(
  children: readonly Paragraph[],
  width: number,
  options: Partial<ITableCellOptions> = {}
): TableCell {
  return new TableCell({
    children: [...children],
    width: {size: width, type: WidthType.PERCENTAGE},
    ...options
  });
}
