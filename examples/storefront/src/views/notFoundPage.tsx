/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";

export function NotFoundPage({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  return (
    <Layout context={context} title={texts.notFound.title} data={{ page: "other" }} hidden>
      <div class="page-head wrap not-found">
        <h1>{texts.notFound.title}</h1>
        <p class="lead">{texts.notFound.text}</p>
        <a class="button" href={`/${locale}/`}>
          {texts.notFound.action}
        </a>
      </div>
    </Layout>
  );
}
