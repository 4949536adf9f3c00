import {isSign, tokensOf} from "./tokens.ts";

export interface Statement {
  readonly sql: string;
  readonly from: number;
  readonly to: number;
}

/** The statements of a text, parted by semicolons; none for blanks and comments. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let from: number | null = null;
  let to = 0;
  const end = () => {
    if (from !== null) statements.push({sql: text.slice(from, to), from, to});
    from = null;
  };
  for (const token of tokensOf(text)) {
    if (isSign(token, ";")) end();
    else {
      from ??= token.from;
      to = token.to;
    }
  }
  end();
  return statements;
}

/** The statement in which `position` lies, or the one before it; null where there is none. */
export function statementAt(text: string, position: number): Statement | null {
  const statements = statementsOf(text);
  return statements.find(({to}) => position <= to) ?? statements[statements.length - 1] ?? null;
}
