import { expect, it } from "vitest";
import { originOf } from "./origin-of.ts";

it.each([
  ["https://www.tea-house.example/shop/", "https://www.tea-house.example"],
  ["http://localhost:8080", "http://localhost:8080"],
  ["shop.example.co.jp/ja", "https://shop.example.co.jp"],
])("takes the origin of %s", (address, origin) => {
  expect(originOf(address)).toBe(origin);
});
