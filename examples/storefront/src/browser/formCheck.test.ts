import { describe, expect, test } from "vitest";
import { browserEn } from "../texts/browserEn.ts";
import { fieldError } from "./formCheck.ts";

const errorOf = (value: string, check?: string, locale = "en", required = true) =>
  fieldError({ value, required, label: "City", ...(check && { check }) }, locale, browserEn);

describe("a field", () => {
  test("that is needed and empty is named in its error", () => {
    expect(errorOf("  ")).toBe("Please fill in “City”.");
    expect(errorOf("", "phone", "en", false)).toBeUndefined();
    expect(errorOf("Portland")).toBeUndefined();
  });

  test.each([
    ["email", "ana@example.com", "ana@example"],
    ["phone", "(503) 555-0142", "12345"],
    ["cardNumber", "4242 4242 4242 4242", "4242 4242"],
    ["cardExpiry", "09 / 29", "13 / 29"],
    ["cardCode", "123", "12"],
  ])("%s takes %s and not %s", (check, right, wrong) => {
    expect(errorOf(right, check)).toBeUndefined();
    expect(errorOf(wrong, check)).toBeTypeOf("string");
  });

  test("takes the postcodes of its country, in wide digits too", () => {
    expect(errorOf("97201", "postcode")).toBeUndefined();
    expect(errorOf("110-0001", "postcode")).toBeTypeOf("string");
    expect(errorOf("１１０−０００１", "postcode", "ja")).toBeUndefined();
    expect(errorOf("97201", "postcode", "ja")).toBeTypeOf("string");
  });
});
