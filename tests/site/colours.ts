/** Colour arithmetic for tests: WCAG contrast, and CIE Lab as seen with a deficiency of colour vision. */

export type Vector = readonly [number, number, number];
export type Vision = "normal" | "protan" | "deutan" | "tritan";

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const VISION: Readonly<Record<Vision, readonly [Vector, Vector, Vector]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** `#1f6f83` in CIE Lab, as somebody with that vision sees it. */
export function seenBy(colour: string, vision: Vision): Vector {
  const seen = VISION[vision].map((row) =>
    Math.min(1, Math.max(0, dot(row, linear(colour))))
  ) as unknown as Vector;
  const x = root(dot([0.4124, 0.3576, 0.1805], seen) / 0.9505);
  const y = root(dot([0.2126, 0.7152, 0.0722], seen));
  const z = root(dot([0.0193, 0.1192, 0.9505], seen) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance in Lab: about 2 can just be told apart side by side. */
export function difference(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function luminance(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour));
}

function linear(colour: string): Vector {
  return [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Vector;
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function root(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
