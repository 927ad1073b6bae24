import { consentSystems } from "@noren/core/schema";
import { describe, expect, it } from "vitest";
import { validate } from "./validate.ts";

const offer = {
  id: "offer",
  widget: "retention",
  status: "live",
  trigger: { any: [{ on: "exit-intent" }] },
  content: { title: { en: "Wait", ja: "お待ちください" }, text: "Ten percent", coupon: { code: "TEN" } },
};
const survey = { id: "nps", widget: "survey", status: "live", trigger: { any: [{ on: "page" }] }, content: {} };
const config = (...campaigns: unknown[]) => ({
  version: 1,
  site: "tea",
  endpoint: "https://events.tea.example",
  consent: { mode: "ask" },
  campaigns,
});
const withOffer = (change: { [key: string]: unknown }) => config({ ...offer, ...change });

describe("validate", () => {
  it("finds nothing wrong in a good configuration", () => {
    expect(validate(config(offer, survey))).toEqual([]);
  });

  it("takes the widgets of plug-ins, known by their hyphen, on trust", () => {
    const note = { id: "closed", widget: "acme-note", status: "live", placement: { as: "asked" }, content: "Back at nine." };
    expect(validate(config(note))).toEqual([]);
  });

  it("takes bridges, and names what else one may lead to", () => {
    expect(
      validate({ ...config(offer), bridges: [{ to: "gtag" }, { to: "segment", name: "rudderanalytics", include: ["query"] }] }),
    ).toEqual([]);
    expect(validate({ ...config(offer), bridges: [{ to: "facebook" }] })).toEqual([
      { path: "bridges[0].to", expected: 'one of "gtag", "data-layer", "segment"', found: '"facebook"' },
    ]);
  });

  it("tells facts that there are not, in whatever part of an audience, and takes those that there are", () => {
    const audienceOf = (audience: unknown) => validate(withOffer({ audience }));
    expect(audienceOf({ "page.typ": "order", $or: [{ "cart.count": { $gt: 0 } }, { $not: { kart: 1 } }] })).toEqual([
      {
        path: "campaigns[0].audience",
        expected: "one of type, url, path, title, language, referrer, fromSearch of page",
        found: '"page.typ"',
      },
      {
        path: "campaigns[0].audience.$or[1].$not",
        expected: expect.stringMatching(/^one of page, .*stage, traits$/),
        found: '"kart"',
      },
    ]);
    expect(audienceOf({ "traits.club": "gold", "cart.items": { $elemMatch: { id: "cup" } }, stage: "support", product: null })).toEqual([]);
  });

  it("warns of paths that no page has, and of a currency that is none", () => {
    const facts = (path: string) => validate({ ...config(), facts: { pages: [{ path, type: "cart" }], currency: "EUR" } });
    for (const path of ["/cart", "*/cart", "/%E8%B2%B7/*", "/a-b_c(d)/~e"]) expect(facts(path)).toEqual([]);
    expect(facts("/買い物/*")).toEqual([
      {
        path: "facts.pages[0].path",
        expected: '"/%E8%B2%B7%E3%81%84%E7%89%A9/*", as browsers write it',
        found: '"/買い物/*"',
        level: "warning",
      },
    ]);
    expect(validate({ ...config(), quiet: { paths: ["/visit", "https://tea.example/visit"] }, facts: { currency: "Yen" } })).toEqual([
      { path: "quiet.paths[1]", expected: 'a path from "/", or "*" and its end', found: '"https://tea.example/visit"', level: "warning" },
      { path: "facts.currency", expected: 'a currency such as "JPY"', found: '"Yen"', level: "warning" },
    ]);
  });

  it.each(["events.tea.example", "events.tea.example/noren"])(
    "warns of the endpoint %s, which is a path without its scheme",
    (endpoint) => {
      expect(validate({ ...config(offer), endpoint })).toEqual([
        { path: "endpoint", expected: `"https://${endpoint}", or a path from "/" or "./"`, found: `"${endpoint}"`, level: "warning" },
      ]);
    },
  );

  it.each(["/events", "./events.v2/", "noren/", "https://events.tea.example"])("takes the endpoint %s without a word", (endpoint) => {
    expect(validate({ ...config(offer), endpoint })).toEqual([]);
  });

  it.each<[what: string, value: unknown, path: string, expected: string, found: string]>([
    ["the whole", [], "", "an object", "[]"],
    ["a missing part", { ...config(), consent: undefined }, "consent", "an object", "nothing"],
    ["a version of the future", { ...config(), version: 2 }, "version", "1", "2"],
    ["an id", { ...config(), site: "Tea House" }, "site", "small letters, digits and hyphens, at most 64", '"Tea House"'],
    ["a mode", { ...config(), consent: { mode: "yes" } }, "consent.mode", 'one of "ask", "not-required"', '"yes"'],
    [
      "a consent system",
      { ...config(), consent: { mode: "ask", system: "banner" } },
      "consent.system",
      `one of ${consentSystems.map((system) => `"${system}"`).join(", ")}`,
      '"banner"',
    ],
    [
      "a category that nothing grants",
      { ...config(), consent: { mode: "ask", categories: { storage: [] } } },
      "consent.categories.storage",
      "a list of at least 1 entry",
      "[]",
    ],
    ["an endpoint", { ...config(), endpoint: "ftp://x" }, "endpoint", "an address that is http, https or a path", '"ftp://x"'],
    ["a quiet selector", { ...config(), quiet: { selectors: ["#a", "]"] } }, "quiet.selectors[1]", "a CSS selector", '"]"'],
    [
      "a selector of facts",
      { ...config(), facts: { selectors: { cartCount: ":::" } } },
      "facts.selectors.cartCount",
      "a CSS selector",
      '":::"',
    ],
    ["a theme", { ...config(), theme: { base: "neon" } }, "theme.base", 'one of "auto", "paper"', '"neon"'],
    ["a status", withOffer({ status: "on" }), "campaigns[0].status", 'one of "live", "draft", "off"', '"on"'],
    ["a widget", withOffer({ widget: "popup" }), "campaigns[0].widget", 'one of "survey", "shelf", "retention", "faq"', '"popup"'],
    [
      "a widget, alone: whether it wants a trigger is not known",
      config({ id: "help", widget: "fqa", status: "live", content: {} }),
      "campaigns[0].widget",
      'one of "survey", "shelf", "retention", "faq"',
      '"fqa"',
    ],
    [
      "a trigger",
      withOffer({ trigger: { any: [{ on: "exit" }] } }),
      "campaigns[0].trigger.any[0].on",
      'one of "page", "event", "time", "manual", "exit-intent", "scroll", "seen", "click", "idle", "return", "cart-idle", "purchase"',
      '"exit"',
    ],
    ["a trigger of nothing", withOffer({ trigger: { any: [] } }), "campaigns[0].trigger.any", "a list of at least 1 entry", "[]"],
    [
      "a missing trigger",
      withOffer({ trigger: undefined }),
      "campaigns[0].trigger",
      "a trigger, since this campaign comes by itself",
      "nothing",
    ],
    ["a coupon", withOffer({ content: { ...offer.content, coupon: {} } }), "campaigns[0].content.coupon.code", "a text", "nothing"],
    [
      "an empty coupon",
      withOffer({ content: { ...offer.content, coupon: { code: " " } } }),
      "campaigns[0].content.coupon.code",
      "a text of at least 1 character",
      '" "',
    ],
    ["a text", withOffer({ content: { ...offer.content, title: 5 } }), "campaigns[0].content.title", "a text or an object", "5"],
    [
      "a text of one language",
      withOffer({ content: { ...offer.content, title: { en: 5 } } }),
      "campaigns[0].content.title.en",
      "a text",
      "5",
    ],
    [
      "a text without the default language",
      withOffer({ content: { ...offer.content, title: { ja: "お待ちください" } } }),
      "campaigns[0].content.title",
      'a text in the default language, "en"',
      "ja",
    ],
    [
      "an address",
      withOffer({ content: { ...offer.content, action: { url: "javascript:alert(1)" } } }),
      "campaigns[0].content.action.url",
      "an address that is http, https, mailto, tel or a path",
      '"javascript:alert(1)"',
    ],
    [
      "an address of one language",
      config({ id: "help", widget: "faq", status: "live", content: { contact: { url: { en: "/contact", ja: "vbscript:x" } } } }),
      "campaigns[0].content.contact.url.ja",
      "an address that is http, https, mailto, tel or a path",
      '"vbscript:x"',
    ],
    [
      "a picture",
      withOffer({ content: { ...offer.content, art: { image: "data:image/png;base64,AA" } } }),
      "campaigns[0].content.art.image",
      "an address that is http, https or a path",
      '"data:image/png;base64,AA"',
    ],
    ["a time", withOffer({ schedule: { from: "soon" } }), "campaigns[0].schedule.from", 'a time such as "2026-11-27T09:00"', '"soon"'],
    [
      "a day that does not exist",
      withOffer({ schedule: { from: "2026-13-01" } }),
      "campaigns[0].schedule.from",
      'a time such as "2026-11-27T09:00"',
      '"2026-13-01"',
    ],
    [
      "an end before the beginning",
      withOffer({ schedule: { from: "2026-11-27", to: "2026-11-26T12:00" } }),
      "campaigns[0].schedule.to",
      'a time after "2026-11-27"',
      '"2026-11-26T12:00"',
    ],
    [
      "a time zone",
      withOffer({ schedule: { timeZone: "Tokyo" } }),
      "campaigns[0].schedule.timeZone",
      'a time zone such as "Asia/Tokyo"',
      '"Tokyo"',
    ],
    ["a selector", withOffer({ placement: { selector: "#a >" } }), "campaigns[0].placement.selector", "a CSS selector", '"#a >"'],
    [
      "a pattern",
      withOffer({ audience: { "page.path": { $regex: "(" } } }),
      'campaigns[0].audience["page.path"].$regex',
      "a regular expression",
      '"("',
    ],
  ])("tells of %s by path, expectation and finding", (_, value, path, expected, found) => {
    expect(validate(value)).toEqual([{ path, expected, found }]);
  });

  it("names the keys that there are for one that there is not", () => {
    const [problem] = validate(withOffer({ content: { ...offer.content, coupon: { code: "TEN", countdown: 5 } } }));
    expect(problem).toEqual({
      path: "campaigns[0].content.coupon.countdown",
      expected: "one of the keys code, note",
      found: 'the key "countdown"',
    });
  });

  it("names the operators that there are for one that there is not", () => {
    const [problem] = validate(withOffer({ audience: { $or: [{ "cart.count": { $more: 1 } }] } }));
    expect(problem).toMatchObject({ path: 'campaigns[0].audience.$or[0]["cart.count"].$more', found: "the operator $more" });
    expect(problem?.expected).toContain("$gt");
  });

  it("tells of all that is wrong at once", () => {
    const problems = validate({ ...config({ ...offer, status: "on" }, { ...survey, content: { layout: "wall" } }), version: 2 });
    expect(problems.map(({ path }) => path)).toEqual(["version", "campaigns[0].status", "campaigns[1].content.layout"]);
  });

  it("tells of two campaigns with one id", () => {
    expect(validate(config(offer, survey, { ...offer }))).toEqual([
      { path: "campaigns[2].id", expected: "an id of its own", found: '"offer", the id of campaigns[0] too' },
    ]);
  });

  it("keeps the global holdout's name from an arm", () => {
    const experiment = { variations: [{ key: "holdout" }, { key: "b" }] };
    expect(validate(withOffer({ experiment })).map(({ path, found }) => [path, found])).toEqual([
      ["campaigns[0].experiment.variations[0].key", '"holdout"'],
    ]);
  });

  it("looks into the contents of an experiment's arms, and at its weights", () => {
    const experiment = {
      variations: [
        { key: "a", weight: 0.5 },
        { key: "a", weight: 0.2, content: { title: "Wait", text: "", coupon: { code: "" } } },
      ],
    };
    expect(validate(withOffer({ experiment })).map(({ path, found }) => [path, found])).toEqual([
      ["campaigns[0].experiment.variations[1].content.coupon.code", '""'],
      ["campaigns[0].experiment.variations[1].key", '"a"'],
      ["campaigns[0].experiment.variations", "the sum 0.7"],
    ]);
  });

  it("takes the default language of the configuration and of the campaign", () => {
    const japanese = { ...offer, content: { ...offer.content, title: { ja: "お待ちください" } } };
    expect(validate({ ...config(japanese), locale: "ja-JP" })).toEqual([]);
    expect(validate(config({ ...japanese, locale: "ja" }))).toEqual([]);
  });

  it("does not take texts for groups for texts for languages", () => {
    const questions = [
      {
        id: "reason",
        type: "text",
        text: { promoter: "What is best?", passive: { en: "What is missing?" }, detractor: { ja: "何が足りませんか" } },
      },
    ];
    expect(validate(config({ ...survey, content: { questions } })).filter(({ level }) => level !== "warning")).toEqual([
      { path: "campaigns[0].content.questions[0].text.detractor", expected: 'a text in the default language, "en"', found: "ja" },
    ]);
  });
});
