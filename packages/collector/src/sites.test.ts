import { describe, expect, it } from "vitest";
import { readOrigin, readSites } from "./sites.ts";

describe("the list of sites", () => {
  it.each([
    ["https://shop.example", "https://shop.example"],
    ["https://shop.example/", "https://shop.example"],
    ["HTTPS://Shop.Example:443", "https://shop.example"],
    ["http://localhost:4400", "http://localhost:4400"],
  ])("reads the origin %s as browsers send it", (text, origin) => {
    expect(readOrigin(text)).toBe(origin);
  });

  it.each([
    "shop.example",
    "https://shop.example/path",
    "https://shop.example?x",
    "ftp://shop.example",
    "https://me@shop.example",
    "*",
    "null",
    "",
  ])("does not take %j for an origin", (text) => {
    expect(() => readOrigin(text)).toThrow("An origin looks like https://shop.example");
  });

  it("wants at least one site, each once, each with an origin", () => {
    expect(() => readSites([])).toThrow("at least one site");
    expect(() => readSites([{ site: "shop", origins: [] }])).toThrow('"shop" needs an origin');
    const shop = { site: "shop", origins: ["https://shop.example"] };
    expect(() => readSites([shop, shop])).toThrow("named twice");
  });
});
