/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";

export function HelpPage({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  const { sections } = texts.help;
  return (
    <Layout context={context} title={texts.help.title} description={texts.help.lead} data={{ page: "help" }}>
      <div class="page-head wrap">
        <h1>{texts.help.title}</h1>
        <p class="lead">{texts.help.lead}</p>
      </div>
      <div class="help wrap">
        <nav class="help-index" aria-label={texts.help.title}>
          <ul>
            {sections.map((section) => (
              <li>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="help-sections">
          {sections.map((section) => (
            <section id={section.id}>
              <h2>{section.title}</h2>
              {section.paragraphs.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </section>
          ))}
          <section class="help-contact">
            <h2>{texts.help.contactTitle}</h2>
            <p>{texts.help.contactText}</p>
            <a class="button" href={`/${locale}/contact`}>
              {texts.help.contactAction}
            </a>
          </section>
        </div>
      </div>
    </Layout>
  );
}
