import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { batchOf, eventOf } from "../../test/events.ts";
import { openCollector } from "../../test/open-collector.ts";
import type { CampaignList } from "../campaign-list.ts";
import { findTag } from "../link/read-tag.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "noren-tag-"));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ files: { "n.1.link.js": { entry: "link" }, "n.1.x.js": {} } }));
  await writeFile(join(folder, "n.1.link.js"), "/* link */");
  return () => rm(folder, { recursive: true });
});

const survey = (id: string, more: Partial<CampaignList["campaigns"][number]> = {}): CampaignList["campaigns"][number] => ({
  id,
  widget: "survey",
  status: "live",
  ...more,
});

const config: CampaignList = {
  site: "shop",
  locale: "ja",
  campaigns: [
    survey("after-order", {
      content: {
        company: { en: "Yorozu", ja: "よろず" },
        questions: [
          { id: "q", type: "csat", text: { en: "How was [company]? </script><b>", ja: "[company]はいかがでしたか。" } },
          {
            id: "which",
            type: "picture",
            text: "Which?",
            choices: [
              { id: "a", text: "A", image: "/a.jpg" },
              { id: "b", text: "B", image: "https://cdn.example/b.jpg" },
            ],
          },
        ],
      },
    }),
    survey("plain"),
    survey("nameless", { content: { questions: [{ id: "q", type: "csat", text: "How was [company]?" }] } }),
    survey("fixed", { locale: "ko" }),
    survey("draft", { status: "draft" }),
    survey("off", { status: "off" }),
    survey("past", { schedule: { to: "2020-01-01" } }),
    survey("shelf", { widget: "shelf" }),
  ],
};

async function open(path: string, headers: Record<string, string> = {}, tag: string | undefined = folder) {
  const collector = await openCollector({ config, tag });
  const response = await fetch(collector.url + path, { headers });
  const html = await response.text();
  const data: unknown = JSON.parse(/id="noren-link"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "null");
  return { response, html, data, header: (name: string) => response.headers.get(name) ?? "" };
}

describe("a link page", () => {
  it("holds the one campaign, its title and its preview, and nothing that could run but its script", async () => {
    const { response, html, data, header } = await open("/s/shop/after-order?lang=en");
    expect(response.status).toBe(200);
    expect(html).toContain("<title>Survey – Yorozu</title>");
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('property="og:description" content="How was Yorozu? &lt;/script&gt;&lt;b&gt;"');
    expect(html).not.toContain("<b>");
    expect(data).toMatchObject({
      site: "shop",
      campaign: "after-order",
      locale: "en",
      content: { layout: "full", questions: [{ id: "q" }, {}] },
    });
    const nonce = /script type="module" src="..\/..\/tag\/n.1.link.js" nonce="([^"]+)"/.exec(html)?.[1];
    expect(nonce).toMatch(/^[\w+/=-]{16,}$/);
    const policy = header("content-security-policy");
    expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(header("x-robots-tag")).toBe("noindex");
    expect(header("referrer-policy")).toBe("same-origin");
    expect(header("set-cookie")).toBe("");
    expect(header("cache-control")).toBe("no-store");
  });

  it("has a preview without a gap where the shop has given no name", async () => {
    const { html } = await open("/s/shop/nameless?lang=en");
    expect(html).toContain('property="og:description" content="A few short questions."');
  });

  it("has another nonce each time", async () => {
    const nonce = async () => /nonce="([^"]+)"/.exec((await open("/s/shop/plain")).html)?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it("shows the shop's pictures from where they are, and from nowhere else", async () => {
    const { data, header } = await open("/s/shop/after-order");
    expect(JSON.stringify(data)).toContain('"https://shop.example/a.jpg"');
    expect(header("content-security-policy")).toContain("img-src 'self' data: https://shop.example https://cdn.example;");
    expect((await open("/s/shop/plain")).header("content-security-policy")).toContain("img-src 'self' data:;");
  });

  it.each([
    ["/s/shop/plain?lang=ar", "en", "ar", "استبيان"],
    ["/s/shop/plain", "de-CH, en;q=0.8", "de-CH", "Umfrage"],
    ["/s/shop/plain", "xx, fr;q=0.3, es;q=0.7", "es", "Encuesta"],
    ["/s/shop/plain", "zh-TW", "zh-TW", "問卷調查"],
    ["/s/shop/plain", "xx", "ja", "アンケート"],
    ["/s/shop/plain?lang=%22%3E", "", "ja", "アンケート"],
    ["/s/shop/fixed", "en", "ko", "설문조사"],
    ["/s/shop/fixed?lang=pt-BR", "en", "pt-BR", "Pesquisa"],
  ])("speaks the language that is asked for: %s with %s in %s", async (path, accepted, language, title) => {
    const { html, data, header } = await open(path, { "accept-language": accepted });
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<title>${title}`);
    expect(data).toMatchObject({ locale: language });
    expect(header("content-language")).toBe(language);
  });

  it("hands on the order and what was pressed, where they are such", async () => {
    expect((await open("/s/shop/plain?order=T-1&score=9")).data).toMatchObject({ order: "T-1", score: 9 });
    const { data } = await open(`/s/shop/plain?order=${"x".repeat(201)}&score=9.5`);
    expect(data).not.toHaveProperty("order");
    expect(data).not.toHaveProperty("score");
  });

  it.each([
    ["/s/shop/none", 404, "There is no survey here"],
    ["/s/other/plain", 404, "There is no survey here"],
    ["/s/shop/draft", 404, "There is no survey here"],
    ["/s/shop/shelf", 404, "There is no survey here"],
    ["/s/shop/off", 410, "This survey is over"],
    ["/s/shop/past", 410, "This survey is over"],
  ])("says kindly that there is none at %s", async (path, status, says) => {
    const { response, html, header } = await open(`${path}?lang=en`);
    expect(response.status).toBe(status);
    expect(html).toContain(`<h1>${says}</h1>`);
    expect(html).not.toContain("<script");
    expect(header("content-security-policy")).toContain("default-src 'none'");
  });

  it("is not there without the built tag", async () => {
    expect((await open("/s/shop/plain", {}, join(folder, "none"))).response.status).toBe(404);
  });
});

describe("the scripts of link pages", () => {
  it("are served by name, to be kept for ever", async () => {
    const { response, html, header } = await open("/tag/n.1.link.js");
    expect(response.status).toBe(200);
    expect(html).toBe("/* link */");
    expect(header("content-type")).toBe("text/javascript; charset=utf-8");
    expect(header("cache-control")).toContain("immutable");
  });

  it.each(["/tag/manifest.json", "/tag/n.2.js", "/tag/..%2Fn.1.link.js", "/tag/n.%2F..%2Fn.1.link.js"])(
    "are nothing else: %s",
    async (path) => {
      expect((await open(path)).response.status).toBe(404);
    },
  );

  it("are found in a project that has installed the tag", async () => {
    const project = await mkdtemp(join(tmpdir(), "noren-project-"));
    onTestFinished(() => rm(project, { recursive: true }));
    const dist = join(project, "node_modules/noren/dist");
    await mkdir(dist, { recursive: true });
    await writeFile(
      join(project, "node_modules/noren/package.json"),
      JSON.stringify({ name: "noren", exports: { "./dist/*": "./dist/*" } }),
    );
    await writeFile(join(dist, "manifest.json"), "{}");
    expect(findTag(project)).toBe(dist);
  });
});

it("takes events of its own pages, and still of no other's", async () => {
  const { post } = await openCollector({ config });
  const from = (origin: string, site: string) => post(batchOf([eventOf(1)]), { origin, "sec-fetch-site": site });
  expect((await from("https://events.example", "same-origin")).status).toBe(200);
  expect((await from("https://events.example", "cross-site")).status).toBe(403);
});
