import {readFileSync} from "node:fs";

import {describe, expect, it} from "vitest";

import type {Vector} from "./colours.ts";
import {contrast, difference, seenBy} from "./colours.ts";

const style = readFileSync("src/style.css", "utf8");

/** The tokens of one theme: the first `:root` is light, the second dark. */
function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [
      name,
      value
    ])
  );
}

const [, light = "", dark = ""] = style.split(/:root(?:\[|\s*\{)/);
const themes = {light: tokensOf(light), dark: tokensOf(dark)};
const HUES = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
const RAMP = ["q0", "q1", "q2", "q3", "q4", "q5", "q6"];

describe.each(["light", "dark"] as const)("the colours of the %s theme", (name) => {
  const token = (key: string) => {
    const value = themes[name].get(key);
    if (value === undefined) throw new Error(`no colour --${key} in the ${name} theme`);
    return value;
  };

  it("let text be read: 4.5 to 1 on paper and on raised rows", () => {
    for (const text of ["ink", "muted", "link", "warning", "error", "rise", "fall"]) {
      expect(contrast(token(text), token("paper")), text).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(text), token("raised")), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("let marks be seen: 3 to 1 on paper", () => {
    for (const mark of ["actual", "target", "rise", "fall", "edge", "hatch", ...HUES]) {
      expect(contrast(token(mark), token("paper")), mark).toBeGreaterThanOrEqual(3);
    }
  });

  it("let the letters on every shade of a map be read", () => {
    for (const shade of RAMP) {
      expect(contrast(token(`on-${shade}`), token(shade)), shade).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("part eight hues for readers of every kind of colour vision", () => {
    for (const kind of ["normal", "protan", "deutan", "tritan"] as const) {
      const seen = HUES.map((hue): [string, Vector] => [hue, seenBy(token(hue), kind)]);
      for (const [i, [a, first]] of seen.entries()) {
        for (const [b, second] of seen.slice(i + 1)) {
          expect(difference(first, second), `${a} and ${b}, ${kind}`).toBeGreaterThanOrEqual(15);
        }
      }
    }
  });

  it("grow evenly along the ramp of a map, also without colour", () => {
    const lightness = RAMP.map((shade) => seenBy(token(shade), "normal")[0]);
    const steps = lightness.slice(1).map((value, i) => value - (lightness[i] ?? 0));
    const direction = Math.sign(steps[0] ?? 0);
    for (const step of steps) expect(step * direction).toBeGreaterThan(3);
  });
});

describe("the dark theme", () => {
  it("has a colour of its own for every colour of the light one, in one place", () => {
    expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
    expect(style.match(/:root/g)).toHaveLength(2);
  });
});
