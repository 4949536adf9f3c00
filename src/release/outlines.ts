/** The outlines of the 34 provinces on a flat map, as the site publishes them in `outlines.json`. */
export interface Outlines {
  /** Width and height of the map in its own units. */
  readonly extent: readonly [number, number];
  readonly provinces: readonly {
    readonly id: string;
    /** An SVG path in the units of the map. */
    readonly path: string;
    /** Where the name can stand. */
    readonly at: readonly [number, number];
  }[];
  /** The two archipelagos, each in a frame of its own beside the coast. */
  readonly frames: readonly {
    readonly name: string;
    /** Left, top, width, height. */
    readonly box: readonly [number, number, number, number];
  }[];
}
