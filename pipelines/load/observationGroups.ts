import type {DuckDBValue} from "@duckdb/node-api";

import type {Observation} from "../types.ts";
import {createDateCache, decimalOf} from "./chunks.ts";

/** A column of raw.observations; `of` gives what DuckDB is handed for it. */
export interface GroupColumn {
  readonly name: string;
  readonly type: "varchar" | "date" | "decimal(24, 6)" | "boolean";
  readonly of: (observation: Observation) => DuckDBValue;
}

/** Columns that a batch repeats together, and what tells one combination from another. */
export interface Group {
  readonly name: string;
  readonly columns: readonly GroupColumn[];
  /** Equal for equal combinations; others may share it. */
  readonly keyOf: (observation: Observation) => string;
  /** Whether two observations agree in every column. */
  readonly isSame: (one: Observation, other: Observation) => boolean;
}

/** The groups that every observation of one batch has a number in. */
export function observationGroups(): readonly Group[] {
  return [measures, contextsWith(createDateCache()), places, cells];
}

function column(
  name: string,
  of: GroupColumn["of"],
  type: GroupColumn["type"] = "varchar"
): GroupColumn {
  return {name, of, type};
}

const measures: Group = {
  name: "measures",
  columns: [
    column("indicator", ({indicator}) => indicator),
    column("basis", ({basis}) => basis),
    column("scenario", ({scenario}) => scenario),
    column("house_type", ({houseType}) => houseType),
    column("beneficiary", ({beneficiary}) => beneficiary),
    column("funding_source", ({fundingSource}) => fundingSource),
    column("work_kind", ({workKind}) => workKind),
    column("unit", ({unit}) => unit),
    column("unit_text", ({unitText}) => unitText),
    column("qualifier", ({qualifier}) => qualifier),
    column("blank", ({blank}) => blank),
    column("is_part", ({isPart}) => isPart, "boolean")
  ],
  // Most of what differs beside it: a key of all twelve took longer than to look at the few that share it.
  keyOf: ({indicator}) => indicator,
  isSame: (one, other) =>
    one.indicator === other.indicator &&
    one.basis === other.basis &&
    one.scenario === other.scenario &&
    one.houseType === other.houseType &&
    one.beneficiary === other.beneficiary &&
    one.fundingSource === other.fundingSource &&
    one.workKind === other.workKind &&
    one.unit === other.unit &&
    one.unitText === other.unitText &&
    one.qualifier === other.qualifier &&
    one.blank === other.blank &&
    one.isPart === other.isPart
};

function contextsWith(date: ReturnType<typeof createDateCache>): Group {
  return {
    name: "contexts",
    columns: [
      column("sheet", ({sheet}) => sheet),
      column("organisation", ({organisation}) => organisation),
      column("period", ({period}) => period.code),
      column("period_kind", ({period}) => period.kind),
      column("period_start", ({period}) => date(period.start), "date"),
      column("period_end", ({period}) => date(period.end), "date")
    ],
    keyOf: ({organisation, period: {code, end, kind, start}, sheet}) =>
      `${organisation}|${code}|${kind}|${start}|${end}|${sheet}`,
    isSame: (one, other) =>
      one.sheet === other.sheet &&
      one.organisation === other.organisation &&
      (one.period === other.period ||
        (one.period.code === other.period.code &&
          one.period.kind === other.period.kind &&
          one.period.start === other.period.start &&
          one.period.end === other.period.end))
  };
}

const places: Group = {
  name: "places",
  columns: [
    column("place_id", ({placeId}) => placeId),
    column("place_text", ({placeText}) => placeText)
  ],
  keyOf: ({placeText}) => placeText,
  isSame: (one, other) => one.placeId === other.placeId && one.placeText === other.placeText
};

const cells: Group = {
  name: "cells",
  columns: [column("cell", ({cell}) => cell)],
  keyOf: ({cell}) => cell,
  isSame: (one, other) => one.cell === other.cell
};

/** What is no plain whole number: a fraction, none at all. */
export const FRACTIONS: Group = {
  name: "fractions",
  columns: [
    column("value", ({value}) => (value === null ? null : decimalOf(value)), "decimal(24, 6)")
  ],
  keyOf: ({value}) => value ?? "",
  isSame: (one, other) => one.value === other.value
};

const NONE = -1;

/** Numbers the different combinations of one batch, from 0. */
export class GroupNumbers {
  /** For each number the observation that brought it. */
  readonly firsts: Observation[] = [];
  readonly group: Group;
  /** For each key the number that it brought last, and for each number the one before it of that key. */
  readonly #lastOfKey = new Map<string, number>();
  readonly #before: number[] = [];
  /** For each number the two others that came after it the last times. */
  readonly #next: number[] = [];
  readonly #otherNext: number[] = [];
  #last = NONE;

  constructor(group: Group) {
    this.group = group;
  }

  /**
   * The rows of a table, and the returns of a form, repeat their combinations in one order. So what came
   * next the last times is looked at first: it is nearly always the same, and needs no key.
   */
  numberOf(observation: Observation): number {
    const last = this.#last;
    const next = this.#next[last] ?? NONE;
    if (this.#isNumber(next, observation)) return (this.#last = next);
    const other = this.#otherNext[last] ?? NONE;
    const number = this.#isNumber(other, observation) ? other : this.#find(observation);
    if (last !== NONE) {
      this.#next[last] = number;
      this.#otherNext[last] = next;
    }
    return (this.#last = number);
  }

  #find(observation: Observation): number {
    const key = this.group.keyOf(observation);
    const newest = this.#lastOfKey.get(key) ?? NONE;
    for (let number = newest; number !== NONE; number = this.#before[number] ?? NONE) {
      if (this.#isNumber(number, observation)) return number;
    }
    const number = this.firsts.push(observation) - 1;
    this.#before.push(newest);
    this.#next.push(NONE);
    this.#otherNext.push(NONE);
    this.#lastOfKey.set(key, number);
    return number;
  }

  #isNumber(number: number, observation: Observation): boolean {
    const first = this.firsts[number];
    return first !== undefined && this.group.isSame(first, observation);
  }
}
