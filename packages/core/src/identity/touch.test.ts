import { expect, it } from "vitest";
import { touched, touchOf } from "./touch.ts";
import { newVisitor } from "./visitor.ts";

const here = (search = "") => ({ host: "shop.example", search });

it("tells the host that linked here, and no path of it", () => {
  expect(touchOf("https://news.example/private/page?q=1", here(), 5)).toEqual({ at: 5, referrer: "news.example" });
});

it("is direct without a referrer, and within the shop", () => {
  expect(touchOf("", here(), 5)).toEqual({ at: 5 });
  expect(touchOf("https://shop.example/cart", here("?page=2"), 5)).toEqual({ at: 5 });
});

it("reads the campaign's names from the address, at most 100 characters of each", () => {
  const search = `?utm_source=mail&utm_medium=&utm_campaign=${"x".repeat(300)}&utm_content=%E7%A7%8B&utm_id=7&gclid=8`;
  expect(touchOf("https://shop.example/", here(search), 5)).toEqual({ at: 5, source: "mail", campaign: "x".repeat(100), content: "秋" });
});

it("passes over escapes that are none", () => {
  expect(touchOf("", here("?utm_source=%E7%"), 5).source).toBeTypeOf("string");
});

it("is kept of the first page for good, and of the last that was not direct", () => {
  const direct = { at: 5_000 };
  const mail = { at: 6_000, source: "mail" };
  const first = touched(
    newVisitor(() => "id", 0),
    direct,
  );
  expect(first).toMatchObject({ first: direct, latest: direct });
  const second = touched(first, mail);
  expect(second).toMatchObject({ first: direct, latest: mail });
  expect(touched(second, { at: 7_000 })).toMatchObject({ first: direct, latest: mail });
  expect(touched(second, { at: 7_000, referrer: "news.example" }).latest).toEqual({ at: 7_000, referrer: "news.example" });
});

it("counts a link that names no source, and no referrer, for a touch all the same", () => {
  const named = touchOf("", { host: "shop.example", search: "?utm_campaign=spring" }, 5);
  expect(touched({ ...newVisitor(() => "id", 0), first: { at: 1 }, latest: { at: 1 } }, named).latest).toEqual({
    at: 5,
    campaign: "spring",
  });
});

it("takes a first visit of which nothing is known for a direct one", () => {
  const mail = { at: 6_000, source: "mail" };
  const visitor = { ...newVisitor(() => "id", 0), visits: 2 };
  expect(touched(visitor, mail)).toMatchObject({ first: {}, latest: mail });
  expect(touched(visitor, mail).first).toEqual({});
});
