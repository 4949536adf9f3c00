import {parseAddress} from "../address.ts";
import type {Note} from "./note.ts";
import {Unpatchable} from "./xmlTags.ts";

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const CHARACTERS_A_LINE = 42;
/** Shape numbers come in blocks of this many, one or more blocks to a sheet. */
const BLOCK = 1024;

/** The drawing that shows a sheet's notes, before any is in it. */
export const EMPTY_NOTES_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

/** Blocks of shape numbers that a drawing uses. */
export function blocksOf(vml: string): readonly number[] {
  return [...vml.matchAll(/<o:idmap\b[^>]*\bdata\s*=\s*["']([^"']*)["']/g)].flatMap((match) =>
    (match[1] ?? "").split(",").map(Number)
  );
}

/** The drawing with one hidden window for each note, numbered in `block` and those after it. */
export function addNoteShapes(
  vml: string,
  notes: readonly (readonly [string, Note])[],
  block: number
): string {
  const end = vml.lastIndexOf("</xml>");
  if (end === -1) throw new Unpatchable("notes drawing");
  const blocks = Array.from({length: Math.ceil((notes.length + 1) / BLOCK)}, (_, at) => block + at);
  const shapes = notes.map(([cell, note], at) => shapeOf(cell, note, block * BLOCK + at + 1));
  const shapeType = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const added = `${vml.slice(0, end)}${shapeType}${shapes.join("")}${vml.slice(end)}`;
  return withBlocks(added, blocks);
}

/** The drawing without the windows of the notes on `cells`. */
export function withoutNoteShapes(vml: string, cells: readonly string[]): string {
  const places = new Set(
    cells.map((cell) => {
      const {row, column} = parseAddress(cell) ?? {row: -1, column: -1};
      return `${row},${column}`;
    })
  );
  return vml.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return shape.includes('ObjectType="Note"') && places.has(`${row},${column}`) ? "" : shape;
  });
}

function withBlocks(vml: string, blocks: readonly number[]): string {
  const known = /(<o:idmap\b[^>]*\bdata\s*=\s*["'])([^"']*)/.exec(vml);
  if (known !== null) {
    const at = known.index + known[0].length;
    return `${vml.slice(0, at)},${blocks.join(",")}${vml.slice(at)}`;
  }
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`;
  const first = vml.indexOf(">", vml.indexOf("<xml")) + 1;
  return vml.slice(0, first) + layout + vml.slice(first);
}

function shapeOf(cell: string, note: Note, number: number): string {
  const {row, column} = parseAddress(cell) ?? {row: 0, column: 0};
  const lines = linesOf(note);
  const top = Math.max(0, row - 1);
  // From, to: column, pixels into it, row, pixels into it.
  const anchor = `${column + 1}, 15, ${top}, 4, ${column + 5}, 10, ${top + Math.ceil(lines * 0.85) + 1}, 4`;
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:${lines * 12 + 12}pt;z-index:${number % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function linesOf({heading, body}: Note): number {
  return [heading, ...body.split("\n")].reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)),
    0
  );
}
