import { describe, expect, it } from "vitest";
import { strings as english } from "./en.ts";
import { loadStrings } from "./index.ts";
import { more as englishMore } from "./more/en.ts";
import { loadMore } from "./more/index.ts";

const locales = ["en", "ja", "pt-BR", "es", "fr", "de", "zh-CN", "zh-TW", "ko", "ar"];

/** Every text of a table, functions called with their usual arguments. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [0, 1, 2, 3, 11, 100].map((count) => `${value(count, 2, 3)}`);
  return Object.values(Object(value)).flatMap(textsOf);
};

describe.each(locales)("the survey in %s", (locale) => {
  it("has every text, and those that hold a name or a number hold it", async () => {
    const [strings, more] = [await loadStrings(locale), await loadMore(locale)];
    for (const text of [...textsOf(strings), ...textsOf(more)]) expect(text.trim(), text).not.toBe("");
    expect(strings.nps).toContain("[company]");
    expect(more.attribution).toContain("[company]");
    expect(strings.announce("Why?")).toContain("Why?");
    expect(strings.progress(2, 7)).toMatch(/2.*7|7.*2/);
    expect(more.place("Tea", 2, 7)).toMatch(/Tea.*(2.*7|7.*2)/);
    for (const say of [more.up, more.down]) expect(say("Tea")).toContain("Tea");
    for (const say of [more.faults.from, more.faults.to]) expect(say("DAY")).toContain("DAY");
    for (const say of [more.stars, more.faults.least, more.faults.most]) expect(say(5)).toContain("5");
  });

  it("says nothing in English that it has a word for", async () => {
    if (locale === "en") return;
    const [strings, more] = [await loadStrings(locale), await loadMore(locale)];
    const known = new Set([...textsOf(english), ...textsOf(englishMore)]);
    // Spelled the same.
    known.delete("No");
    expect([...textsOf(strings), ...textsOf(more)].filter((text) => known.has(text))).toEqual([]);
  });
});

it("speaks each language to those who speak it, and English to all others", async () => {
  const titles = async (locale: string) => (await loadStrings(locale)).thanksTitle;
  expect(await titles("zh")).toBe(await titles("zh-CN"));
  expect(await titles("zh-HK")).toBe(await titles("zh-TW"));
  expect(await titles("zh-TW")).not.toBe(await titles("zh-CN"));
  expect(await titles("pt-PT")).toBe(await titles("pt-BR"));
  expect(await titles("sv")).toBe(english.thanksTitle);
  expect(await titles("")).toBe(english.thanksTitle);
});

it("counts as each language counts", async () => {
  const stars = async (locale: string) => [0, 1, 2, 3, 11, 100].map((await loadMore(locale)).stars);
  expect(await stars("ar")).toEqual(["0 نجوم", "نجمة واحدة", "نجمتان", "3 نجوم", "11 نجمة", "100 نجمة"]);
  expect(await stars("fr")).toEqual(["0 étoile", "1 étoile", "2 étoiles", "3 étoiles", "11 étoiles", "100 étoiles"]);
  expect(await stars("de")).toEqual(["0 Sterne", "1 Stern", "2 Sterne", "3 Sterne", "11 Sterne", "100 Sterne"]);
  expect(await stars("pt-BR")).toEqual(["0 estrela", "1 estrela", "2 estrelas", "3 estrelas", "11 estrelas", "100 estrelas"]);
});

it.each(locales)("has a form of its own in %s for each number that the language tells apart", async (locale) => {
  const { stars } = await loadMore(locale);
  const rules = new Intl.PluralRules(locale);
  const wordOf = (count: number) => stars(count).replace(/[\d\s]/g, "");
  const forms = new Map<string, Set<string>>();
  for (let count = 1; count <= 120; count++) {
    const rule = rules.select(count);
    forms.set(rule, (forms.get(rule) ?? new Set()).add(wordOf(count)));
  }
  expect([...forms.values()].every(({ size }) => size === 1)).toBe(true);
  if (forms.size > 1) expect(wordOf(1)).not.toBe(wordOf(3));
});
