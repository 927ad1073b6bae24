import { describe, expect, it } from "vitest";
import { whereOf } from "./where-of.ts";

describe("the condition of an ending's products", () => {
  it("has answers in place of their names, numbers as numbers", () => {
    const where = {
      categories: { $in: ["{answers.kind}"] },
      price: { $lte: "{answers.budget}" },
      tags: { $in: "{answers.for}" },
      brand: "Kiri",
    };
    expect(whereOf(where, { kind: "tea", budget: "500", for: ["gift", "home"] })).toEqual({
      categories: { $in: ["tea"] },
      price: { $lte: 500 },
      tags: { $in: ["gift", "home"] },
      brand: "Kiri",
    });
  });

  it("puts several choices into a list as several values", () => {
    expect(whereOf({ tags: { $in: ["{answers.for}", "new"] } }, { for: ["gift", "home"] })).toEqual({
      tags: { $in: ["gift", "home", "new"] },
    });
  });

  it("asks nothing that was not answered", () => {
    const where = { categories: { $in: ["{answers.kind}"] }, $and: [{ price: { $lte: "{answers.budget}" } }, { brand: "Kiri" }] };
    expect(whereOf(where, {})).toEqual({ $and: [{ brand: "Kiri" }] });
    expect(whereOf({ price: { $lte: "{answers.budget}" } }, { budget: { skipped: "not-applicable" } })).toBeUndefined();
    expect(whereOf({ tags: { $in: "{answers.for}" } }, { for: [{ other: "my cat" }, "gift"] })).toEqual({ tags: { $in: ["gift"] } });
  });

  it("leaves all else as it is", () => {
    const where = { price: { $gt: 5 }, tags: { $in: [] }, sale: true, "answers.a": "{answers.b} c", none: null };
    expect(whereOf(where, { b: "x" })).toEqual(where);
  });
});
