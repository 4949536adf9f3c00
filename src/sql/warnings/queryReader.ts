import type {Token} from "../tokens.ts";
import {isSign, isWord, nameOf, tokensOf} from "../tokens.ts";
import type {FromPart, QueryShape, SelectShape} from "./queryShape.ts";

/** Null where the text is no query that is understood: nothing is said about it then. */
export function shapeOf(sql: string): QueryShape | null {
  try {
    return new Reader(sql, tokensOf(sql)).query();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class NotUnderstood extends Error {}

const CLAUSES = ["where", "group", "having", "window", "qualify", "order", "limit", "offset"];
const JOINTS = ["union", "intersect", "except"];
const AFTER_RELATION = [
  ...CLAUSES,
  ...JOINTS,
  ..."join inner left right full cross natural semi anti asof positional lateral on using tablesample select".split(
    " "
  )
];

class Reader {
  private readonly sql: string;
  private readonly tokens: readonly Token[];

  constructor(sql: string, tokens: readonly Token[]) {
    this.sql = sql;
    this.tokens = tokens;
  }

  query(): QueryShape {
    const {tokens} = this;
    if (isSign(tokens[0], "(") && this.closing(0) === tokens.length - 1) {
      return this.within(1, tokens.length - 1).query();
    }
    const tables: QueryShape["tables"][number][] = [];
    let at = 0;
    const isRecursive = isWord(tokens[0], "with") && isWord(tokens[1], "recursive");
    if (isWord(tokens[0], "with")) {
      at = isRecursive ? 2 : 1;
      for (;;) {
        const table = this.commonTable(at);
        tables.push(table.table);
        at = table.next;
        if (!isSign(tokens[at], ",")) break;
        at++;
      }
    }
    return {tables, isRecursive, ...this.within(at, tokens.length).branches()};
  }

  private commonTable(from: number) {
    const {tokens} = this;
    const name = nameOf(tokens[from]);
    let at = from + 1;
    if (isSign(tokens[at], "(")) at = this.closing(at) + 1;
    if (name === null || !isWord(tokens[at], "as")) throw new NotUnderstood();
    at++;
    while (isWord(tokens[at], "not", "materialized")) at++;
    if (!isSign(tokens[at], "(")) throw new NotUnderstood();
    const end = this.closing(at);
    const head = this.text(from, at);
    return {table: {name, head, query: this.within(at + 1, end).query()}, next: end + 1};
  }

  private branches(): Pick<QueryShape, "branches" | "joints"> {
    const branches: (SelectShape | QueryShape)[] = [];
    const joints: string[] = [];
    let from = 0;
    const {tokens} = this;
    for (const at of this.outside((token) => isWord(token, ...JOINTS))) {
      let next = at + 1;
      while (isWord(tokens[next], "all", "distinct", "by", "name")) next++;
      branches.push(this.within(from, at).branch());
      joints.push(this.text(at, next));
      from = next;
    }
    branches.push(this.within(from, tokens.length).branch());
    return {branches, joints};
  }

  private branch(): SelectShape | QueryShape {
    if (isSign(this.tokens[0], "(")) {
      if (this.closing(0) !== this.tokens.length - 1) throw new NotUnderstood();
      return this.query();
    }
    return this.select();
  }

  private select(): SelectShape {
    const {tokens} = this;
    const starts = [
      ...this.outside((token, at) => isWord(token, "select") || this.isClause(token, at))
    ];
    const clauses = new Map<string, string>();
    let from: readonly FromPart[] = [];
    if (starts[0] !== 0) throw new NotUnderstood();
    let rest = "";
    starts.forEach((start, at) => {
      const end = starts[at + 1] ?? tokens.length;
      const word = nameOf(tokens[start]) ?? "";
      if (word === "from") from = this.within(start + 1, end).relations();
      else if (word === "select") clauses.set(word, this.text(start + 1, end));
      else if (word === "where" || word === "group") clauses.set(word, this.text(start, end));
      else rest += ` ${this.text(start, end)}`;
    });
    const list = clauses.get("select") ?? "*";
    const isDistinct = /^distinct\b/i.test(list);
    return {
      list: list.replace(/^(?:distinct|all)\b(?:\s+on\s*\([^)]*\))?/i, ""),
      isDistinct,
      from,
      where: clauses.get("where") ?? "",
      groupBy: clauses.get("group") ?? "",
      rest
    };
  }

  private isClause(token: Token, at: number): boolean {
    const {tokens} = this;
    if (isWord(token, "from")) return !isWord(tokens[at - 1], "distinct") || at === 1;
    if (isWord(token, "group", "order")) return isWord(tokens[at + 1], "by");
    return isWord(token, ...CLAUSES);
  }

  private relations(): FromPart[] {
    const parts: FromPart[] = [];
    const {tokens} = this;
    let at = 0;
    let isNext = true;
    let textFrom = 0;
    const endText = (to: number) => {
      if (to > textFrom) parts.push({kind: "text", text: this.text(textFrom, to)});
    };
    while (at < tokens.length) {
      const relation = isNext ? this.relation(at) : null;
      isNext = isSign(tokens[at], ",") || isWord(tokens[at], "join");
      if (relation !== null) {
        endText(at);
        parts.push(relation.part);
        at = relation.next;
        textFrom = at;
        isNext = false;
      } else if (isSign(tokens[at], "(")) at = this.closing(at) + 1;
      else at++;
    }
    endText(tokens.length);
    return parts;
  }

  private relation(from: number): {part: FromPart; next: number} | null {
    const {tokens} = this;
    if (isSign(tokens[from], "(")) {
      const end = this.closing(from);
      if (!isWord(tokens[from + 1], "select", "from", "with") && !isSign(tokens[from + 1], "(")) {
        return null;
      }
      const query = this.within(from + 1, end).query();
      const {alias, next} = this.alias(end + 1);
      return {part: {kind: "query", query, alias: alias ?? `ct_query_${from}`}, next};
    }
    let name = nameOf(tokens[from]);
    let at = from + 1;
    let schema = "main";
    if (isSign(tokens[at], ".")) {
      schema = name ?? "";
      name = nameOf(tokens[at + 1]);
      at += 2;
    }
    if (name === null || isSign(tokens[at], "(") || isSign(tokens[at], ".")) return null;
    const {alias, next} = this.alias(at);
    return {part: {kind: "table", schema, name, alias: alias ?? name}, next};
  }

  /** With a list of column names behind it a relation is not looked into. */
  private alias(from: number): {alias: string | null; next: number} {
    const {tokens} = this;
    const at = isWord(tokens[from], "as") ? from + 1 : from;
    const token = tokens[at];
    const alias = nameOf(token);
    if (alias === null || isWord(token, ...AFTER_RELATION)) return {alias: null, next: from};
    if (isSign(tokens[at + 1], "(")) throw new NotUnderstood();
    return {alias, next: at + 1};
  }

  /** Positions of tokens outside all brackets. */
  private outside(isWanted: (token: Token, at: number) => boolean): number[] {
    const found: number[] = [];
    let depth = 0;
    this.tokens.forEach((token, at) => {
      if (isSign(token, "(") || isSign(token, "[") || isSign(token, "{")) depth++;
      else if (isSign(token, ")") || isSign(token, "]") || isSign(token, "}")) depth--;
      else if (depth === 0 && isWanted(token, at)) found.push(at);
    });
    return found;
  }

  private closing(from: number): number {
    let depth = 0;
    for (let at = from; at < this.tokens.length; at++) {
      if (isSign(this.tokens[at], "(")) depth++;
      if (isSign(this.tokens[at], ")") && --depth === 0) return at;
    }
    throw new NotUnderstood();
  }

  private within(from: number, to: number): Reader {
    return new Reader(this.sql, this.tokens.slice(from, to));
  }

  private text(from: number, to: number): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first === undefined || last === undefined || to <= from
      ? ""
      : this.sql.slice(first.from, last.to);
  }
}
