/** A query as far as its meaning needs it: parts that are not understood are left as text. */
export interface QueryShape {
  readonly tables: readonly {
    readonly name: string;
    readonly head: string;
    readonly query: QueryShape;
  }[];
  readonly isRecursive: boolean;
  /** Parted by `joints`: `union all`, …; one branch where there is none. */
  readonly branches: readonly (SelectShape | QueryShape)[];
  readonly joints: readonly string[];
}

export interface SelectShape {
  readonly list: string;
  readonly isDistinct: boolean;
  readonly from: readonly FromPart[];
  /** Clauses after `from` in their order: `where …`, `group by …`, …. */
  readonly where: string;
  readonly groupBy: string;
  readonly rest: string;
}

/** Text, or a relation that may be looked into. */
export type FromPart =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "table"; readonly schema: string; readonly name: string; readonly alias: string}
  | {readonly kind: "query"; readonly query: QueryShape; readonly alias: string};

export function isSelect(shape: SelectShape | QueryShape): shape is SelectShape {
  return "list" in shape;
}
