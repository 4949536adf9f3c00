import type {Finding} from "../types.ts";

/** Findings met group by group, to be told in the order of the cells: most returns have none. */
export class FindingsInOrder {
  private readonly found: {readonly at: number; readonly findings: readonly Finding[]}[] = [];

  /** `at` is the position that they are told at; those of one position stay in the order given. */
  add(at: number, findings: readonly Finding[]) {
    if (findings.length > 0) this.found.push({at, findings});
  }

  list(): readonly Finding[] {
    return this.found.toSorted((a, b) => a.at - b.at).flatMap(({findings}) => findings);
  }
}
