/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { SummaryRows } from "./cartPage.tsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";
import { SummaryLineTemplate } from "./summaryLineTemplate.tsx";

export function OrderPage({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  const words = texts.order;
  return (
    <Layout context={context} title={words.title} data={{ page: "order" }} hidden>
      <div class="order wrap" data-order>
        <section class="order-none" data-order-none hidden>
          <h1>{words.none}</h1>
          <p>{words.noneText}</p>
          <a class="button" href={`/${locale}/`}>
            {words.keepShopping}
          </a>
        </section>
        <div class="order-filled" data-order-filled hidden>
          <div class="order-main">
            <h1>{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <dl class="order-facts">
              <div>
                <dt>{words.number}</dt>
                <dd data-order-number />
              </div>
              <div>
                <dt>{words.date}</dt>
                <dd data-order-date />
              </div>
              <div>
                <dt>{words.arrives}</dt>
                <dd data-order-arrives />
              </div>
              <div>
                <dt>{words.sentTo}</dt>
                <dd data-order-email />
              </div>
            </dl>
            <h2>{words.next}</h2>
            <ol class="steps">
              {words.steps.map((step) => (
                <li>
                  <strong>{step.title}</strong>
                  <span>{step.text}</span>
                </li>
              ))}
            </ol>
            <a class="button quiet" href={`/${locale}/`}>
              {words.keepShopping}
            </a>
          </div>
          <aside class="summary" aria-labelledby="order-items">
            <h2 id="order-items">{words.items}</h2>
            <ul class="summary-lines" data-summary-lines />
            <SummaryRows context={context} delivery={texts.checkout.delivery} />
          </aside>
        </div>
      </div>
      <SummaryLineTemplate />
    </Layout>
  );
}
