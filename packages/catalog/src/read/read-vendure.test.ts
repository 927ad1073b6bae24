import { expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { ReadError } from "./read-error.ts";
import { readVendure } from "./read-vendure.ts";

const HEADER = "name        ,slug    ,description,assets,facets,optionValues,sku,price,stockOnHand,trackInventory";
const options = { currency: "USD", url: "/en/products/{slug}", image: "/photos/{image}" };

function read(...lines: string[]) {
  const problems: Problem[] = [];
  const products = readVendure([HEADER, ...lines].join("\n"), { ...options, onProblem: (problem) => problems.push(problem) });
  return { products, problems };
}

test("a padded row becomes a product with its slug as id", () => {
  const { products, problems } = read(
    'Tea pot     ,tea-pot , "Holds <b>320&nbsp;ml</b>"  ,pot one.jpg|two.jpg,category:Kitchen|category:Tea|brand:Tokoname|color:red, ,TP1, 68 ,5,',
  );
  expect(problems).toEqual([]);
  expect(products).toEqual([
    {
      id: "tea-pot",
      name: "Tea pot",
      url: "/en/products/tea-pot",
      image: "/photos/pot%20one.jpg",
      price: 68,
      currency: "USD",
      brand: "Tokoname",
      categories: ["Kitchen", "Tea"],
      description: "Holds 320 ml",
      available: true,
      tags: ["red"],
    },
  ]);
});

test("rows without a name are variants of the product above, and the first in stock gives the price", () => {
  const { products } = read("Shoe,shoe,,,,40,S40,99.99,0,", ",,,,,42,S42,89.5,3,", "Cup,cup,,,,,C1,24,0,", "Lid,lid,,,,,L1,4,0,false");
  expect(products.map(({ id, price, available }) => ({ id, price, available }))).toEqual([
    { id: "shoe", price: 89.5, available: true },
    { id: "cup", price: 24, available: false },
    { id: "lid", price: 4, available: true },
  ]);
});

test("a product without price, slug or a slug of its own is left out and reported by line", () => {
  const { products, problems } = read("A,a,,,,,,free,,", "B,,,,,,,1,,", "C,c,,,,,,1,,", "D,c,,,,,,2,,");
  expect(products.map(({ name }) => name)).toEqual(["C"]);
  expect(problems).toEqual([
    { where: "line 2", expected: "a price such as 18.99", found: "free", left: "product" },
    { where: "line 3", expected: "a slug", found: "nothing", left: "product" },
    { where: "line 5", expected: "a slug of its own", found: "c", left: "product" },
  ]);
});

test("columns of a language are read before the plain ones", () => {
  const csv = "name:en,name:ja,slug,price\nCup,湯のみ,cup,24";
  expect(readVendure(csv, { ...options, language: "ja" })[0]?.name).toBe("湯のみ");
});

test("an address that could run a script leaves the product out", () => {
  const problems: Problem[] = [];
  const csv = "name,slug,price\nCup,cup,24";
  expect(readVendure(csv, { ...options, url: "javascript:alert('{slug}')", onProblem: (problem) => problems.push(problem) })).toEqual([]);
  expect(problems[0]?.expected).toBe("an address that is http, https or a path");
});

test("a text that is no import file is refused with line, expectation and finding", () => {
  expect(() => readVendure("name,slug,cost\nCup,cup,3", options)).toThrow(new ReadError("line 1", 'a column "price"', "name,slug,cost"));
  expect(() => readVendure("title,cost\nCup,3", options)).toThrow(new ReadError("line 1", 'columns "name", "slug", "price"', "title,cost"));
  expect(() => readVendure("", options)).toThrow("line 1: expected a header line, found an empty file");
  expect(() => readVendure('name,slug,price\n"Cup,cup,2', options)).toThrow(ReadError);
});
