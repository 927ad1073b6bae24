import type { NorenConfig } from "../schema/config.ts";
import type { Facts, PageType } from "./facts.ts";

const usual: readonly (readonly [RegExp, PageType])[] = [
  [/\/(checkouts?|payment|kessai)(\/|$)/, "checkout"],
  [/\/(order-?complete|order-?confirmation|order-received|thank-?you|complete)(\/|$)/, "order"],
  [/\/(cart|basket|bag)(\/|$)/, "cart"],
  [/\/(products?|items?|detail)\/[^/]+/, "product"],
  [/\/search(\/|$)/, "search"],
  [/\/(collections?|categor(y|ies)|c)\/[^/]+/, "category"],
  [/\/(contact|inquiry)(\/|$)/, "contact"],
  [/\/(help|faq|support)(\/|$)/, "help"],
  [/\/(account|mypage|login)(\/|$)/, "account"],
  [/^\/([a-z]{2}(-[a-z]{2})?\/?)?$/i, "home"],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a path fits a pattern in which `*` matches any run of characters. */
export function fitsPath(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`).test(path);
}

/** The page's type: by the configuration's patterns, else by the paths that shops commonly use. An order's page outranks its checkout path. */
export function pageType(path: string, pages: NonNullable<NorenConfig["facts"]>["pages"] = []): PageType {
  const given = pages.find((page) => fitsPath(page.path, path));
  if (given) return given.type;
  const found = usual.filter(([pattern]) => pattern.test(path)).map(([, type]) => type);
  return found.includes("order") ? "order" : (found[0] ?? "other");
}

const engines = /^https?:\/\/([^/]+\.)?(google|bing|yahoo|duckduckgo|baidu|naver|ecosia|yandex|qwant)\.[^/]+(\/|$)/;

/** The page's facts, read from its document. */
export function readPage(document: Document, location: Location, pages?: NonNullable<NorenConfig["facts"]>["pages"]): Facts["page"] {
  const { origin, pathname } = location;
  return {
    type: pageType(pathname, pages),
    url: origin + pathname,
    path: pathname,
    title: document.title,
    language: document.documentElement.lang,
    ...(document.referrer && { referrer: document.referrer }),
    fromSearch: engines.test(document.referrer),
  };
}
