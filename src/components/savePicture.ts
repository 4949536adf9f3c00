import {html, trusted} from "../markup/html.ts";
import {textWidth} from "./chartParts.ts";

/** What a drawing takes from the styles of the page; a file of its own has none. */
const PAINT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-size",
  "font-weight"
] as const;

const MARGIN = 24;
const FONTS = "Inter Variable, Inter, system-ui, Segoe UI, Roboto, Noto Sans, Arial, sans-serif";

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The chart of a frame as a drawing that stands alone: title, coverage and source are in the picture. */
export function pictureOf(frame: HTMLElement, address: string): Picture | null {
  const drawing = frame.querySelector<SVGSVGElement>("svg.plot");
  if (drawing === null) return null;
  const textOf = (selector: string) =>
    frame.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const [chartWidth, chartHeight] = [drawing.viewBox.baseVal.width, drawing.viewBox.baseVal.height];
  const width = Math.max(chartWidth, 480) + 2 * MARGIN;
  const title = wrapped(textOf(".chart-title"), width - 2 * MARGIN, 17 / 13);
  const subtitle = wrapped(textOf(".subtitle"), width - 2 * MARGIN, 1);
  const source = wrapped(
    `${textOf(".foot").split(" · ")[0] ?? ""} · ${address}`,
    width - 2 * MARGIN,
    1
  );
  const {ink, muted, paper, chart} = inLightTheme(() => paintedCopy(drawing));
  const top = MARGIN + title.length * 24 + subtitle.length * 20 + 12;
  const height = top + chartHeight + 16 + source.length * 18 + MARGIN;
  const lines = (texts: readonly string[], from: number, gap: number) =>
    texts.map((text, i) => html`<tspan x="${MARGIN}" y="${from + i * gap}">${text}</tspan>`);
  const svg = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    font-family="${FONTS}"
    font-size="13"
    font-variant-numeric="tabular-nums"
  >
    <rect width="100%" height="100%" fill="${paper}"></rect>
    <text fill="${ink}" font-size="17" font-weight="600">${lines(title, MARGIN + 16, 24)}</text>
    <text fill="${muted}">${lines(subtitle, MARGIN + title.length * 24 + 12, 20)}</text>
    <svg x="${MARGIN}" y="${top}" width="${chartWidth}" height="${chartHeight}" overflow="visible">
      ${trusted(chart)}
    </svg>
    <text fill="${muted}" font-size="12">${lines(source, top + chartHeight + 28, 18)}</text>
  </svg>`;
  return {svg: svg.text, width, height};
}

/** A picture is handed on and printed: it is light whatever the theme of the page. Nothing is painted in between. */
function inLightTheme<T>(work: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = "light";
  try {
    return work();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

function paintedCopy(drawing: SVGSVGElement) {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [...drawing.querySelectorAll<SVGElement>("*")];
  [...copy.querySelectorAll<SVGElement>("*")].forEach((node, i) => {
    const original = originals[i];
    if (original === undefined) return;
    if (original.matches(".reach, .told")) {
      node.remove(); // for the pointer and for readers who cannot see: a picture has neither
    } else {
      const style = getComputedStyle(original);
      for (const name of PAINT) {
        const value = style.getPropertyValue(name).replaceAll('"', "'");
        // A hatch is named by its element: the address that the style resolved leads nowhere elsewhere.
        if (value !== "" && !value.includes("url(")) node.setAttribute(name, value);
      }
    }
    for (const name of [
      "class",
      "data-tip",
      "data-trace",
      "tabindex",
      "href",
      "aria-label",
      "id"
    ]) {
      if (name === "id" && node.matches("pattern")) continue;
      node.removeAttribute(name);
    }
  });
  const style = getComputedStyle(document.body);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const paper = token("--paper");
  return {ink: token("--ink"), muted: token("--muted"), paper, chart: copy.innerHTML};
}

/** Lines that fit into `width` at 13 px times `size`. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined) * size <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The drawing as pixels, at twice its size, in the fonts of the site. */
export async function pixelsOf({svg, width, height}: Picture): Promise<Blob> {
  const drawn = svg.replace(">", `><style>${await embeddedFonts()}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the picture could not be drawn"));
      else resolve(blob);
    }, "image/png");
  });
}

/** The site's font faces with their files inside: a picture may not load any. */
async function embeddedFonts(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => ({rule, base: sheet.href ?? location.href}))
    )
    .filter(({rule}) => rule instanceof CSSFontFaceRule);
  const faces = await Promise.all(
    rules.map(async ({rule, base}) => {
      const address = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
      if (address === undefined) return rule.cssText;
      const blob = await (await fetch(new URL(address, base))).blob();
      return rule.cssText.replace(/url\("?[^")]+"?\)/, `url(${await dataAddress(blob)})`);
    })
  );
  return faces.join("");
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(new Error("a font could not be read")));
    reader.readAsDataURL(blob);
  });
}
