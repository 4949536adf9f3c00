import type {SqlTable} from "../catalogue.ts";
import {quotedName} from "../parameters.ts";
import {isWord, nameOf, tokensOf} from "../tokens.ts";
import {callsOf, itemsOf} from "./calls.ts";
import type {Aspect, Meaning} from "./meaning.ts";
import {ASPECTS, meaningOf} from "./meaning.ts";
import type {FromPart, QueryShape, SelectShape} from "./queryShape.ts";
import {isSelect} from "./queryShape.ts";

/** A relation in a `from` whose rows are figures: under which name, and which columns hold figures. */
export interface FactSource {
  readonly alias: string;
  readonly measures: ReadonlySet<string>;
  readonly aspects: ReadonlySet<Aspect>;
}

/** One `select`, written so that what its figures are about can be asked beside them. */
export interface Inspected {
  readonly select: SelectShape;
  /** `with …`, where names of it are used. */
  readonly head: string;
  readonly from: string;
  readonly sources: readonly FactSource[];
  readonly isAggregate: boolean;
  /** True for the select whose rows are the answer. */
  readonly isOutermost: boolean;
}

/** What a query hands to the one around it. */
interface Rewritten {
  readonly sql: string;
  readonly measures: ReadonlySet<string>;
  readonly aspects: ReadonlySet<Aspect>;
}

type Known = ReadonlyMap<string, Rewritten | null>;

const AGGREGATES: ReadonlySet<string> = new Set(
  (
    "sum total fsum kahan_sum sumkahan avg mean favg count count_if min max any_value first last median mode list " +
    "string_agg array_agg arg_max arg_min max_by min_by bool_and bool_or stddev stddev_samp stddev_pop variance " +
    "quantile quantile_cont quantile_disc product histogram approx_count_distinct"
  ).split(" ")
);

/** Every `select` of a query, the inner ones first. */
export function inspectQuery(shape: QueryShape, tables: readonly SqlTable[]): Inspected[] {
  const inspected: Inspected[] = [];
  const marts = new Map(tables.map((table) => [table.name.toLowerCase(), meaningOf(table)]));
  rewriteQuery(shape, {marts, known: new Map(), head: "", inspected, isOutermost: true});
  return inspected;
}

interface Scope {
  readonly marts: ReadonlyMap<string, Meaning | null>;
  readonly known: Known;
  readonly head: string;
  readonly inspected: Inspected[];
  readonly isOutermost: boolean;
}

function rewriteQuery(shape: QueryShape, outer: Scope): Rewritten {
  const known = new Map(outer.known);
  let head = outer.head;
  for (const {name, head: words, query} of shape.tables) {
    const inner = rewriteQuery(query, {...outer, known, head, isOutermost: false});
    known.set(name, shape.isRecursive ? null : inner);
    head += `${head === "" ? (shape.isRecursive ? "with recursive " : "with ") : ", "}${words} (${inner.sql})`;
  }
  const scope = {...outer, known, head};
  const branches = shape.branches.map((branch) =>
    isSelect(branch) ? rewriteSelect(branch, scope) : rewriteQuery(branch, scope)
  );
  const aspects = new Set(
    ASPECTS.filter((aspect) => branches.some((one) => one.aspects.has(aspect)))
  );
  const isUnion = shape.joints.every((joint) => /^union/i.test(joint));
  const isWhole = branches.length === 1 || isUnion;
  const padded = branches.map((one) =>
    branches.length === 1 ? one.sql : withAspects(one, aspects)
  );
  const joined = padded
    .map((text, at) => (at === 0 ? text : `${shape.joints[at - 1]} ${text}`))
    .join(" ");
  return {
    sql: `${localHead(shape, known)} ${joined}`,
    measures: isWhole ? union(branches.map(({measures}) => measures)) : new Set(),
    aspects: isWhole ? aspects : new Set()
  };
}

/** A `with` inside a query stays inside it. */
function localHead(shape: QueryShape, known: Known): string {
  if (shape.tables.length === 0) return "";
  const tables = shape.tables.map(({name, head}) => `${head} (${known.get(name)?.sql ?? ""})`);
  return shape.isRecursive ? "" : `with ${tables.join(", ")}`;
}

/** Branches of a union need the same columns: an aspect that one lacks is null there. */
function withAspects({sql, aspects}: Rewritten, all: ReadonlySet<Aspect>): string {
  const columns = [...all].map((aspect) =>
    aspects.has(aspect) ? `ct_branch.ct_${aspect}` : `null as ct_${aspect}`
  );
  if (columns.length === 0) return sql;
  const own = [...aspects].map((aspect) => `ct_${aspect}`).join(", ");
  const others = own === "" ? "ct_branch.*" : `ct_branch.* exclude (${own})`;
  return `select ${others}, ${columns.join(", ")} from (${sql}) as ct_branch`;
}

function rewriteSelect(select: SelectShape, scope: Scope): Rewritten {
  const sources: FactSource[] = [];
  const from = select.from.map((part) => rewriteFrom(part, scope, sources)).join(" ");
  const isAggregate = select.groupBy !== "" || hasAggregate(select.list);
  const {head, inspected, isOutermost} = scope;
  inspected.push({select, head, from, sources, isAggregate, isOutermost});
  const source = sources[0];
  const clause = from === "" ? "" : `from ${from}`;
  const tail = `${clause} ${select.where} ${select.groupBy} ${select.rest}`;
  const distinct = select.isDistinct ? "distinct " : "";
  if (source === undefined) {
    return {
      sql: `select ${distinct}${select.list} ${tail}`,
      measures: new Set(),
      aspects: new Set()
    };
  }
  const isStar = /(?:^|,)\s*(?:\w+\s*\.\s*)?\*/.test(select.list);
  const carried = isStar
    ? ""
    : [...source.aspects].map((aspect) => `, ${carry(source.alias, aspect, isAggregate)}`).join("");
  return {
    sql: `select ${distinct}${select.list}${carried} ${tail}`,
    measures: isStar ? source.measures : measuresOf(select.list, sources),
    aspects: source.aspects
  };
}

/** What was added up inside stands for itself outside: one of its aspects, and the sum of what was expected. */
function carry(alias: string, aspect: Aspect, isAggregate: boolean): string {
  const column = `${quotedName(alias)}.ct_${aspect}`;
  if (!isAggregate) return `${column} as ct_${aspect}`;
  const isCount = aspect === "expected" || aspect === "reported";
  return `${isCount ? "sum" : "any_value"}(${column}) as ct_${aspect}`;
}

function rewriteFrom(part: FromPart, scope: Scope, sources: FactSource[]): string {
  if (part.kind === "text") return part.text;
  const alias = quotedName(part.alias);
  if (part.kind === "query") {
    const inner = rewriteQuery(part.query, {...scope, isOutermost: false});
    if (inner.measures.size > 0) sources.push({alias: part.alias, ...inner});
    return `(${inner.sql}) as ${alias}`;
  }
  const name = part.name.toLowerCase();
  const written =
    part.schema === "main"
      ? quotedName(part.name)
      : `${quotedName(part.schema)}.${quotedName(part.name)}`;
  if (part.schema === "main" && scope.known.has(name)) {
    const inner = scope.known.get(name) ?? null;
    if (inner !== null && inner.measures.size > 0) sources.push({alias: part.alias, ...inner});
    return `${written} as ${alias}`;
  }
  const meaning = part.schema === "main" ? scope.marts.get(name) : undefined;
  if (meaning === undefined || meaning === null) return `${written} as ${alias}`;
  const aspects = Object.entries(meaning.aspects);
  sources.push({
    alias: part.alias,
    measures: meaning.measures,
    aspects: new Set(ASPECTS.filter((aspect) => aspect in meaning.aspects))
  });
  const columns = aspects.map(([aspect, sql]) => `${sql} as ct_${aspect}`).join(", ");
  return `(select *, ${columns} from main.${quotedName(part.name)}) as ${alias}`;
}

/** Names in a list under which figures leave it: `sum(value) as total` → total. */
function measuresOf(list: string, sources: readonly FactSource[]): Set<string> {
  const measures = new Set<string>();
  for (const item of itemsOf(list)) {
    const tokens = tokensOf(item);
    const isMeasure = tokens.some((token) =>
      sources.some((source) => source.measures.has(nameOf(token) ?? ""))
    );
    const isCount = isWord(tokens[0], "count");
    const name = nameOf(tokens.at(-1));
    if (isMeasure && !isCount && name !== null) measures.add(name);
  }
  return measures;
}

/** A function that takes many rows to one, other than over a window. */
function hasAggregate(list: string): boolean {
  return callsOf(list, AGGREGATES).some(({over}) => over === null);
}

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
