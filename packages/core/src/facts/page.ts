import type { FactsConfig } from "../schema/config.ts";
import type { Facts, PageType } from "./facts.ts";

/**
 * Path segments that shops commonly use. A product may have any name, what is sent to the shop is no order, and an order's page outranks the
 * checkout it lies under.
 */
const usual: readonly (readonly [pattern: RegExp, type: PageType])[] = [
  [/\/products?\/[^/]+.?$/, "product"],
  [/\/(contact|inquiry)\b/, "contact"],
  [/\/(order-?(complete|confirm|received)|thank(s\b|[-_]?you)|completed?(?![\w-]))/, "order"],
  [/\/(checkout|payment|kessai)/, "checkout"],
  [/\/(cart|basket|bag)\b/, "cart"],
  [/\/(products?|items?|detail)\/./, "product"],
  [/\/(help|faq|support)\b/, "help"],
  [/\/(account|mypage|login)\b/, "account"],
  [/\/search\b/, "search"],
  [/\/(collections?|categor(y|ies)|c)\/./, "category"],
  [/^\/(\w\w(-\w\w)?\/?)?$/, "home"],
];

/** Whether a path fits a pattern in which `*` matches any run of characters. */
export const fitsPath = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/\W/g, "\\$&").replace(/\\\*/g, ".*")}$`).test(path);

/** The type that the configuration's patterns give to a path. */
export const configuredType = (path: string, pages: FactsConfig["pages"] = []): PageType | undefined =>
  pages.find((page) => fitsPath(page.path, path))?.type;

/** The page's type: by the configuration's patterns, else by the paths that shops commonly use. */
export const pageType = (path: string, pages?: FactsConfig["pages"]): PageType =>
  configuredType(path, pages) ?? usual.find(([pattern]) => pattern.test(path))?.[1] ?? "other";

const engines = /^https?:\/\/([^/]+\.)?(google|bing|yahoo|duckduckgo|baidu|naver|ecosia|yandex|qwant)\./;

/** The page's facts, read from its document. */
export function readPage(document: Document, location: Location, pages: FactsConfig["pages"]): Facts["page"] {
  const { title, referrer, documentElement } = document;
  const { origin, pathname } = location;
  return {
    type: pageType(pathname, pages),
    url: origin + pathname,
    path: pathname,
    title,
    language: documentElement.lang,
    referrer,
    fromSearch: engines.test(referrer),
  };
}
