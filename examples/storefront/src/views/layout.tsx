/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import { locales } from "../locale.ts";
import { embedJson } from "../page/embedJson.ts";
import type { PageData } from "../page/pageData.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { PageContext } from "./pageContext.ts";
import { Toast } from "./toast.tsx";

interface LayoutProps {
  context: PageContext;
  title: string;
  description?: string;
  data: Omit<PageData, "texts" | "locale" | "currency">;
  jsonLd?: unknown[];
  /** Photo that the page should fetch first. */
  leadPhoto?: string;
  /** The page shows nothing that a search engine should list. */
  hidden?: boolean;
  searchTerm?: string;
  children: Child;
}

export function Layout({ context, title, description, data, jsonLd = [], leadPhoto, hidden = false, searchTerm, children }: LayoutProps) {
  const { locale, texts, assets, nonce, path, otherPath, origin } = context;
  const pageData: PageData = { ...data, locale, currency: locale === "ja" ? "JPY" : "USD", texts: texts.browser };
  const name = locale === "ja" ? texts.shop.name : `${texts.shop.name} ${texts.shop.tagline}`;
  return html`<!doctype html>${(
    <html lang={locale} class={`page-${data.page}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title === "" ? name : `${title} | ${name}`}</title>
        <meta name="description" content={description ?? texts.shop.description} />
        {hidden && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#26368f" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#12141c" media="(prefers-color-scheme: dark)" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="canonical" href={`${origin}${path}`} />
        {locales.map((one) => (
          <link rel="alternate" hreflang={one} href={`${origin}${one === locale ? path : otherPath}`} />
        ))}
        {context.fonts && <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />}
        {leadPhoto && <link rel="preload" href={leadPhoto} as="image" fetchpriority="high" />}
        {context.fonts && <link rel="stylesheet" href={assets.fontStyle} nonce={nonce} />}
        <link rel="stylesheet" href={assets.style} nonce={nonce} />
        {context.banner && <link rel="stylesheet" href={assets.consentStyle} nonce={nonce} />}
        <script type="application/json" id="page-data" nonce={nonce}>
          {raw(embedJson(pageData))}
        </script>
        {jsonLd.map((one) => (
          <script type="application/ld+json" nonce={nonce}>
            {raw(embedJson(one))}
          </script>
        ))}
        <script type="module" src={assets.script} nonce={nonce} />
        {context.banner && <script type="module" src={assets.consentScript} nonce={nonce} />}
        <script async src="/noren/noren.js" data-config="/noren/noren.config.json" nonce={nonce} />
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <Header context={context} searchTerm={searchTerm ?? ""} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer context={context} />
        <Toast context={context} />
      </body>
    </html>
  )}`;
}
