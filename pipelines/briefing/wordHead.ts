import {Paragraph, Table, TableRow, WidthType} from "docx";

import {cell, centred, NO_BORDERS, run, SIZE} from "./wordParts.ts";
import type {wordTexts} from "./wordTexts.ts";

type Words = ReturnType<typeof wordTexts>;

/** Agency and number at the left, the national motto, place and date at the right; no lines around. */
export function documentHead(words: Words, agency: string | null): Table {
  const [country = "", motto = ""] = words.motto;
  const left = [
    ...(agency === null ? [centred(words.upperAgency, {size: SIZE.head})] : []),
    centred(agency?.toUpperCase() ?? words.agency, {size: SIZE.head, bold: true, underline: true}),
    centred(words.number, {size: SIZE.head}, {spacing: {before: 120}})
  ];
  const right = [
    centred(country, {size: SIZE.head, bold: true}),
    centred(motto, {bold: true, underline: true}),
    centred(words.date, {italics: true}, {spacing: {before: 120}})
  ];
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    borders: NO_BORDERS,
    rows: [new TableRow({children: [cell(left, 42), cell(right, 58)]})]
  });
}

/** Recipients at the left, room for signature and seal at the right. */
export function documentFoot(words: Words): Table {
  const list = words.recipientList.map(
    (text) => new Paragraph({children: [run(text, {size: SIZE.small})]})
  );
  const left = [
    new Paragraph({children: [run(words.recipients, {size: 24, bold: true, italics: true})]}),
    ...list
  ];
  const right = [
    centred(words.signer, {bold: true}),
    centred(words.sign, {italics: true, size: SIZE.small}, {spacing: {after: 900}})
  ];
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    borders: NO_BORDERS,
    rows: [new TableRow({cantSplit: true, children: [cell(left, 42), cell(right, 58)]})]
  });
}
