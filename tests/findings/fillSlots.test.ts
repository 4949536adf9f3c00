import {describe, expect, test} from "vitest";

import {describeFinding} from "../../pipelines/findings/catalogue.ts";
import {fillSlots, wholeWording} from "../../pipelines/findings/fillSlots.ts";

describe("a wording with slots", () => {
  test("leaves a slot that nobody fills as it is", () => {
    expect(fillSlots("{count} of {all}", {count: 3})).toBe("3 of {all}");
  });

  test("leaves out what stands in brackets where its slot has nothing to say", () => {
    const wording = "None is called “{text}”.[ Similar: {near}.]";
    expect(fillSlots(wording, {text: "Xa", near: "—"})).toBe("None is called “Xa”.");
    expect(fillSlots(wording, {text: "Xa", near: ""})).toBe("None is called “Xa”.");
    expect(fillSlots(wording, {text: "Xa", near: "Xá"})).toBe("None is called “Xa”. Similar: Xá.");
  });

  test("takes brackets in a value as they are written", () => {
    expect(fillSlots("“{text}”[ ({near})]", {text: "[1]", near: "[2]"})).toBe("“[1]” ([2])");
  });

  test("is listed whole, without the brackets", () => {
    expect(wholeWording("A.[ B: {near}.]")).toBe("A. B: {near}.");
  });
});

test.each([
  ["vi", "“Nhà hoa” không có trong danh mục loại nhà; dòng này không được nạp."],
  ["en", "“Nhà hoa” is not in the list of house types; the row is not loaded."]
] as const)("a breakdown is named in the language of the message (%s)", (language, message) => {
  const params = {dimension: "loại nhà", suggestions: "—"};
  const finding = {code: "interpret.breakdown-unknown", sheet: "S", cell: "E8", text: "Nhà hoa"};
  expect(describeFinding({...finding, params}, language).message).toBe(message);
});

test.each([
  ["vi", "Không có địa phương nào tên “Xyz”."],
  ["en", "No place is called “Xyz”."]
] as const)("a place that is like none names no suggestion (%s)", (language, message) => {
  const finding = {
    code: "interpret.place-unknown",
    sheet: "1",
    cell: "B4",
    text: "Xyz",
    params: {suggestions: "—", codes: ""}
  };
  expect(describeFinding(finding, language).message).toBe(message);
});
