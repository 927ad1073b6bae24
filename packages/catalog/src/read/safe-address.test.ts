import { expect, test } from "vitest";
import { safeAddress } from "./safe-address.ts";

test.each([
  ["/en/cup?a=1#b", "/en/cup?a=1#b"],
  [" https://shop.example/cup ", "https://shop.example/cup"],
  ["//cdn.example/a.jpg", "https://cdn.example/a.jpg"],
  ["cup.html", "/cup.html"],
  ["/商品/湯のみ", "/%E5%95%86%E5%93%81/%E6%B9%AF%E3%81%AE%E3%81%BF"],
])("%s is an address that a page may use", (address, expected) => {
  expect(safeAddress(address)).toBe(expected);
});

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  " JAVASCRIPT:1",
  "data:text/html,x",
  "vbscript:x",
  "",
  "http://",
  "blob:https://a",
])("%j is refused", (address) => {
  expect(safeAddress(address)).toBeUndefined();
});
