import {parseAddress} from "../address.ts";
import type {Finding} from "../types.ts";

const PERSONAL = "interpret.personal-column";
const WITHHELD = "…";

/** True where a column of the file looked personal: its bytes are then not kept. */
export function holdsPersonalColumn(findings: readonly Finding[]): boolean {
  return findings.some(({code}) => code === PERSONAL);
}

/**
 * The findings without the texts of cells in personal columns: whoever reads the file before its
 * columns are understood may quote any cell.
 */
export function withoutPersonalTexts(findings: readonly Finding[]): readonly Finding[] {
  if (!holdsPersonalColumn(findings)) return findings;
  const personal = findings.filter(({code}) => code === PERSONAL);
  const columns = new Set(personal.flatMap((finding) => columnKey(finding) ?? []));
  return findings.map((finding) => {
    const key = columnKey(finding);
    if (finding.code === PERSONAL || key === null || !columns.has(key)) return finding;
    const params = Object.fromEntries(Object.keys(finding.params).map((name) => [name, WITHHELD]));
    return {...finding, text: WITHHELD, params};
  });
}

function columnKey({cell, sheet}: Finding): string | null {
  const column = cell === null ? undefined : parseAddress(cell)?.column;
  return sheet === null || column === undefined ? null : `${sheet}\0${column}`;
}
