import { expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { readShopify } from "./read-shopify.ts";

const HEADER =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Cost per item";

function read(...lines: string[]) {
  const problems: Problem[] = [];
  const products = readShopify([HEADER, ...lines].join("\n"), {
    currency: "JPY",
    url: "https://shop.example/products/{slug}",
    onProblem: (problem) => problems.push(problem),
  });
  return { products, problems };
}

test("several rows of a handle become one product, without its cost", () => {
  const { products, problems } = read(
    'cup,Cup,"<p>Ash &amp; clay</p><script>steal()</script><p>Two</p>",Kiln,Ceramics > Cups,"gift, gift, ash",true,C1,shopify,0,deny,2400,,//cdn.example/cup.jpg?v=1,900',
    "cup,,,,,,,C2,shopify,3,deny,2600,3000,,900",
    "cup,,,,,,,,,,,,,https://cdn.example/cup-2.jpg,",
  );
  expect(problems).toEqual([]);
  expect(products).toEqual([
    {
      id: "cup",
      name: "Cup",
      url: "https://shop.example/products/cup",
      image: "https://cdn.example/cup.jpg?v=1",
      price: 2600,
      listPrice: 3000,
      currency: "JPY",
      brand: "Kiln",
      categories: ["Ceramics", "Cups"],
      description: "Ash & clay Two",
      available: true,
      tags: ["gift", "ash"],
    },
  ]);
});

test("what is unpublished is passed over, and what may be oversold or is not tracked counts as available", () => {
  const { products, problems } = read(
    "a,A,,,,,false,,shopify,1,deny,1,,,",
    "b,B,,,,,true,,shopify,-2,continue,1,,,",
    "c,C,,,,,true,,,0,deny,1,,,",
    "d,D,,,,,true,,shopify,0,deny,1,,,",
  );
  expect(products.map(({ id, available }) => [id, available])).toEqual([
    ["b", true],
    ["c", true],
    ["d", false],
  ]);
  expect(problems).toEqual([]);
});

test("a photo whose address could run a script is dropped, the product stays", () => {
  const { products, problems } = read("a,A,,,,,true,,,,,5,,javascript:alert(1),");
  expect(products[0]).not.toHaveProperty("image");
  expect(problems).toEqual([
    { where: "line 2", expected: "an address that is http, https or a path", found: "javascript:alert(1)", left: "field" },
  ]);
});

test("a compare-at price that is not higher is no reduction", () => {
  expect(read("a,A,,,,,true,,,,,5,5,,").products[0]).not.toHaveProperty("listPrice");
});

test("rows without handle, title or price are reported", () => {
  const { products, problems } = read(",Lost,,,,,true,,,,,5,,,", "b,,,,,,true,,,,,5,,,", "c,C,,,,,true,,,,,,,,");
  expect(products).toEqual([]);
  expect(problems.map(({ where, expected, found }) => [where, expected, found])).toEqual([
    ["line 2", "a handle", "Lost"],
    ["line 3", "a title", "nothing"],
    ["line 4", "a price such as 18.99", "nothing"],
  ]);
});
