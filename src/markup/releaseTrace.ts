import type {Markup} from "./html.ts";
import {html} from "./html.ts";

const WIDTH = 88;
const HEIGHT = 28;
const PAD = 4;

/**
 * The values of one figure, release by release, as steps: it stood until it moved. Not from zero, so
 * that a small correction is seen; the numbers stand beside it.
 */
export function releaseTrace(
  trace: readonly (readonly [number, number | null])[],
  label: string
): Markup {
  const values = trace.flatMap(([, value]) => (value === null ? [] : [value]));
  if (values.length < 2) return html``;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => PAD + (at / trace.length) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const path = trace
    .map(([, value], at) => {
      if (value === null) return "";
      const isBroken = at === 0 || trace[at - 1]?.[1] === null;
      return `${isBroken ? "M" : "L"}${round(x(at))} ${round(y(value))}H${round(x(at + 1))}`;
    })
    .join("");
  return html`<svg
    class="spark release-trace"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${label}"
  >
    <path class="spark-line" d="${path}"></path>
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
