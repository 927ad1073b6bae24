import { describe, expect, it } from "vitest";
import { answer, day, detailOf, done, get, now, openSurvey, pageOf } from "../../test/surveys.ts";

const context = (device: "phone" | "desktop", language = "en") => ({ device, language });

describe("a survey's report", () => {
  it.each(["ask", "ask.json", "ask.csv"])("stays shut for %s without the token", async (path) => {
    const { url } = await openSurvey([answer("r", "why", "hush hush", "text")]);
    for (const query of ["", "?token=wrong"]) {
      const response = await fetch(`${url}/report/shop/${path}${query}`);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      expect(await response.text()).not.toContain("hush");
    }
  });

  it("may load nothing, run nothing, and send a form only to itself", async () => {
    const collector = await openSurvey([answer("r", "score", 9, "nps"), answer("r", "why", "nice", "text")]);
    const response = await get(collector, "ask");
    expect(response.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
    );
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toMatch(/<script|\sstyle=|\son\w+=|src=/);
  });

  it("says that there is none, that nobody has answered, or that nobody did in the period", async () => {
    const collector = await openSurvey([answer("r", "score", 9, "nps", {}, { at: now() - 20 * day })]);
    const missing = await get(collector, "never-was");
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("There is no such survey");
    expect((await get(collector, "never-was.json")).status).toBe(404);
    expect(await (await get(collector, "silent")).text()).toContain("Nobody has answered yet");
    expect(await pageOf(collector, { days: "7" })).toContain("Nobody answered in this period");
  });

  it("shows a single answer with all due caution", async () => {
    const page = await pageOf(await openSurvey([answer("r", "score", 9, "nps")]));
    expect(page).toContain("Would you recommend Yorozu?");
    expect(page).toContain('<p class="number few">100</p>');
    expect(page).toContain("Too few to tell. Wait for 30 answers");
    expect(page).toContain("Nobody has written anything yet.");
    expect(page).not.toContain("By segment");
    expect(page).not.toContain("95 % interval: ");
    expect((await detailOf(await openSurvey([answer("r", "score", 9, "nps")]))).questions[0]?.estimate).toEqual({ n: 1, value: 100 });
  });

  it.each([
    ["en", [4800], undefined],
    ["en", [4810, 4830], "half took 4.8 sec"],
    ["en", [2000, 8000], "half took 3.5 sec to 6.5 sec"],
    ["ja", [4810, 4830], "半数は 4.8 秒"],
  ])("says in %s what half of them took, once where both ends read the same: %j", async (language, times, said) => {
    const collector = await openSurvey(times.map((took, n) => answer(`r${n}`, "score", 9, "nps", { took })));
    const page = await (await get(collector, "ask", {}, language)).text();
    if (said === undefined) expect(page).not.toContain("half took");
    else expect(page).toContain(`<span class="small">${said}</span>`);
  });

  it("counts by response: partial ones as partial, answers off the path as void, ways out in no share", async () => {
    const detail = await detailOf(
      await openSurvey([
        answer("a", "score", 9, "nps"),
        answer("a", "why", "good", "text"),
        done("a", ["score"]),
        answer("b", "score", 0, "nps"),
        answer("c", "score", { skipped: "prefer-not-to-say" }, "nps"),
        answer("d", "score", 6.5, "nps"),
        done("d", ["score"]),
      ]),
    );
    expect(detail.responses).toEqual({ complete: 1, partial: 1 });
    const [score, why] = detail.questions;
    expect(score).toMatchObject({ question: "score", n: 2, partial: 1, left: 2, estimate: { value: 0 } });
    expect(score?.skipped).toEqual({ "not-applicable": 0, "prefer-not-to-say": 1, empty: 0, misfit: 1 });
    expect(why).toMatchObject({ n: 0, void: 1 });
    expect(detail.words.total).toBe(0);
  });

  it("draws each kind of question in its way, with the words of the configuration", async () => {
    const collector = await openSurvey([
      answer("a", "score", 9, "nps"),
      answer("a", "channel", "friend", "single"),
      answer("b", "channel", { other: "On the <b>train</b>" }, "single"),
      answer("a", "parts", { box: "well" }, "matrix"),
      answer("b", "parts", { box: "badly" }, "matrix"),
      answer("a", "order", ["speed", "price"], "ranking"),
      answer("b", "order", ["speed", "price"], "ranking"),
      answer("a", "many", ["x", "y"], "multiple"),
      answer("b", "many", ["y"], "multiple"),
      answer("a", "fee", 12.5, "number"),
      answer("b", "fee", 30, "number"),
      answer("a", "when", "2026-11-03", "date"),
      answer("a", "mail", "a@shop.example", "email"),
      answer("a", "odd", { anything: 1 }, "from-the-future"),
    ]);
    const { questions: found } = await detailOf(collector);
    const spreadOf = (name: string) => found.find(({ question }) => question === name)?.spread;
    expect(found.map(({ question }) => question).slice(0, 3)).toEqual(["score", "channel", "parts"]);
    expect(spreadOf("channel")).toEqual({
      kind: "choices",
      choices: [
        { choice: "friend", count: 1 },
        { choice: "other", count: 1 },
      ],
      more: 0,
    });
    expect(spreadOf("parts")).toEqual({ kind: "grid", columns: ["badly", "well"], rows: [{ row: "box", counts: [1, 1] }] });
    expect(spreadOf("order")).toMatchObject({
      kind: "ranks",
      choices: [
        { choice: "speed", rank: 1, first: 2, count: 2 },
        { choice: "price", rank: 2 },
      ],
    });
    expect(spreadOf("many")).toMatchObject({
      choices: [
        { choice: "y", count: 2 },
        { choice: "x", count: 1 },
      ],
    });
    expect(spreadOf("fee")).toMatchObject({ kind: "bins", median: 21.25, bins: expect.arrayContaining([{ from: 12, count: 1 }]) });
    expect(spreadOf("when")).toEqual({ kind: "months", months: [{ month: "2026-11", count: 1 }], first: "2026-11-03", last: "2026-11-03" });
    const page = await pageOf(collector);
    for (const text of ["From a friend", "An &lt;i&gt;advertisement&lt;/i&gt;", "I never did", "The box", "Badly", "Nov 2026", "Mean rank"])
      expect(page).toContain(text);
    expect(page).toContain("On the &lt;b&gt;train&lt;/b&gt;");
    expect(page).not.toContain("a@shop.example");
    expect(page.indexOf(">Well<")).toBeLessThan(page.indexOf(">Badly<"));
  });

  it("counts a question as it is now asked when its type or scale changed", async () => {
    const before = { at: now() - 3 * day };
    const { questions: found } = await detailOf(
      await openSurvey([
        answer("a", "rate", 3, "stars", { scale: 3 }, before),
        answer("b", "rate", 5, "stars", { scale: 5 }),
        answer("c", "rate", 9, "nps", {}, before),
      ]),
    );
    expect(found).toMatchObject([{ question: "rate", type: "stars", scale: 5, n: 1, earlier: 2, estimate: { value: 5 } }]);
  });

  it("flags segments that differ from the rest, by Holm, and none that are too small", async () => {
    const many = (count: number, from: number, value: number, device: "phone" | "desktop", language: string) =>
      Array.from({ length: count }, (_, n) => answer(`r${from + n}`, "score", value, "nps", {}, { context: context(device, language) }));
    const collector = await openSurvey([
      ...many(40, 0, 9, "phone", "en"),
      ...many(20, 100, 2, "phone", "en"),
      ...many(10, 200, 9, "desktop", "en"),
      ...many(50, 300, 2, "desktop", "en"),
      ...many(5, 400, 9, "phone", "ja"),
    ]);
    const { focus } = await detailOf(collector);
    const device = focus?.segments.find(({ name }) => name === "device")?.segments;
    expect(device).toMatchObject([
      { value: "phone", verdict: "differs", estimate: { n: 65 } },
      { value: "desktop", verdict: "differs", estimate: { n: 60 } },
    ]);
    expect(focus?.segments.find(({ name }) => name === "language")?.segments).toMatchObject([
      { value: "en", verdict: "too-few" },
      { value: "ja", verdict: "too-few" },
    ]);
    const page = await pageOf(collector);
    expect(page).toContain("Differs from the rest");
    expect(page).toContain("Too few to tell");
  });

  it("compares the period with the one before, in words", async () => {
    const wave = (count: number, from: number, value: number, days: number) =>
      Array.from({ length: count }, (_, n) => answer(`w${from + n}`, "score", value, "nps", {}, { at: now() - days * day }));
    const unsure = await openSurvey([...wave(20, 0, 9, 2), ...wave(20, 100, 2, 2), ...wave(18, 200, 9, 10), ...wave(22, 300, 2, 10)]);
    expect(await pageOf(unsure, { days: "7" })).toContain("No real difference yet (p = 0.66).");
    const sure = await openSurvey([...wave(40, 0, 9, 2), ...wave(40, 300, 2, 10)]);
    expect(await pageOf(sure, { days: "7" })).toMatch(
      /<b>up 200 points<\/b> against −100 in the 7 days before. A real difference \(p &lt; 0.001\)/,
    );
    const few = await openSurvey([...wave(4, 0, 9, 2), ...wave(4, 300, 2, 10)]);
    expect(await pageOf(few, { days: "7" })).toContain("Too few answers to tell whether that is real.");
  });

  it("draws the trend with a table beside it, and breaks the line where nobody answered", async () => {
    const on = (response: string, days: number) => answer(response, "score", 9, "nps", {}, { at: now() - days * day });
    const collector = await openSurvey([on("a", 6), on("b", 5), on("c", 1)]);
    const { focus } = await detailOf(collector, { days: "7" });
    expect(focus?.trend.unit).toBe("day");
    expect(focus?.trend.points.map(({ n }) => n)).toEqual([1, 1, 0, 0, 0, 1, 0]);
    const page = await pageOf(collector, { days: "7" });
    expect(page.match(/class="line"/g)).toHaveLength(2);
    expect(page).toMatch(/<th scope="row">Nov 8, 2023<\/th><td>1<\/td><td>100<\/td>/);
  });

  it("searches the texts, whatever their case and width, and turns them over", async () => {
    const texts = Array.from({ length: 60 }, (_, n) =>
      answer(`t${n}`, "why", n === 7 ? "ＰＡＲＣＥＬ late" : `text ${n}`, "text", {}, { at: now() - n * 1000 - 5 }),
    );
    const collector = await openSurvey([
      ...texts,
      answer("x", "why", "100% _ok_", "text", {}, { at: now() - 9e6 }),
      answer("x", "score", 3, "nps"),
    ]);
    const { words } = await detailOf(collector);
    expect([words.total, words.matching, words.pages, words.texts.length, words.texts[0]?.text]).toEqual([61, 61, 3, 25, "text 0"]);
    const found = await detailOf(collector, { q: "parcel LATE" });
    expect(found.words.texts.map(({ text }) => text)).toEqual(["ＰＡＲＣＥＬ late"]);
    expect((await detailOf(collector, { q: "%" })).words).toMatchObject({ matching: 1, texts: [{ text: "100% _ok_", score: 3 }] });
    expect((await detailOf(collector, { page: "99" })).words).toMatchObject({ page: 3, texts: { length: 11 } });
    const page = await pageOf(collector, { q: '"><script>', days: "30" });
    expect(page).toContain("No text holds “&quot;&gt;&lt;script&gt;”.");
    expect(page).toContain('name="days" value="30"');
    expect(await pageOf(collector, { page: "2" })).toContain("Page 2 of 3");
  });

  it("tells where people left, how long it took them, and who hurried or drew straight lines", async () => {
    const rows = (column: string) => ({ a: column, b: column, c: column });
    const events = Array.from({ length: 40 }, (_, n) => {
      const took = n < 4 ? 100 : 6000 + 10 * n;
      return [
        answer(`q${n}`, "score", 9, "nps", { took }),
        answer(`q${n}`, "grid", n < 6 ? rows("x") : { ...rows("x"), c: "y" }, "matrix", { took }),
        done(`q${n}`, ["score", "grid"]),
      ];
    }).flat();
    const collector = await openSurvey([...events, answer("gone", "score", 3, "nps", { took: 5000 })]);
    const { quality, questions: found } = await detailOf(collector);
    expect(quality).toEqual({ speeding: 4, timed: 40, tooFew: false, straight: 6, matrices: 40, suspect: 0 });
    expect(found.map(({ question, left }) => [question, left])).toEqual([
      ["score", 1],
      ["grid", 0],
    ]);
    expect(found[0]?.times?.median).toBe(6100);
    const page = await pageOf(collector);
    expect(page).toContain("4 of 40 timed responses (10%) took less than a third of the usual time.");
    expect(page).toContain("6 of 40 matrix answers (15%) gave every row the same column.");
  });

  it("tells whether what stood first was chosen for that, and which responses may be a machine's", async () => {
    const shown = ["friend", "ad", "never"];
    const events = ["friend", "friend", "ad", { other: "else" }].map((chosen, n) =>
      answer(`o${n}`, "channel", chosen, "single", { shown }),
    );
    const collector = await openSurvey([
      ...events,
      done("o0", ["channel"], { data: { response: "o0", path: ["channel"], suspect: "honeypot" } }),
    ]);
    const { questions: found, quality } = await detailOf(collector);
    expect(found[0]?.spread).toMatchObject({ order: { n: 3, first: 2, due: expect.closeTo(1, 9) } });
    expect(quality.suspect).toBe(1);
    const page = await pageOf(collector);
    expect(page).toContain("What stood first was chosen by 67%; if the order did not matter, it would be 33%.");
    expect(page).toContain("1 finished response may be a machine’s");
  });

  it("carries the token in its links if its address did, and only then", async () => {
    const collector = await openSurvey([answer("r", "score", 9, "nps")]);
    const links = [...(await pageOf(collector)).matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(5);
    for (const link of links)
      expect(new URL(link.replaceAll("&amp;", "&"), `${collector.url}/report/shop/ask`).searchParams.get("token")).toBe(collector.token);
    const bearer = await fetch(`${collector.url}/report/shop/ask`, { headers: { Authorization: `Bearer ${collector.token}` } });
    expect(await bearer.text()).not.toContain(collector.token);
  });

  it("has links that lead where they say", async () => {
    const collector = await openSurvey([answer("r", "score", 9, "nps"), answer("r", "rate", 4, "stars")]);
    const overview = await fetch(`${collector.url}/report?token=${collector.token}`);
    const link = /href="(report\/shop\/ask[^"]*)"/.exec(await overview.text())?.[1]?.replaceAll("&amp;", "&") ?? "";
    const page = await fetch(new URL(link, `${collector.url}/report`));
    expect(page.status).toBe(200);
    for (const [, address = ""] of (await page.text()).matchAll(/href="([^"]*)"/g)) {
      expect((await fetch(new URL(address.replaceAll("&amp;", "&"), page.url))).status).toBe(200);
    }
  });
});
