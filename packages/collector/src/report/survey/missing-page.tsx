/** @jsxImportSource hono/jsx */
import type { Strings } from "../locales/index.ts";
import { Curtain, Page } from "../page.tsx";
import type { SurveyLinks } from "./survey-links.ts";

/** What stands at the address of a survey that there is not. */
export function MissingPage({ strings, links, nonce }: { strings: Strings; links: SurveyLinks; nonce: string }) {
  return (
    <Page strings={strings} nonce={nonce}>
      <main class="refused">
        <section class="card">
          <Curtain />
          <h1>{strings.survey.missing.title}</h1>
          <p>{strings.survey.missing.text}</p>
          <p>
            <a href={links.overview}>{strings.survey.back}</a>
          </p>
        </section>
      </main>
    </Page>
  );
}
