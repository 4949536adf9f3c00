import {describe, expect, it} from "vitest";

import {dataTable, named, numbers} from "../../src/markup/dataTable.ts";
import {html} from "../../src/markup/html.ts";

const ROW = html`<tr>
  <th scope="row">Lai Châu</th>
  <td>2025</td>
  <td class="number">38</td>
  <td>10/10/2026</td>
</tr>`;
const COLUMNS = ["Place", "Year", numbers("Houses <done>"), named("Due")];

function table(kind: string): string {
  return dataTable({label: "Houses", columns: COLUMNS, rows: [ROW, ROW], kind}).text;
}

describe("a table", () => {
  it("says the heading of a figure again in its cell, where cells stand under one another", () => {
    const cells = [...table("sortable stacked").matchAll(/<(t[dh]) data-label="([^"]*)"/g)];
    const labels = ["Houses &#60;done&#62;", "Due"];
    expect(cells.map(([, tag, label]) => `${tag} ${label}`)).toEqual(
      [...labels, ...labels].map((label) => `td ${label}`)
    );
  });

  it("says it in folded rows and in the foot as well, and leaves nothing in a cell of nothing", () => {
    const empty = html`<tr>
      <th scope="row">Huế</th>
      <td>${""}</td>
      <td class="number">1</td>
    </tr>`;
    const {text} = dataTable({
      ...{label: "Houses", columns: COLUMNS, rows: [empty], folded: [ROW], foot: ROW},
      ...{kind: "stacked", writtenIn: "VND million"}
    });
    expect(text.match(/data-label="Houses/g)).toHaveLength(3);
    expect(text).toContain("<td></td>");
    expect(text).toMatch(/<caption class="written-in">\s*VND million\s*<\/caption>/);
  });

  it("leaves the cells of other tables as they are", () => {
    expect(table("sortable")).not.toContain("data-label");
    expect(table("sortable")).toContain(ROW.text);
  });

  it("is reached by keyboard under a name, and has a foot and a fold only where there are such rows", () => {
    const plain = dataTable({label: "Houses", columns: COLUMNS, rows: [ROW]}).text;
    expect(plain).toMatch(/tabindex="0"\s+role="group"\s+aria-label="Houses"/);
    expect(plain).not.toMatch(/<tfoot|folded|class="table-frame tall"|undefined/);
    const whole = dataTable({
      ...{label: "Houses", columns: COLUMNS, rows: [ROW]},
      ...{folded: [ROW], foot: ROW, isTall: true}
    }).text;
    expect(whole.match(/<tr/g)).toHaveLength(4);
    expect(whole).toMatch(/class="table-frame tall"[\s\S]*<tbody class="folded">[\s\S]*<tfoot>/);
  });
});
