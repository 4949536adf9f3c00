import fc from "fast-check";
import {expect, test} from "vitest";

import {amountOf, isMore, sumOf} from "../../pipelines/check/amount.ts";

const whole = fc.bigInt(-(10n ** 18n), 10n ** 18n).map(String);
const fraction = fc
  .tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({min: 1, max: 999_999}))
  .map(([before, behind]) => `${before}.${String(behind).padStart(6, "0").replace(/0+$/, "")}`);

test("a sum is that of its amounts, to the last decimal and beyond what a number keeps", () => {
  const near = fc.constantFrom("9007199254740991", "999999999999999", "-999999999999999", "0", "1");
  fc.assert(
    fc.property(fc.array(fc.oneof(whole, fraction, near), {maxLength: 40}), (texts) => {
      expect(sumOf(texts)).toBe(texts.reduce((sum, text) => sum + amountOf(text), 0n));
    })
  );
});

test("many amounts that numbers keep exactly add up to one that they would not", () => {
  expect(sumOf(Array.from({length: 20}, () => "999999999999999"))).toBe(
    20n * 999_999_999_999_999n * 1_000_000n
  );
});

test("of two amounts the larger is more, however they are written", () => {
  fc.assert(
    fc.property(fc.oneof(whole, fraction), fc.oneof(whole, fraction), (one, other) => {
      expect(isMore(one, other)).toBe(amountOf(one) > amountOf(other));
    })
  );
});
