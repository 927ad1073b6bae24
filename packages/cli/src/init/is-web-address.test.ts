import { expect, it } from "vitest";
import { isWebAddress } from "./is-web-address.ts";

it.each(["https://events.shop.example", "http://127.0.0.1:4101", "HTTPS://shop.example/noren"])("takes %s", (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each(["events.shop.example", "localhost:4101", "127.0.0.1:4101", "javascript:alert(1)", "https://", "https://a b", ""])(
  "does not take %j, which a browser would look for beside the configuration or not at all",
  (text) => {
    expect(isWebAddress(text)).toBe(false);
  },
);
