import type {Page} from "playwright-core";

export interface ShownCell {
  readonly row: string;
  readonly column: string;
  /** The exact value that the cell carries. */
  readonly value: number;
  /** What a reader sees in it. */
  readonly text: string;
}

/** The cells of a table that hold a figure, by the heading of their row and column. */
export async function readTable(
  page: Page,
  selector: string
): Promise<{corner: string; cells: ShownCell[]}> {
  return page.$eval(selector, (part) => {
    const heads = [...part.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    const cells = [...part.querySelectorAll("tbody tr")].flatMap((row) =>
      [...row.children].flatMap((cell, i) => {
        const value = (cell as HTMLElement).dataset.value;
        if (i === 0 || value === undefined) return [];
        return {
          row: row.children[0]?.textContent.trim() ?? "",
          column: heads[i] ?? "",
          value: Number(value),
          text: cell.textContent.trim()
        };
      })
    );
    return {corner: heads[0] ?? "", cells};
  });
}

const DIVISORS: Readonly<Record<string, number>> = {
  "tỷ đồng": 1e9,
  "triệu đồng": 1e6,
  "VND billion": 1e9,
  "VND million": 1e6
};

/**
 * What a shown number may stand for, read back without the site's own code: the grouping and the
 * decimal sign of the language, the unit of the column, half a unit of the last digit either way.
 */
export function valueAsShown(
  text: string,
  unit: string,
  language: "vi" | "en"
): {low: number; high: number} {
  const [digits = ""] = /[−\d][\d.,]*/.exec(text) ?? [];
  const grouping = language === "vi" ? "." : ",";
  const plain = digits.replaceAll(grouping, "").replace(",", ".").replace("−", "-");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const divisor = DIVISORS[unit] ?? 1;
  const middle = Number(plain) * divisor;
  // A column shows one decimal at most for money and three otherwise; fewer mean trailing zeros.
  const precision =
    divisor === 1 ? 10 ** -Math.max(decimals, 3) : divisor * 10 ** -Math.max(decimals, 1);
  const slack = precision / 2 + Math.abs(middle) * 1e-12;
  return {low: middle - slack, high: middle + slack};
}
