import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactLinks, enter, queryForEvent, queryWhileComposing, rate, readContent, start, toggle, type } from "./logic.ts";

describe("the panel's state", () => {
  it("closes answers when another query is asked, and only then", () => {
    const opened = toggle(type(start, "return", "return"), "a");
    expect(type(opened, "return ", "return").open).toEqual(["a"]);
    expect(type(opened, "returns", "returns").open).toEqual([]);
  });

  it("opens several answers, and closes each by itself", () => {
    const both = toggle(toggle(start, "a"), "b");
    expect(both.open).toEqual(["a", "b"]);
    expect(toggle(both, "a").open).toEqual(["b"]);
  });

  it("forgets the query on entering a category, not the ratings", () => {
    const state = enter(rate(type(start, "x", "x"), "a", false), "returns");
    expect(state).toEqual({ typed: "", query: "", open: [], helpful: { a: false }, category: "returns" });
  });
});

describe("queryWhileComposing", () => {
  const always = () => true;
  const never = () => false;

  it("leaves out the letters of a kana that is not finished", () => {
    expect(queryWhileComposing("へんp", "", always)).toBe("へん");
    expect(queryWhileComposing("へんｐｙ", "", always)).toBe("へん");
    expect(queryWhileComposing("USB", "", always)).toBe("USB");
  });

  it("stays with what was found before rather than finding nothing", () => {
    expect(queryWhileComposing("へんぴ", "返", never)).toBe("返");
    expect(queryWhileComposing("へんぴ", "返", always)).toBe("へんぴ");
  });

  it("follows when everything was deleted", () => {
    expect(queryWhileComposing("", "返", never)).toBe("");
  });
});

describe("queryForEvent", () => {
  it.each([
    ["  where   is my order ", "where is my order"],
    ["mail ana@example.com please", "mail @ please"],
    ["order 2024-0012345", "order #"],
    ["call 090 1234 5678", "call #"],
    ["30 days", "30 days"],
    ["size 42.5", "size 42.5"],
  ])("makes %j %j", (query, expected) => {
    expect(queryForEvent(query)).toBe(expected);
  });

  it("never carries more than 100 characters, an address or a long number", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.emailAddress(), fc.integer({ min: 10_000 }), (text, email, number) => {
        const query = queryForEvent(`${number} ${email} ${text}`);
        expect(query.length).toBeLessThanOrEqual(100);
        expect(query).not.toContain(email);
        expect(query).not.toContain(String(number));
      }),
    );
  });
});

describe("contactLinks", () => {
  const contact = {
    url: { en: "/en/contact?from=faq#form", ja: "/ja/contact" },
    email: "hello@shop.example",
    phone: { en: "+1 (503) 555-0142" },
  };

  it("carries the question to the form and the mail", () => {
    expect(contactLinks(contact, "en", " two & three? ")).toEqual([
      { channel: "form", href: "/en/contact?from=faq&question=two%20%26%20three%3F#form" },
      { channel: "email", href: "mailto:hello@shop.example?subject=two%20%26%20three%3F", text: "hello@shop.example" },
      { channel: "phone", href: "tel:+15035550142", text: "+1 (503) 555-0142" },
    ]);
    expect(contactLinks(contact, "ja", "返品")[0]?.href).toBe("/ja/contact?question=%E8%BF%94%E5%93%81");
  });

  it("has plain links without a question", () => {
    expect(contactLinks(contact, "en", "").map(({ href }) => href)).toEqual([
      "/en/contact?from=faq#form",
      "mailto:hello@shop.example",
      "tel:+15035550142",
    ]);
    expect(contactLinks({}, "en", "x")).toEqual([]);
  });
});

describe("readContent", () => {
  it("takes an empty object", () => {
    expect(readContent({})).toEqual({});
  });

  it.each([null, "text", [], { popular: "a" }, { contact: "mail" }])("says what was expected and found for %j", (content) => {
    expect(() => readContent(content)).toThrow(/^content: expected an object with .+, found /);
  });
});
