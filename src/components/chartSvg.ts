/** What every chart needs around Plot: a name for readers who cannot see it, and the hatch of missing. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Gives the chart one name and takes away the names of its parts: a group without a role may not
 * carry one, and "rect" read aloud forty times helps nobody. The numbers are in the table below it.
 */
export function named<T extends Element>(chart: T, label: string): T {
  const svg = chart.matches("svg") ? chart : chart.querySelector("svg");
  for (const part of chart.querySelectorAll("[aria-label], [aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", label);
  return chart;
}

/** A `defs` element with the 45° hatch of what is missing, as `url(#id)`. */
export function hatchPattern(id: string, className: string): SVGElement {
  const defs = document.createElementNS(SVG, "defs");
  const pattern = document.createElementNS(SVG, "pattern");
  const attributes = {
    id,
    width: "6",
    height: "6",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)"
  };
  for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
  const line = document.createElementNS(SVG, "rect");
  line.setAttribute("width", "2");
  line.setAttribute("height", "6");
  line.setAttribute("class", className);
  pattern.append(line);
  defs.append(pattern);
  return defs;
}
