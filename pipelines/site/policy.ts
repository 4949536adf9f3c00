/**
 * What a page of the site may load: scripts, styles, fonts and data of the site alone. No inline script
 * or style, nothing evaluated. The charts carry no style element, so there is no exception for styles.
 */
const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'"
];

/** The page of queries, and the files of the engine that it starts: WebAssembly is compiled there and nowhere else. */
const ENGINE = /(?:^|\/)(?:sql|duckdb)(?:\/|$)/;

/** For `<meta http-equiv>`: the rules that a page itself can state. */
export function pagePolicy(path: string): string {
  const rules = ENGINE.test(path)
    ? RULES.map((rule) => (rule.startsWith("script-src") ? `${rule} 'wasm-unsafe-eval'` : rule))
    : RULES;
  return rules.join("; ");
}

/** For a header: also who may show the site in a frame, which a page cannot state. */
export function headerPolicy(path: string): string {
  return `${pagePolicy(path)}; frame-ancestors 'none'`;
}
