import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {addDecimals, compareDecimals, scaleDecimal} from "../../pipelines/interpret/decimal.ts";
import {foldKeepingMarks, foldText} from "../../pipelines/interpret/foldText.ts";
import type {NumberContext} from "../../pipelines/interpret/number.ts";
import {parseNumber} from "../../pipelines/interpret/number.ts";
import {decideConvention} from "../../pipelines/interpret/numberConvention.ts";
import {findImpossiblePeriod, findPeriods, parsePeriod} from "../../pipelines/interpret/period.ts";
import {findUnitLine, parseUnit} from "../../pipelines/interpret/unit.ts";

const bare: NumberContext = {kind: "text", unit: null, convention: "undecided", isCount: false};
/** Hundredths, so that the reference is whole-number arithmetic. */
const hundredths = fc.integer({min: 0, max: 900_000_000_000});

function write(value: number, thousands: string, decimal: string): string {
  const whole = Math.floor(value / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${whole}${decimal}${String(value % 100).padStart(2, "0")}`;
}

describe("any number", () => {
  it("reads back as written, the Vietnamese way, the English way and with spaces", () => {
    fc.assert(
      fc.property(hundredths, (value) => {
        const styles = [
          write(value, ".", ","),
          write(value, ",", "."),
          write(value, "\u00a0", ",")
        ];
        for (const text of styles) {
          const parsed = parseNumber(text, bare);
          expect(parsed).toMatchObject({outcome: "value", precision: "0.01"});
          if (parsed.outcome === "value") {
            expect(BigInt(scaleDecimal(parsed.value, 2))).toBe(BigInt(value));
          }
        }
      })
    );
  });

  it("in a column is settled by one telling neighbour", () => {
    fc.assert(
      fc.property(fc.integer({min: 1000, max: 999_999}), (whole) => {
        const grouped = write(whole * 100, ".", ",").slice(0, -3);
        const convention = decideConvention([grouped, "2,5"]);
        expect(convention).toBe("dot_thousands");
        expect(parseNumber(grouped, {...bare, convention})).toMatchObject({value: String(whole)});
        expect(parseNumber(grouped, bare)).toMatchObject({code: "interpret.number-ambiguous"});
      })
    );
  });

  it("adds and compares as big whole numbers do", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        (a, b) => {
          const [one, other] = [scaleDecimal(String(a), -6), scaleDecimal(String(b), -6)];
          expect(scaleDecimal(addDecimals([one, other]), 6)).toBe(String(a + b));
          expect(compareDecimals(one, other)).toBe(a < b ? -1 : a > b ? 1 : 0);
        }
      )
    );
  });
});

describe("any day", () => {
  it("reads back from every way of writing it", () => {
    const days = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2100-12-31"),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(days, (date) => {
        const code = date.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = code.split("-");
        for (const text of [
          `${day}/${month}/${year}`,
          `${Number(day)}-${Number(month)}-${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
          code
        ]) {
          expect(parsePeriod(text)?.period).toMatchObject({
            code,
            kind: "day",
            start: code,
            end: code
          });
        }
      })
    );
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."0 1 12 . , - / ( ) % … tỷ triệu đồng quý năm tháng ngày 2024 I hơn đến căn ĐVT: \n".split(
      " "
    )
  );
  const texts = fc.oneof(
    fc.string({unit: "binary", maxLength: 40}),
    fc.array(words, {maxLength: 12}).map((list) => list.join("")),
    fc.array(words, {maxLength: 12}).map((list) => list.join(" "))
  );

  it("is read or refused, and never throws", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNumber(text, bare);
        if (parsed.outcome === "value") {
          expect(parsed.value).toMatch(/^-?\d{1,18}(?:\.\d{1,6})?$/);
          expect(parsed.precision).toMatch(/^\d+(?:\.\d+)?$/);
        }
        for (const {period} of findPeriods(text)) expect(period.start <= period.end).toBe(true);
        parsePeriod(text);
        findImpossiblePeriod(text);
        parseUnit(text);
        findUnitLine(text);
        decideConvention([text]);
      }),
      {numRuns: 3000}
    );
  });

  it("folds to something that folds to itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldKeepingMarks(foldKeepingMarks(text))).toBe(foldKeepingMarks(text));
      })
    );
  });
});
