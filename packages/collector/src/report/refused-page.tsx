/** @jsxImportSource hono/jsx */
import type { Strings } from "./locales/index.ts";
import { Curtain, Page } from "./page.tsx";

/** What stands at `/report` without the right token. */
export function RefusedPage({ strings, nonce }: { strings: Strings; nonce: string }) {
  return (
    <Page strings={strings} nonce={nonce}>
      <main class="refused">
        <section class="card">
          <Curtain />
          <h1>{strings.refused.title}</h1>
          <p>{strings.refused.text}</p>
          <p class="small">{strings.refused.hint}</p>
        </section>
      </main>
    </Page>
  );
}
