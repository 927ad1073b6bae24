import { expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { ReadError } from "./read-error.ts";
import { readJson } from "./read-json.ts";

const cup = { id: "cup", name: "Cup", url: "/cup", price: 24, currency: "USD", categories: ["Kitchen"], available: true };

function read(value: unknown) {
  const problems: Problem[] = [];
  const products = readJson(JSON.stringify(value), { onProblem: (problem) => problems.push(problem) });
  return { products, problems };
}

test("a valid product passes, and fields that a product does not have are not published", () => {
  expect(read([{ ...cup, cost: 3, tags: ["gift"] }])).toEqual({ products: [{ ...cup, tags: ["gift"] }], problems: [] });
});

test("each wrong field is reported by its path", () => {
  const { products, problems } = read([
    cup,
    { ...cup, id: "b", price: "24", available: "yes" },
    { ...cup, id: "c", url: "javascript:1" },
    7,
  ]);
  expect(products.map(({ id }) => id)).toEqual(["cup"]);
  expect(problems).toEqual([
    { where: "1.price", expected: "a number of 0 or more", found: '"24"', left: "product" },
    { where: "1.available", expected: "true or false", found: '"yes"', left: "product" },
    { where: "2.url", expected: "an address that is http, https or a path", found: '"javascript:1"', left: "product" },
    { where: "3", expected: "a product", found: "7", left: "product" },
  ]);
});

test("a second product with the same id is left out", () => {
  const { products, problems } = read([cup, { ...cup, name: "Other" }]);
  expect(products).toEqual([cup]);
  expect(problems[0]).toMatchObject({ where: "1.id", expected: "an id of its own" });
});

test("an unsafe photo is dropped and the product stays", () => {
  const { products, problems } = read([{ ...cup, image: "data:text/html,x", listPrice: 20 }]);
  expect(products).toEqual([cup]);
  expect(problems).toEqual([
    { where: "0.image", expected: "an address that is http, https or a path", found: '"data:text/html,x"', left: "field" },
  ]);
});

test("a text that is not JSON or not a list is refused", () => {
  expect(() => readJson("{")).toThrow(ReadError);
  expect(() => readJson('{"products":[]}')).toThrow('file: expected an array of products, found {"products":[]}');
});
