import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

import {chartDrawing} from "./wordChart.ts";

export interface PackagedChart {
  readonly xml: string;
  /** For readers who cannot see it. */
  readonly description: string;
}

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

/** The text that a chart takes the place of. */
export function chartMark(at: number): string {
  return `[[chart ${at + 1}]]`;
}

/**
 * Puts charts in the place of their marks: the writer of documents knows none. Equal documents become equal bytes:
 * every entry bears the date of the release.
 */
export function withCharts(
  document: Uint8Array,
  charts: readonly PackagedChart[],
  date: string
): Uint8Array {
  const parts = unzipSync(document);
  const edit = (name: string, change: (text: string) => string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`a document without ${name}`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  charts.forEach(({xml}, at) => (parts[`word/charts/chart${at + 1}.xml`] = strToU8(xml)));
  edit("word/document.xml", (text) =>
    charts.reduce((changed, {description}, at) => {
      const mark = new RegExp(`<w:t[^>]*>\\[\\[chart ${at + 1}\\]\\]</w:t>`);
      return changed.replace(mark, () => chartDrawing(at, description));
    }, text)
  );
  edit("word/_rels/document.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `${charts.map((_, at) => relationship(at)).join("")}</Relationships>`
    )
  );
  edit("[Content_Types].xml", (text) =>
    text.replace("</Types>", `${charts.map((_, at) => contentType(at)).join("")}</Types>`)
  );
  // The writer stamps the hour of writing; a document of a release bears the release's date.
  edit("docProps/core.xml", (text) =>
    text.replaceAll(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${date}T00:00:00Z<`)
  );
  const mtime = new Date(`${date}T00:00:00`);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, {mtime}]]))
  );
}

function relationship(at: number): string {
  return `<Relationship Id="rIdChart${at + 1}" Type="${RELATIONSHIP}" Target="charts/chart${at + 1}.xml"/>`;
}

function contentType(at: number): string {
  return `<Override PartName="/word/charts/chart${at + 1}.xml" ContentType="${CHART_TYPE}"/>`;
}
