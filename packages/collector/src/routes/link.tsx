/** @jsxImportSource hono/jsx */
import { randomBytes } from "node:crypto";
import { localise } from "@noren/core";
import isScheduled from "@noren/core/parts/schedule";
import { localisedSchema } from "@noren/core/schema";
import { type Context, Hono } from "hono";
import type { CampaignList } from "../campaign-list.ts";
import { LinkPage, NoSurveyPage } from "../link/link-page.tsx";
import { pickLanguage, wordsKey } from "../link/pick-language.ts";
import { placeContent } from "../link/place-content.ts";
import type { TagFiles } from "../link/read-tag.ts";
import { groundOf, linkStyle } from "../link/style.ts";
import { type LinkWords, linkWords } from "../link/words.ts";
import type { Site } from "../sites.ts";
import type { Environment } from "./environment.ts";

/** What the link pages' routes work with. */
export interface LinkParts {
  sites: readonly Site[];
  lists: readonly CampaignList[];
  /** The built tag; undefined where the collector has none, and then there are no link pages. */
  tag: TagFiles | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * `GET /s/<site>/<campaign>`: a survey as a page of its own, for e-mail, QR codes and messengers. `?lang=` chooses the language, `?order=` is the
 * order that the answers are about, `?score=` the first answer as it was pressed elsewhere. `GET /tag/<file>`: the scripts of that page.
 */
export function linkRoutes({ sites, lists, tag, now }: LinkParts): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get("/tag/:file", async (context) => {
    const script = await tag?.read(context.req.param("file"));
    if (!script) return context.notFound();
    context.header("Content-Type", "text/javascript; charset=utf-8");
    // Its name holds the release.
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    return context.body(script);
  });

  routes.get("/s/:site/:campaign", async (context) => {
    const list = lists.find(({ site }) => site === context.req.param("site"));
    const campaign = list?.campaigns.find(({ id, widget }) => id === context.req.param("campaign") && widget === "survey");
    const language = pickLanguage(context.req.query("lang"), campaign?.locale, context.req.header("accept-language"), list?.locale);
    const words = linkWords[wordsKey(language) ?? wordsKey(list?.locale ?? "") ?? "en"] ?? english;
    const nonce = randomBytes(16).toString("base64");
    const style = linkStyle(groundOf(list?.theme));
    const script = await tag?.script();
    const origin = sites.find(({ site }) => site === list?.site)?.origins[0];
    const { content, pictures } = placeContent(campaign?.content, origin ?? "");

    context.header("Content-Security-Policy", policy(nonce, pictures));
    // Not `no-referrer`: a browser might then hide the page's own origin from the collector.
    context.header("Referrer-Policy", "same-origin");
    context.header("X-Robots-Tag", "noindex");
    context.header("Content-Language", language);
    context.header("Vary", "Accept-Language");

    const none = (title: string, text: string, status: 404 | 410) =>
      context.html(`<!doctype html>${<NoSurveyPage {...{ language, title, text, description: text, style, nonce }} />}`, status);
    if (!list || !campaign || !script || campaign.status === "draft") return none(words.unknown, words.unknownText, 404);
    const { status, schedule } = campaign;
    if (status === "off" || (schedule && !isScheduled(schedule, now()))) return none(words.over, words.overText, 410);

    const { company, questions } = Object(content);
    const say = (text: unknown) => {
      const parsed = localisedSchema.safeParse(text);
      return parsed.success ? localise(parsed.data, language) : undefined;
    };
    const shop = say(company);
    const question = say(Object(Object(questions)[0]).text)?.replaceAll("[company]", (name) => shop ?? name);
    const data = {
      site: list.site,
      campaign: campaign.id,
      content: { ...Object(content), layout: "full" },
      locale: language,
      theme: list.theme ?? "auto",
      ...order(context),
      ...score(context),
    };
    const page = (
      <LinkPage
        language={language}
        title={shop ? `${words.survey} – ${shop}` : words.survey}
        description={question === undefined || needsMore.test(question) ? words.about : question}
        style={style}
        nonce={nonce}
        words={words}
        company={shop}
        data={data}
        script={`../../tag/${script}`}
      />
    );
    return context.html(`<!doctype html>${page}`);
  });

  return routes;
}

/** A piped text means nothing before there are answers, nor one about a shop that has given no name. */
const needsMore = /\{|\[company\]/;

const english: LinkWords = linkWords.en ?? Object(undefined);

function order(context: Context): { order?: string } {
  const order = context.req.query("order");
  return order !== undefined && /^\P{Cc}{1,200}$/u.test(order) ? { order } : {};
}

function score(context: Context): { score?: number } {
  const score = context.req.query("score");
  return score !== undefined && /^-?\d{1,3}$/.test(score) ? { score: Number(score) } : {};
}

function policy(nonce: string, pictures: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    `img-src ${["'self'", "data:", ...pictures].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
