import type {SharedQuery} from "./catalogue.ts";

const PARAMETER = /^--\s*\$(\w+):\s*(.*)$/;

/** First values of parameters that stand in the comments at the beginning of a query. */
export function parametersInHead(text: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() !== "" && !line.startsWith("--")) break;
    const parameter = PARAMETER.exec(line);
    if (parameter !== null) parameters[parameter[1] ?? ""] = (parameter[2] ?? "").trim();
  }
  return parameters;
}

/**
 * A file of data/queries: lines `-- title vi: …`, `-- title en: …`, `-- question vi: …`,
 * `-- question en: …` and `-- $name: first value`, then the query, which names columns in Vietnamese
 * (`name_vi`); whoever reads English is given those in English. Throws where a line is missing.
 */
export function parseSharedQuery(id: string, text: string): SharedQuery {
  const head = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const entry = /^--\s*(title|question)\s+(vi|en):\s*(.+)$/.exec(line);
    if (entry !== null) head.set(`${entry[1]} ${entry[2]}`, (entry[3] ?? "").trim());
    else if (!PARAMETER.test(line)) break;
  }
  const said = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`data/queries/${id}.sql: no line "-- ${key}: …"`);
    return value;
  };
  const vi = lines.slice(at).join("\n").trim();
  return {
    id,
    title: {vi: said("title vi"), en: said("title en")},
    question: {vi: said("question vi"), en: said("question en")},
    parameters: parametersInHead(text),
    sql: {vi, en: vi.replace(/\b(\w+)_vi\b/g, "$1_en")}
  };
}
