/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Strings } from "./locales/index.ts";
import { style } from "./style.ts";
import { surveyStyle } from "./survey/style.ts";

interface PageProps {
  strings: Strings;
  /** Of this page among the report's; left out: of the whole. */
  title?: string;
  /** Of the content policy: the only style that the page may have is its own. */
  nonce: string;
  children?: Child;
}

/** The document around every page of the report. All that reaches it through `children` is escaped by the renderer. */
export function Page({ strings, title, nonce, children }: PageProps) {
  return (
    <html lang={strings.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title === undefined ? "" : `${title} – `}${strings.title} – Noren`}</title>
        <style nonce={nonce}>{raw(style + surveyStyle)}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Noren's mark: the four strips of a curtain. */
export function Curtain() {
  return (
    <svg class="curtain" viewBox="0 0 64 16" aria-hidden="true">
      {[0, 16.5, 33, 49.5].map((x) => (
        <path d={`M${x} 0h14.5v13a3 3 0 0 1-3 3h-8.5a3 3 0 0 1-3-3z`} />
      ))}
    </svg>
  );
}
