import {describe, expect, it} from "vitest";

import {finishPage} from "../../pipelines/site/finishPages.ts";
import {pagePolicy} from "../../pipelines/site/policy.ts";
import {putRowsBack, setRowsAside} from "../../pipelines/site/setAside.ts";

describe("finishPage", () => {
  const source =
    '<!DOCTYPE html>\n<html>\n<head>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">' +
    '<script>theme()</script><script type="module">\nimport "./a.js";\n</script></head>\n<body>\n</body></html>';

  it("names the language, lets phones zoom and leads past the navigation", () => {
    const {html} = finishPage(source, "en/method/index.html");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain('href="#observablehq-main">Skip');
  });

  it("moves every script into a file, modules beside their page", () => {
    const {html, scripts} = finishPage(source, "en/method/index.html");
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
    const names = [...scripts.keys()];
    expect(names[0]).toMatch(/^_observablehq\/inline\.[0-9a-f]{8}\.js$/);
    expect(names[1]).toMatch(/^en\/method\/page\.[0-9a-f]{8}\.js$/);
    expect(html).toContain(`src="../../${names[0]}"`);
    expect(html).toContain(`src="./${names[1]?.split("/").at(-1)}"`);
  });
});

describe("the policy of a page", () => {
  it("allows no inline script or style and nothing evaluated, and WebAssembly only where queries run", () => {
    for (const path of ["index.html", "en/indicators/NHA/index.html", "404.html"]) {
      expect(pagePolicy(path)).not.toMatch(/unsafe|\*|http/);
    }
    expect(pagePolicy("en/sql/index.html")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(pagePolicy("_file/duckdb/worker.js")).toContain("'wasm-unsafe-eval'");
    expect(pagePolicy("sqlite/index.html")).not.toContain("unsafe");
    expect(pagePolicy("en/sql/index.html")).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });

  it("stands in the page itself, so that any server keeps it", () => {
    const {html} = finishPage(
      '<html>\n<head>\n<meta charset="utf-8">\n</head></html>',
      "index.html"
    );
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy("index.html")}">`
    );
  });
});

describe("long tables", () => {
  const rows = "<tr><td>$& $1 ${x}</td></tr>".repeat(100);

  it("are set aside and put back as they were", () => {
    const aside = new Map<string, string>();
    const page = `<table><thead></thead><tbody>${rows}</tbody></table><tbody>short</tbody>`;
    const light = setRowsAside(page, aside);
    expect(light.length).toBeLessThan(200);
    expect(light).toContain("<tbody>short</tbody>");
    expect(putRowsBack(light, aside)).toBe(page);
  });

  it("are never lost in silence", () => {
    expect(() => putRowsBack("<!--rows:0123456789abcdef-->", new Map())).toThrow(/were lost/);
  });
});
