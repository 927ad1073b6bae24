import { expect, it } from "vitest";
import { siteId } from "./site-id.ts";

it.each([
  ["https://www.tea-house.example/", "tea-house"],
  ["shop.example.co.jp", "shop-example-co"],
  ["http://localhost:8080", "localhost"],
  ["http://127.0.0.1:8080", "127-0-0-1"],
  ["http://[::1]:8080", "1"],
])("names %s %s", (address, id) => {
  expect(siteId(address)).toBe(id);
});
