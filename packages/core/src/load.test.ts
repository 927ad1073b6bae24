import { expect, it, vi } from "vitest";
import { fetchJson, loadFile } from "./load.ts";

const answering = (...parameters: ConstructorParameters<typeof Response>) => vi.fn<typeof fetch>(async () => new Response(...parameters));

it("fetches JSON without credentials", async () => {
  const fetch = answering('{"a":1}');
  expect(await fetchJson(fetch, "https://shop.example/a.json")).toEqual({ a: 1 });
  expect(fetch).toHaveBeenCalledWith("https://shop.example/a.json", { credentials: "omit" });
});

it("says what it expected and what it found", async () => {
  await expect(fetchJson(answering("", { status: 404 }), "https://shop.example/a.json")).rejects.toThrow(
    "Expected JSON at https://shop.example/a.json, found 404",
  );
});

it.each([
  ["catalog/en/0123456789abcdef.json", "default"],
  ["catalog/en.json", "no-cache"],
  ["catalog/en/facade.json", "no-cache"],
])("asks for %s with the cache mode %s", async (file, cache) => {
  const fetch = answering("{}");
  await loadFile(fetch, `https://shop.example/${file}`);
  expect(fetch.mock.calls[0]?.[1]).toEqual({ credentials: "omit", cache });
});
