/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { LinkData } from "./link-data.ts";
import type { LinkWords } from "./words.ts";

interface FrameProps {
  language: string;
  title: string;
  /** For previews of the link. */
  description: string;
  style: string;
  /** Of the content policy: the only style and the only script that the page may have are its own. */
  nonce: string;
  children?: Child;
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

function Frame({ language, title, description, style, nonce, children }: FrameProps) {
  return (
    <html lang={language} dir={rightToLeft.test(language) ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta name="twitter:card" content="summary" />
        <link rel="icon" href="data:," />
        <style nonce={nonce}>{raw(style)}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}

export interface LinkPageProps extends FrameProps {
  words: LinkWords;
  /** Name of the shop, above the survey. */
  company: string | undefined;
  data: LinkData;
  /** Address of the script, relative to the page. */
  script: string;
}

/** A survey as a page of its own. What it says comes from the script; the rest is there for when that does not come or cannot send. */
export function LinkPage({ words, company, data, script, ...frame }: LinkPageProps) {
  return (
    <Frame {...frame}>
      {company && <header>{company}</header>}
      <main id="survey"></main>
      <p id="done" role="status" hidden>
        {words.done}
      </p>
      <p id="unsent" role="alert" hidden>
        {words.unsent} <button type="button">{words.again}</button>
      </p>
      <p id="late">{words.late}</p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      {/* "<" in a text would otherwise be able to end the element. */}
      <script type="application/json" id="noren-link" nonce={frame.nonce}>
        {raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}
      </script>
      <script type="module" src={script} nonce={frame.nonce}></script>
    </Frame>
  );
}

/** What stands where there is no survey, or no more. */
export function NoSurveyPage({ text, ...frame }: FrameProps & { text: string }) {
  return (
    <Frame {...frame}>
      <main class="page">
        <h1>{frame.title}</h1>
        <p>{text}</p>
      </main>
    </Frame>
  );
}
