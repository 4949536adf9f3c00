import {formatExact} from "../../format/scale.ts";
import {formatSpan} from "../../format/span.ts";
import {fullName} from "../../select/places.ts";
import {traceTitle} from "./traceMarkup.ts";
import type {TraceView} from "./traceView.ts";
import {traceCommand, traceTexts} from "./traceView.ts";

/** The dialog as plain text, for a letter: one line a cell. */
export function traceAsText(view: TraceView): string {
  const {figure, names, parts, cells, record, counted} = view;
  const texts = traceTexts(names.language);
  const exact = (value: number | null) =>
    value === null ? texts.missingValue : formatExact(value, names.unit, names.language);
  const lines = [traceTitle(view)];
  if (figure !== undefined) lines.push(exact(figure[2]));
  for (const part of parts)
    lines.push(`- ${names.placeName(part.unit.id)}: ${exact(part.counted)}`);
  if (cells !== null && record !== null) {
    for (const office of cells.offices) {
      const name = [
        names.organisationName(office.organisation),
        fullName(office.place ?? "", names.language)
      ];
      lines.push(`${name.filter((part) => part !== "").join(", ")}: ${exact(office.counted)}`);
      for (const {term} of office.terms) {
        const [id = "", called = ""] = record.places[term.p] ?? [];
        const place = names.placeName(id, called);
        const file = record.returns[term.i]?.file ?? "";
        lines.push(
          ...term.cells.map(
            ({s, c, r, u, v}) =>
              `- ${place}, ${formatSpan(term.from, term.to, names.language)}: ${file}, ` +
              `${texts.cell(s, c)}, ${texts.written(r, u ?? "")} = ${exact(v)}`
          )
        );
      }
    }
    for (const one of cells.missing) {
      const office = `${names.organisationName(one.organisation)}, ${fullName(one.place, names.language)}`;
      lines.push(
        `${texts.missing}: ${office}, ${formatSpan(one.from, one.to, names.language)}, ` +
          (one.blank ? texts.missingCell : texts.missingReturn)
      );
    }
  }
  if (counted !== null) lines.push(`${texts.total}: ${exact(counted)}`);
  lines.push(traceCommand(view));
  return `${lines.join("\n")}\n`;
}
