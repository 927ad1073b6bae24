import { expect, it } from "vitest";
import { searchOf } from "./search-of.ts";

const at = (search: string): Location => Object.assign(Object.create(null), { search });

it.each(["q", "s", "query", "keyword", "search"])("reads what is searched for from `%s`", (name) => {
  expect(searchOf(at(`?utm=1&${name}=${encodeURIComponent("青い マグ")}`))).toBe("青い マグ");
});

it("knows nothing of an empty search, of other parameters, or of one that is badly written", () => {
  expect(searchOf(at("?q="))).toBeUndefined();
  expect(searchOf(at("?page=2"))).toBeUndefined();
  expect(searchOf(at("?q=%E0%A4%A"))).toEqual(expect.any(String));
});
